"""Professionals announce events, facilitators answer them."""

from participation.blueprints.announcements import announcing, answering
from participation.blueprints.announcements.blueprint import bp

VIEWS = (announcing, answering)

__all__ = ["VIEWS", "bp"]
