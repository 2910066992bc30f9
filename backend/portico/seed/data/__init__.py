"""The made firm: its people and its clients' projects, written as plain data."""

from portico.seed.data.acme import ACME
from portico.seed.data.globex import GLOBEX
from portico.seed.data.hotels_textile import JINCHUAN, YUNLAN
from portico.seed.data.lowlands import DELTAWEG, HELVIA, NOORDVAART
from portico.seed.data.retail_insurance import KESTREL, LUMENOR
from portico.seed.data.staff import COLLEAGUES

CLIENTS = (ACME, GLOBEX, DELTAWEG, HELVIA, JINCHUAN, NOORDVAART, LUMENOR, YUNLAN, KESTREL)

__all__ = ["CLIENTS", "COLLEAGUES"]
