"""The pages that say how the site works and what the law asks it to say."""

from participation.blueprints.pages.views import bp

__all__ = ["bp"]
