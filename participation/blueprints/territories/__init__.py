"""The public pages of places: a Département and a territory."""

from participation.blueprints.territories.views import bp

__all__ = ["bp"]
