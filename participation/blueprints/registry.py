"""Every blueprint of the site; those of the demo apart."""

from flask import Blueprint

from participation.blueprints import gallery, operations, theme

BLUEPRINTS: tuple[Blueprint, ...] = (operations.bp, theme.bp)
DEMO_BLUEPRINTS: tuple[Blueprint, ...] = (gallery.bp,)
