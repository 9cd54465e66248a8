"""A rush from several processes: the database holds the last place, and the order of arrival."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from participation import clock
from participation.accounts import access_codes
from participation.accounts.models import AccessCode
from participation.app import create_app
from participation.extensions import db
from participation.groups.models import College
from participation.journal.queries import first_broken_link
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.keeping import keep_places, release_ended
from participation.registrations.models import KeptFor, Registration, RegistrationState
from participation.registrations.parties import change_party
from participation.registrations.places_left import kept_of
from participation.registrations.service import register, withdraw
from participation.unit_of_work import Operation, unit_of_work
from tests.factories import make_meeting, make_scene
from tests.support.app_settings import settings_for
from tests.support.processes import PROCESSES, Processes, application

pytestmark = pytest.mark.processes

PEOPLE, PLACES = 500, 30
FAMILIES, KEPT = 160, 6


@pytest.fixture
def meeting_id(fresh_database: str) -> Iterator[int]:
    """A meeting of 30 places, in an application of this process on the same database."""
    app = create_app(settings_for(fresh_database))
    with app.app_context():
        with unit_of_work():
            scene = make_scene()
            starts_at = clock.now() + timedelta(days=10)
            meeting = make_meeting(
                scene.group, venue=scene.venue, capacity=PLACES, starts_at=starts_at
            )
        yield meeting.id
        db.session.remove()
        db.engine.dispose()


def _come(database_url: str, meeting_id: int, number: int) -> list[str]:
    """Register a share of the people, one act each, and answer with what became of them."""
    names = [f"{number}-{person}" for person in range(PEOPLE // PROCESSES)]
    with application(database_url) as app:
        return [_registered_once(app, meeting_id, name, name) for name in names]


def _replay(database_url: str, meeting_id: int, _number: int) -> list[str]:
    """Send one and the same form ten times, and answer with what came of it."""
    with application(database_url) as app:
        return [_registered_once(app, meeting_id, "one form", "Sam") for _time in range(10)]


def _come_and_leave(database_url: str, meeting_id: int, number: int) -> list[str]:
    """Register people who give their place back at once."""
    with application(database_url) as app:
        for person in range(20):
            with app.app_context():
                meeting = meetings.get(meeting_id)
                assert meeting is not None
                with unit_of_work():
                    registration = register(meeting, RegistrationInput(f"{number}-{person}"))
                with unit_of_work():
                    withdraw(registration, registration.person_id)
    return []


def _come_as_families(database_url: str, meeting_id: int, number: int) -> list[str]:
    """Register parties of one to four; every fifth gives its places back, every third is fewer."""
    with application(database_url) as app:
        for party in range(FAMILIES // PROCESSES):
            with app.app_context():
                meeting = meetings.get(meeting_id)
                assert meeting is not None
                people = 1 + (party * 3 + number) % 4
                data = RegistrationInput(
                    f"{number}-{party}",
                    party=Party(people),
                    college=College.ELUS if party % 7 == 0 else College.USAGERS,
                )
                with unit_of_work():
                    registration = register(meeting, data)
                if party % 5 == 0:
                    with unit_of_work():
                        withdraw(registration, registration.person_id)
                elif party % 3 == 0 and people > 1:
                    with unit_of_work():
                        change_party(registration, Party(people - 1), registration.person_id)
    return []


def _release(database_url: str, meeting_id: int, _number: int) -> list[str]:
    """Give back what was kept until a day that is over; one of the processes does it."""
    with application(database_url) as app, app.app_context():
        meeting = meetings.get(meeting_id)
        assert meeting is not None
        with unit_of_work():
            return [str(release_ended(meeting))]


def _registered_once(app: Flask, meeting_id: int, key: str, name: str) -> str:
    with app.app_context():
        meeting = meetings.get(meeting_id)
        assert meeting is not None
        with unit_of_work(Operation(key, "same")) as work:
            return work.once(lambda: str(register(meeting, RegistrationInput(name)).id))


def _held(meeting_id: int) -> list[Registration]:
    rows = select(Registration).where(Registration.meeting_id == meeting_id)
    return list(db.session.scalars(rows.order_by(Registration.id)))


def test_500_people_on_30_places_from_4_processes(
    processes: Processes, fresh_database: str, meeting_id: int
) -> None:
    answers = processes.together(_come, fresh_database, meeting_id)
    held = _held(meeting_id)
    assert sorted(int(one) for answer in answers for one in answer) == [row.id for row in held]
    assert [row.state for row in held] == [RegistrationState.CONFIRMED] * PLACES + [
        RegistrationState.WAITING
    ] * (PEOPLE - PLACES)
    meeting = db.session.get_one(Meeting, meeting_id, populate_existing=True)
    assert meeting.places_taken == PLACES
    codes = db.session.scalars(
        select(AccessCode).where(AccessCode.person_id.in_([row.person_id for row in held]))
    ).all()
    assert len({access_codes.shown(code.selector) for code in codes}) == PEOPLE
    assert [row.created_at for row in held] == sorted(row.created_at for row in held)
    assert first_broken_link(meeting.departement_id) is None


def test_one_form_sent_from_4_processes_registers_once(
    processes: Processes, fresh_database: str, meeting_id: int
) -> None:
    answers = processes.together(_replay, fresh_database, meeting_id)
    outcomes = [outcome for answer in answers for outcome in answer]
    (registration,) = _held(meeting_id)
    assert outcomes == [str(registration.id)] * 10 * PROCESSES


def test_places_that_come_and_go_are_never_lost(
    processes: Processes, fresh_database: str, meeting_id: int
) -> None:
    processes.together(_come_and_leave, fresh_database, meeting_id)
    held = _held(meeting_id)
    assert len(held) == PROCESSES * 20
    assert {row.state for row in held} == {RegistrationState.WITHDRAWN}
    meeting = db.session.get_one(Meeting, meeting_id, populate_existing=True)
    assert meeting.places_taken == 0


def test_families_never_pass_the_capacity_nor_each_other(
    processes: Processes, fresh_database: str, meeting_id: int
) -> None:
    meeting = db.session.get_one(Meeting, meeting_id)
    with unit_of_work():
        keep_places(meeting, KeptFor.ELUS, KEPT, meeting.day, None)
    processes.together(_come_as_families, fresh_database, meeting_id)
    held = _held(meeting_id)
    meeting = db.session.get_one(Meeting, meeting_id, populate_existing=True)
    coming = [row for row in held if row.state is RegistrationState.CONFIRMED]
    waiting = [row for row in held if row.state is RegistrationState.WAITING]
    taken = sum(row.party for row in coming)
    elus = sum(row.party for row in coming if row.college is College.ELUS)
    assert meeting.places_taken == taken <= PLACES
    assert taken + max(KEPT - elus, 0) <= PLACES
    for college in (College.USAGERS, College.ELUS):
        line = [row.id for row in waiting if row.college is college]
        assert line
        assert all(row.id < line[0] for row in coming if row.college is college)
    head = min(waiting, key=lambda row: row.id)  # what is left is too little for them
    kept_for_others = max(KEPT - elus, 0) if head.college is College.USAGERS else 0
    assert taken + head.party + kept_for_others > PLACES


def test_what_was_kept_is_released_once_by_4_processes(
    processes: Processes, fresh_database: str, meeting_id: int
) -> None:
    meeting = db.session.get_one(Meeting, meeting_id)
    with unit_of_work():
        keep_places(meeting, KeptFor.ELUS, KEPT, meeting.day, None)
        for number in range(PLACES):
            register(meeting, RegistrationInput(f"{number}"))
    with unit_of_work():
        (kept,) = kept_of(meeting_id)
        kept.until_on = clock.today(meeting.zone) - timedelta(days=1)
    answers = processes.together(_release, fresh_database, meeting_id)
    assert sorted(answer for one in answers for answer in one) == ["False"] * 3 + ["True"]
    assert {row.state for row in _held(meeting_id)} == {RegistrationState.CONFIRMED}
    meeting = db.session.get_one(Meeting, meeting_id, populate_existing=True)
    assert (meeting.places_taken, meeting.places_held) == (PLACES, 0)
