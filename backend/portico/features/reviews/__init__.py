"""Reviews: rounds, who decides in them, and the evidence of what was decided."""
