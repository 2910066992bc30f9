"""Documents of the clinics, the wind park, the builder, the hotels and the textile mill."""

from portico.seed.papers.paper import Drawing, Edition, Paper, Pdf

_ASSESSMENT = """
= What is sent

Time and place of the appointment, and a link to cancel or move it. *Never* the department and never the doctor: a
cardiologist’s name is a diagnosis.

#table(
  columns: (1fr, 1fr, auto),
  [*Datum*], [*Purpose*], [*Kept*],
  [Mobile number], [To send the message], [Until the appointment],
  [Time and place], [To say when and where], [Until the appointment],
  [Consent], [To prove that the patient agreed], [Ten years],
  [Cancelled or moved], [To fill the place again], [One year, without a name],
)
"""
_ASSESSMENT_MORE = """
= Risks that remain

- *Somebody else reads the telephone.* The message says nothing about the reason of the visit.
- *The number is old.* Reception asks at each visit; a message that cannot be delivered is not sent again.
- *The supplier of the messages is asked for its data.* It is in Belgium, keeps nothing for more than a day, and the contract
  names both.

= Opinion of the data protection officer

No objection after the second round, with two conditions: the log of consents is kept for ten years, and no real data is ever
used in test.
"""
_FIGURES = """
# Missed appointments

| week | Berchem | Mortsel | Deurne | all |
|---|---|---|---|---|
| before | 11.4 % | 10.8 % | 11.3 % | 11.2 % |
| 1 | 8.1 % | 9.3 % | 9.2 % | 8.9 % |
| 2 | 6.6 % | 7.9 % | 7.7 % | 7.4 % |
| 3 | 5.2 % | 6.4 % | 6.6 % | 6.1 % |

Hoboken and Lier follow when walk-ins are counted apart.
"""


def _map(*, gate: bool) -> Drawing:
    between = (
        (("office", "gate", ""), ("gate", "control", "23 rules")) if gate else (("office", "control", "14 cables"),)
    )
    return Drawing(
        title="Service harbour: office and control networks",
        areas=((60, 130, 760, 900, "Office"), (840, 130, 1540, 900, "Control")),
        boxes={
            "office": ((400, 300), "Office switch"),
            "crew": ((260, 560), "Crew planning"),
            "printers": ((560, 560), "Printers,\ntelephones"),
            "control": ((1200, 300), "Control switch"),
            "mast": ((1000, 560), "Weather mast"),
            "turbines": ((1360, 560), "48 turbines"),
            "radar": ((1180, 760), "Radar"),
            **({"gate": ((800, 300), "Gate\nlogged")} if gate else {}),
        },
        lines=(
            *between,
            ("office", "crew", ""),
            ("office", "printers", ""),
            ("control", "mast", ""),
            ("control", "turbines", ""),
            ("control", "radar", ""),
        ),
    )


_GATE = """
# Rules of the gate

Everything is forbidden but these. Each has an owner and a reason.

| no. | from | to | reason | owner |
|---|---|---|---|---|
| 1 | Crew planning | Weather mast, read only | Wave height before a crew sails | Lars Nygaard |
| 2 | Control room | Time server | Logs of both sides must agree | Northgate |
| 3 | Log server | Archive | Nobody can change what was logged | Northgate |
"""
_POINTS = """
# 积分换算规则

| 原会员 | 换算比例 | 有效期 |
|---|---|---|
| 湖滨店 | 1 : 1 | 保留原有效期 |
| 山居店 | 2 : 1 | 保留原有效期 |
| 古镇店 | 5 : 4 | 统一延长一年 |

原则：少补多不退。换算后不足 100 分的补足 100 分；等级按就高原则保留十二个月。
"""
_MACHINES = """
染缸与定型机登记（一号车间）

编号    型号          控制器      接口        状态
01      立信 ECO-8    西门子      以太网      已上线
02      立信 ECO-8    西门子      以太网      已上线
03      进口定型机    专用        无文档      待定：协议或电流传感器
04      国产高温缸    台达        串口        已上线，经采集盒
05      国产高温缸    台达        串口        等停机换缸时接线
"""
_DIARY = """
# What a site diary must say

1. Weather, morning and afternoon; it is filled in by itself and may be corrected.
2. Crews: how many, of whom, from when to when.
3. Deliveries, with a photograph of the note.
4. Disturbances: what stands still, since when, who was told.

Signed the same evening by the site manager. A correction is a new entry; the old one stays.
"""
_NIGHTS = """
# Rollout: 29 nights, two crews

| nights | stores | crew |
|---|---|---|
| 1 to 7 | Villefranche to Vienne | A and B |
| 8 to 14 | Saint-Étienne, Roanne | A |
| stop | nothing is changed until the sales in January | |
| 15 to 29 | the south | A and B |
"""

OTHERS = (
    Paper(
        of="HLV-1",
        folder="Data protection",
        title="Data protection assessment",
        file_name="Data protection assessment.pdf",
        shared_from=2,
        read=(("samir", 2, -48), ("katrien", 2, -47)),
        editions=(
            Edition("MC", -58, "15:40", "Our half, before Samir’s opinion.", Pdf(_ASSESSMENT)),
            Edition("MC", -50, "11:10", "With the opinion of the second round.", Pdf(_ASSESSMENT + _ASSESSMENT_MORE)),
        ),
    ),
    Paper(
        of="HLV-1",
        title="Missed appointments by week",
        file_name="Missed appointments.md",
        shared_from=1,
        read=(("katrien", 1, -4),),
        editions=(Edition("MC", -5, "14:50", "", _FIGURES),),
    ),
    Paper(
        of="NVW-1",
        folder="Maps",
        title="Map of both networks",
        file_name="Map of both networks.png",
        shared_from=2,
        read=(("lars", 2, -3), ("femke", 2, -3)),
        editions=(
            Edition("TR", -25, "16:10", "As found. The kitchen is in it.", _map(gate=False)),
            Edition("TR", -4, "14:00", "With the gate in operation.", _map(gate=True)),
        ),
    ),
    Paper(
        of="NVW-1",
        title="Rules of the gate",
        file_name="Rules of the gate.md",
        shared_from=1,
        read=(("lars", 1, -7),),
        editions=(Edition("TR", -8, "17:15", "", _GATE),),
    ),
    Paper(
        of="DLT-2",
        title="What a site diary must say",
        file_name="Site diary.md",
        shared_from=1,
        read=(("ilse", 1, -16),),
        editions=(Edition("JW", -17, "16:00", "As agreed with three sites.", _DIARY),),
    ),
    Paper(
        of="LUM-1",
        title="Rollout by nights",
        file_name="Rollout.md",
        shared_from=1,
        editions=(Edition("JW", -6, "17:30", "", _NIGHTS),),
    ),
    Paper(
        of="YLH-1",
        folder="规则",
        title="积分换算规则",
        file_name="积分换算规则.md",
        shared_from=2,
        read=(("jiang", 2, -25),),
        editions=(
            Edition("LH", -29, "16:30", "内部测算稿，古镇店比例未定。", _POINTS.replace("5 : 4", "待定")),
            Edition("LH", -26, "15:00", "三家比例确认。", _POINTS),
        ),
    ),
    Paper(
        of="JCH-1",
        title="设备登记表",
        file_name="设备登记表.txt",
        shared_from=1,
        editions=(Edition("ZY", -24, "17:20", "", _MACHINES),),
    ),
)
