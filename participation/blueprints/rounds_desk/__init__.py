"""The desk of a round of reading: opened, followed, entered from paper, closed, read."""

from participation.blueprints.rounds_desk import ending, opening, readers, results, sheets
from participation.blueprints.rounds_desk.blueprint import bp

VIEWS = (ending, opening, readers, results, sheets)

__all__ = ["VIEWS", "bp"]
