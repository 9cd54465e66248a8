"""What a Département’s own site shows of the agenda: a frame to paste, and its feeds."""

from participation.blueprints.embedding.views import bp

__all__ = ["bp"]
