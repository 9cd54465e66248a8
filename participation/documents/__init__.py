"""Texts of the administration and their easy version, written with the people who read it."""
