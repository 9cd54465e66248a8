"""The desk of a group: what it is, what it says of itself, its life and where it comes from."""

from participation.blueprints.group_desk import desk, frame, life, merging, splitting, writing
from participation.blueprints.group_desk.blueprint import bp

VIEWS = (desk, frame, life, merging, splitting, writing)

__all__ = ["VIEWS", "bp"]
