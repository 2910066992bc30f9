"""Quotes for change requests."""
