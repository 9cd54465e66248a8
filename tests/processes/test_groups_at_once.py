"""Groups made and closed at one moment: each has its address, no meeting loses its last group."""

from collections.abc import Iterator

import pytest
from flask import Flask

from participation.acts.close_group import MeetingsAheadError, close_group
from participation.extensions import db
from participation.groups import queries
from participation.groups.inputs import GroupInput
from participation.groups.models import Group, GroupKind
from participation.groups.service import create_group
from participation.territories.models import Address, AddressKind
from participation.unit_of_work import unit_of_work
from tests.factories import make_departement, make_group, make_meeting
from tests.processes.test_at_once import TIMES, both

pytestmark = pytest.mark.processes


def turns(first: int, second: int) -> list[Iterator[int]]:
    """Return, for each time, which of two rows each thread takes."""
    return [iter((first, second)) for _time in range(TIMES)]


def test_one_name_in_two_departements_at_once_gives_two_addresses(site: Flask) -> None:
    with site.app_context(), unit_of_work():
        kinds = turns(*(make_group(make_departement()).kind.id for _time in range(2)))

    def act(number: int) -> str:
        kind = db.session.get_one(GroupKind, next(kinds[number]))
        with unit_of_work():
            return create_group(None, GroupInput(f"Même nom n° {number}", "", kind, ())).slug

    slugs = both(site, act)
    assert len(set(slugs)) == 2 * TIMES
    with site.app_context():
        known = db.session.query(Address.slug).filter_by(kind=AddressKind.GROUP)
        assert set(slugs) <= {row.slug for row in known}


def test_two_groups_of_one_meeting_do_not_close_at_once(site: Flask) -> None:
    pairs = []
    with site.app_context(), unit_of_work():
        departement = make_departement()
        for _time in range(TIMES):
            first, second = make_group(departement), make_group(departement)
            make_meeting(first, groups=[first, second])
            pairs.append(iter((first.id, second.id)))

    def act(number: int) -> str:
        group = db.session.get_one(Group, next(pairs[number]))
        (group,) = queries.some_of(group.departement_id, [group.id])
        try:
            with unit_of_work():
                close_group(None, group)
        except MeetingsAheadError:
            return "refused"
        return "closed"

    outcomes = both(site, act)
    assert outcomes.count("closed") == outcomes.count("refused") == TIMES
