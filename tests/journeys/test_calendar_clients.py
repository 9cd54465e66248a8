"""A territory's calendar in a real server, followed by real programs while its meetings change."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.app import create_app
from participation.extensions import db
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.meetings import queries
from participation.meetings import service as meetings
from participation.meetings.inputs import MeetingInput
from participation.settings import Settings
from participation.territories import queries as territories
from participation.territories.models import AddressKind, Venue
from participation.unit_of_work import unit_of_work
from tests.support.live_server import LiveServer
from tests.support.subscription import Subscription

pytestmark = [pytest.mark.processes, pytest.mark.enable_socket]
ADDRESS = "/territoires/lauragais/agenda.ics"


@contextmanager
def desk(server: LiveServer) -> Iterator[Group]:
    """Work on the server's database, as somebody at the next desk does; give the group."""
    app = create_app(Settings.from_env(server.environment))
    with app.app_context():
        found = territories.target_of(AddressKind.GROUP, "emi-lauragais")
        group = groups.get(found or 0)
        assert group is not None
        with unit_of_work():
            yield group
        db.session.remove()
        db.engine.dispose()


def typed(group: Group, title: str, day: date, hour: int = 10) -> MeetingInput:
    start = datetime.combine(day, time(hour))
    return MeetingInput(
        title=title,
        starts=start,
        ends=start + timedelta(hours=2),
        venue=_venue(group),
        help_phone="05 36 49 31 00",
    )


def announced(group: Group, data: MeetingInput) -> int:
    meeting = meetings.plan(ANONYMOUS, [group], data)
    meetings.publish(ANONYMOUS, meeting)
    return meeting.id


def last_sunday(year: int, month: int) -> date:
    """Return the day of a clock change in Europe; March and October have 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def test_programs_show_the_right_hours_and_follow_each_change(
    live_server: LiveServer, tmp_path: Path
) -> None:
    year = clock.today("Europe/Paris").year + 1
    spring, autumn = last_sunday(year, 3), last_sunday(year, 10)
    eve = timedelta(days=1)
    with desk(live_server) as group:
        kept = [
            announced(group, typed(group, f"Rencontre du {day}", day))
            for day in (spring - eve, spring, autumn - eve, autumn)
        ]
    programs = Subscription(tmp_path, live_server.base_url + ADDRESS)
    programs.synchronise()
    shown = [
        line for day in (spring, autumn) for line in programs.agenda((day - eve).isoformat(), 2)
    ]
    assert shown == [
        f"{day} 10:00 12:00 CONFIRMED Rencontre du {day}"
        for day in (spring - eve, spring, autumn - eve, autumn)
    ]
    assert answered(live_server, tag_of(live_server)) == 304

    moved_to = autumn - timedelta(days=3)
    with desk(live_server) as group:
        meeting = queries.get(kept[2])
        assert meeting is not None
        meetings.edit(
            ANONYMOUS, meeting, typed(group, meeting.title, moved_to, 15), seen_version=None
        )
        last = queries.get(kept[3])
        assert last is not None
        meetings.cancel(ANONYMOUS, last, "La salle est fermée.")
    programs.synchronise()
    assert programs.agenda(moved_to.isoformat(), 4) == [
        f"{moved_to} 15:00 17:00 CONFIRMED Rencontre du {autumn - eve}",
        f"{autumn} 10:00 12:00 CANCELLED Annulée\xa0: Rencontre du {autumn}",
    ]


def tag_of(server: LiveServer) -> str:
    with urllib.request.urlopen(server.base_url + ADDRESS, timeout=10) as response:  # noqa: S310
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        return str(response.headers["ETag"])


def answered(server: LiveServer, tag: str) -> int:
    request = urllib.request.Request(server.base_url + ADDRESS, headers={"If-None-Match": tag})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


def _venue(group: Group) -> Venue:
    places = territories.venues(group.departement_id)
    return next(one for one in places if one.town == "Auterive")
