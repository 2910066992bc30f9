"""GLX-1 and GLX-4: one about to close, one being planned for the firm's eyes only."""

from portico.models.enums import MilestoneAcceptance, ProjectPhase
from portico.seed.plan import ProjectPlan, Remark, Stage

IDENTITY = ProjectPlan(
    number=1,
    name="统一身份认证",
    description="一个账号进入所有系统：人事系统是源头，离职当天自动停用。",
    phase=ProjectPhase.CLOSING,
    manager="LH",
    start=-92,
    finish=5,
    shared=-90,
    contract=560_000,
    planned_cost=430_000,
    consumed_cost=401_000,
    members={"LH": "项目经理", "SN": "接口", "ZY": "基础设施", "hejing": "项目发起人"},
    stages=(
        Stage(key="design", name="方案评审通过", due=-74, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-73),
        Stage(key="switch", name="全员切换", due=-18, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-16),
        Stage(key="close", name="项目结项", due=5),
    ),
    outline="""
= 设计 | +
  x 梳理 37 个系统的登录方式 | -92 -84 | 40/44 | LH SN | + ^design
  x 账号与人事编号对应规则 | -84 -79 | 16/15 | SN | + ^design
  x 方案评审 | -76 -74 | 8/9 | LH hejing | + ^design
= 建设 | +
  x 认证服务双机部署 | -74 -64 | 40/42 | ZY | + #平台
  x 人事系统同步 | -68 -60 | 32/36 | SN | + #接口
  x 邮箱与办公系统接入 | -60 -52 | 32/30 | SN | + #接口
  x 车间终端刷卡登录 | -56 -44 -41 | 48/57 | SN ZY | + #终端 @card
  x 供应商账号隔离 | -46 -40 | 24/23 | SN | #安全
  x 安全测试 | -40 -35 | 16/16 | ZY | #安全
= 切换 | +
  x 信息部先行两周 | -36 -27 | 16/15 | LH | + ^switch
  x 切换演练 | -26 -24 | 12/12 | LH ZY | + ^switch
  x 全员切换（1,860 人） | -22 -18 | 40/45 | LH SN ZY | + ^switch @switch
  x 服务台支援一周 | -18 -14 | 32/28 | SN | +
= 收尾 | +
  x 停用旧账号库 | -10 -8 | 8/8 | ZY | +
  >80 运维手册与交接 | -6 1 | 24/18 | SN | + ^close
  . 结项会议 | 5 5 | 4 | LH hejing | + ^close
  >50 经验总结 | -2 3 | 8/4 | LH |
""",
    texts={
        "card": "戴手套也能刷。换班高峰每分钟 90 人次，实测 112。",
        "switch": "周五 18:00 开始，周一早班前完成，实际周日中午完成。",
    },
    remarks=(
        Remark("hejing", -15, "10:20", "switch", "周一早班没有一个人打电话来问，这是第一次。"),
        Remark("LH", -15, "11:00", "switch", "多亏信息部先用了两周，问题都提前暴露了。", True),
        Remark("ZL", -12, "15:30", None, "满意度回访 5 分。可以谈二期的多因素认证，但等数据中心通电之后再提。"),
    ),
)

QUOTATION = ProjectPlan(
    number=4,
    name="报价流程自动化",
    description="根据图纸和历史成本自动给出报价草案，销售只做复核。内部先做原型，尚未告知客户。",
    phase=ProjectPhase.PLANNING,
    manager="ZY",
    start=-9,
    finish=58,
    contract=420_000,
    planned_cost=330_000,
    consumed_cost=14_200,
    members={"ZY": "项目经理", "SN": "数据", "ZL": "客户经理"},
    stages=(
        Stage(key="proto", name="原型评审", due=8, is_client_facing=False),
        Stage(key="offer", name="向客户提案", due=16, is_client_facing=False),
    ),
    outline="""
= 原型
  x 收集三年的报价单 | -9 -5 | 16/14 | SN | #数据
  >55 从图纸读取尺寸和公差 | -5 4 | 40/21 | SN | ^proto @drawing
  >20 成本估算模型 | -2 6 | 32/6 | SN | ^proto
  . 与十张真实报价对比 | 6 8 | 12 | SN ZY | < ^proto
= 提案
  . 投资回报测算 | 9 12 | 12 | ZL | ^offer
  . 提案材料 | 11 15 | 16 | ZY ZL | ^offer
  . 与何静初步沟通 | 16 16 | 2 | ZL | < ^offer
= 建设
  . 与图档系统对接 | 20 34 | 64 | SN |
  . 销售复核界面 | 26 44 | 80 | AK |
  . 试点：一个产品线 | 45 55 | 40 | ZY SN |
  . 推广决定 | 57 58 | 4 | ZY |
""",
    texts={"drawing": "两百张图纸里有 31 张是扫描件，公差要人工补录。"},
    remarks=(
        Remark("SN", -3, "17:40", "drawing", "文字图纸识别率 96%，扫描件只有 70%。提案里只承诺前者。"),
        Remark("ZL", -2, "10:10", None, "竞争对手上个月演示过类似的东西，我们最晚十六个工作日之内要提案。"),
    ),
)
