"""Signing in and out, by password or by a link in a mail, and passwords."""
