"""What a copy to other groups refuses, each beside the group that it is about."""

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from participation.extensions import db
from participation.groups.models import Group, GroupStatus
from participation.meetings.models import AgendaItem, AgendaItemKind, Meeting
from participation.meetings.queries import agenda_of
from participation.meetings.words import proposed_by_member
from participation.permissions import Role
from tests.factories import Scene, make_account, make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import parse, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import problems


def latest() -> Meeting:
    return db.session.query(Meeting).order_by(Meeting.id.desc()).limit(1).one()


TICKED = {"lignes-0-choisi": "y", "lignes-1-choisi": "y"}


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def others(scene: Scene) -> list[Group]:
    return [make_group(scene.departement) for _one in range(2)]


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group)


@pytest.fixture
def page(
    client: CheckedClient,
    scene: Scene,
    others: list[Group],  # noqa: ARG001 - they stand on it
    meeting: Meeting,
) -> BeautifulSoup:
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    return client.page(f"/animation/rencontres/{meeting.id}/copier")


def test_each_group_has_its_own_refusal(client: CheckedClient, page: BeautifulSoup) -> None:
    days = {"lignes-0-jour": "25/12/2026", "lignes-1-jour": "2/11/2026"}
    refused = client.press(page, "Copier", **TICKED, **days)
    assert refused.status_code == 409
    found = problems(parse(refused.text))
    assert "Ce jour est férié" in found["lignes-0-jour"]
    assert "Cette date est déjà passée." in found["lignes-1-jour"]
    assert len(parse(refused.text).select("[name$=-garder]")) == 1


def test_a_group_that_closed_meanwhile_is_named_and_nothing_is_copied(
    client: CheckedClient, page: BeautifulSoup, others: list[Group], meeting: Meeting
) -> None:
    others[1].status = GroupStatus.CLOSED
    db.session.flush()
    refused = client.press(page, "Copier", **TICKED)
    assert refused.status_code == 409
    assert "Ce groupe ne se réunit plus." in problems(parse(refused.text))["lignes-1-choisi"]
    assert others[1].name in words(parse(refused.text))
    assert latest().id == meeting.id


def test_who_proposed_a_point_stays_in_their_group(
    client: CheckedClient, page: BeautifulSoup, meeting: Meeting
) -> None:
    for position, speaker in enumerate([proposed_by_member(), "La maire"], start=1):
        db.session.add(
            AgendaItem(
                departement_id=meeting.departement_id,
                meeting_id=meeting.id,
                position=position,
                kind=AgendaItemKind.WORK,
                title="Les bus du soir",
                speaker=speaker,
            )
        )
    db.session.flush()
    client.press(page, "Copier", **{"lignes-0-choisi": "y"})
    assert [one.speaker for one in agenda_of(latest().id)] == ["", "La maire"]
