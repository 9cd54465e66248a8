"""Registering without account, one’s own page behind a code, and the list of those who come."""

from participation.blueprints.registrations import desk, kept_places, own_page, party_pages, views
from participation.blueprints.registrations.blueprint import bp

__all__ = ["bp", "desk", "kept_places", "own_page", "party_pages", "views"]
