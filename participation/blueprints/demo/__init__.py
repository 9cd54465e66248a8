"""What only a demo has: its doors and its letter box."""

from participation.blueprints.demo.views import bp

__all__ = ["bp"]
