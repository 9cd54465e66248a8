"""The room of those who steer: the rhythm of every body, who sits where."""

from participation.blueprints.steering.views import bp

__all__ = ["bp"]
