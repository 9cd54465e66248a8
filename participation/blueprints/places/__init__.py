"""What a Département keeps in order: territories, venues, organisations, plans."""

from participation.blueprints.places import organisations, plans, territories, venues
from participation.blueprints.places.blueprint import bp

VIEWS = (organisations, plans, territories, venues)

__all__ = ["VIEWS", "bp"]
