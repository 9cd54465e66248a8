"""Members of groups: joining and leaving by oneself, and the list of who facilitates."""

from participation.blueprints.group_members import (
    code_door,
    desk,
    joining,
    own,
    person_desk,
    sheets,
)
from participation.blueprints.group_members.blueprint import bp

VIEWS = (code_door, desk, joining, own, person_desk, sheets)

__all__ = ["VIEWS", "bp"]
