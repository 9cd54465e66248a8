"""Every blueprint of the site; those of the demo apart."""

from flask import Blueprint

from participation.blueprints import (
    account,
    administration,
    agenda,
    calendars,
    charters,
    delegations,
    demo,
    gallery,
    group_desk,
    group_members,
    group_seats,
    groups,
    home,
    interchange,
    meetings,
    operations,
    pages,
    registrations,
    sign_in,
    steering,
    territories,
    theme,
)

BLUEPRINTS: tuple[Blueprint, ...] = (
    account.bp,
    administration.bp,
    agenda.bp,
    calendars.bp,
    group_desk.bp,
    charters.bp,
    delegations.bp,
    group_members.bp,
    group_seats.bp,
    groups.bp,
    home.bp,
    interchange.bp,
    meetings.bp,
    operations.bp,
    pages.bp,
    registrations.bp,
    sign_in.bp,
    steering.bp,
    territories.bp,
    theme.bp,
)
DEMO_BLUEPRINTS: tuple[Blueprint, ...] = (demo.bp, gallery.bp)
