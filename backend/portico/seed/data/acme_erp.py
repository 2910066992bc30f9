"""ACM-3, the project every picture of Portico shows: a week behind plan, go-live held."""

from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase
from portico.seed.plan import ProjectPlan, Remark, Stage

_OUTLINE = """
= Blueprint | + @blueprint
  x Walk the goods flow in Rotterdam and Ghent | -47 -45 | 24/26 | MC EO | + #process
  x Write down purchasing as it is done today | -46 -43 | 20/18 | EO | #process
  x Write down goods receipt and put-away | -45 -42 | 20/22 | EO AK | #process
  x Decide the chart of accounts with finance | -43 -40 | 16/14 | MC | + #finance
  x List every interface and who owns it | -43 -40 | 16/19 | AK | + #interfaces @interfaces
  x Agree the blueprint with both sites | -40 -38 | 12/12 | MC | + < ^blueprint @sign p2
= Core system | +
  x Set up test and training systems | -38 -35 | 24/21 | JW | #platform @systems
  x Configure purchasing and approvals | -36 -30 -29 | 40/46 | EO | + <sign #process
  x Configure finance and tax codes | -35 -29 -26 | 40/44 | EO MC | + <sign #finance
  x Configure stock locations for halls 1 to 4 | -32 -26 -23 | 32/38 | EO | + #process
  x Roles and rights for 140 users | -28 -24 -21 | 24/23 | JW | #platform
  x Print forms: order, delivery note, pallet label | -26 -20 -17 | 32/35 | AK | + #labels
  >80 Test of phase 1 by key users | -16 -6 | 40/30 | EO sofie | + ^phase1 @uat p2
  x Hand phase 1 over in the test system | -7 -3 -2 | 12/12 | MC | + ^phase1 @handover
= Data | +
  x Clean customer and supplier addresses | -38 -31 | 40/42 | JW | + #data
  x Map old article numbers to new ones | -34 -28 -25 | 32/36 | JW AK | #data
  x Migrate supplier master data, run 1 | -24 -20 -18 | 24/27 | JW | + #data @run1
  >70 Migrate supplier master data, run 2 | -4 0 | 24/15 | JW AK | + <run1 #data @run2 b-6..-2
  >45 Load open orders and stock of both sites | -5 3 | 32/13 | JW | #data b-8..-1
  . Count stock before cutover in Ghent | 8 10 | 32 | JW sofie | + <run2 #data
= Network | + @network
  x Measure radio and cable in Rotterdam | -36 -33 | 24/25 | TR | + #network
  x Draw the network for both sites | -32 -25 -23 | 40/47 | TR | + #network @design
  x Order switches and patch panels | -22 -20 -19 | 6/6 | TR PN | + <design #network @switches
  x Fibre between halls 2 and 3 | -18 -12 -9 | 24/28 | TR | + #network
  = Stage access switches for Rotterdam | + @staging
    x Clear the racks in hall 3 | -5 -3 -2 | 4/4 | TR marcus | + #network
    >62 Burn in and configure 24 switches | -5 -3 | 16/14 | TR | + <switches #network ^network @burn-in p1 b-8..-6
    . Hand over to the electricians in hall 3 | 1 2 | 3 | TR | + <burn-in #network ^network b-5..-4
  !15 Order firewalls for both sites | -4 3 | 8/2 | TR | + <design #network ^network @firewalls p2 b-10..-6
  . Cold-store alarms on their own line | 3 5 | 12 | TR | + <firewalls #network ^network b0..2
  . Fail-over test: cut the ring at night | 6 7 | 16 | TR EO | + <firewalls #network ^network b2..4
= Hand terminals and labels | +
  x Choose terminals with the night shift | -30 -26 | 12/11 | TR sofie | + #terminals
  x Enrol the first 40 terminals | -20 -15 -13 | 24/26 | TR | + #terminals @enrol
  >55 Label printer drivers on hand terminals | -3 1 | 16/9 | TR | + <enrol #labels #terminals b-6..-2
  >35 Find why hand terminals drop in hall 3 | -2 2 | 12/5 | TR AK | + #network #terminals p2
  . Print spare pallet labels for the first weekend | 5 6 | 6 | TR | + #labels
  !10 Price for label printing at dock doors | -2 3 | 6/1 | MC | #labels @price
= Interfaces
  x Carrier booking, test key | -28 -22 -20 | 32/34 | AK | + <interfaces #interfaces
  x Bank statements and payment files | -22 -17 -15 | 24/22 | AK | #interfaces #finance
  !60 Customs interface, production key | -12 -1 | 16/11 | AK | + #interfaces b-13..-6 @customs
  . Freeze interfaces | 9 9 | 4 | JW | <customs #interfaces
= Cutover and go-live | + @cutover
  >30 Draft the cutover checklist | -1 3 | 12/4 | JW | + ^golive @checklist
  . Rehearse cutover with Ghent shift leads | 2 2 | 10 | MC sofie | + ^golive @rehearsal p2
  . Agree the night shift training dates | 4 6 | 4 | MC dana | +
  . Train 140 users in both shifts | 5 11 | 72 | EO MC | + ^golive
  . Load test: 400 goods receipts an hour | 3 5 | 24 | AK EO | #platform
  . Cutover: last load, switch, first goods receipt | 12 13 | 48 | JW TR AK | + <checklist <rehearsal <run2 ^golive p1 @switch
  . Hypercare at both sites | 14 24 | 120 | EO JW MC | + <switch ^hypercare
  - Parallel run with the old system | 14 18 | 40 | EO | +
"""

_TEXTS = {
    "sign": "The blueprint is the contract on *how* Acme will work:\n\n"
    "- goods flow of both sites, with the exceptions of the night shift\n- chart of accounts and tax codes\n"
    "- 14 interfaces and their owners\n\nSigned by **Dana Wang** and **Marcus Bell**; changes after this go through a "
    "change request.",
    "interfaces": "One row each: partner, direction, format, how often, who is called when it stands still.",
    "systems": "Two systems on the new platform. Training is refreshed from test every Sunday night.",
    "handover": "Finance and purchasing run on the test system. Acme accepts within five working days.",
    "uat": "Key users walk through **42 test cases**. Findings go into the sheet with a picture and the time.\n\n"
    "Open: 5 findings, none of them stops us.",
    "run1": "3,812 suppliers loaded, 97 refused (missing tax number). The list went to Sofie Claes.",
    "run2": "The 97 refused suppliers come with the new numbers. Afterwards we compare totals by country:\n\n"
    "| country | run 1 | expected |\n|---|---|---|\n| NL | 1,904 | 1,931 |\n| BE | 1,288 | 1,330 |\n| DE | 620 | 648 |",
    "design": "Each site keeps working on its own when the ring is cut; orders then wait in the terminals and are sent when "
    "the line is back. Network design v3 is with Acme.",
    "staging": "Unpack, label and burn in the 24 access switches, then load the configuration from Network design v3.",
    "burn-in": "Burn in for 12 hours each, six at a time. 15 of 24 are through.\n\n"
    "- [x] Racks 3-A and 3-B\n- [x] Rack 3-C\n- [ ] Rack 3-D\n- [ ] Yard cabinet",
    "firewalls": "Two pairs. Ordered on the day Acme approves **Network design v3**; delivery takes eight working days.",
    "price": "Dock doors 7 to 12. Waits for the printer quote; Marcus expects a figure by Friday noon.",
    "customs": "The customs office issues the production key after their own test. Asked again by telephone.",
    "checklist": "Hour by hour, with a name for each line and the point of no return at Saturday 16:00.",
    "rehearsal": "On the training system, with real pallets in hall 1. Shift leads of both shifts take part.",
    "switch": "Friday 18:00 last goods receipt in the old system, Saturday first receipt in the new one. "
    "No shift is lost: the contract says so in section 4.",
}

_REMARKS = (
    Remark(
        "MC",
        -38,
        "16:20",
        "sign",
        "Signed by both sites this afternoon. Thank you for the patience with halls 3 and 4.",
        True,
    ),
    Remark("dana", -38, "17:05", "sign", "Glad we took the extra day. The night shift recognises itself in it."),
    Remark(
        "JW",
        -18,
        "11:30",
        "run1",
        "97 suppliers have no tax number. The list is with Sofie, we take them in run 2.",
        True,
    ),
    Remark("sofie", -14, "09:12", "run1", "61 are done, the others stopped delivering years ago. You can drop them."),
    Remark("JW", -13, "10:02", "run1", "Dropping them needs Dana’s yes, half are still in open invoices."),
    Remark(
        "AK",
        -6,
        "15:44",
        "customs",
        "The customs office still tests. They name no date before Thursday, I call them daily.",
        True,
    ),
    Remark(
        "MC", -5, "09:30", "customs", "If it slips past next week we go live with the web form. Not told to Acme yet."
    ),
    Remark(
        "TR",
        -4,
        "13:18",
        "firewalls",
        "Supplier holds two pairs for us until Friday. After that it is three weeks instead of eight days.",
    ),
    Remark(
        "TR",
        -3,
        "09:05",
        "firewalls",
        "The order waits for your approval of Network design v3. Yours is the last one, Dana, then we order the same day.",
        True,
    ),
    Remark(
        "marcus",
        -1,
        "16:10",
        "burn-in",
        "Hall 3 is free for you from Thursday 06:00. Will the switches be there by then? Our electricians are booked for one "
        "day only.",
    ),
    Remark(
        "PN",
        -1,
        "17:52",
        "burn-in",
        "Nine switches came as the wrong model, the right ones arrive Wednesday. I am calling Dana today, please **do not "
        "answer Marcus** before that. We carry the courier.",
    ),
    Remark(
        "EO",
        -2,
        "14:00",
        "uat",
        "37 of 42 test cases are through. The five open findings are all in pallet labels.",
        True,
    ),
    Remark(
        "sofie",
        -1,
        "08:40",
        "uat",
        "The label for mixed pallets still prints the old address. Picture is in the sheet.",
    ),
    Remark(
        "EO",
        -1,
        "10:15",
        "uat",
        "Same cause as the delivery note: the form reads the billing address. An hour at most.",
    ),
    Remark(
        "MC",
        -2,
        "08:50",
        None,
        "Phase 1 took five working days longer than planned. The pilot in Ghent now runs beside the Rotterdam network work, so "
        "the cutover weekend holds.",
        True,
    ),
    Remark("dana", -2, "11:26", None, "Good. Please keep the night shift in the training plan, they feel forgotten."),
    Remark(
        "MC",
        -1,
        "09:40",
        None,
        "They get their own two evenings, I send dates today. Sofie and I agree them with both leads.",
        True,
    ),
    Remark(
        "MC",
        -1,
        "12:02",
        None,
        "Budget: 64 % used at 61 % done. Tight but fine, if the firewalls do not have to come by air.",
    ),
    Remark("marcus", -6, "10:31", None, "Can we see a price for label printing at the dock doors this week?"),
    Remark("MC", -6, "14:12", None, "You get it by Friday noon. We wait for the printer maker’s quote.", True),
    Remark(
        "PN",
        -9,
        "16:45",
        None,
        "Dana asked me twice about the date. She has promised it to her board: treat it as fixed.",
    ),
)

ERP_ROLLOUT = ProjectPlan(
    number=3,
    name="ERP rollout",
    description="One system for purchasing, stock and finance at both sites of Acme, in place of three.\n\n"
    "**Promise:** go-live on a weekend, no lost shift.",
    phase=ProjectPhase.EXECUTION,
    priority=Priority.CRITICAL,
    manager="MC",
    start=-47,
    finish=24,
    shared=-46,
    contract=486_000,
    planned_cost=391_500,
    consumed_cost=250_560,
    members={
        "MC": "Project manager",
        "TR": "Network",
        "JW": "Data migration",
        "AK": "Interfaces",
        "EO": "Test lead",
        "PN": "Account manager",
        "dana": "Sponsor",
        "marcus": "Acceptance",
        "sofie": "Key user, Ghent",
    },
    stages=(
        Stage(
            key="blueprint",
            name="Blueprint signed",
            due=-38,
            acceptance=MilestoneAcceptance.ACCEPTED,
            accepted=-37,
        ),
        Stage(key="phase1", name="Phase 1 in test", due=-2, baseline=-7, acceptance=MilestoneAcceptance.SUBMITTED),
        Stage(key="budget", name="Cost review with finance", due=1, is_client_facing=False),
        Stage(key="network", name="Network ready", due=7, baseline=4),
        Stage(key="golive", name="Go-live", due=13),
        Stage(key="hypercare", name="Hypercare ends", due=24),
    ),
    outline=_OUTLINE,
    texts=_TEXTS,
    remarks=_REMARKS,
)
