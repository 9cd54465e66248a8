"""Parties that come, leave and change, and places kept, as the services do it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from participation.errors import DomainError
from participation.groups.models import College
from participation.meetings.models import Meeting
from participation.registrations import keeping
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.models import (
    AgeBand,
    KeptFor,
    Registration,
    RegistrationState,
)
from participation.registrations.parties import change_party
from participation.registrations.service import register, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting

CONFIRMED, WAITING = RegistrationState.CONFIRMED, RegistrationState.WAITING


def meeting_of(scene: Scene, capacity: int | None) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=capacity)


def come(
    meeting: Meeting,
    people: int = 1,
    college: College = College.USAGERS,
    *,
    invited: bool = False,
) -> Registration:
    data = RegistrationInput("Sam", party=Party(people), college=college, invited=invited)
    with unit_of_work():
        return register(meeting, data)


def keep(meeting: Meeting, kept_for: KeptFor, places: int, until_on: date | None = None) -> None:
    with unit_of_work():
        keeping.keep_places(meeting, kept_for, places, until_on or meeting.day, None)


def bring(registration: Registration, people: int, **children: int) -> None:
    ages = {AgeBand[band]: number for band, number in children.items()}
    with unit_of_work():
        change_party(registration, Party(people, ages), registration.person_id)


@contextmanager
def refused(error: type[DomainError], sentence: str) -> Iterator[None]:
    with pytest.raises(error) as refusal:
        yield
    assert sentence in str(refusal.value.message)


def leave(registration: Registration) -> None:
    with unit_of_work():
        withdraw(registration, registration.person_id)


def states(*registrations: Registration) -> list[RegistrationState]:
    return [one.state for one in registrations]
