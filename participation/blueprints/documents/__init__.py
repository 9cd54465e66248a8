"""The public pages of documents: the easy version beside its original, on screen and on paper."""

from participation.blueprints.documents.views import bp

__all__ = ["bp"]
