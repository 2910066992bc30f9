"""Bringing people of a client in, and taking them out."""
