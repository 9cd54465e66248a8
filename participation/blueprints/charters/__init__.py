"""The charter: its public page with every version, and the writing of the next one."""

from participation.blueprints.charters import edit
from participation.blueprints.charters.views import bp

VIEWS = (edit,)

__all__ = ["VIEWS", "bp"]
