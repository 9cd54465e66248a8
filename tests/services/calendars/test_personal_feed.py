"""Somebody's own calendar: what they may see and come to, under titles that give nothing away."""

from datetime import UTC, datetime
from typing import Any

import pytest

from participation.accounts.actor import Actor
from participation.accounts.models import Account, Person
from participation.calendars import feeds, service
from participation.calendars.feeds import FeedHead
from participation.extensions import db
from participation.ics import CalendarEvent, EventStatus, render_feed
from participation.meetings.models import Audience, Meeting, MeetingMode
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations import queries as registrations
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_account,
    make_group,
    make_meeting,
    make_member,
    make_scene,
)

pytestmark = pytest.mark.usefixtures("session")
HEAD = FeedHead("Mes rencontres", "https://agenda.example/agenda", "https://agenda.example")


def feed_of(account: Account) -> tuple[CalendarEvent, ...]:
    with unit_of_work():
        feed = service.reset(account.person)
    owner = service.owner_of(feed)
    assert isinstance(owner, Actor)
    return tuple(feeds.personal_feed(HEAD, owner).events)


def member_of(scene: Scene, *roles: Role) -> Account:
    account = make_account(scene.departement, *roles)
    make_member(scene.group, account.person)
    return account


def come(meeting: Meeting) -> Person:
    with unit_of_work():
        registration = register(meeting, RegistrationInput(name="Sam"))
    return registrations.get(registration.id).person  # type: ignore[union-attr]


def with_account(person: Person, scene: Scene) -> Account:
    account = make_account(scene.departement)
    account.person = person
    return account


def test_the_meetings_of_ones_groups_are_there_also_those_between_members() -> None:
    scene = make_scene()
    make_meeting(scene.group, audience=Audience.MEMBERS)
    make_meeting(make_group(scene.departement), audience=Audience.MEMBERS)
    make_meeting(make_group(scene.departement))
    assert len(feed_of(member_of(scene))) == 1


def test_what_is_for_professionals_is_for_them_only() -> None:
    scene = make_scene()
    make_meeting(scene.group, audience=Audience.PROFESSIONALS)
    assert feed_of(member_of(scene, Role.USAGER)) == ()
    assert len(feed_of(member_of(scene, Role.PARTENAIRE))) == 1


def test_what_one_registered_to_is_there_until_one_withdraws() -> None:
    scene = make_scene()
    person = come(make_meeting(scene.group))
    account = with_account(person, scene)
    (event,) = feed_of(account)
    assert event.status is EventStatus.CONFIRMED
    (registration,) = registrations.of_person(person.id)
    with unit_of_work():
        withdraw(registrations.get(registration.id), person.id)  # type: ignore[arg-type]
    assert feed_of(account) == ()


def test_who_waits_for_a_place_is_told_that_nothing_is_certain() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, capacity=1)
    come(meeting)
    (event,) = feed_of(with_account(come(meeting), scene))
    assert event.status is EventStatus.TENTATIVE
    assert event.description.startswith("Vous êtes sur la liste d’attente.")


def test_facilitators_find_their_drafts_as_not_yet_certain() -> None:
    scene = make_scene()
    draft = {"state": MeetingState.PLANNED, "published_at": None}
    make_meeting(scene.group, **draft)
    make_meeting(make_group(scene.departement), **draft)
    with unit_of_work():
        feed = service.reset(db.session.get_one(Person, scene.facilitator.person_id))
    owner = service.owner_of(feed)
    assert owner is not None
    (event,) = feeds.personal_feed(HEAD, owner).events
    assert event.status is EventStatus.TENTATIVE
    assert feed_of(member_of(scene)) == ()


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({}, "Rencontre à Auterive"),
        ({"mode": MeetingMode.REMOTE}, "Rencontre à distance"),
        ({"venue": None}, "Rencontre"),
        ({"state": MeetingState.CANCELLED}, "Annulée\xa0: Rencontre à Auterive"),
    ],
    ids=str,
)
def test_titles_say_the_town_and_nothing_else(values: dict[str, Any], title: str) -> None:
    scene = make_scene()
    account = member_of(scene)
    told = {"title": "Parler du RSA", "summary": "L’insertion", "reason": "Le RSA change"}
    make_meeting(scene.group, **{"venue": scene.venue, **told, **values})
    (event,) = feed_of(account)
    assert event.title == title
    owner = service.owner_of(service.feed_of(account.person_id))  # type: ignore[arg-type]
    written = render_feed(feeds.personal_feed(HEAD, owner)).decode()  # type: ignore[arg-type]
    for telling in ("RSA", "rsa", "nsertion", scene.group.name):
        assert telling not in written.replace("\r\n ", "")


def test_the_new_day_of_a_postponed_meeting_keeps_its_subject_to_itself() -> None:
    scene = make_scene()
    account = member_of(scene)
    new = make_meeting(
        scene.group, title="Parler du RSA", starts_at=datetime(2027, 1, 5, 9, tzinfo=UTC)
    )
    make_meeting(scene.group, state=MeetingState.POSTPONED, replaced_by_id=new.id)
    postponed = feed_of(account)[0]
    assert f"https://agenda.example/rencontres/{new.id}" in postponed.description
    assert "rsa" not in postponed.description.lower()


def test_a_new_address_kills_the_old_one() -> None:
    scene = make_scene()
    account = make_account(scene.departement)
    with unit_of_work():
        old = service.secret_of(service.reset(account.person))
    with unit_of_work():
        new = service.secret_of(service.reset(account.person))
    assert old
    assert new
    assert service.find(old) is None
    found = service.find(new)
    assert found is not None
    assert found.person_id == account.person_id
    assert new not in (found.selector, found.secret_hash)
    for wrong in ("", "x", new[:-1], new[:16] + "A" * 43, "é" * 59):
        assert service.find(wrong) is None


def test_a_closed_account_closes_its_calendar() -> None:
    scene = make_scene()
    account = make_account(scene.departement)
    with unit_of_work():
        feed = service.reset(account.person)
    assert service.owner_of(feed) is not None
    with unit_of_work():
        account.closed_at = datetime(2026, 11, 1, tzinfo=UTC)
    assert service.owner_of(feed) is None
