"""What administrators settle: who comes in, the face of the site, and its journal."""

from participation.blueprints.administration import journal, people, settings
from participation.blueprints.administration.blueprint import bp

VIEWS = (journal, people, settings)

__all__ = ["VIEWS", "bp"]
