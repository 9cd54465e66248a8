"""The colours and the logo of a Département."""

from participation.blueprints.theme.views import bp

__all__ = ["bp"]
