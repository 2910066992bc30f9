"""What the demo's clients have asked for otherwise: one of each state that a page must show well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portico.models.enums import ChangeState as S


@dataclass(frozen=True)
class Step:
    """A step after the first: where to, by whom (None: Portico), when, and why."""

    state: S
    by: str | None
    day: int
    clock: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Quote:
    """An offer; amounts in whole units of the client's currency."""

    by: str
    day: int
    clock: str
    price: int
    cost: int
    valid: int


@dataclass(frozen=True, kw_only=True)
class Move:
    """What it moves or brings; `before` are the first and the last day it replaced, once it is the plan."""

    task: str | None = None
    stage: str | None = None
    title: str = ""
    start: int | None = None
    due: int | None = None
    before: tuple[int | None, int] | None = None
    estimate: int | None = None


@dataclass(frozen=True)
class Said:
    """Something said about it; a colleague's word is for the firm alone unless `shared`."""

    by: str
    day: int
    clock: str
    body: str
    shared: bool = False


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A change request of a project."""

    of: str
    title: str
    description: str
    by: str
    day: int
    clock: str
    steps: Sequence[Step] = ()
    assessor: str | None = None
    days: int | None = None
    hours: int | None = None
    scope: str = ""
    # The planned finish with it, and the one it replaced.
    finish: tuple[int, int | None] | None = None
    moves: Sequence[Move] = ()
    quotes: Sequence[Quote] = ()
    said: Sequence[Said] = ()


WISHES = (
    Wish(
        of="ACM-3",
        title="Two more weeks of hypercare",
        description="Month-end falls right after go-live. We want your people at both sites until finance has closed "
        "once with the new system.",
        by="dana",
        day=-31,
        clock="10:15",
        assessor="MC",
        days=10,
        hours=120,
        scope="Hypercare at both sites for ten working days more: one engineer on each shift, an answer within the hour.",
        finish=(24, 14),
        moves=(Move(stage="hypercare", due=24, before=(None, 14)),),
        quotes=(Quote(by="PN", day=-28, clock="15:30", price=18_400, cost=13_200, valid=-14),),
        steps=(
            Step(S.ASSESSING, "MC", -30, "09:05"),
            Step(S.QUOTED, "PN", -28, "15:30"),
            Step(
                S.APPROVED, "dana", -25, "11:40", "The board wants one month-end covered. Please keep the same people."
            ),
            Step(S.IMPLEMENTING, "MC", -24, "09:00"),
        ),
    ),
    Wish(
        of="ACM-3",
        title="Go live over Christmas instead",
        description="The halls stand still between the years. Could we switch then and skip the weekend shift?",
        by="sofie",
        day=-20,
        clock="14:05",
        steps=(
            Step(
                S.DECLINED,
                "PN",
                -18,
                "10:20",
                "Your carriers change their interface on 1 December, and the old system cannot follow. Dana and we agreed to "
                "keep the date.",
            ),
        ),
    ),
    Wish(
        of="ACM-3",
        title="A board with open receipts for shift leads",
        description="At 06:00 the shift leads want to see at a glance:\n\n- what stands at the docks and since when\n"
        "- what the night left open\n\nOn the big screen in hall 1, no mouse.",
        by="sofie",
        day=-7,
        clock="06:50",
        assessor="MC",
        days=6,
        hours=44,
        scope="A read-only board for halls 1 and 3 that refreshes every minute: receipts at the docks with their age, and what "
        "the last shift left open. Two screens are Acme’s.",
        moves=(
            Move(title="Board of open receipts", start=6, due=11, estimate=36 * 60),
            Move(title="Try the board with both shifts", start=12, due=12, estimate=8 * 60),
        ),
        quotes=(Quote(by="PN", day=-2, clock="16:10", price=9_600, cost=6_900, valid=8),),
        steps=(Step(S.ASSESSING, "MC", -6, "09:30"), Step(S.QUOTED, "PN", -2, "16:10")),
        said=(
            Said("marcus", -2, "17:20", "Is the second screen in hall 3 part of the price, or ours?"),
            Said("PN", -1, "09:05", "The screens are yours, mounting them is ours.", True),
            Said("MC", -1, "09:20", "Eoin can build it after the load test. Later than that it runs into cutover."),
        ),
    ),
    Wish(
        of="ACM-3",
        title="Print labels at dock doors 7 to 12",
        description="Pallets are labelled twice today. With printers at the doors the second walk is gone.",
        by="marcus",
        day=-3,
        clock="13:25",
        assessor="MC",
        days=4,
        hours=26,
        steps=(Step(S.ASSESSING, "MC", -2, "10:00"),),
        said=(Said("MC", -2, "10:10", "Waits for the printer quote. Marcus expects a figure by Friday noon."),),
    ),
    Wish(
        of="ACM-4",
        title="Antennas in the cold store too",
        description="The terminals drop behind the second freezer door. Please include the cold store in the measuring.",
        by="marcus",
        day=-18,
        clock="11:00",
        assessor="MC",
        days=3,
        hours=20,
        scope="Three access points for -25 °C with their heating, mounted and measured.",
        moves=(Move(title="Mount three access points in the cold store", start=9, due=11, estimate=20 * 60),),
        quotes=(Quote(by="PN", day=-15, clock="12:00", price=5_350, cost=4_100, valid=-2),),
        steps=(
            Step(S.ASSESSING, "MC", -17, "08:50"),
            Step(S.QUOTED, "PN", -15, "12:00"),
            Step(S.EXPIRED, None, -1, "00:00"),
        ),
    ),
    Wish(
        of="GLX-3",
        title="新机房机柜由 20 台增加到 24 台",
        description="质检影像增长比预期快，冷备份需要另外四台机柜，希望与第一批迁移一起完成。",
        by="wujun",
        day=-6,
        clock="09:40",
        assessor="ZY",
        days=5,
        hours=40,
        scope="新增四台机柜及配电、桥架和布线，随第一批迁移一并上架并完成通电测试。",
        finish=(32, None),
        moves=(
            Move(task="第一批：办公与考勤系统", start=7, due=12),
            Move(stage="wave1", due=12),
            Move(title="新增四台机柜安装与通电", start=2, due=6, estimate=40 * 60),
        ),
        quotes=(Quote(by="ZL", day=-3, clock="17:10", price=186_000, cost=142_500, valid=9),),
        steps=(Step(S.ASSESSING, "ZY", -5, "09:15"), Step(S.QUOTED, "ZL", -3, "17:10")),
        said=(
            Said("hejing", -2, "10:20", "增加的五天会不会影响退租日期？"),
            Said("ZY", -2, "14:35", "退租顺延两个工作日，已写入报价说明。", True),
            Said("ZL", -2, "15:00", "折扣最多再让 3%，何总问起时先不要主动提。"),
        ),
    ),
    Wish(
        of="GLX-2",
        title="月结报表增加按工厂对比",
        description="财务希望在同一张报表里对比苏州和东莞两个工厂的单位成本，按月和按季度都能查看。",
        by="tangwei",
        day=-1,
        clock="16:45",
    ),
)
