"""Reviewers: who is asked to decide in a round."""
