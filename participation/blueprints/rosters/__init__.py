"""The organisations of a body: its desk, and what its public page says of them."""

from participation.blueprints.rosters.views import bp

__all__ = ["bp"]
