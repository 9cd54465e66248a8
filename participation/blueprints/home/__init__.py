"""The first page: what this is, the next meetings, the one near me."""

from participation.blueprints.home.views import bp

__all__ = ["bp"]
