"""A year at a glance: of who facilitates, and of a group."""

from participation.blueprints.year.views import bp

__all__ = ["bp"]
