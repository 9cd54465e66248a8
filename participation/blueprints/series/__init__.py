"""Series: a year of meetings planned in one go."""

from participation.blueprints.series import planning
from participation.blueprints.series.views import bp

__all__ = ["bp", "planning"]
