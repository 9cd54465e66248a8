"""What administrators settle: who comes in, the face of the site, and its journal."""

from participation.blueprints.administration import journal, kinds, logo, people, settings
from participation.blueprints.administration.blueprint import bp

VIEWS = (journal, kinds, logo, people, settings)

__all__ = ["VIEWS", "bp"]
