"""Somebody who waits leaves the line: the desk says so, and speaks of no place."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from participation.meetings.models import Meeting
from tests.factories import Scene, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import link, words
from tests.support.signing_in import sign_in_as
from tests.web.registrations.own_pages import come


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=1)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Un", "Sa place va à la première personne qui attend.", "La place va à la suivante."),
        ("Deux", "Elle quitte la liste d’attente.", "cette personne n’attend plus de place."),
    ],
)
def test_the_desk_speaks_of_a_place_only_where_there_was_one(
    client: CheckedClient, scene: Scene, meeting: Meeting, name: str, before: str, after: str
) -> None:
    sign_in_as(client, db.session.get_one(Account, scene.facilitator.account_id))
    for who in ("Un", "Deux"):
        come(meeting, who)
    desk = client.page(f"/animation/rencontres/{meeting.id}/inscriptions")
    path = str(link(desk, name)["href"])
    page = client.page(path)
    assert before in words(page)
    for _press in range(2):  # a double click says the same thing
        client.last_path = path
        done = client.press(page, "Noter qu’elle ne vient plus")
        assert after in words(client.page(str(done.location)))
