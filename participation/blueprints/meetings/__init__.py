"""Meetings: the public page of each, and the workspace of those who prepare them."""

from participation.blueprints.meetings import copying, informal, life, partners, writing
from participation.blueprints.meetings.views import bp

__all__ = ["bp", "copying", "informal", "life", "partners", "writing"]
