"""The calendars that programs subscribe to."""

from participation.blueprints.calendars.views import bp

__all__ = ["bp"]
