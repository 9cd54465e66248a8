"""The databases of the benchmark: the demo, more groups, meetings straight into the tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import insert, select, text
from sqlalchemy.orm import joinedload, selectinload

from participation import clock
from participation.app import create_app
from participation.demo.loading import load
from participation.extensions import db
from participation.groups.models import Group
from participation.groups.service import GroupInput, create_group
from participation.journal.service import record
from participation.meetings.models import (
    Audience,
    Meeting,
    MeetingGroup,
    MeetingKind,
    MeetingMode,
    MeetingTerritory,
)
from participation.meetings.states import MeetingState
from participation.settings import Settings
from participation.territories.models import Venue
from participation.unit_of_work import locked, unit_of_work
from tests.support.live_server import SECRET

_ROWS_AT_ONCE = 5000


@contextmanager
def application(database_url: str) -> Iterator[Flask]:
    """Open the application on a database, with its context pushed, and close it at the end."""
    app = create_app(
        Settings(
            database_url=database_url,
            secret_key=SECRET,
            base_url="http://127.0.0.1",
            is_demo=True,
        )
    )
    with app.app_context():
        try:
            yield app
        finally:
            db.session.remove()
            db.engine.dispose()


def load_demo() -> None:
    """Migrate the open database and load the demo."""
    upgrade()
    load()


def add_groups(number: int) -> None:
    """Write groups beside those of the demo, of their kinds and in their territories."""
    patterns = db.session.scalars(
        select(Group).options(joinedload(Group.kind), selectinload(Group.territories))
    ).all()
    with unit_of_work():
        for place in range(number):
            like = patterns[place % len(patterns)]
            name = f"{like.name}, groupe {place + 1}"
            create_group(None, GroupInput(name, "", like.kind, tuple(like.territories)))


def add_meetings(number: int, first: timedelta, last: timedelta) -> None:
    """Write public meetings, evenly spread between two distances from now."""
    now = clock.now().replace(minute=0, second=0, microsecond=0)
    groups = db.session.scalars(
        select(Group).options(selectinload(Group.territories)).order_by(Group.id)
    ).all()
    venues = _venues()
    start = (db.session.scalar(select(Meeting.id).order_by(Meeting.id.desc()).limit(1)) or 0) + 1
    step = (last - first) / number
    for offset in range(0, number, _ROWS_AT_ONCE):
        meetings, of_groups, of_territories = [], [], []
        for place in range(offset, min(offset + _ROWS_AT_ONCE, number)):
            group, key = groups[place % len(groups)], start + place
            row = _meeting(key, group, venues, now + first + step * place)
            meetings.append(row)
            of_groups.append({"meeting_id": key, "group_id": group.id})
            of_territories += [
                {"meeting_id": key, "territory_id": one.id} for one in group.territories
            ]
        with unit_of_work():
            db.session.execute(insert(Meeting), meetings)
            db.session.execute(insert(MeetingGroup), of_groups)
            db.session.execute(insert(MeetingTerritory), of_territories)
    with unit_of_work():
        # Pages and feeds are dated by the journal: what it does not know, they do not show.
        record(None, "meeting.imported", db.session.get_one(Meeting, start))
    _tell_the_planner()


def _venues() -> dict[int, int]:
    """Return one venue of each Département."""
    rows = db.session.execute(select(Venue.departement_id, Venue.id).order_by(Venue.id.desc()))
    return {row.departement_id: row.id for row in rows}


def _meeting(key: int, group: Group, venues: dict[int, int], starts_at: datetime) -> dict[str, Any]:
    return {
        "id": key,
        "departement_id": group.departement_id,
        "state": MeetingState.PUBLISHED,
        "kind": list(MeetingKind)[key % len(MeetingKind)],
        "title": f"Se déplacer près de chez nous, rencontre n° {key}",
        "summary": "Bus, voiture, vélo : on en parle et on cherche ensemble ce qui manque.",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "zone": "Europe/Paris",
        "mode": MeetingMode.PLACE,
        "venue_id": venues.get(group.departement_id),
        "audience": Audience.PUBLIC,
        "capacity": 30,
        "who_comes": "",
        "preparation": "",
        "reason": "",
        "help_phone": "05 36 49 00 00",
        "created_at": clock.now(),
        "changed_at": clock.now(),
        "published_at": clock.now(),
        "version": 1,
    }


def _tell_the_planner() -> None:
    if db.engine.dialect.name == "postgresql":
        with unit_of_work():
            # Ids were given: the sequence follows them.
            db.session.execute(
                text("SELECT setval('meetings_id_seq', (SELECT max(id) FROM meetings))")
            )
            db.session.execute(text("ANALYZE"))  # autovacuum would do it within a minute


def demo_meeting() -> int:
    """Return the id of the next public meeting of the demo."""
    found = db.session.scalars(
        select(Meeting.id)
        .where(
            Meeting.reference.like("demo:%"),
            Meeting.state == MeetingState.PUBLISHED,
            Meeting.audience == Audience.PUBLIC,
            Meeting.starts_at > clock.now(),
        )
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(1)
    ).one()
    return int(found)


def rename(meeting_id: int, title: str) -> None:
    """Change one meeting as an edit does: its row, its sequence, the journal."""
    with unit_of_work():
        meeting = locked(db.session.get_one(Meeting, meeting_id))
        meeting.title = title
        meeting.sequence += 1
        meeting.changed_at = clock.now()
        record(None, "meeting.edited", meeting, fields=["title"])
