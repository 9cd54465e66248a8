"""The public feeds as a calendar program meets them: tags, dates, 304, former addresses."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import vobject
from playwright._impl._driver import compute_driver_executable
from werkzeug.test import TestResponse

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.extensions import db
from participation.journal.service import record
from participation.meetings import service as meetings
from participation.meetings.models import Audience, Meeting
from participation.meetings.queries import get
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.territories.models import Address, AddressKind
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as

CHECK = Path(__file__).parents[2] / "unit" / "ics" / "ical_js_check.mjs"


def address_of(scene: Scene) -> str:
    return f"/territoires/{scene.territory.slug}/agenda.ics"


def as_ical_js_reads(feed: bytes, folder: Path) -> dict[str, datetime]:
    """Return the start of each event by title, as the program behind many web calendars sees it."""
    (folder / "agenda.ics").write_bytes(feed)
    node = compute_driver_executable()[0]
    done = subprocess.run(
        [node, CHECK, folder / "agenda.ics"], capture_output=True, check=True, timeout=60
    )
    events = json.loads(done.stdout)["events"]
    return {event["title"]: datetime.fromisoformat(event["starts_at"]) for event in events}


def titles(response: TestResponse) -> list[str]:
    assert response.status_code == 200
    calendar = icalendar.Calendar.from_ical(response.data)
    return [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def cancelled(meeting: Meeting) -> None:
    with unit_of_work():
        meetings.cancel(ANONYMOUS, meeting, "La salle est fermée.")


@pytest.mark.parametrize(
    "address",
    [
        "/agenda.ics?departement={departement}",
        "/groupes/{group}/agenda.ics",
        "/territoires/{territory}/agenda.ics",
        "/agenda.ics?groupe={group}&territoire={territory}&du=1/12/2026&au=31/12/2026",
    ],
)
def test_each_feed_holds_its_public_meetings(client: CheckedClient, address: str) -> None:
    scene, other = make_scene(), make_scene()
    make_meeting(scene.group)
    make_meeting(scene.group, title="Entre nous", audience=Audience.MEMBERS)
    make_meeting(other.group, title="Ailleurs")
    slugs = {
        "departement": scene.departement.slug,
        "group": scene.group.slug,
        "territory": scene.territory.slug,
    }
    response = client.get(address.format(**slugs))
    assert titles(response) == ["Se déplacer près de chez nous"]
    assert response.content_type == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Content-Disposition" not in response.headers
    assert "Set-Cookie" not in response.headers


def test_members_get_no_more_in_public(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, audience=Audience.MEMBERS)
    account = make_account(scene.departement)
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    assert titles(client.get(address_of(scene))) == []


def test_the_feed_says_its_name_and_where_it_lives(client: CheckedClient) -> None:
    scene = make_scene()
    calendar = icalendar.Calendar.from_ical(client.get(address_of(scene)).data)
    name = f"Rencontres\xa0: {scene.territory.name}"
    assert (str(calendar["NAME"]), str(calendar["X-WR-CALNAME"])) == (name, name)
    assert str(calendar["URL"]) == f"http://localhost{address_of(scene)}"
    assert "REFRESH-INTERVAL" in calendar


def test_a_choice_not_understood_gives_an_empty_calendar_that_says_so(
    client: CheckedClient,
) -> None:
    response = client.get("/agenda.ics?territoire=atlantide")
    assert titles(response) == []
    assert "Nous ne connaissons pas ce territoire." in response.text


def test_the_same_feed_has_the_same_bytes_and_is_not_sent_twice(client: CheckedClient) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group)
    first, second = client.get(address_of(scene)), client.get(address_of(scene))
    assert first.data == second.data
    assert first.headers["ETag"] == second.headers["ETag"]
    known = {"If-None-Match": first.headers["ETag"]}
    again = client.get(address_of(scene), headers=known)
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert client.statements.count == 1
    # Somebody registers: the journal moves on, the calendar does not.
    with unit_of_work():
        register(get(meeting.id), RegistrationInput(name="Sam"))  # type: ignore[arg-type]
    assert client.get(address_of(scene), headers=known).status_code == 304
    cancelled(meeting)
    changed = client.get(address_of(scene), headers=known)
    assert titles(changed) == ["Annulée\xa0: Se déplacer près de chez nous"]


def test_a_program_that_only_sends_a_date_misses_nothing(
    client: CheckedClient, clock_stands: Callable[[datetime], None]
) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group)
    with unit_of_work():
        record(None, "meeting.published", meeting)
    # Asked in the very second of a change: another one may follow in it.
    early = {"If-Modified-Since": client.get(address_of(scene)).headers["Last-Modified"]}
    clock_stands(clock.now() + timedelta(minutes=5))
    settled = client.get(address_of(scene), headers=early)
    assert settled.status_code == 200
    dated = {"If-Modified-Since": settled.headers["Last-Modified"]}
    assert client.get(address_of(scene), headers=dated).status_code == 304
    cancelled(meeting)
    assert client.get(address_of(scene), headers=dated).status_code == 200


def test_what_is_over_leaves_after_a_month_though_nobody_wrote(
    client: CheckedClient, clock_stands: Callable[[datetime], None]
) -> None:
    scene = make_scene()
    make_meeting(scene.group, starts_at=clock.now() - timedelta(days=31))
    first = client.get(address_of(scene))
    assert len(titles(first)) == 1
    clock_stands(clock.now() + timedelta(days=1))
    known = {"If-Modified-Since": first.headers["Last-Modified"]}
    assert titles(client.get(address_of(scene), headers=known)) == []


def test_a_former_address_leads_to_the_present_one(client: CheckedClient) -> None:
    scene = make_scene()
    places = (
        ("groupes", AddressKind.GROUP, scene.group),
        ("territoires", AddressKind.TERRITORY, scene.territory),
    )
    for path, kind, target in places:
        former = f"ancien-{target.slug}"
        db.session.add(
            Address(
                departement_id=scene.departement.id, kind=kind, slug=former, target_id=target.id
            )
        )
        db.session.flush()
        present = target.slug
        moved = client.get(f"/{path}/{former}/agenda.ics")
        assert moved.status_code == 301
        assert moved.location == f"/{path}/{present}/agenda.ics"


@pytest.mark.parametrize("path", ["groupes", "territoires"])
def test_an_unknown_address_says_whom_to_call(client: CheckedClient, path: str) -> None:
    page = client.page(f"/{path}/atlantide/agenda.ics", status=404)
    assert page.select(".contact-phone")


def test_it_travels_compressed_when_the_program_can(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group)
    plain = client.get(address_of(scene))
    packed = client.get(address_of(scene), headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert len(packed.data) < len(plain.data)


def test_the_hours_are_those_on_the_wall_on_both_sides_of_a_clock_change(
    client: CheckedClient, tmp_path: Path
) -> None:
    scene = make_scene()
    # Ten in the morning in Paris, on the eve and on the day of each change; two in Réunion.
    winter, summer = datetime(2027, 3, 27, 9, tzinfo=UTC), datetime(2027, 3, 28, 8, tzinfo=UTC)
    autumn = [datetime(2026, 10, 24, 8, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC)]
    for start in (*autumn, winter, summer):
        make_meeting(scene.group, title=start.isoformat(), starts_at=start)
    make_meeting(scene.group, title="Là-bas", starts_at=summer, zone="Indian/Reunion")
    text = client.get(address_of(scene)).text
    readings = {
        "icalendar": [
            (str(event["SUMMARY"]), event["DTSTART"].dt)
            for event in icalendar.Calendar.from_ical(text).walk("VEVENT")
        ],
        "vobject": [
            (event.summary.value, event.dtstart.value)
            for event in vobject.readOne(text).vevent_list
        ],
    }
    assert as_ical_js_reads(client.get(address_of(scene)).data, tmp_path) == {
        title: moment.astimezone(UTC) for title, moment in readings["icalendar"]
    }
    for events in readings.values():
        here = [moment for title, moment in events if title != "Là-bas"]
        assert [moment.strftime("%m-%d %H:%M") for moment in here] == [
            "10-24 10:00", "10-25 10:00", "03-27 10:00", "03-28 10:00",
        ]  # fmt: skip
        (there,) = [moment for title, moment in events if title == "Là-bas"]
        assert there.strftime("%H:%M") == "12:00"
        assert there.astimezone(UTC) == summer


def test_nobody_is_named_in_it(client: CheckedClient) -> None:
    scene = make_scene(email="participation@haute.example")
    account = make_account(scene.departement, email="camille@exemple.fr")
    account.person.chosen_name = "Camille Unique"
    make_member(scene.group, account.person)
    meeting = make_meeting(scene.group, venue=scene.venue)
    with unit_of_work():
        register(meeting, RegistrationInput(name="Sam Unique"))
    text = client.get(address_of(scene)).text.replace("\r\n ", "")
    assert "BEGIN:VEVENT" in text
    for private in ("Unique", "@", "ORGANIZER", "ATTENDEE", "ATTACH"):
        assert private not in text


def test_the_number_of_statements_does_not_grow(client: CheckedClient) -> None:
    counts = []
    for count in (5, 200):
        scene = make_scene()
        for number in range(count):
            start = datetime(2026, 12, 1, 9, tzinfo=UTC) + timedelta(hours=number)
            make_meeting(scene.group, venue=scene.venue, starts_at=start)
        assert len(titles(client.get(address_of(scene)))) == count
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    # The clock of the site, the slug, the place, the faces, the stamps, the rows, the date.
    assert counts[0] <= 7, str(client.statements)
