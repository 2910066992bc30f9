"""Acme's smaller projects: one done, one dropped, the rest on their way."""

from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase, ProjectState
from portico.seed.plan import ProjectPlan, Remark, Stage

NETWORK_AUDIT = ProjectPlan(
    number=1,
    name="Network audit",
    description="What is in the racks, what is in the air, and what has to be replaced before the ERP rollout.",
    phase=ProjectPhase.CLOSED,
    manager="MC",
    start=-130,
    finish=-98,
    finished=-99,
    shared=-128,
    contract=38_500,
    planned_cost=29_000,
    consumed_cost=28_140,
    members={"MC": "Project manager", "AK": "Tools", "JW": "Network", "marcus": "Acceptance"},
    stages=(
        Stage(key="survey", name="Survey done", due=-112, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-111),
        Stage(key="report", name="Report accepted", due=-98, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-99),
    ),
    outline="""
= Survey | +
  x Read the configuration of 61 switches | -130 -126 | 24/22 | AK | #network
  x Walk every rack in Rotterdam | -127 -124 | 20/23 | JW | + ^survey
  x Walk every rack in Ghent | -122 -120 | 16/15 | JW | + ^survey
  x Radio survey of halls 1 to 4 | -119 -116 | 24/25 | JW | + ^survey #wi-fi
  x Radio survey of the yard | -115 -113 | 12/14 | JW | + ^survey #wi-fi
= Findings | +
  x Label cables nobody knows | -113 -110 | 16/19 | JW AK |
  x List devices without support | -111 -109 | 10/9 | AK | + #security
  x Measure latency to the data centre | -110 -108 | 8/8 | AK | +
  x Find the cause of the Monday outages | -109 -105 | 16/21 | JW | + p2 @monday
= Report | +
  x Draw both sites as they are | -106 -103 | 20/20 | JW | +
  x Price three ways forward | -104 -101 | 16/15 | MC | ^report
  x Write the report | -103 -100 | 20/22 | MC JW | + ^report
  x Present to Dana and Marcus | -99 -99 | 4/4 | MC | + ^report
""",
    texts={"monday": "A printer server in hall 2 starts a full scan every Monday at 07:00 and fills the uplink."},
    remarks=(
        Remark(
            "JW", -106, "15:10", "monday", "Found: the scan of the old printer server. Moved to Sunday night.", True
        ),
        Remark("marcus", -105, "08:30", "monday", "First quiet Monday this year."),
        Remark("MC", -99, "17:20", None, "Presented and accepted. Thank you all.", True),
    ),
)

VOICE = ProjectPlan(
    number=2,
    name="Voice picking pilot",
    description="Pickers are told the next place by voice and confirm by voice. Pilot in hall 1.",
    phase=ProjectPhase.EXECUTION,
    state=ProjectState.CANCELLED,
    priority=Priority.LOW,
    manager="MC",
    start=-95,
    finish=-40,
    shared=-93,
    contract=52_000,
    planned_cost=41_000,
    consumed_cost=17_300,
    members={"MC": "Project manager", "AK": "Integration", "sofie": "Key user"},
    stages=(
        Stage(key="choice", name="Headset chosen", due=-80, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-79),
        Stage(key="pilot", name="Pilot running", due=-55, acceptance=MilestoneAcceptance.REJECTED),
    ),
    outline="""
= Preparation | +
  x Visit a warehouse that picks by voice | -95 -93 | 16/16 | MC sofie | +
  x Compare four headsets in the cold store | -92 -86 | 24/27 | AK sofie | + ^choice
  x Record the words used in hall 1 | -88 -84 | 16/15 | AK | #speech
= Pilot in hall 1 | +
  x Connect the voice server to the stock system | -84 -76 | 40/44 | AK | + #interfaces
  x Train eight pickers | -75 -73 | 12/12 | AK sofie | +
  x First week with the day shift | -72 -66 | 24/26 | AK | + ^pilot
  - Second week with the night shift | -65 -60 | 24 | AK | + ^pilot @night
  - Measure picks per hour against paper | -59 -56 | 12 | MC | ^pilot
= Decision
  - Business case for all halls | -55 -50 | 16 | MC |
  - Offer for 60 headsets | -48 -44 | 8 | MC |
  x Lessons learned | -60 -58 | 6/5 | MC AK |
""",
    texts={"night": "Stopped: in the cold store recognition fell to 71 % because of the fans."},
    remarks=(
        Remark(
            "sofie", -66, "06:20", "night", "In the cold store it hears every second word. My people are back on paper."
        ),
        Remark("MC", -64, "11:00", None, "We agreed to stop here and keep the money for the ERP rollout.", True),
        Remark(
            "MC", -64, "11:20", None, "Half the contract is invoiced, the rest is waived. Good will for the rollout."
        ),
    ),
)

WAREHOUSE_WIFI = ProjectPlan(
    number=4,
    name="Warehouse Wi-Fi",
    description="Radio that holds between the racks: 84 access points in Rotterdam and Ghent, measured before and after.",
    phase=ProjectPhase.EXECUTION,
    manager="MC",
    start=-24,
    finish=46,
    shared=-23,
    contract=124_000,
    planned_cost=97_500,
    consumed_cost=31_900,
    members={"MC": "Project manager", "TR": "Network", "AK": "Monitoring", "marcus": "Acceptance", "sofie": "Key user"},
    stages=(
        Stage(key="design", name="Radio plan agreed", due=-6, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-5),
        Stage(key="ghent", name="Ghent measured", due=4),
        Stage(key="rotterdam", name="Rotterdam live", due=28),
        Stage(key="accepted", name="Both sites accepted", due=46),
    ),
    outline="""
= Radio plan | +
  x Model halls 1 to 4 with full racks | -24 -19 | 32/30 | TR | + ^design #wi-fi
  x Test channels against the neighbours’ radio | -20 -16 | 16/18 | TR | #wi-fi
  x Choose access points for -25 °C | -18 -14 | 12/11 | TR | + ^design #wi-fi
  x Agree mounting places with fire safety | -13 -9 | 12/14 | TR marcus | + ^design
  x Radio plan agreed with both sites | -8 -6 | 8/8 | MC | + < ^design
= Ghent | + @ghent
  x Mount 18 access points in the old hall | -8 -3 -4 | 40/37 | TR | + #wi-fi @mount-old
  >60 Mount 14 access points in the new hall | -3 2 | 32/18 | TR | + <mount-old #wi-fi @mount-new
  >20 Measure Ghent with full racks | 0 4 | 24/5 | TR | + <mount-new ^ghent #wi-fi @measure
  . Correct the weak places | 5 8 | 16 | TR | + <measure ^ghent #wi-fi
= Rotterdam | +
  x Cable routes for 52 access points | -6 -2 | 24/23 | TR | + #network
  >35 Mount halls 1 and 2 | -2 8 | 48/16 | TR | + < #wi-fi @halls12
  . Mount halls 3 and 4 | 9 18 | 48 | TR | + <halls12 #wi-fi @halls34
  . Yard and gate | 17 22 | 24 | TR | + #wi-fi
  . Move hand terminals to the new network | 20 26 | 24 | TR AK | + <halls34 ^rotterdam #terminals
  . Switch off the old access points | 27 28 | 8 | TR | + < ^rotterdam
= Running it
  x Monitoring: one page per hall | -10 -5 | 16/17 | AK | #monitoring
  . Alarms to the night shift lead | 10 14 | 12 | AK | + #monitoring
  . Roaming test with forklifts at speed | 27 30 | 16 | TR AK | + ^accepted #wi-fi
  . Guest network with vouchers | 24 29 | 12 | TR | +
  . Measure Rotterdam with full racks | 29 35 | 32 | TR | + ^accepted #wi-fi @final
  . Handover to Acme’s own technicians | 34 38 | 16 | TR marcus | + ^accepted
  . Documents and spare parts list | 33 40 | 20 | TR |
  . Two weeks of watching | 36 46 | 16 | AK | + <final ^accepted #monitoring
""",
    texts={
        "measure": "Walk with three terminals at forklift speed. Wanted: **-67 dBm** everywhere, two access points in reach.",
        "mount-new": "The lift is booked for mornings only, the hall is loading in the afternoon.",
        "final": "Same routes as before, so that both maps can be laid on top of each other.",
    },
    remarks=(
        Remark("TR", -5, "16:00", "mount-old", "The old hall is finished a day early, the lift was free.", True),
        Remark("sofie", -4, "09:20", "mount-old", "Night shift noticed it at once. Even the far corner works now."),
        Remark(
            "TR",
            -2,
            "17:30",
            "mount-new",
            "Two brackets do not fit the new beams. Local smith makes them, 180 euro, ours.",
        ),
        Remark("marcus", -3, "13:45", None, "Please tell the forklift people which aisles are closed, a day ahead."),
        Remark("TR", -2, "08:15", None, "Will do. Tomorrow: aisles 11 to 14 until noon.", True),
    ),
)

CUSTOMS = ProjectPlan(
    number=5,
    name="Customs interface",
    description="Declarations go from Acme’s transport system to the customs office and come back with a number, without typing.",
    phase=ProjectPhase.EXECUTION,
    priority=Priority.HIGH,
    manager="MC",
    start=-43,
    finish=6,
    shared=-42,
    contract=78_000,
    planned_cost=60_000,
    consumed_cost=50_700,
    members={"MC": "Project manager", "AK": "Interfaces", "EO": "Test lead", "marcus": "Acceptance"},
    stages=(
        Stage(key="concept", name="Concept agreed", due=-33, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-32),
        Stage(
            key="test",
            name="Test with the customs office",
            due=-9,
            acceptance=MilestoneAcceptance.ACCEPTED,
            accepted=-8,
        ),
        Stage(key="production", name="First real declaration", due=5, baseline=1),
    ),
    outline="""
= Concept | +
  x Collect every kind of declaration Acme makes | -43 -39 | 20/20 | AK | + ^concept
  x Read the customs office’s message guide | -42 -38 | 16/22 | AK |
  x Agree fields and who fills them | -38 -34 | 16/17 | AK marcus | + ^concept
= Building it | +
  x Export declarations | -34 -27 | 40/43 | AK | + #interfaces
  x Import declarations | -29 -22 -21 | 40/46 | AK | + #interfaces
  x Transit documents | -22 -17 -15 | 24/28 | AK | + #interfaces
  x Answers from customs back into the order | -20 -14 | 32/30 | AK | + #interfaces
  x Archive every message for seven years | -15 -12 | 16/14 | AK | #audit
  x Errors shown in plain words | -14 -10 | 20/21 | AK EO | +
= Test | +
  x Replay 300 declarations of last month | -14 -9 | 24/26 | EO | + ^test
  x Test with the customs office | -11 -8 | 16/18 | EO AK | + ^test @office
  >65 Night run with full load | -7 0 | 16/12 | EO | +
  x What happens when customs is down | -8 -5 | 12/11 | EO | +
= Into production | +
  !35 Production key from the customs office | -8 0 | 16/9 | AK | + ^production p1 @key
  >40 Instructions for the declarants | -2 2 | 16/6 | AK | +
  . First real declaration, side by side | 2 3 | 16 | AK EO marcus | + <key ^production b0..1 @first
  . Switch off typing for export | 4 5 | 12 | AK | + <first ^production b2..3
  . Handover to the service desk | 5 6 | 12 | MC | b3..5
""",
    texts={
        "key": "Asked for on form 14. The customs office wants a second test first; nothing for Acme to do.",
        "office": "20 messages of each kind. One reject: currency of insurance. Mended the same day.",
    },
    remarks=(
        Remark(
            "AK", -4, "15:45", "key", "The customs office promises the key “next week”. I call again tomorrow.", True
        ),
        Remark("marcus", -3, "09:10", "key", "Thanks. We have extra hands for typing until the end of the month."),
        Remark(
            "AK", -2, "16:40", "key", "Their test team is two people and one is ill. Realistically day 2 or 3 from now."
        ),
        Remark("FE", -3, "10:20", None, "85 % of planned cost is used. Please no more unpaid night runs."),
        Remark("MC", -3, "11:05", None, "Seen. What is left fits: 56 hours, mostly Anna’s."),
    ),
)

FORKLIFTS = ProjectPlan(
    number=7,
    name="Forklift terminals",
    description="Forty rugged terminals in place of paper on the forklifts. First estimate for Marcus Bell, not ordered yet.",
    phase=ProjectPhase.INITIATION,
    manager="MC",
    start=8,
    finish=63,
    contract=0,
    planned_cost=0,
    members={"MC": "Project manager", "JW": "Hardware", "PN": "Account manager"},
    outline="""
= First estimate
  x Ride along for a shift | -12 -12 | 8/8 | MC |
  x Ask three makers for prices | -10 -6 | 6/5 | MC |
  >50 Write the business case | -3 3 | 16/7 | MC PN |
  . Mounting and power on two forklift models | 4 6 | 8 | JW |
  . Discuss with Marcus | 7 7 | 2 | MC PN |
= If ordered
  . Pilot on four forklifts | 15 25 | 40 | JW |
  . Roll out in Rotterdam | 30 50 | 120 | JW |
""",
    remarks=(
        Remark(
            "PN", -5, "13:30", None, "Marcus has 90,000 in next year’s budget. Do not come above it in the first talk."
        ),
    ),
)

SUPPLIER_PORTAL = ProjectPlan(
    number=8,
    name="Supplier portal",
    description="Suppliers announce their lorries, book a dock and see their invoices. 210 suppliers invited.",
    phase=ProjectPhase.MONITORING,
    manager="MC",
    start=-88,
    finish=8,
    shared=-86,
    contract=156_000,
    planned_cost=118_000,
    consumed_cost=106_200,
    members={"MC": "Project manager", "AK": "Integration", "EO": "Test lead", "dana": "Sponsor", "pieter": "Invoices"},
    stages=(
        Stage(
            key="beta",
            name="Ten suppliers in the pilot",
            due=-38,
            acceptance=MilestoneAcceptance.ACCEPTED,
            accepted=-36,
        ),
        Stage(key="open", name="Open to all suppliers", due=-14, acceptance=MilestoneAcceptance.ACCEPTED, accepted=-12),
        Stage(key="final", name="Final acceptance", due=3, acceptance=MilestoneAcceptance.SUBMITTED),
    ),
    outline="""
= Docks | +
  x Time windows for 24 docks | -88 -80 | 40/42 | AK | + ^beta
  x Announce a lorry in three steps | -82 -72 | 56/60 | AK | + ^beta
  x Text message to the driver | -74 -69 | 20/18 | AK | + ^beta
  x Screen for the gate | -68 -62 | 32/33 | AK | + ^beta
  x Change and cancel a booking | -62 -57 | 24/26 | AK | +
= Invoices | +
  x Invoices and payments from finance | -60 -52 | 40/45 | AK | + #finance
  x Dispute an invoice | -52 -47 | 24/22 | AK pieter | + #finance
  x Download for bookkeeping | -46 -43 | 16/15 | AK | + #finance
= Pilot | +
  x Ten suppliers, two weeks | -50 -40 | 24/28 | EO | + ^beta
  x Mend the 31 findings | -42 -34 | 40/43 | AK EO | + ^beta
  x Security test by a third firm | -36 -30 | 16/16 | EO | #security
  x Close the four findings | -30 -26 | 20/19 | AK | #security
= Opening | +
  x Invite 210 suppliers in three waves | -26 -16 | 24/25 | EO | + ^open
  x Help page in four languages | -28 -20 | 24/24 | EO | +
  x Service desk instructions | -20 -16 | 8/9 | MC | ^open
= Watching | +
  >70 Reminders to suppliers who never signed in | -6 2 | 16/9 | EO | + ^final
  >60 Faster search for old invoices | -5 3 | 24/11 | AK | + #finance
  . Final acceptance with Dana | 3 3 | 4 | MC dana | + ^final p2
  . Handover to the service desk | 5 8 | 16 | MC |
""",
    remarks=(
        Remark("dana", -10, "16:12", None, "162 of 210 suppliers booked a dock last week. More than I had hoped for."),
        Remark(
            "MC",
            -6,
            "09:00",
            None,
            "All is delivered but two wishes. May we ask for your final acceptance next week?",
            True,
        ),
        Remark(
            "PN", -6, "09:30", None, "Good moment for the customer story. I ask Dana after the acceptance, not before."
        ),
    ),
)
