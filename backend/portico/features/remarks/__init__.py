"""Remarks on a version under review, and answers to them."""
