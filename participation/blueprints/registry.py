"""Every blueprint of the site; those of the demo apart."""

from flask import Blueprint

from participation.blueprints import (
    account,
    administration,
    agenda,
    announcements,
    calendars,
    demo,
    directory,
    embedding,
    gallery,
    groups,
    home,
    interchange,
    meetings,
    operations,
    pages,
    places,
    registrations,
    rosters,
    sign_in,
    territories,
    theme,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    account.bp,
    administration.bp,
    agenda.bp,
    announcements.bp,
    calendars.bp,
    directory.bp,
    embedding.bp,
    groups.bp,
    home.bp,
    interchange.bp,
    meetings.bp,
    operations.bp,
    pages.bp,
    places.bp,
    registrations.bp,
    rosters.bp,
    sign_in.bp,
    territories.bp,
    theme.bp,
)
DEMO_BLUEPRINTS: tuple[Blueprint, ...] = (demo.bp, gallery.bp)
