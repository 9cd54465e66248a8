"""“Qui fait quoi ?”: who decides, who pays, who is competent (R-37)."""

from participation.blueprints.directory.views import bp

__all__ = ["bp"]
