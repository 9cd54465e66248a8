"""Bringing in an agenda that exists: look at a file, let it enter as drafts, announce them."""

from participation.blueprints.interchange.views import bp

__all__ = ["bp"]
