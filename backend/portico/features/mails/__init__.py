"""Mails: written with what they tell of, delivered by the worker."""
