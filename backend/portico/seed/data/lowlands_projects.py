"""The projects of the builder, the clinics and the wind park operator."""

from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase, ProjectState
from portico.seed.plan import ProjectPlan, Remark, Stage

DRAWING_ARCHIVE = ProjectPlan(
    number=1,
    name="Drawing archive",
    description="Forty years of drawings, scanned, named and found within a minute.",
    phase=ProjectPhase.CLOSED,
    manager="JW",
    start=-160,
    finish=-84,
    finished=-82,
    shared=-158,
    contract=96_000,
    planned_cost=71_000,
    consumed_cost=74_900,
    members={"JW": "Project manager", "AK": "Search", "ruben": "Acceptance"},
    stages=(
        Stage(
            key="scan", name="All drawings scanned", due=-120, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-116
        ),
        Stage(
            key="live", name="Archive open to all sites", due=-84, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-82
        ),
    ),
    outline="""
= Scanning | +
  x Sort the cellar by project and year | -160 -150 | 60/68 | JW | +
  x Scan 31,000 sheets | -150 -122 -118 | 40/46 | JW | + ^scan
  x Check every hundredth sheet | -140 -120 -117 | 24/25 | JW | + ^scan
  x Destroy duplicates with a record | -116 -110 | 12/12 | JW | +
= Finding | +
  x Agree how a drawing is named | -148 -144 | 8/9 | JW ruben | +
  x Read title blocks automatically | -136 -118 | 56/61 | AK | +
  x Search by street, project, year and maker | -118 -104 | 48/45 | AK | +
  x Rights for subcontractors | -104 -98 | 20/22 | AK | + #security
= Opening | +
  x Try-out with two sites | -98 -90 | 16/16 | JW | + ^live
  x Instructions on one page | -92 -90 | 6/5 | JW | +
  x Open the archive | -86 -84 -82 | 8/9 | JW AK | + ^live
  x Final invoice and lessons learned | -82 -82 | 4/4 | JW |
""",
    remarks=(
        Remark(
            "ruben", -81, "16:30", None, "Found the drains of the Kanaalstraat in forty seconds. That used to be a day."
        ),
        Remark("JW", -82, "12:00", None, "5 % over plan: the cellar was wet and sorting took a week longer."),
    ),
)

SITE_DIARY = ProjectPlan(
    number=2,
    name="Digital site diary",
    description="Weather, crews, deliveries and disturbances on a tablet, signed every evening: evidence for claims.",
    phase=ProjectPhase.EXECUTION,
    manager="JW",
    start=-28,
    finish=36,
    shared=-27,
    contract=142_000,
    planned_cost=108_000,
    consumed_cost=49_700,
    members={"JW": "Project manager", "AK": "Development", "EO": "Test lead", "ruben": "Sponsor", "ilse": "Key user"},
    stages=(
        Stage(
            key="paper",
            name="Form agreed with three sites",
            due=-16,
            acceptance=MilestoneAcceptance.ACCEPTED,
            accepted=-15,
        ),
        Stage(key="pilot", name="Pilot on the Merwede site", due=-1, acceptance=MilestoneAcceptance.SUBMITTED),
        Stage(key="all", name="All nine sites", due=27),
    ),
    outline="""
= What a diary is | +
  x Collect paper diaries of three sites | -28 -25 | 8/8 | JW ilse | +
  x Ask the lawyers what holds in court | -26 -22 | 8/10 | JW | + @court
  x Agree the form | -21 -16 | 16/15 | JW ilse | + ^paper
= The app | +
  x Works without a network | -22 -12 | 56/58 | AK | + p2 @offline
  x Photographs with place and time | -14 -8 | 24/22 | AK | +
  x Weather filled in by itself | -10 -7 | 12/11 | AK | +
  >80 Signing in the evening | -6 0 | 20/16 | AK | +
  >45 Deliveries by scanning the note | -4 4 | 24/11 | AK | +
  . Crews from the hours system | 4 10 | 24 | AK | + #interfaces
  . Disturbance becomes a letter | 8 15 | 24 | AK | + p2
= Pilot | +
  x Ten tablets for Merwede | -9 -7 | 6/6 | EO | + ^pilot
  >75 Two weeks on the Merwede site | -7 2 | 32/23 | EO ilse | + ^pilot @merwede
  . Mend what the site found | 1 8 | 32 | AK EO | + <merwede ^pilot
= All sites | +
  . Order 54 tablets | 3 6 | 4 | PN | +
  . Teach nine site managers | 10 18 | 24 | EO | + ^all
  . Start site by site | 16 27 | 32 | EO JW | + ^all
  . Export for lawyers and auditors | 14 20 | 20 | AK | + #audit
= Running it
  x Test lab with rain and gloves | -8 -6 | 6/7 | EO |
  . Service desk and spare tablets | 24 30 | 12 | JW |
  . Handover | 32 36 | 8 | JW ruben | +
""",
    texts={
        "court": "Signed the same day, unchangeable afterwards, with author and time. A correction is a new entry.",
        "offline": "Three days without a network must be no problem: basements, tunnels, polder.",
        "merwede": "Ilse’s crew keeps paper beside it for the first week.",
    },
    remarks=(
        Remark(
            "ilse",
            -3,
            "18:20",
            "merwede",
            "With wet gloves the signature does not work. Everything else: never paper again.",
        ),
        Remark("EO", -2, "08:10", "merwede", "A bigger field comes tomorrow, with a button as the alternative.", True),
        Remark(
            "JW", -2, "09:00", "merwede", "Court needs a signature or a PIN, a button alone is not enough. PIN then."
        ),
        Remark("ruben", -4, "07:40", None, "Can Merwede go on after the two weeks? They do not want to give it back."),
    ),
)

REMINDERS = ProjectPlan(
    number=1,
    name="Appointment reminders",
    description="Letters, text messages and calls that halve the missed appointments, within the rules for patient data.",
    phase=ProjectPhase.MONITORING,
    manager="MC",
    start=-66,
    finish=14,
    shared=-64,
    contract=118_000,
    planned_cost=89_000,
    consumed_cost=75_650,
    members={
        "MC": "Project manager",
        "EO": "Test lead",
        "AK": "Integration",
        "katrien": "Sponsor",
        "samir": "Data protection",
    },
    stages=(
        Stage(
            key="privacy", name="Data protection agreed", due=-50, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-48
        ),
        Stage(key="first", name="First clinic live", due=-26, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-25),
        Stage(key="all", name="Five clinics live", due=-8, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-7),
        Stage(key="result", name="Result measured", due=12),
    ),
    outline="""
= Rules | +
  x Data protection assessment | -66 -56 | 24/28 | MC samir | + ^privacy @dpia
  x Texts without a diagnosis, in four languages | -58 -52 | 16/17 | MC katrien | + ^privacy
  x Consent at the reception desk | -56 -50 | 12/12 | MC | + ^privacy
= Building it | +
  x Read appointments from the clinic system | -52 -42 | 40/43 | AK | + #interfaces
  x Text message two days ahead | -44 -37 | 24/24 | AK | +
  x Cancel and move by link | -40 -30 | 40/42 | AK | + p2
  x Telephone call for those without a mobile | -34 -28 | 24/23 | AK | +
  x Waiting list fills free places | -28 -20 | 32/36 | AK EO | +
  x No real data in test | -48 -44 | 12/12 | EO | #privacy
= Going live | +
  x Clinic Berchem | -28 -26 | 12/11 | EO | + ^first
  x Clinics Mortsel and Deurne | -20 -16 | 16/16 | EO | + ^all
  x Clinics Lier and Hoboken | -12 -8 | 16/17 | EO | + ^all
  x Reception staff trained | -24 -9 | 20/19 | EO | +
= Watching | +
  >70 Weekly figures of missed appointments | -20 10 | 20/13 | MC | + ^result @figures
  >50 Turkish and Arabic texts | -4 3 | 12/6 | MC | +
  . Result measured and presented | 8 12 | 12 | MC katrien | + ^result
  . Handover to the service desk | 12 14 | 8 | MC |
""",
    texts={
        "dpia": "Time and place only. **Never** the department, never the doctor: a cardiologist’s name is a diagnosis.",
        "figures": "| week | missed |\n|---|---|\n| before | 11.2 % |\n| 1 | 8.9 % |\n| 2 | 7.4 % |\n| 3 | 6.1 % |",
    },
    remarks=(
        Remark("katrien", -5, "14:30", "figures", "6.1 % in the third week. I showed the curve to our board."),
        Remark(
            "MC",
            -5,
            "15:10",
            "figures",
            "Berchem alone is at 5.2 %. We add the clinics as separate lines on Friday.",
            True,
        ),
        Remark(
            "EO",
            -5,
            "15:30",
            "figures",
            "Hoboken counts walk-ins as kept appointments, so their figure flatters. I mend it first.",
        ),
        Remark(
            "samir",
            -30,
            "10:00",
            None,
            "No objection after the second round. Please keep the log of consents for ten years.",
        ),
    ),
)

VISITING_DOCTORS = ProjectPlan(
    number=2,
    name="Badges for visiting doctors",
    description="One badge for all five clinics, valid on the days agreed. Waits for the new works agreement.",
    phase=ProjectPhase.PLANNING,
    state=ProjectState.ON_HOLD,
    manager="JW",
    start=-40,
    finish=70,
    shared=-38,
    contract=64_000,
    planned_cost=49_000,
    consumed_cost=4_100,
    members={"JW": "Project manager", "samir": "Data protection"},
    stages=(
        Stage(key="agreement", name="Works agreement signed", due=18, baseline=-10),
        Stage(key="live", name="Badges in use", due=60),
    ),
    outline="""
= Plan | +
  x Count visiting doctors and their days | -40 -36 | 8/9 | JW | +
  x Compare the five door systems | -36 -31 | 16/14 | JW | + @doors
  !40 Works agreement about door logs | -30 18 | 12/5 | JW samir | + ^agreement @agreement
  . Decide how long door logs are kept | 19 21 | 4 | JW samir | + <agreement
= Build
  . Badge printer and stock | 24 28 | 8 | JW | +
  . Connect the door systems of three clinics | 28 42 | 56 | AK |
  . Replace the door systems of two clinics | 30 50 | 64 | AK |
  . Reception can block a badge at once | 40 46 | 20 | AK | + #security
= Start | +
  . Hand out 140 badges | 52 58 | 12 | JW | + ^live
  . Old badges invalid | 60 60 | 4 | JW | + ^live
  - Mobile telephone as badge | 62 70 | 40 | AK | +
""",
    texts={
        "doors": "Three clinics have a system that can be connected, two do not.",
        "agreement": "The works council meets again in four weeks.",
    },
    remarks=(
        Remark(
            "samir",
            -20,
            "11:10",
            "agreement",
            "The council wants 30 days at most for door logs. I bring it to the board.",
        ),
        Remark("JW", -19, "09:20", None, "We pause until the agreement is signed; nothing is lost but time.", True),
        Remark("PN", -18, "13:00", None, "Invoice the 4,100 before year end, Katrien agrees."),
    ),
)

HARBOUR_NETWORK = ProjectPlan(
    number=1,
    name="Control network, service harbour",
    description="Office and control networks part ways: two networks, one gate between them, logged.",
    phase=ProjectPhase.EXECUTION,
    priority=Priority.HIGH,
    manager="JW",
    start=-36,
    finish=26,
    shared=-35,
    contract=168_000,
    planned_cost=131_000,
    consumed_cost=74_700,
    members={"JW": "Project manager", "TR": "Network", "AK": "Logging", "femke": "Sponsor", "lars": "Acceptance"},
    stages=(
        Stage(key="map", name="Map of both networks", due=-24, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-25),
        Stage(key="gate", name="Gate in operation", due=-3, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-4),
        Stage(key="apart", name="Networks apart", due=14),
        Stage(key="insurer", name="Insurer’s visit", due=24),
    ),
    outline="""
= See | +
  x Listen to the traffic for two weeks | -36 -27 | 24/22 | TR | + ^map #network
  x Find every cable between the two | -32 -26 | 24/26 | TR | + ^map #network @cables
  x Map of both networks | -27 -24 -25 | 12/11 | TR | + < ^map
= Gate | +
  x Choose the gate with the insurer | -24 -20 | 12/12 | JW lars | + ^gate
  x Build and harden it | -20 -12 | 32/30 | TR | + ^gate #security
  x Rules: who may speak to what | -14 -8 | 24/25 | TR lars | + ^gate #security @rules
  x Logging to a place nobody can change | -10 -5 | 24/23 | AK | + #audit
  x Switch over on a calm day | -4 -3 -4 | 12/10 | TR JW | + ^gate
= Apart | +
  x Move office printers and telephones | -6 -1 -2 | 20/18 | TR | + ^apart #network
  >80 Move crew planning | -1 4 | 24/16 | TR AK | + ^apart @crew
  >35 Cut the 14 cables one by one | 0 8 | 32/9 | TR | + <cables ^apart p2
  . Weather mast and radar | 6 10 | 16 | TR | + ^apart
  . Remote access for turbine makers | 8 13 | 24 | TR | + #security
= Prove | +
  . Test from outside by a third firm | 14 17 | 16 | AK | + #security @test
  . Close what they find | 18 21 | 24 | TR | + <test
  >40 Documents for the insurer | -3 18 | 24/9 | JW | + ^insurer
  . Insurer’s visit | 24 24 | 8 | JW femke | + ^insurer
  . Handover to the control room | 23 26 | 12 | TR lars | +
= Spare
  x Second gate in the cupboard, configured | -7 -5 | 8/8 | TR |
  . Exercise: the gate dies at night | 11 12 | 8 | TR AK |
""",
    texts={
        "cables": "Fourteen where three were drawn. One runs through the kitchen.",
        "rules": "Everything is forbidden but 23 lines, each with an owner and a reason.",
        "crew": "Crew planning moves on a day when nobody is at sea.",
    },
    remarks=(
        Remark(
            "TR",
            -26,
            "16:45",
            "cables",
            "Fourteen cables between the two networks, three were known. List with pictures attached.",
            True,
        ),
        Remark("lars", -25, "07:55", "cables", "I knew about the kitchen. I was told it had been removed."),
        Remark("femke", -4, "18:00", None, "Switched over during lunch and nobody noticed. Compliments."),
        Remark(
            "JW", -3, "10:00", None, "Two days ahead. I keep them in hand for the insurer and tell Femke nothing yet."
        ),
    ),
)

SPARE_PARTS = ProjectPlan(
    number=2,
    name="Spare part forecast",
    description="Which part breaks when, and which should lie in Den Helder before winter. To be planned with Femke Postma.",
    phase=ProjectPhase.INITIATION,
    manager="JW",
    start=20,
    finish=85,
    members={"JW": "Project manager"},
)
