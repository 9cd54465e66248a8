"""Several processes let people in at one moment: one membership each, one charter, one seat."""

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from participation.accounts.models import Person
from participation.app import create_app
from participation.errors import DomainError
from participation.extensions import db
from participation.groups.members import leaving
from participation.groups.members.inputs import JoiningInput
from participation.groups.members.joining import join
from participation.groups.models import Charter, College, Group, Membership, WordChannel
from participation.groups.seats import giving
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work
from tests.factories import make_member, make_person, make_scene
from tests.support.app_settings import settings_for
from tests.support.processes import PROCESSES, Processes, application

pytestmark = pytest.mark.processes

SLOW = 1.0  # seconds


@pytest.fixture
def person_id(fresh_database: str) -> Iterator[int]:
    """Somebody in a Département whose charter nobody has accepted yet."""
    app = create_app(settings_for(fresh_database))
    with app.app_context():
        with unit_of_work():
            person = make_person(make_scene().departement)
        yield person.id
        db.session.remove()
        db.engine.dispose()


def _group_of(person: Person) -> Group:
    return db.session.scalars(
        select(Group).where(Group.departement_id == person.departement_id)
    ).one()


def _join(database_url: str, person_id: int, number: int) -> list[str]:
    """Join ten times, half of the processes for another college."""
    college = (College.USAGERS, College.ELUS)[number % 2]
    said = []
    with application(database_url) as app:
        for _time in range(10):
            with app.app_context():
                person = db.session.get_one(Person, person_id)
                group = _group_of(person)
                data = JoiningInput(college, charter_channel=WordChannel.WEB)
                try:
                    with unit_of_work():
                        said.append(str(join(group, person, data).id))
                except DomainError as refusal:
                    said.append(type(refusal).__name__)
    return said


def _take_seat(database_url: str, person_id: int, number: int) -> list[str]:
    """Give one of the members the only seat."""
    with application(database_url) as app, app.app_context():
        group = _group_of(db.session.get_one(Person, person_id))
        member = db.session.scalars(
            select(Membership)
            .where(Membership.group_id == group.id, Membership.college == College.USAGERS)
            .order_by(Membership.id)
            .offset(number)
            .limit(1)
        ).one()
        try:
            with unit_of_work():
                giving.give_seat(None, member)
        except DomainError as refusal:
            return [type(refusal).__name__]
    return ["seated"]


def _give_or_take_away(database_url: str, person_id: int, number: int) -> list[str]:
    """Give a member the second seat, slowly; meanwhile take it away, or bring somebody back."""
    with application(database_url) as app, app.app_context():
        group = _group_of(db.session.get_one(Person, person_id))
        _first, second, gone, *_others = db.session.scalars(
            select(Membership)
            .where(Membership.group_id == group.id, Membership.college == College.USAGERS)
            .order_by(Membership.id)
        ).all()
        time.sleep(SLOW * number / 4)
        try:
            with unit_of_work():
                if number == 0:
                    giving.give_seat(None, second)
                    time.sleep(SLOW)
                elif number == 1:
                    giving.provide(None, group, College.USAGERS, 1, None)
                else:
                    leaving.come_back(gone.person_id, group, gone)
        except DomainError as refusal:
            return [type(refusal).__name__]
    return ["done"]


def test_one_membership_for_one_college_and_one_charter(
    processes: Processes, fresh_database: str, person_id: int
) -> None:
    answers = processes.together(_join, fresh_database, person_id)
    rows = db.session.scalars(select(Membership).where(Membership.person_id == person_id)).all()
    assert len(rows) == 1
    said = {one for answer in answers for one in answer}
    assert said == {str(rows[0].id), "TwoCollegesError"}
    charters = select(Charter).where(Charter.departement_id == rows[0].departement_id)
    assert [one.number for one in db.session.scalars(charters)] == [1]


def test_one_seat_is_taken_once(processes: Processes, fresh_database: str, person_id: int) -> None:
    person = db.session.get_one(Person, person_id)
    group = _group_of(person)
    with unit_of_work():
        giving.provide(None, group, College.USAGERS, 1, 12)
        for number in range(PROCESSES):
            other = Person(
                departement_id=person.departement_id,
                chosen_name=f"Sam {number}",
                created_at=person.created_at,
            )
            make_member(group, other)
    answers = processes.together(_take_seat, fresh_database, person_id)
    assert sorted(one for answer in answers for one in answer) == [
        *["NoSeatLeftError"] * (PROCESSES - 1),
        "seated",
    ]


def test_no_seat_is_taken_away_nor_taken_back_while_it_is_given(
    processes: Processes, fresh_database: str, person_id: int
) -> None:
    person = db.session.get_one(Person, person_id)
    group = _group_of(person)
    with unit_of_work():
        giving.provide(None, group, College.USAGERS, 2, None)
        home = db.session.get_one(Departement, person.departement_id)
        people = [make_member(group, make_person(home)) for _number in range(3)]
        for one in (people[0], people[2]):
            giving.give_seat(None, one)
        leaving.leave(people[2].person_id, people[2])
    answers = processes.together(_give_or_take_away, fresh_database, person_id)
    assert answers[:2] == [["done"], ["SeatsTakenError"]]
    today = giving.today_in(group.departement_id)
    assert giving.taken(group.id, College.USAGERS, today) == 2
