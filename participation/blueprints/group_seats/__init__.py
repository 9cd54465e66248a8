"""Seats of groups: how many, until when, and the draw that gives them again."""

from participation.blueprints.group_seats import desk, renewal_desk
from participation.blueprints.group_seats.views import bp

VIEWS = (desk, renewal_desk)

__all__ = ["VIEWS", "bp"]
