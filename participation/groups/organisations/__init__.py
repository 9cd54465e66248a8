"""Organisations that sit in bodies, each by a function: who leads, chairs, convenes, runs."""
