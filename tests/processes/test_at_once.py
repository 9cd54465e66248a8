"""Two people at one moment: neither an accident nor a thing written twice."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from participation.accounts.contacts import read_contact
from participation.accounts.models import ContactPoint
from participation.acts.invite_person import InvitationInput, WhoIsMeantError, invite_person
from participation.extensions import db
from participation.journal.models import JournalKey
from participation.journal.queries import first_broken_link
from participation.journal.service import record
from participation.permissions import Role
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work
from tests.factories import make_departement, make_person

pytestmark = pytest.mark.processes

TIMES = 30
PATIENCE = 60  # seconds


@pytest.fixture
def departement_id(site: Flask) -> int:
    with site.app_context(), unit_of_work():
        return make_departement().id


def both(site: Flask, act: Callable[[int], object]) -> list[object]:
    """Do an act in two threads, `TIMES` times at the same moment, and return what came of each."""
    start = threading.Barrier(2)

    def repeat() -> list[object]:
        outcomes = []
        for number in range(TIMES):
            start.wait(PATIENCE)
            with site.app_context():
                outcomes.append(act(number))
        return outcomes

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(repeat), pool.submit(repeat)
        return [*first.result(PATIENCE), *second.result(PATIENCE)]


def test_the_first_two_acts_of_a_person_share_one_word(site: Flask, departement_id: int) -> None:
    with site.app_context(), unit_of_work():
        departement = db.session.get_one(Departement, departement_id)
        people = [make_person(departement).id for _time in range(TIMES)]

    def act(number: int) -> None:
        target = db.session.get_one(Departement, departement_id)
        with unit_of_work():
            record(people[number], "departement.settings_changed", target)

    both(site, act)
    with site.app_context():
        words = db.session.query(JournalKey).filter_by(departement_id=departement_id)
        assert words.count() == TIMES
        assert first_broken_link(departement_id) is None


def test_a_chain_walked_while_it_grows_is_whole(site: Flask, departement_id: int) -> None:
    def act(_number: int) -> int | None:
        target = db.session.get_one(Departement, departement_id)
        with unit_of_work():
            record(None, "departement.settings_changed", target)
        return first_broken_link(departement_id)

    assert set(both(site, act)) == {None}


def test_an_address_invited_twice_at_once_asks_who_is_meant(
    site: Flask, departement_id: int
) -> None:
    def act(number: int) -> str:
        departement = db.session.get_one(Departement, departement_id)
        contact = read_contact(f"personne{number}@exemple.fr")
        assert contact is not None
        try:
            with unit_of_work():
                invite_person(None, departement, InvitationInput(contact, Role.USAGER))
        except WhoIsMeantError:
            return "asked"
        return "invited"

    outcomes = both(site, act)
    assert outcomes.count("invited") == outcomes.count("asked") == TIMES
    with site.app_context():
        points = db.session.query(ContactPoint).filter_by(departement_id=departement_id)
        assert points.count() == TIMES
