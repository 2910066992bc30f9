"""ACM-6: the long one that is still being planned."""

from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase
from portico.seed.plan import ProjectPlan, Remark, Stage

WAREHOUSE_SYSTEM = ProjectPlan(
    number=6,
    name="Lagerverwaltungssystem-Ablösung Köln",
    description="Acme bought a warehouse in Cologne. Its system is from 1998 and its maker is gone. "
    "Replace it with the stock module of the ERP, without closing the warehouse for a day.",
    phase=ProjectPhase.PLANNING,
    priority=Priority.HIGH,
    manager="MC",
    start=-12,
    finish=150,
    shared=-10,
    contract=298_000,
    planned_cost=231_000,
    consumed_cost=12_400,
    members={"MC": "Project manager", "JW": "Analysis", "AK": "Interfaces", "dana": "Sponsor"},
    stages=(
        Stage(key="list", name="List of interfaces", due=13),
        Stage(key="plan", name="Plan and price agreed", due=24, acceptance=MilestoneAcceptance.PENDING),
        Stage(key="margin", name="Margin check", due=20, is_client_facing=False),
        Stage(key="live", name="Cologne on the new system", due=138),
    ),
    outline="""
= Understand | +
  x Interview the two people who know the old system | -12 -9 | 16/18 | JW | + @interview
  x Copy the old database before anything happens to it | -10 -8 | 12/9 | JW | #data p1
  >70 List the 31 interfaces | -8 4 | 40/27 | AK JW | + ^list #interfaces @list
  >30 Count places, articles and movements | -4 5 | 20/7 | JW | + #data
  . Find what the old system does that nobody wrote down | 3 12 | 32 | JW | + ^list
= Plan | +
  >20 Choose between big bang and aisle by aisle | -2 10 | 24/4 | MC JW | + ^plan
  . Plan the move of 46,000 pallet places | 8 16 | 32 | JW | + <list ^plan
  . Price for Acme | 14 20 | 16 | MC PN | <list ^plan p2
  . Sign plan and price | 22 24 | 8 | MC dana | + < ^plan
= Build | +
  . Stock module for the high racks | 26 60 | 160 | JW | +
  . Conveyor control interface | 30 58 | 120 | AK | + #interfaces
  . Scanner dialogues in German | 40 62 | 80 | JW | +
  . Migrate articles and stock, run 1 | 55 66 | 60 | JW | #data @load
= Move | +
  . Test in the empty aisle 40 | 67 80 | 80 | JW EO | + <load
  . Train 85 people | 78 95 | 96 | EO | +
  . Move aisle by aisle | 96 138 | 240 | JW AK | + ^live
  . Hypercare | 139 150 | 80 | JW | +
""",
    texts={
        "interview": "Herr Brandt retires in March, Frau Yildiz works half days. Everything is recorded, with their leave.",
        "list": "22 of 31 are described. Missing: pallet scale, sprinkler control, and whatever hangs on serial port 4.",
    },
    remarks=(
        Remark(
            "JW",
            -8,
            "17:10",
            "interview",
            "They know the system by heart and nobody has ever asked them. Two good days.",
            True,
        ),
        Remark(
            "JW",
            -3,
            "12:25",
            "list",
            "Serial port 4 is the **sprinkler control**. We touch nothing before the insurer agrees.",
        ),
        Remark("dana", -4, "10:00", None, "Herr Brandt’s last day is fixed. Please get everything out of him before."),
        Remark("PN", -2, "15:00", None, "Room in the price: she expects 350. We have not named a number."),
    ),
)
