"""Makers of the rows of an agenda that comes in, and short ways to bring them in."""

from datetime import UTC, datetime, timedelta

from participation.accounts.contacts import read_contact
from participation.acts.bring_in_agenda import (
    announce_drafts,
    bring_in,
)
from participation.extensions import db
from participation.interchange.fates import Fate
from participation.interchange.meeting_rows import MeetingRow
from participation.meetings.models import Meeting
from participation.meetings.queries import by_reference
from participation.notifications.models import OutboxMessage
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import Scene

START = datetime(2026, 12, 2, 13, 0, tzinfo=UTC)


def row(**values: object) -> MeetingRow:
    given = {
        "line": 2,
        "reference": "A-1",
        "title": "Café des habitants",
        "starts_at": START,
        "ends_at": START + timedelta(hours=2),
        "zone": "Europe/Paris",
        **values,
    }
    return MeetingRow(**given)  # type: ignore[arg-type]


def enter(scene: Scene, *rows: MeetingRow) -> list[Fate]:
    with unit_of_work():
        return bring_in(scene.facilitator, scene.group, scene.departement, rows)


def the_meeting(scene: Scene, reference: str = "A-1") -> Meeting:
    return by_reference(scene.departement.id, [reference])[reference]


def announced(scene: Scene, **values: object) -> Meeting:
    enter(scene, row(place="Maison", address="31250 Revel", **values))
    with unit_of_work():
        (meeting,) = announce_drafts(scene.facilitator, scene.group, {the_meeting(scene).id})
    return meeting


def come(meeting: Meeting, contact: str = "sam@exemple.fr") -> None:
    with unit_of_work():
        register(meeting, RegistrationInput(name="Sam", contact=read_contact(contact)))


def written(kind: str) -> int:
    return db.session.query(OutboxMessage).filter_by(kind=kind).count()
