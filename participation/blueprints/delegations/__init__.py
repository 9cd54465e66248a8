"""Who carries the voice of a group in another body: written by who facilitates, read by all."""

from participation.blueprints.delegations.views import bp

__all__ = ["bp"]
