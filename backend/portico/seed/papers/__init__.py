"""The documents of the demonstration firm: what they are called, who wrote them, and what they say."""

from portico.seed.papers.acme import ACME
from portico.seed.papers.globex import GLOBEX
from portico.seed.papers.others import OTHERS

PAPERS = (*ACME, *GLOBEX, *OTHERS)

__all__ = ["PAPERS"]
