"""The easy version of what the product itself says: begun with one button, told when it changes."""

import pytest
from sqlalchemy.orm import Session

from participation.documents.models import Document, DocumentKind, DocumentState
from participation.documents.queries import get, passages_of
from participation.documents.service.passages import write_passage
from participation.groups.models import College, Group, MembershipRole
from participation.meetings.models import Meeting
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, actor_of, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import words
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def facilitator(client: CheckedClient, scene: Scene) -> CheckedClient:
    account = make_account(scene.departement, Role.ANIMATEUR)
    make_member(scene.group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    sign_in_as(client, account)
    scene.others["actor"] = actor_of(account, facilitates=[scene.group])
    return client


def made(session: Session, location: str) -> Document:
    """Return the document that an address leads to."""
    number = location.removeprefix("/animation/documents/").removesuffix("?fait=ajoute")
    return session.get_one(Document, int(number))


def first_words(scene: Scene, document: Document, easy: str) -> None:
    with unit_of_work():
        one = passages_of(document.id)[0]
        write_passage(scene.others["actor"], document, one.id, easy)


def test_a_meeting_has_its_easy_version_and_follows_it(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue, summary="On parle des bus.")
    desk = f"/animation/rencontres/{meeting.id}"
    done = facilitator.press(facilitator.page(desk), "Écrire sa version facile")
    document = made(session, done.location)
    assert (document.kind, document.is_of_product) == (DocumentKind.MEETING_TEXT, True)
    told = words(facilitator.page(done.location))
    assert "On parle des bus." in told
    assert "mercredi 2 décembre 2026".capitalize() in told
    assert scene.venue.name in told
    again = facilitator.press(facilitator.page(desk), "Sa version facile")
    assert again.location == done.location
    first_words(scene, document, "On parle du bus.")
    page = facilitator.page(f"{desk}/modifier")
    facilitator.press(page, "Garder ces changements", summary="On parle aussi du train.")
    session.expire_all()
    changed = [one for one in passages_of(document.id) if one.is_stale]
    assert [one.original for one in changed] == ["On parle aussi du train."]


def test_a_meeting_without_a_twin_asks_nothing_more(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    meeting = make_meeting(scene.group)
    page = facilitator.page(f"/animation/rencontres/{meeting.id}/modifier")
    facilitator.press(page, "Garder ces changements", title="Un autre titre")
    assert session.get_one(Meeting, meeting.id).easy_document_id is None


def test_a_group_has_its_easy_version_and_follows_it(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    there = f"/animation/groupes/{scene.group.slug}"
    done = facilitator.press(facilitator.page(there), "Sa version facile")
    document = made(session, done.location)
    assert (document.kind, document.group_id) == (DocumentKind.GROUP_TEXT, scene.group.id)
    assert facilitator.press(facilitator.page(there), "Sa version facile").location == done.location
    first_words(scene, document, "Un groupe pour vous.")
    page = facilitator.page(f"{there}/cadre")
    facilitator.press(page, "Enregistrer", mission="Dire ce qui ne va pas.")
    session.expire_all()
    told = [one.original for one in passages_of(document.id)]
    assert "À quoi sert ce groupe\u00a0?\nDire ce qui ne va pas." in told
    page = facilitator.page(f"{there}/modifier")
    facilitator.press(page, "Garder ces changements", summary="Un groupe qui change.")
    session.expire_all()
    assert "Un groupe qui change." in [one.original for one in passages_of(document.id)]
    assert session.get_one(Group, scene.group.id).summary == "Un groupe qui change."


def test_a_twin_that_is_withdrawn_follows_nothing(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    there = f"/animation/groupes/{scene.group.slug}"
    done = facilitator.press(facilitator.page(there), "Sa version facile")
    document = made(session, done.location)
    document.state = DocumentState.WITHDRAWN
    session.commit()
    page = facilitator.page(f"{there}/modifier")
    facilitator.press(page, "Garder ces changements", summary="Un groupe qui change.")
    session.expire_all()
    kept = get(document.id)
    assert kept is not None
    assert kept.original_number == 1
