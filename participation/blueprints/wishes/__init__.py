"""What members ask for: the pages on which they ask, and the desk on which they are answered."""

from participation.blueprints.wishes import answering, asking, code_door
from participation.blueprints.wishes.blueprint import bp

__all__ = ["answering", "asking", "bp", "code_door"]
