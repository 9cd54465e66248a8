"""What operators and their probes ask."""

from participation.blueprints.operations.views import bp

__all__ = ["bp"]
