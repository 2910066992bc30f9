"""Documents of Acme Logistics."""

from portico.seed.papers.paper import Drawing, Edition, Paper, Pdf

_RING = """
= The ring

Both sites keep working on their own when the ring is cut. Orders then wait in the hand terminals, and are sent as soon as
the line is back. Nobody has to press anything.

#table(
  columns: (auto, 1fr, auto),
  [*Between*], [*Way*], [*Rate*],
  [Rotterdam, halls 1 and 4], [Fibre along the north wall, two pairs], [10 Gbit/s],
  [Rotterdam, halls 2 and 3], [New fibre below the conveyor], [10 Gbit/s],
  [Rotterdam and Ghent], [Leased line of carrier A], [1 Gbit/s],
  [Ghent and Rotterdam], [Leased line of carrier B, over Antwerp], [1 Gbit/s],
)

= Switches

24 access switches in Rotterdam, 11 in Ghent, two core switches at each site. Every rack has two ways to the core. A switch
is replaced within four hours, by anybody: its configuration comes from the network.
"""
_ADDRESSES = """
#pagebreak()
= Addresses

#table(
  columns: (auto, auto, auto, 1fr),
  [*Network*], [*Rotterdam*], [*Ghent*], [*Who*],
  [Office], [10.31.0.0/22], [10.32.0.0/22], [Desks, printers, meeting rooms],
  [Terminals], [10.31.8.0/22], [10.32.8.0/22], [Hand terminals and forklifts],
  [Machines], [10.31.16.0/22], [10.32.16.0/22], [Conveyors, scales, label printers],
  [Alarms], [10.31.24.0/24], [10.32.24.0/24], [Cold store: a line of its own],
  [Guests], [10.31.28.0/24], [10.32.28.0/24], [Visitors; the internet and nothing else],
)

Machines speak to the warehouse system and to nothing else. Alarms of the cold store leave by a line of their own, so that
no change of ours can silence them.

= What happens when

- *One fibre is cut.* The ring turns within a second. Terminals notice nothing.
- *Both lines between the sites are cut.* Each site goes on; stock of the other is as of the last minute.
- *A core switch dies.* The second takes over within three seconds; running scans are repeated by the terminal.
- *A firewall dies.* Its twin takes over. Until both pairs are delivered there is no twin: see the risk below.
"""
_FIREWALLS = """
#pagebreak()
= Firewalls, and what we ask you to approve

Two pairs, one at each site. Delivery takes eight working days from the order, and the order waits for your approval of this
design. Our supplier holds both pairs for us until Friday; after that delivery is three weeks.

#table(
  columns: (auto, 1fr, 1fr),
  [*Rule*], [*From*], [*To*],
  [1], [Terminals], [Warehouse system],
  [2], [Machines], [Warehouse system, at four ports],
  [3], [Office], [Finance, mail, internet],
  [4], [Carriers and banks], [The interface server, from 11 known addresses],
  [5], [Everything else], [Nowhere, and it is logged],
)

= Fail-over test

On the night before the cutover the ring is cut in hall 3, then the leased line, then the power of one core switch. Acme’s shift
lead decides whether the night counts as passed.
"""


def _ring(*, alarms: bool) -> Drawing:
    more = {
        "alarms": ((300, 800), "Cold-store alarms\n10.31.24.0/24"),
        "own": ((640, 800), "Alarm line\ncarrier C"),
    }
    return Drawing(
        title="Acme Logistics: network of both sites",
        areas=((60, 130, 780, 900, "Rotterdam"), (860, 130, 1540, 900, "Ghent")),
        boxes={
            "core1": ((260, 300), "Core 1\nhall 1"),
            "core2": ((600, 300), "Core 2\nhall 4"),
            "access": ((420, 470), "24 access switches\nracks 3-A to 3-D, yard"),
            "terminals": ((420, 630), "Terminals\n10.31.8.0/22"),
            "core3": ((1020, 300), "Core 3\nold hall"),
            "core4": ((1380, 300), "Core 4\nnew hall"),
            "access2": ((1200, 470), "11 access switches"),
            "terminals2": ((1200, 630), "Terminals\n10.32.8.0/22"),
            "antwerp": ((820, 210), "Carrier B\nover Antwerp"),
            **(more if alarms else {}),
        },
        lines=(
            ("core1", "core2", "10 Gbit/s"),
            ("core1", "access", ""),
            ("core2", "access", ""),
            ("access", "terminals", ""),
            ("core2", "core3", "1 Gbit/s, carrier A"),
            ("core3", "core4", "10 Gbit/s"),
            ("core3", "access2", ""),
            ("core4", "access2", ""),
            ("access2", "terminals2", ""),
            ("core1", "antwerp", ""),
            ("antwerp", "core4", "1 Gbit/s"),
            *((("alarms", "own", ""),) if alarms else ()),
        ),
    )


_WEEKLY = """
# ERP rollout, weekly meeting

**Present:** Dana Wang, Marcus Bell, Sofie Claes, Mei Chen, Tomás Ruiz, Eoin O’Brien

## What was decided

1. Phase 1 is accepted in the test system as soon as the five findings on pallet labels are mended.
2. The night shift gets two evenings of training of its own. Mei and Sofie agree the dates with both leads.
3. The cutover weekend stays as it is.

## What is open

| what | who | until |
|---|---|---|
| Approve Network design v3 | Dana Wang | Friday |
| Free hall 3 for the electricians | Marcus Bell | Thursday 06:00 |
| Price for label printing at the dock doors | Mei Chen | Friday noon |
| New picture of the label for mixed pallets | Sofie Claes | tomorrow |

## Next meeting

Same day next week, 10:00, in hall 1 beside the training system.
"""
_CHECKLIST = """
# Cutover checklist

Friday 18:00 is the last goods receipt in the old system. **Point of no return: Saturday 16:00.**

| hour | what | who |
|---|---|---|
| Fri 18:00 | Last goods receipt, doors closed in the old system | Sofie Claes |
| Fri 18:30 | Copy of the old database, compared by totals | Jonas Weber |
| Fri 20:00 | Open orders and stock, last load | Jonas Weber |
| Sat 02:00 | Count 200 random places in both halls | both shift leads |
| Sat 06:00 | Interfaces: bank, carriers, customs | Anna Kowalska |
| Sat 10:00 | First test receipt with a real pallet | Eoin O’Brien |
"""
_CHECKLIST_MORE = """| Sat 13:00 | Go or no go | Mei Chen, Dana Wang |
| Sat 16:00 | **Point of no return** | Mei Chen |
| Sat 18:00 | First goods receipt in the new system | night shift |
| Sun 08:00 | Totals of stock and open orders, signed | Pieter Maes |

## If we go back

The copy of Friday 18:30 is loaded in 70 minutes; receipts since then are typed again from the notes. Internal: customs by web
form is the fallback if the production key is not there.
"""
_SUPPLIERS = """
number;name;country;reason
10442;De Smet Verpakkingen;BE;no tax number
10517;Hafenlogistik Brandt;DE;no tax number
10533;Van Vliet Pallets;NL;no tax number
10561;Kartonagen Lippe;DE;address incomplete
10602;Transports Delcourt;BE;no tax number
"""
_SUPPLIERS_ANSWERED = """
number;name;country;reason;answer
10442;De Smet Verpakkingen;BE;no tax number;BE0412998871
10517;Hafenlogistik Brandt;DE;no tax number;no longer delivers
10533;Van Vliet Pallets;NL;no tax number;NL004512203B01
10561;Kartonagen Lippe;DE;address incomplete;Am Hafen 12, 32657 Lemgo
10602;Transports Delcourt;BE;no tax number;no longer delivers
"""
_RADIO = Drawing(
    title="Warehouse Wi-Fi: radio plan for Ghent",
    areas=((60, 130, 780, 940, "Old hall, 18 access points"), (840, 130, 1540, 940, "New hall, 14 access points")),
    boxes={
        f"{first + number}": (
            (x + number % columns * step, 240 + number // columns * 108),
            f"AP {first + number}\nch. {(36, 52, 100, 116)[(number + 2 * (number // columns)) % 4]}",
        )
        for first, count, columns, x, step in ((1, 18, 3, 200, 220), (19, 14, 2, 1020, 340))
        for number in range(count)
    },
    lines=(),
)
_ROUTES = """
Measuring routes in Ghent, at forklift speed, racks full. Wanted: -67 dBm, two access points in reach.

Route 1   Gate 2, aisles 1 to 6, back along the cold store          420 m
Route 2   Aisles 7 to 14, both directions                           610 m
Route 3   New hall, loading zone, only before noon                  380 m
Route 4   Yard, from gate 2 to the scale                            290 m

Closed for forklifts while we walk: aisles 11 to 14 until noon. Told a day ahead to the shift leads.
"""
_INTERFACES = """
# Interfaces of the old warehouse system

22 of 31 are described.

| no. | with | how | how often | when it stands still |
|---|---|---|---|---|
| 1 | ERP, orders | file over FTP | every 5 minutes | Herr Brandt |
| 2 | Conveyor control | serial, port 1 | all the time | maker, 24 h |
| 3 | Pallet scale | serial, port 3 | each pallet | nobody knows |
| 4 | Sprinkler control | serial, port 4 | unknown | **touch nothing** |
| 5 | Label printers, aisle 1 to 20 | parallel | each pallet | night shift |
"""
_WORKING = """
# How Acme and Northgate work together

- One project manager for everything: **Mei Chen**. Contracts and prices: **Priya Nair**.
- Changes of a signed paper go through a change request, however small.
- What stops a shift is called in by telephone, at any hour; everything else stands in the portal.
- Minutes are out on the same day. What nobody contradicts within two working days is agreed.
"""

ACME = (
    Paper(
        of="ACM-3",
        folder="Design",
        title="Network design",
        file_name="Network design.pdf",
        shared_from=2,
        read=(("marcus", 2, -14), ("dana", 2, -13), ("marcus", 3, -4)),
        editions=(
            Edition("TR", -28, "16:20", "First draft, without addresses. For Mei and Jonas.", Pdf(_RING)),
            Edition("TR", -23, "15:05", "Addresses, and what happens when something breaks.", Pdf(_RING + _ADDRESSES)),
            Edition(
                "TR",
                -5,
                "11:40",
                "Firewall rules and the fail-over test. This is the one to approve.",
                Pdf(_RING + _ADDRESSES + _FIREWALLS),
            ),
        ),
    ),
    Paper(
        of="ACM-3",
        folder="Design",
        title="Network of both sites",
        file_name="Network of both sites.png",
        shared_from=2,
        read=(("marcus", 2, -4),),
        editions=(
            Edition("TR", -24, "17:30", "As measured.", _ring(alarms=False)),
            Edition("TR", -5, "11:45", "Cold-store alarms on a line of their own.", _ring(alarms=True)),
        ),
    ),
    Paper(
        of="ACM-3",
        folder="Minutes",
        title="Weekly meeting",
        file_name="Weekly meeting.md",
        shared_from=1,
        read=(("dana", 1, -1), ("sofie", 1, -1)),
        editions=(Edition("MC", -2, "12:10", "", _WEEKLY),),
    ),
    Paper(
        of="ACM-3",
        folder="Cutover",
        title="Cutover checklist",
        file_name="Cutover checklist.md",
        editions=(
            Edition("JW", -2, "17:20", "Until Saturday morning.", _CHECKLIST),
            Edition("JW", -1, "16:45", "To the end, and the way back.", _CHECKLIST + _CHECKLIST_MORE),
        ),
    ),
    Paper(
        of="ACM-3",
        folder="Data",
        title="Suppliers refused in run 1",
        file_name="suppliers-run-1.csv",
        shared_from=1,
        editions=(
            Edition("JW", -18, "11:25", "", _SUPPLIERS),
            Edition("sofie", -14, "09:10", "61 answered; the first five here.", _SUPPLIERS_ANSWERED),
        ),
    ),
    Paper(
        of="ACM-4",
        folder="Radio plan",
        title="Radio plan, Ghent",
        file_name="Radio plan Ghent.png",
        shared_from=1,
        read=(("marcus", 1, -5),),
        editions=(Edition("TR", -7, "15:00", "With the mounting places agreed with fire safety.", _RADIO),),
    ),
    Paper(
        of="ACM-4",
        title="Measuring routes, Ghent",
        file_name="measuring-routes.txt",
        shared_from=1,
        editions=(Edition("TR", -3, "08:30", "", _ROUTES),),
    ),
    Paper(
        of="ACM-6",
        title="List of interfaces",
        file_name="Interfaces.md",
        shared_from=2,
        editions=(
            Edition("AK", -6, "17:50", "Notes from the interviews.", _INTERFACES.replace("22 of 31", "14 of 31")),
            Edition("JW", -3, "12:00", "Serial port 4 found.", _INTERFACES),
        ),
    ),
    Paper(
        of="ACM-6",
        title="Margin and risk",
        file_name="Margin and risk.md",
        editions=(
            Edition(
                "MC",
                -2,
                "15:30",
                "For Priya. Not for Acme.",
                "# Margin and risk\n\nAt 298,000 we carry the sprinkler control ourselves. With the insurer’s visit in the "
                "contract 320,000 is fair.\n",
            ),
        ),
    ),
    Paper(
        of="ACM",
        folder="Working together",
        title="How we work together",
        file_name="How we work together.md",
        shared_from=1,
        read=(("dana", 1, -40), ("pieter", 1, -38)),
        editions=(Edition("PN", -44, "10:00", "", _WORKING),),
    ),
)
