"""Texts to read, from an account or from a code: one passage a screen, then a few questions."""

from participation.blueprints.reading import code_door, views
from participation.blueprints.reading.blueprint import bp

VIEWS = (code_door, views)

__all__ = ["VIEWS", "bp"]
