"""Where a row of an agenda meets: a place known here, a new one, or a link."""

import pytest

from participation.acts.bring_in_agenda import (
    bring_in,
)
from participation.meetings.models import MeetingMode
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_scene, make_venue
from tests.services.interchange.bringing_in import START, enter, row, the_meeting

pytestmark = pytest.mark.usefixtures("session")


def test_a_known_venue_is_found_whatever_its_capitals() -> None:
    scene = make_scene()
    venue = make_venue(scene.departement)
    enter(
        scene,
        row(place=venue.name.upper(), address="auterive"),
        row(reference="A-2", place=f"{venue.name}, Auterive"),
    )
    assert the_meeting(scene).venue_id == venue.id
    assert the_meeting(scene, "A-2").venue_id == venue.id


def test_a_place_named_like_a_territory_is_found_there() -> None:
    scene = make_scene()
    territory = scene.territory
    group = make_group(scene.departement)
    with unit_of_work():
        bring_in(
            scene.facilitator,
            group,
            scene.departement,
            [row(place=f"Territoire {territory.name}")],
        )
    assert [one.id for one in the_meeting(scene).territories] == [territory.id]


def test_the_whole_departement_is_no_place() -> None:
    scene = make_scene()
    enter(scene, row(place=scene.departement.name))
    assert the_meeting(scene).venue_id is None


def test_a_link_is_kept_for_those_who_come_and_never_becomes_a_place() -> None:
    scene = make_scene()
    enter(scene, row(place="Réunion en ligne https://visio.exemple.fr/abc"))
    meeting = the_meeting(scene)
    assert meeting.mode is MeetingMode.REMOTE
    assert meeting.remote_url == "https://visio.exemple.fr/abc"
    assert meeting.venue_id is None


def test_hours_are_those_of_the_place() -> None:
    scene = make_scene()
    venue = make_venue(scene.departement, zone="Indian/Reunion")
    enter(scene, row(place=venue.name, address=venue.town))
    meeting = the_meeting(scene)
    assert meeting.starts_at == START
    assert meeting.zone == "Indian/Reunion"
    assert meeting.local_start.hour == 17
