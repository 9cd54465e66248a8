"""Coming in with a code or a link, and going out."""

from participation.blueprints.sign_in.views import bp

__all__ = ["bp"]
