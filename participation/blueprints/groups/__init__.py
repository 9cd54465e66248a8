"""The public pages of groups: all of them, and one with its frame."""

from participation.blueprints.groups.views import bp

__all__ = ["bp"]
