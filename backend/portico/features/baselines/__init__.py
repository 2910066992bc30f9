"""The plan that was agreed, and how an approved change moves it."""
