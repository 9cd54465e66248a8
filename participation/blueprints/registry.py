"""Every blueprint of the site; those of the demo apart."""

from flask import Blueprint

from participation.blueprints import (
    account,
    administration,
    agenda,
    calendars,
    demo,
    gallery,
    interchange,
    meetings,
    operations,
    registrations,
    sign_in,
    theme,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    account.bp,
    administration.bp,
    agenda.bp,
    calendars.bp,
    interchange.bp,
    meetings.bp,
    operations.bp,
    registrations.bp,
    sign_in.bp,
    theme.bp,
)
DEMO_BLUEPRINTS: tuple[Blueprint, ...] = (demo.bp, gallery.bp)
