"""Globex, Suzhou: the largest Chinese client."""

from portico.models.enums import ClientTier, ContactRelationship, Locale, Role
from portico.seed.data.globex_data import DATA_CENTRE, DATA_PLATFORM
from portico.seed.data.globex_other import IDENTITY, QUOTATION
from portico.seed.plan import SHANGHAI, ClientPlan, Person

GLOBEX = ClientPlan(
    code="GLX",
    name="Globex",
    industry="精密制造",
    branch="苏州、东莞",
    tier=ClientTier.STRATEGIC,
    account_manager="ZL",
    currency="CNY",
    time_zone=SHANGHAI,
    people=(
        Person(
            key="hejing",
            name="何静",
            title="信息总监",
            email="owner@globex.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.DECISION_MAKER,
            is_demo_account=True,
            locale=Locale.ZH_CN,
        ),
        Person(
            key="wujun",
            name="吴军",
            title="数据中心主管",
            email="wu.jun@globex.example",
            role=Role.CLIENT_APPROVER,
            relationship=ContactRelationship.SPONSOR,
        ),
        Person(
            key="tangwei",
            name="唐薇",
            title="财务数据主管",
            email="tang.wei@globex.example",
            role=Role.CLIENT_MEMBER,
        ),
    ),
    projects=(IDENTITY, DATA_PLATFORM, DATA_CENTRE, QUOTATION),
    preferences="每周一上午十点例会，会议纪要当天发出。重要事项先打电话，再发邮件。",
    special_requests="机房作业只能在周六 20:00 之后进行，需提前三天报备门禁名单。",
    pain_points="去年的网络中断让车间停了四个小时，何静至今要向总经理逐项解释。凡是停机都必须提前两周沟通。",
    churn_notes="集团正在评估自建运维团队。数据平台二期的报表如果得到财务认可，续约问题不大。",
)
