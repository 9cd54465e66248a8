"""The page behind a code when a meeting is off or moves: why, and how one comes to the new date."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from participation.extensions import db
from participation.meetings.models import Audience, Meeting, MeetingKind
from participation.meetings.states import MeetingState
from tests.factories import Scene, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, link, words
from tests.web.registrations.own_pages import LEAVE, card, come, state_of


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=1)


def test_a_cancelled_meeting_says_why(client: CheckedClient, meeting: Meeting) -> None:
    address = come(meeting)
    meeting.state, meeting.reason = MeetingState.CANCELLED, "La salle est fermée."
    db.session.commit()
    page = client.page(address)
    assert "Cette rencontre est annulée." in card(page, meeting)
    assert "La salle est fermée." in card(page, meeting)
    with pytest.raises(NotOnPageError):
        button(page, LEAVE)


def test_a_postponed_meeting_leads_to_its_new_date(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    address = come(meeting)
    later = make_meeting(scene.group, starts_at=meeting.starts_at + timedelta(days=7))
    meeting.state, meeting.reason = MeetingState.POSTPONED, "La salle est fermée."
    meeting.replaced_by_id = later.id
    db.session.commit()
    found = link(client.page(address), "mercredi 9 décembre 2026, de 14 h à 16 h")
    assert found["href"].startswith(f"/rencontres/{later.id}")


def test_a_new_date_that_is_off_too_is_no_new_date(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    address = come(meeting)
    later = make_meeting(scene.group, state=MeetingState.CANCELLED)
    meeting.state, meeting.replaced_by_id = MeetingState.POSTPONED, later.id
    db.session.commit()
    assert "La nouvelle date" not in card(client.page(address), meeting)


def test_a_postponed_meeting_can_be_left(client: CheckedClient, meeting: Meeting) -> None:
    address = come(meeting)
    meeting.state = MeetingState.POSTPONED
    db.session.commit()
    client.press(client.page(address), LEAVE)
    assert state_of(address, meeting) == "retiree"


def test_an_event_of_others_is_not_offered(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    address = come(meeting)
    elsewhere = {"kind": MeetingKind.EXTERNAL, "external_url": "https://exemple.fr/venir"}
    make_meeting(scene.group, starts_at=meeting.starts_at + timedelta(days=3), **elsewhere)
    db.session.commit()
    assert "Je viens aussi" not in words(client.page(address))


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.MEMBERS])
def test_one_says_on_the_page_that_one_comes_to_the_new_date(
    client: CheckedClient,
    scene: Scene,
    audience: Audience,
    clock_stands: Callable[[datetime], None],
) -> None:
    meeting = make_meeting(scene.group, audience=audience)
    address = come(meeting)
    later = make_meeting(
        scene.group, audience=audience, starts_at=meeting.starts_at + timedelta(days=7)
    )
    meeting.state, meeting.reason = MeetingState.POSTPONED, "La salle est fermée."
    meeting.replaced_by_id = later.id
    db.session.commit()
    clock_stands(meeting.starts_at + timedelta(days=1))  # the first date is over
    page = client.page(address)
    assert "Venir aussi à une autre date" not in words(page)
    client.press(page, "Je viens mercredi 9 décembre 2026")
    assert state_of(address, later) == "confirmee"
    with pytest.raises(NotOnPageError):
        button(client.page(address), "Je viens mercredi 9 décembre 2026")


def test_who_left_a_meeting_of_members_does_not_follow_it(
    client: CheckedClient, scene: Scene
) -> None:
    meeting = make_meeting(scene.group, audience=Audience.MEMBERS)
    address = come(meeting)
    later = make_meeting(scene.group, audience=Audience.MEMBERS)
    client.press(client.page(address), LEAVE)
    meeting.state, meeting.replaced_by_id = MeetingState.POSTPONED, later.id
    db.session.commit()
    response = client.post(f"{address}/inscription", data={"rencontre": str(later.id)})
    assert response.status_code == 404


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.PROFESSIONALS])
def test_no_link_leads_to_a_page_that_a_code_does_not_open(
    client: CheckedClient, scene: Scene, audience: Audience
) -> None:
    seen = "Tout savoir sur cette rencontre"
    hidden = come(make_meeting(scene.group, venue=scene.venue, audience=audience))
    open_to_all = come(make_meeting(scene.group, venue=scene.venue))
    assert seen in words(client.page(open_to_all))
    assert seen not in words(client.page(hidden))
