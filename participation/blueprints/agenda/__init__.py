"""The agenda: as a list, as a month, as data, and how to put it in one's own calendar."""

from participation.blueprints.agenda import subscription, views

bp = views.bp

__all__ = ["bp", "subscription", "views"]
