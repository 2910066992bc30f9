"""Lumenor, a retailer in Lyon, and Kestrel Mutual, an insurer in Dublin."""

from portico.models.enums import ClientTier, ContactRelationship, MilestoneAcceptance, ProjectPhase, Role
from portico.seed.plan import ClientPlan, Person, ProjectPlan, Remark, Stage

_TILLS = ProjectPlan(
    number=1,
    name="Tills and store network",
    description="New tills in 32 stores, on a network that keeps selling when the line is down.",
    phase=ProjectPhase.EXECUTION,
    manager="JW",
    start=-40,
    finish=40,
    shared=-39,
    contract=232_000,
    planned_cost=184_000,
    consumed_cost=92_000,
    members={"JW": "Project manager", "EO": "Test lead", "AK": "Integration", "camille": "Sponsor", "theo": "Key user"},
    stages=(
        Stage(key="lab", name="Till passes the lab", due=-22, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-20),
        Stage(key="pilot", name="Three pilot stores", due=-4, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-3),
        Stage(key="north", name="Sixteen stores", due=16),
        Stage(key="all", name="All 32 stores", due=36),
    ),
    outline="""
= Lab | +
  x Till, drawer, scanner and scale on one table | -40 -34 | 32/30 | EO | + ^lab
  x Receipts as French law wants them | -36 -29 | 24/27 | AK | + ^lab #law @receipts
  x Sell for a day without a line | -30 -25 | 20/19 | EO AK | + ^lab @offline
  x Gift cards and returns | -28 -22 | 24/25 | AK | + ^lab
= Pilot stores | +
  x Lyon Part-Dieu | -18 -14 | 24/26 | EO theo | + ^pilot
  x Lyon Confluence | -14 -10 | 20/18 | EO | + ^pilot
  x Grenoble | -9 -5 -4 | 20/21 | EO | + ^pilot
  x Mend what the cashiers found | -12 -4 | 32/33 | AK | + ^pilot @findings
= Rollout | +
  x Plan 29 nights with two crews | -10 -6 | 12/12 | JW | +
  >55 Stores 4 to 10 | -3 5 | 56/28 | EO | + ^north @first
  . Stores 11 to 16 | 6 16 | 48 | EO | + <first ^north @second
  . Christmas stop: nothing is changed | 17 26 | 4 | JW | +
  . Stores 17 to 32 | 27 36 | 96 | EO JW | + <second ^all
= Head office
  x Sales figures every ten minutes | -14 -8 | 24/23 | AK | + #interfaces
  >60 Stock back to the ERP at night | -6 2 | 24/13 | AK | + #interfaces
  . Price changes without a restart | 3 9 | 20 | AK | +
  . Fraud patterns for the auditors | 10 16 | 24 | AK | #audit
= Handover | +
  >30 Instructions for cashiers, with pictures | -4 6 | 16/5 | EO theo | +
  . Service desk in French | 20 30 | 24 | JW |
  . Final acceptance | 38 40 | 8 | JW camille | + ^all
""",
    texts={
        "receipts": "Numbered without a gap, signed, kept for six years. The certificate is filed.",
        "offline": "Card payments up to 50 euro go on, above that the cashier asks.",
        "findings": "- [x] Return without receipt\n- [x] Second language\n- [x] The beep is too loud",
    },
    remarks=(
        Remark("theo", -6, "19:40", "findings", "The beep is fine now. My cashiers thank you."),
        Remark("camille", -3, "17:15", None, "Three stores accepted. The north may begin."),
        Remark("JW", -3, "17:50", None, "The crews start tonight in Villefranche.", True),
        Remark(
            "EO",
            -2,
            "23:10",
            "first",
            "Store 6 has no second power line. Extension cord for tonight, electrician next week.",
        ),
    ),
)

LUMENOR = ClientPlan(
    code="LUM",
    name="Lumenor",
    industry="Retail",
    branch="Lyon",
    tier=ClientTier.STANDARD,
    account_manager="PN",
    time_zone="Europe/Paris",
    people=(
        Person(
            key="camille",
            name="Camille Laurent",
            title="Chief operating officer",
            email="camille@lumenor.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.SPONSOR,
        ),
        Person(
            key="theo",
            name="Théo Marchand",
            title="Store manager",
            email="theo@lumenor.example",
            role=Role.CLIENT_MEMBER,
        ),
    ),
    projects=(_TILLS,),
    preferences="Reports in English, anything for stores in French.",
    special_requests="No change in stores from the last week of November until the sales in January.",
    pain_points="Last Christmas 11 stores could not sell for two hours.",
    churn_notes="",
)

_CLAIMS = ProjectPlan(
    number=1,
    name="Claims inbox",
    description="Every letter, mail and photograph of a claim in one place, sorted before a person opens it.",
    phase=ProjectPhase.PLANNING,
    manager="MC",
    start=-8,
    finish=72,
    shared=-5,
    contract=186_000,
    planned_cost=144_000,
    consumed_cost=6_900,
    members={"MC": "Project manager", "EO": "Analysis", "aoife": "Sponsor", "declan": "Key user"},
    stages=(
        Stage(key="scope", name="Scope agreed", due=9),
        Stage(key="pilot", name="Motor claims in the pilot", due=44),
        Stage(key="live", name="All lines of business", due=68),
    ),
    outline="""
= Understand | +
  x Sit with the post room for two days | -8 -7 | 16/16 | EO | + @post
  x Count what arrives, by kind and language | -6 -3 | 16/15 | EO | +
  >40 Agree what is sorted and what never is | -2 6 | 20/7 | MC declan | + ^scope p2 @sorted
  . Estimate the saving | 3 7 | 8 | MC | ^scope
  . Scope agreed | 8 9 | 4 | MC aoife | + < ^scope
= Build | +
  . Collect mail, post and uploads | 12 24 | 56 | AK | +
  . Recognise claim number and policy | 18 32 | 64 | AK | + @recognise
  . Sort by line of business | 28 38 | 40 | AK | + <recognise
  . A person decides in doubt | 30 38 | 32 | EO | +
  . Ten-year archive | 34 42 | 32 | AK | #audit
= Pilot | +
  . Motor claims, four weeks | 44 60 | 48 | EO declan | + ^pilot
  . Measure wrong sorting | 48 60 | 16 | EO | + ^pilot
  . All lines of business | 61 68 | 40 | EO AK | + ^live
  . Handover | 69 72 | 12 | MC |
""",
    texts={
        "post": "410 items a day, a third of them photographs.",
        "sorted": "Complaints and letters from lawyers are **never** sorted by machine.",
    },
    remarks=(
        Remark("declan", -3, "10:45", "sorted", "Please add letters from the ombudsman to the list of never."),
        Remark("MC", -2, "09:30", "sorted", "Added. The list goes to Aoife with the scope.", True),
        Remark(
            "EO",
            -2,
            "11:00",
            "sorted",
            "A tenth of the photographs come without any number. That is the real work here.",
        ),
        Remark(
            "PN", -4, "16:40", None, "Aoife has a second quote from Cork. Ours must name a fixed price for the pilot."
        ),
    ),
)

KESTREL = ClientPlan(
    code="KST",
    name="Kestrel Mutual",
    industry="Insurance",
    branch="Dublin",
    tier=ClientTier.STANDARD,
    account_manager="PN",
    time_zone="Europe/Dublin",
    people=(
        Person(
            key="aoife",
            name="Aoife Brennan",
            title="Head of claims",
            email="aoife@kestrel.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.DECISION_MAKER,
        ),
        Person(
            key="declan",
            name="Declan Byrne",
            title="Team lead, motor",
            email="declan@kestrel.example",
            role=Role.CLIENT_MEMBER,
        ),
    ),
    projects=(_CLAIMS,),
    preferences="Fortnightly meeting in person.",
    special_requests="Customer data stays in the European Union.",
    pain_points="Post is three days behind after every storm.",
    churn_notes="New client; the pilot is the test.",
)
