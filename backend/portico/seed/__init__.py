"""The demo firm: believable, bilingual, the same on every machine, its dates relative to today."""

from portico.seed.firm_rows import DEMO_PASSWORD
from portico.seed.run import SeedConflictError, SeedSummary, seed

__all__ = ["DEMO_PASSWORD", "SeedConflictError", "SeedSummary", "seed"]
