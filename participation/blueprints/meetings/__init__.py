"""Meetings: the public page of each, and the workspace of those who prepare them."""

from participation.blueprints.meetings import life, writing
from participation.blueprints.meetings.views import bp

__all__ = ["bp", "life", "writing"]
