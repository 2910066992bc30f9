"""Yunlan Hotels, Hangzhou, and Jinchuan Textile, Shaoxing."""

from portico.models.enums import ClientTier, ContactRelationship, MilestoneAcceptance, Priority, ProjectPhase, Role
from portico.seed.plan import SHANGHAI, ClientPlan, Person, ProjectPlan, Remark, Stage

_MEMBERS = ProjectPlan(
    number=1,
    name="会员系统整合",
    description="把三家收购来的酒店会员并入云岚会员，积分不丢、等级不降。",
    phase=ProjectPhase.EXECUTION,
    manager="LH",
    start=-34,
    finish=32,
    shared=-33,
    contract=720_000,
    planned_cost=548_000,
    consumed_cost=312_400,
    members={"LH": "项目经理", "SN": "数据迁移", "AK": "接口", "shenyue": "验收", "jiang": "关键用户"},
    stages=(
        Stage(key="rule", name="合并规则确认", due=-22, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-21),
        Stage(key="first", name="第一家酒店并入", due=-2, acceptance=MilestoneAcceptance.SUBMITTED),
        Stage(key="all", name="三家全部并入", due=22),
        Stage(key="close", name="旧系统关闭", due=32),
    ),
    outline="""
= 规则 | +
  x 对比四套会员等级 | -34 -30 | 16/17 | LH | + ^rule
  x 积分换算规则 | -31 -26 | 16/18 | LH jiang | + ^rule @points
  x 重复会员识别规则 | -29 -24 | 20/19 | SN | + ^rule #数据
  x 合并规则评审 | -23 -22 | 6/6 | LH shenyue | + < ^rule
= 接口 | +
  x 前台系统查询会员 | -22 -14 | 40/41 | AK | + #接口
  x 订房网站登录 | -18 -11 | 32/30 | AK | + #接口
  x 小程序改造 | -12 -3 | 40/36 | AK | + #小程序
  >50 积分商城接入 | -2 4 | 24/11 | AK | + #小程序
= 数据迁移 | +
  x 清洗湖滨店会员 4.2 万人 | -20 -14 | 32/33 | SN | + #数据 @hubin
  x 湖滨店试迁移与核对 | -13 -8 | 24/22 | SN jiang | + ^first #数据
  x 湖滨店正式并入 | -5 -3 | 16/15 | SN LH | + < ^first
  >70 清洗山居店会员 2.8 万人 | -2 2 | 24/14 | SN | + #数据 @shanju
  . 山居店并入 | 3 8 | 24 | SN | + <shanju ^all
  . 清洗古镇店会员 1.9 万人 | 7 12 | 24 | SN | + #数据 @guzhen
  . 古镇店并入 | 14 20 | 24 | SN | + <guzhen ^all
= 通知与培训
  x 短信与邮件文案 | -10 -6 | 8/9 | LH jiang | + #文案
  >40 前台培训（三家店） | -3 14 | 24/8 | LH | +
  . 给五万名会员发通知 | 4 6 | 8 | LH | + p2
  . 投诉应答口径 | 2 4 | 6 | ZL | #文案
= 收尾 | +
  . 积分对账 | 20 26 | 20 | SN jiang | +
  . 旧系统关闭与归档 | 27 32 | 16 | SN | + ^close
""",
    texts={
        "points": "按“少补多不退”的原则：换算后不足 100 分的补足 100 分。",
        "hubin": "重复会员 3,117 人，其中 212 人需要人工确认。",
    },
    remarks=(
        Remark("jiang", -4, "20:10", "hubin", "212 人里有 40 位是老客人，我让前台一一打电话。"),
        Remark("SN", -3, "09:30", "hubin", "收到，名单已按门店分好。", True),
        Remark("SN", -3, "09:50", "hubin", "其中 6 人身份证号完全相同，疑似内部测试账号，等沈总确认前不要合并。"),
        Remark("shenyue", -2, "12:40", None, "湖滨店前台反映查询快了不少，继续保持。"),
    ),
)

_ROOM_WIFI = ProjectPlan(
    number=2,
    name="客房无线网络改造",
    description="杭州两店 418 间客房更换无线接入点，客人连接一次，住店期间全程可用。",
    phase=ProjectPhase.CLOSING,
    manager="ZY",
    start=-70,
    finish=3,
    shared=-68,
    contract=395_000,
    planned_cost=306_000,
    consumed_cost=318_900,
    members={"ZY": "项目经理", "SN": "监控", "shenyue": "验收"},
    stages=(
        Stage(key="sample", name="样板间验收", due=-55, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-53),
        Stage(key="rooms", name="客房全部完成", due=-12, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-8),
        Stage(key="final", name="最终验收", due=3),
    ),
    outline="""
= 样板间 | +
  x 六种房型信号测量 | -70 -66 | 24/24 | ZY | + ^sample #无线
  x 面板颜色与装修协调 | -66 -62 | 8/10 | ZY shenyue | + ^sample
  x 样板间安装 | -62 -57 | 24/23 | ZY | + ^sample #无线
= 施工 | +
  x 湖滨店 226 间 | -54 -36 -33 | 96/118 | ZY | + ^rooms #无线 @lakeside
  x 西溪店 192 间 | -38 -20 -16 | 88/97 | ZY | + ^rooms #无线
  x 会议厅与餐厅 | -24 -17 | 32/34 | ZY | + #无线
  x 弱电间整理 | -22 -16 | 24/26 | ZY | #网络
= 系统
  x 房号与入住姓名登录 | -40 -32 | 32/30 | SN | + #接口
  x 监控：每层一个视图 | -26 -20 | 16/16 | SN | #监控
  x 公安上网登记对接 | -30 -24 | 16/19 | SN | + #接口
= 验收 | +
  x 满房压力测试 | -11 -9 | 16/15 | ZY SN | + ^final
  x 竣工图与设备清单 | -9 -5 | 16/17 | ZY | + ^final
  x 工程部培训 | -5 -4 | 8/8 | ZY | + ^final
  >50 超支原因说明 | -2 1 | 6/3 | ZY | #成本
  . 最终验收 | 3 3 | 4 | ZY shenyue | + ^final
""",
    texts={"lakeside": "老楼墙内有钢网，原方案每两间一个接入点改为每间一个。"},
    remarks=(
        Remark("ZY", -40, "17:30", "lakeside", "三楼和五楼改为每间一个接入点，费用由我们承担，工期不变。", True),
        Remark("FE", -6, "16:00", None, "成本已到计划的 104%。请在结项前写明原因。"),
        Remark("shenyue", -4, "18:05", None, "上周满房，没有一条网络投诉。谢谢各位。"),
    ),
)

YUNLAN = ClientPlan(
    code="YLH",
    name="云岚酒店集团",
    industry="酒店",
    branch="杭州",
    tier=ClientTier.KEY,
    account_manager="ZL",
    currency="CNY",
    time_zone=SHANGHAI,
    people=(
        Person(
            key="shenyue",
            name="沈悦",
            title="运营副总裁",
            email="shen.yue@yunlan.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.DECISION_MAKER,
        ),
        Person(
            key="jiang", name="蒋文博", title="会员运营经理", email="jiang.wb@yunlan.example", role=Role.CLIENT_MEMBER
        ),
    ),
    projects=(_MEMBERS, _ROOM_WIFI),
    preferences="微信群沟通日常事项，正式文件走邮件。",
    special_requests="节假日前后三天不做任何变更。",
    pain_points="上一家供应商迁移时丢过一批积分，会员投诉到消费者协会。",
    churn_notes="沈悦信任我们；采购部门希望明年重新招标。",
)

_LOOMS = ProjectPlan(
    number=1,
    name="染整车间设备联网",
    description="把 58 台染缸和定型机的温度、用水、用电数据采集上来，第一次知道一米布到底用了多少水。",
    phase=ProjectPhase.EXECUTION,
    priority=Priority.NORMAL,
    manager="ZY",
    start=-30,
    finish=38,
    shared=-28,
    contract=640_000,
    planned_cost=472_000,
    consumed_cost=188_800,
    members={"ZY": "项目经理", "SN": "数据", "AK": "采集", "fanglei": "验收", "maoqin": "关键用户"},
    stages=(
        Stage(key="sample", name="首台设备上线", due=-14, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-13),
        Stage(key="half", name="一半设备上线", due=3),
        Stage(key="final", name="整体验收", due=38),
    ),
    outline="""
= 现场 | +
  x 逐台登记控制器型号和接口 | -30 -25 | 32/33 | ZY | + #现场
  x 选定耐高温采集盒 | -27 -22 | 12/12 | ZY | + #采集
  x 首台染缸联网 | -20 -14 | 24/26 | ZY AK | + ^sample #采集
  x 一号车间布线 | -15 -7 | 40/38 | ZY | + #现场
  >75 一号车间 29 台上线 | -8 2 | 48/34 | ZY AK | + ^half #采集 @hall1
  . 二号车间布线 | 3 10 | 40 | ZY | + #现场 @cable2
  . 二号车间 29 台上线 | 11 22 | 48 | ZY AK | + <cable2 #采集
  !20 三台进口定型机的通信协议 | -6 5 | 24/6 | AK | #采集 @protocol
= 数据 | +
  x 采集频率与保存年限 | -18 -15 | 8/8 | SN | +
  x 断网时本地保存 | -12 -6 | 24/22 | AK | +
  >55 每缸用水、用电、用汽 | -4 4 | 32/17 | SN | + @cost
  . 每米布成本 | 5 14 | 32 | SN maoqin | + <cost
  . 异常温度报警到班长手机 | 8 13 | 16 | AK | +
= 看板 | +
  x 与班长一起画草图 | -10 -8 | 8/7 | SN maoqin | +
  >40 车间大屏 | -3 5 | 24/10 | SN | +
  . 班组日报 | 6 11 | 16 | SN | +
  . 环保用水月报 | 14 20 | 24 | SN | + p2
= 验收 | +
  . 连续运行三十天 | 8 30 | 16 | ZY | +
  . 电工培训 | 20 23 | 12 | ZY | +
  . 备件清单与维护手册 | 24 30 | 16 | ZY |
  . 整体验收 | 36 38 | 8 | ZY fanglei | + ^final
""",
    texts={"hall1": "22 台已上线，其余 7 台等停机换缸时接线。", "protocol": "厂家要收协议费，先用电流传感器代替测试。"},
    remarks=(
        Remark("maoqin", -3, "07:50", "hall1", "七号缸的水温和表上差两度，请看一下。"),
        Remark("ZY", -3, "10:30", "hall1", "探头位置偏了，今天下午换缸时调整。", True),
        Remark(
            "AK",
            -2,
            "16:20",
            "protocol",
            "厂家报价每台八千，三台两万四，不在合同里。先不告诉客户，传感器方案明天出结果。",
        ),
        Remark("fanglei", -2, "14:15", None, "环保局下月来查用水，月报能不能提前？"),
    ),
)

JINCHUAN = ClientPlan(
    code="JCH",
    name="锦川纺织",
    industry="纺织",
    branch="绍兴",
    tier=ClientTier.KEY,
    account_manager="ZL",
    currency="CNY",
    time_zone=SHANGHAI,
    people=(
        Person(
            key="fanglei",
            name="方磊",
            title="生产副总经理",
            email="fang.lei@jinchuan.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.SPONSOR,
        ),
        Person(
            key="maoqin", name="毛琴", title="染整车间主任", email="mao.qin@jinchuan.example", role=Role.CLIENT_MEMBER
        ),
    ),
    projects=(_LOOMS,),
    preferences="现场沟通为主，车间主任的意见最重要。",
    special_requests="换缸时才能接线，时间由车间安排。",
    pain_points="用水指标逐年收紧，没有数据无法说明。",
    churn_notes="第一个项目，做得好会有第二个厂区。",
)
