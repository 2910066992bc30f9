"""GLX-2 and GLX-3: a data platform on plan, and a data centre that moves late."""

from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase
from portico.seed.plan import ProjectPlan, Remark, Stage

DATA_PLATFORM = ProjectPlan(
    number=2,
    name="数据平台二期",
    description="在一期的基础上接入质量、设备和财务数据，让各厂用同一套口径看同一张报表。\n\n"
    "**目标：** 月结报表从五天缩短到一天。",
    phase=ProjectPhase.EXECUTION,
    manager="LH",
    start=-26,
    finish=50,
    shared=-25,
    contract=1_680_000,
    planned_cost=1_240_000,
    consumed_cost=421_600,
    members={
        "LH": "项目经理",
        "SN": "数据工程",
        "AK": "接口",
        "ZL": "客户经理",
        "hejing": "项目发起人",
        "tangwei": "关键用户",
    },
    stages=(
        Stage(key="scope", name="需求范围确认", due=-16, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-15),
        Stage(key="rules", name="报表口径确认", due=4),
        Stage(key="trial", name="两厂试运行", due=28),
        Stage(key="final", name="最终验收", due=50),
    ),
    outline="""
= 需求与口径 | +
  x 访谈苏州、东莞两厂的报表使用人 | -26 -22 | 24/25 | LH | + ^scope
  x 整理现有的 63 张报表 | -24 -19 | 32/35 | SN | + ^scope #报表
  x 确认二期范围 | -18 -16 | 8/8 | LH hejing | + ^scope
  >65 确认报表口径 | -8 3 | 32/20 | LH tangwei | + ^rules #报表 @rules p2
  . 口径写入数据字典 | 4 8 | 16 | SN | + <rules ^rules
= 数据接入
  x 质量检测系统接入 | -18 -11 | 40/42 | SN | + #接口
  x 设备状态数据接入 | -14 -7 -6 | 40/44 | AK SN | + #接口 @machines
  >70 财务总账接入 | -7 2 | 40/27 | AK | + #接口 #财务 @ledger
  . 采购与库存接入 | 3 11 | 40 | AK | + <ledger #接口
  . 东莞旧系统历史数据补录 | 8 16 | 32 | SN | #历史
  >30 数据质量检查规则 | -3 6 | 24/8 | SN | + #质量
= 平台
  x 扩容存储与计算节点 | -20 -15 | 24/22 | ZY | #平台
  x 调度任务迁移 | -13 -8 | 24/26 | SN | #平台
  >50 权限按厂区与部门划分 | -3 4 | 24/11 | SN | + #权限
  . 备份与恢复演练 | 12 15 | 16 | ZY SN | #平台
= 报表 | +
  >25 月结报表 | -2 9 | 48/10 | SN tangwei | + <ledger #报表 #财务 @closing
  . 质量日报 | 6 13 | 24 | SN | + #报表
  . 设备综合效率看板 | 9 18 | 32 | SN | + <machines #报表
  . 手机端查看 | 16 22 | 24 | AK | +
  . 英文版报表 | 20 25 | 16 | SN | +
= 试运行与验收 | +
  . 两厂试运行 | 20 28 | 32 | LH SN | + <closing ^trial
  . 用户培训（四场） | 24 32 | 24 | LH | + ^trial
  . 修正试运行问题 | 29 38 | 40 | SN AK | + ^final
  . 与旧报表对账两个月结 | 30 46 | 32 | SN tangwei | + ^final #财务
  . 最终验收 | 48 50 | 8 | LH hejing | + ^final
""",
    texts={
        "rules": "逐项确认“合格率”“准时交付率”“库存周转”等 28 个指标：\n\n- 取数来源\n- 计算公式\n- 责任人\n\n已确认 18 项。",
        "ledger": "每晚 23:30 从财务系统抽取，凌晨 2:00 前完成。**不得影响月结窗口。**",
        "closing": "目标：月结后第一个工作日 10:00 前出表，与财务手工表逐项核对。",
        "machines": "共 214 台设备，其中 17 台没有联网，用网关补采。",
    },
    remarks=(
        Remark("tangwei", -5, "15:20", "rules", "“在途库存”财务和仓库的算法不同，建议两种都保留，标题写清楚。"),
        Remark("LH", -4, "09:40", "rules", "同意，报表里分为“财务口径”和“仓库口径”，周五发您确认。", True),
        Remark("SN", -4, "10:15", "rules", "两种口径会让存储多出约 8%，在预算之内。"),
        Remark("AK", -3, "16:05", "ledger", "夜间抽取跑了三晚，最慢 1 小时 50 分，在窗口之内。", True),
        Remark("hejing", -2, "11:30", None, "下周的例会请把试运行的时间表一起带来。"),
        Remark("LH", -2, "14:00", None, "好的，时间表周一上午给您。", True),
        Remark("ZL", -2, "14:20", None, "何总私下说总经理会来听例会，材料务必精简，先讲月结一天这件事。"),
    ),
)

DATA_CENTRE = ProjectPlan(
    number=3,
    name="华东区数据中心搬迁（含历史归档与冷备份）",
    description="把昆山旧机房的 86 台服务器和历史归档迁到苏州新机房，生产系统每次停机不超过四小时。",
    phase=ProjectPhase.EXECUTION,
    priority=Priority.CRITICAL,
    manager="ZY",
    start=-38,
    finish=30,
    shared=-37,
    contract=2_350_000,
    planned_cost=1_820_000,
    consumed_cost=1_010_100,
    members={"ZY": "项目经理", "SN": "归档", "LH": "协调", "ZL": "客户经理", "wujun": "验收", "hejing": "项目发起人"},
    stages=(
        Stage(key="plan", name="搬迁方案批准", due=-24, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-22),
        Stage(key="power", name="机柜通电", due=1, baseline=-8),
        Stage(key="wave1", name="第一批系统迁移", due=10, baseline=1),
        Stage(key="done", name="旧机房退租", due=30),
    ),
    outline="""
= 方案 | +
  x 盘点 86 台服务器和依赖关系 | -38 -31 | 40/43 | ZY | + ^plan
  x 停机窗口与车间排期对齐 | -32 -28 | 16/19 | LH wujun | + ^plan
  x 搬迁方案与回退方案 | -30 -25 -23 | 32/36 | ZY | + ^plan @plan
  x 搬迁保险与押运 | -26 -22 | 8/7 | ZL | #合同
= 新机房 | +
  x 机柜与桥架安装 | -24 -16 -13 | 40/48 | ZY | + #机房
  x 两路光纤接入 | -22 -14 -12 | 32/34 | ZY | + #网络
  !40 机柜通电 | -10 1 | 24/11 | ZY | + ^power p1 b-10..-5 @power
  . 精密空调联调 | 1 4 | 16 | ZY | + <power #机房 b-3..0
  . 消防与门禁验收 | 2 5 | 12 | ZY wujun | + <power #机房 b-2..1
  >50 核心交换与防火墙配置 | -6 3 | 40/19 | ZY | + #网络 b-8..0 @core
= 历史归档
  x 确定保留年限 | -28 -25 | 8/8 | SN | + #归档
  x 归档 2016 年以前的图纸 | -24 -15 | 40/41 | SN | + #归档
  >45 归档质检影像 38 TB | -14 4 | 56/25 | SN | + #归档 b-14..1 @images
  . 冷备份上架并校验 | 5 10 | 24 | SN | + <images #归档 b-1..4
  x 恢复抽查：随机 200 个文件 | -13 -10 | 12/12 | SN | #归档
= 迁移 | +
  >30 迁移演练（测试系统） | -2 3 | 24/7 | ZY SN | + ^wave1 b-4..1 @drill
  . 第一批：办公与考勤系统 | 6 10 | 32 | ZY | + <drill <core ^wave1 b2..6
  . 第二批：图档与质检系统 | 11 16 | 40 | ZY SN | + < b2..8 @wave2
  . 第三批：生产执行系统（四小时窗口） | 17 20 | 48 | ZY SN LH | + <wave2 b9..14 p1 @wave3
  . 回退演练 | 14 16 | 16 | ZY | b6..8
= 收尾 | +
  . 性能与备份核对 | 21 24 | 16 | ZY SN | + <wave3
  . 旧设备数据擦除并出具证明 | 22 26 | 24 | SN | + #安全
  . 旧机房退租 | 27 30 | 8 | ZY wujun | + ^done
""",
    texts={
        "power": "等待园区二路供电验收。第一路已通电，但没有第二路不能上生产设备。",
        "plan": "三批迁移，每批都有回退点。**第三批只能在周六 20:00 至次日 00:00 进行。**",
        "images": "校验值与原件逐一比对，已完成 17 TB。",
        "wave3": "四小时内完成：停机、搬运、上架、启动、核对。超过两个半小时未启动即回退。",
    },
    remarks=(
        Remark("wujun", -6, "10:05", "power", "园区说验收要排到下周，我再去催一次。"),
        Remark("ZY", -5, "14:50", "power", "谢谢吴主管。第一路已经通电，我们先调非生产设备，不浪费时间。", True),
        Remark(
            "ZY",
            -4,
            "18:20",
            "power",
            "园区真实情况：变压器还没到货，最快三天后。先不要告诉客户具体日期，周琳确认后再说。",
        ),
        Remark("SN", -3, "17:00", "images", "每晚能跑 2.4 TB，按这个速度还要八个工作日。", True),
        Remark("hejing", -2, "09:15", None, "总经理问起退租日期，三十天之内能不能保证？"),
        Remark("ZY", -2, "16:30", None, "退租日期不变。第一批顺延，第二、三批之间原来留了缓冲。", True),
        Remark("LH", -1, "09:05", None, "缓冲只剩四天，如果变压器再拖就要和何总谈延期，请提前准备说法。"),
    ),
)
