"""The glossary: read by all, asked about by who is signed in, written by who facilitates."""

from participation.blueprints.glossary import answering, asking, desk, public
from participation.blueprints.glossary.blueprint import bp

__all__ = ["answering", "asking", "bp", "desk", "public"]
