"""What somebody sees and decides of themselves: `/mon-compte`."""

from participation.blueprints.account.views import bp

__all__ = ["bp"]
