"""Escalations: the clocks of issues, and who is told when one runs out."""
