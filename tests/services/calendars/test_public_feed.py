"""The feeds that everybody may follow: what they hold, and what they say of each meeting."""

from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.calendars import feeds
from participation.calendars.events import page_path
from participation.calendars.feeds import FeedHead
from participation.calendars.filters import AgendaFilter
from participation.ics import CalendarEvent, CalendarFeed, EventStatus, render_feed
from participation.meetings import service as meetings
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Audience, Meeting, MeetingMode
from participation.meetings.states import MeetingState
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene

pytestmark = pytest.mark.usefixtures("session")
HEAD = FeedHead("Rencontres", "https://agenda.example/agenda.ics", "https://agenda.example")


def feed_of(scene: Scene) -> CalendarFeed:
    return feeds.public_feed(HEAD, AgendaFilter(departement_id=scene.departement.id))


def only_event(scene: Scene) -> CalendarEvent:
    (event,) = feed_of(scene).events
    return event


def test_an_event_says_what_when_and_where() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue, room="Salle 2", sequence=3)
    event = only_event(scene)
    assert event.uid == str(meeting.uid)
    assert (event.sequence, event.status) == (3, EventStatus.CONFIRMED)
    assert event.title == "Se déplacer près de chez nous"
    assert event.location == f"{scene.venue.name}, Auterive, Salle 2"
    assert event.url == f"https://agenda.example{page_path(meeting.id, meeting.title)}"
    assert event.description.startswith("Bus, voiture, vélo : on en parle.")
    assert event.url in event.description
    assert "05 36 49 00 00" in event.description


def test_the_way_into_a_video_room_is_for_those_who_come() -> None:
    scene = make_scene()
    make_meeting(scene.group, mode=MeetingMode.REMOTE, remote_url="https://visio.example/salle")
    event = only_event(scene)
    assert event.location == "À distance"
    assert "visio.example" not in render_feed(feed_of(scene)).decode()


@pytest.mark.parametrize(
    "values",
    [
        {"audience": Audience.MEMBERS},
        {"audience": Audience.PROFESSIONALS},
        {"state": MeetingState.PLANNED},
        {"state": MeetingState.CANCELLED, "published_at": None},
    ],
    ids=str,
)
def test_what_is_not_public_is_not_in_it(values: dict[str, object]) -> None:
    scene = make_scene()
    make_meeting(scene.group, **values)
    assert feed_of(scene).events == ()


def test_an_empty_feed_is_a_calendar_all_the_same() -> None:
    rendered = render_feed(feed_of(make_scene())).decode()
    assert rendered.startswith("BEGIN:VCALENDAR")
    assert "VEVENT" not in rendered


def test_a_choice_not_understood_gives_nothing_rather_than_everything() -> None:
    scene = make_scene()
    make_meeting(scene.group)
    wanted = AgendaFilter(departement_id=scene.departement.id, is_impossible=True)
    assert feeds.public_feed(HEAD, wanted).events == ()


def test_a_held_meeting_stays_for_a_month() -> None:
    scene = make_scene()
    for days in (10, 30, 33):
        make_meeting(
            scene.group,
            title=f"Il y a {days} jours",
            state=MeetingState.HELD,
            starts_at=clock.now() - timedelta(days=days),
        )
    assert [one.title for one in feed_of(scene).events] == ["Il y a 30 jours", "Il y a 10 jours"]
    assert {one.status for one in feed_of(scene).events} == {EventStatus.CONFIRMED}


def test_a_cancellation_noted_after_the_day_stays_as_long() -> None:
    scene = make_scene()
    values = {"state": MeetingState.CANCELLED, "starts_at": clock.now() - timedelta(days=40)}
    make_meeting(scene.group, title="Tard", changed_at=clock.now() - timedelta(days=20), **values)
    make_meeting(scene.group, title="Tôt", changed_at=clock.now() - timedelta(days=45), **values)
    assert [one.title for one in feed_of(scene).events] == ["Annulée\xa0: Tard"]


def edited(scene: Scene, meeting: Meeting, **values: object) -> None:
    data = {
        "title": meeting.title,
        "summary": meeting.summary,
        "starts": meeting.local_start.replace(tzinfo=None),
        "ends": meeting.local_end.replace(tzinfo=None),
        "venue": scene.venue,
        "help_phone": meeting.help_phone,
    }
    with unit_of_work():
        meetings.edit(
            scene.facilitator,
            meeting,
            MeetingInput(**{**data, **values}),  # type: ignore[arg-type]
            seen_version=None,
        )


def test_a_moved_meeting_keeps_its_uid_and_raises_its_sequence() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue)
    before = only_event(scene)
    edited(scene, meeting, starts=datetime(2026, 12, 9, 10), ends=datetime(2026, 12, 9, 12))  # noqa: DTZ001
    after = only_event(scene)
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert after.starts_at == datetime(2026, 12, 9, 9, tzinfo=UTC)


def test_a_cancelled_meeting_stays_and_says_why() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group)
    before = only_event(scene)
    with unit_of_work():
        meetings.cancel(scene.facilitator, meeting, "La salle est fermée.")
    after = only_event(scene)
    assert (after.uid, after.status) == (before.uid, EventStatus.CANCELLED)
    assert after.sequence > before.sequence
    assert after.title == "Annulée\xa0: Se déplacer près de chez nous"
    assert "La salle est fermée." in after.description


def test_a_postponed_meeting_is_cancelled_for_calendars_and_gives_its_new_day() -> None:
    scene = make_scene()
    new = make_meeting(
        scene.group, title="Le même sujet", starts_at=datetime(2027, 3, 29, 12, tzinfo=UTC)
    )
    meeting = make_meeting(scene.group)
    with unit_of_work():
        meetings.postpone(scene.facilitator, meeting, "Il neige.", new)
    postponed, replacement = feed_of(scene).events
    assert postponed.status is EventStatus.CANCELLED
    assert postponed.title.startswith("Reportée\xa0: ")
    assert "lundi 29 mars 2027 à 14 h" in postponed.description.replace("\xa0", " ")
    assert replacement.uid == str(new.uid)
    assert replacement.status is EventStatus.CONFIRMED


def test_the_new_day_of_a_meeting_for_members_stays_between_them() -> None:
    scene = make_scene()
    new = make_meeting(scene.group, title="Entre nous", audience=Audience.MEMBERS)
    meeting = make_meeting(scene.group)
    with unit_of_work():
        meetings.postpone(scene.facilitator, meeting, "Il neige.", new)
    event = only_event(scene)
    assert "Entre nous" not in event.description
    assert "Nouvelle date" not in event.description


def test_the_same_data_give_the_same_bytes() -> None:
    scene = make_scene()
    for zone in ("Europe/Paris", "Indian/Reunion"):
        make_meeting(scene.group, zone=zone, venue=scene.venue)
    assert render_feed(feed_of(scene)) == render_feed(feed_of(scene))


def test_a_change_shows_at_once_whoever_made_it() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue)
    assert only_event(scene).location.endswith("Auterive")
    edited(scene, meeting, title="Un autre titre")
    assert only_event(scene).title == "Un autre titre"
    with unit_of_work():
        scene.venue.town = "Muret"
    assert only_event(scene).location.endswith("Muret")


def test_who_is_anonymous_may_follow_one_meeting() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group)
    make_meeting(scene.group, title="Une autre")
    feed = feeds.one_meeting(HEAD, meeting.id)
    assert [one.uid for one in feed.events] == [str(meeting.uid)]
    assert not ANONYMOUS.is_signed_in
