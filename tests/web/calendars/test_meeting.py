"""One meeting as a calendar file: for those who may see it, and nothing of it for the others."""

import icalendar
import pytest

from participation.meetings.models import Audience
from participation.meetings.states import MeetingState
from tests.factories import make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as


@pytest.mark.parametrize("readable_end", ["", "-se-deplacer"])
def test_one_meeting_is_taken_along(client: CheckedClient, readable_end: str) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group)
    make_meeting(scene.group, title="Une autre")
    response = client.get(f"/rencontres/{meeting.id}{readable_end}.ics")
    assert response.content_type == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    # The name of the file tells nothing to who sees the list of downloads.
    assert response.headers["Content-Disposition"] == "inline; filename=rencontre.ics"
    (event,) = icalendar.Calendar.from_ical(response.data).walk("VEVENT")
    assert str(event["UID"]) == str(meeting.uid)


def test_who_has_it_already_is_told_so(client: CheckedClient) -> None:
    meeting = make_meeting(make_scene().group)
    address = f"/rencontres/{meeting.id}.ics"
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    assert client.get(address, headers=known).status_code == 304


def test_between_members_it_stays_between_members(client: CheckedClient) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, audience=Audience.MEMBERS)
    account = make_account(scene.departement)
    make_member(scene.group, account.person)
    address = f"/rencontres/{meeting.id}.ics"
    assert client.get(address).status_code == 404
    sign_in_as(client, account)
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.PROPOSED])
def test_a_draft_is_nobody_elses_business(client: CheckedClient, state: MeetingState) -> None:
    meeting = make_meeting(make_scene().group, state=state, published_at=None)
    client.page(f"/rencontres/{meeting.id}.ics", status=404)


def test_what_does_not_exist_says_whom_to_call(client: CheckedClient) -> None:
    page = client.page("/rencontres/999999999.ics", status=404)
    assert page.select(".contact-phone")
