"""The page that shows every component of the screens, in each of its states."""

from participation.blueprints.gallery.views import bp

__all__ = ["bp"]
