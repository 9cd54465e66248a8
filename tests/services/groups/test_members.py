"""Joining, pausing, leaving, coming back: freely, once, and never for two colleges."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.accounts.contacts import read_contact
from participation.accounts.models import Person
from participation.accounts.people import NameTooLongError
from participation.errors import DomainError
from participation.groups.members import errors, joining, leaving, queries, standing
from participation.groups.members.inputs import JoiningInput, NewcomerInput
from participation.groups.models import (
    Charter,
    College,
    GroupStatus,
    Membership,
    MembershipRole,
    WordChannel,
)
from participation.groups.queries import living_membership
from participation.journal.models import JournalEntry
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_member, make_person, make_scene

USAGER = JoiningInput(College.USAGERS, charter_channel=WordChannel.WEB)
PHONE = "06 39 98 00 01"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def person(scene: Scene) -> Person:
    return make_person(scene.departement, "Lou", email="lou@exemple.fr")


def join(scene: Scene, person: Person, data: JoiningInput = USAGER) -> Membership:
    with unit_of_work():
        return joining.join(scene.group, person, data)


def refused(error: type[DomainError], act: Any, *args: Any) -> None:
    with pytest.raises(error), unit_of_work():
        act(*args)


def test_one_joins_accepts_the_charter_and_is_welcomed(
    scene: Scene, person: Person, session: Session
) -> None:
    membership = join(scene, person)
    assert (membership.college, membership.role) == (College.USAGERS, MembershipRole.MEMBER)
    assert membership.charter_channel is WordChannel.WEB
    assert session.get_one(Charter, membership.charter_id).number == 1
    letter = session.query(OutboxMessage).filter_by(person_id=person.id).one()
    assert letter.subject == "Bienvenue\xa0: c’est noté"
    said = letter.subject + " ".join(letter.paragraphs)
    assert scene.group.name not in said
    assert "RSA" not in said


def test_twice_changes_nothing(scene: Scene, person: Person, session: Session) -> None:
    first = join(scene, person)
    assert join(scene, person).id == first.id
    assert session.query(Membership).filter_by(person_id=person.id).count() == 1
    assert session.query(OutboxMessage).filter_by(person_id=person.id).count() == 1


def test_the_database_itself_holds_one_living_membership(
    scene: Scene, person: Person, session: Session
) -> None:
    make_member(scene.group, person)
    with pytest.raises(IntegrityError), session.begin_nested():
        make_member(scene.group, person, College.ELUS)


def test_a_member_of_two_colleges_is_refused_and_may_leave_then_come_back(
    scene: Scene, person: Person
) -> None:
    membership = join(scene, person)
    refused(errors.TwoCollegesError, joining.join, scene.group, person, JoiningInput(College.ELUS))
    with unit_of_work():
        leaving.leave(person.id, membership)
    assert join(scene, person, JoiningInput(College.ELUS)).college is College.ELUS


def test_a_college_that_the_group_has_not_is_refused(scene: Scene, person: Person) -> None:
    data = JoiningInput(College.INSTITUTIONS)
    refused(errors.CollegeNotHereError, joining.join, scene.group, person, data)


def test_a_body_that_is_not_open_lets_nobody_in_by_themselves(scene: Scene, person: Person) -> None:
    with unit_of_work():
        scene.group.is_open = False
    refused(errors.GroupNotOpenError, joining.join, scene.group, person, USAGER)
    with unit_of_work():
        let_in = joining.let_in(scene.facilitator.person_id, scene.group, person, USAGER)
    assert let_in.until_on is None


def test_a_group_that_no_longer_meets_takes_nobody(scene: Scene, person: Person) -> None:
    with unit_of_work():
        scene.group.status = GroupStatus.CLOSED
    refused(errors.GroupClosedError, joining.join, scene.group, person, USAGER)


def test_who_joins_alone_takes_no_role(scene: Scene, person: Person) -> None:
    data = JoiningInput(College.USAGERS, MembershipRole.FACILITATOR)
    with pytest.raises(ValueError, match="role"), unit_of_work():
        joining.join(scene.group, person, data)


def newcomer(name: str = "Lou", contact: str = PHONE, **values: Any) -> NewcomerInput:
    said = JoiningInput(College.USAGERS, charter_channel=WordChannel.PAPER, **values)
    return NewcomerInput(name, read_contact(contact), said, has_consented=True)


def test_somebody_without_a_screen_is_noted_with_their_yes_and_a_code(scene: Scene) -> None:
    by = scene.facilitator.person_id
    assert by is not None
    with unit_of_work():
        membership = joining.note_newcomer(by, scene.group, newcomer(topic="les trajets"))
    assert membership.charter_channel is WordChannel.PAPER
    assert membership.topic == "les trajets"
    assert access_codes.living(membership.person_id) is not None


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (newcomer("  \u200b "), errors.NoMemberNameError),
        (newcomer("n" * 81), NameTooLongError),
        (
            NewcomerInput("Lou", None, JoiningInput(College.USAGERS)),
            errors.NoMemberConsentError,
        ),
        (
            NewcomerInput(
                "Lou",
                None,
                JoiningInput(College.USAGERS, MembershipRole.FACILITATOR),
                has_consented=True,
            ),
            errors.NotFacilitatorError,
        ),
    ],
)
def test_what_is_missing_is_said(
    scene: Scene, data: NewcomerInput, error: type[DomainError]
) -> None:
    refused(error, joining.note_newcomer, scene.facilitator.person_id, scene.group, data)


def test_two_facilitators_note_the_same_person_once(scene: Scene) -> None:
    by = scene.facilitator.person_id
    assert by is not None
    with unit_of_work():
        joining.note_newcomer(by, scene.group, newcomer("Lou-Anne", "06 39 98 00 01"))
    again = newcomer("  lou-ANNE", "+33 6 39 98 00 01")
    refused(errors.AlreadyMemberError, joining.note_newcomer, by, scene.group, again)


def test_two_people_may_share_a_phone(scene: Scene) -> None:
    by = scene.facilitator.person_id
    assert by is not None
    with unit_of_work():
        first = joining.note_newcomer(by, scene.group, newcomer("Lou"))
        second = joining.note_newcomer(by, scene.group, newcomer("Dan"))
    assert first.person_id != second.person_id


def test_a_pause_keeps_the_place_and_leaves_the_count(scene: Scene, person: Person) -> None:
    membership = join(scene, person)
    with unit_of_work():
        leaving.pause(person.id, membership)
        leaving.pause(person.id, membership)
    today = membership.since_on
    assert queries.composition(scene.group.id, today).members[College.USAGERS] == 0
    assert living_membership(scene.group.id, person.id) is not None
    with unit_of_work():
        leaving.resume(person.id, membership)
    assert queries.composition(scene.group.id, today).members[College.USAGERS] == 1


def test_leaving_needs_no_reason_and_is_undone_the_same_day(
    scene: Scene, person: Person, session: Session
) -> None:
    membership = join(scene, person)
    with unit_of_work():
        leaving.leave(person.id, membership)
        leaving.leave(person.id, membership)
    assert living_membership(scene.group.id, person.id) is None
    with unit_of_work():
        back = leaving.come_back(person.id, scene.group, membership)
    assert back.id == membership.id
    assert back.until_on is None
    acts = [entry.act for entry in session.query(JournalEntry).order_by(JournalEntry.id)]
    assert acts.count("membership.left") == 1


def test_the_next_day_one_joins_again(scene: Scene, person: Person, clock_stands: Any) -> None:
    membership = join(scene, person)
    with unit_of_work():
        leaving.leave(person.id, membership)
    clock_stands(datetime(2026, 11, 23, 9, tzinfo=UTC))
    refused(errors.TooLateToComeBackError, leaving.come_back, person.id, scene.group, membership)
    assert join(scene, person).id != membership.id


def test_who_is_taken_off_by_somebody_else_is_told(
    scene: Scene, person: Person, session: Session
) -> None:
    membership = join(scene, person)
    with unit_of_work():
        leaving.leave(scene.facilitator.person_id or 0, membership)
    subjects = [row.subject for row in session.query(OutboxMessage).filter_by(person_id=person.id)]
    assert "C’est noté\xa0: vous ne participez plus" in subjects


def test_coming_back_does_not_give_the_names_back(scene: Scene) -> None:
    account = make_account(scene.departement, Role.ANIMATEUR)
    member = make_member(
        scene.group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR
    )
    with unit_of_work():
        leaving.leave(account.person_id, member)
        back = leaving.come_back(account.person_id, scene.group, member)
    assert back.role is MembershipRole.MEMBER


def test_only_an_account_with_the_right_facilitates(scene: Scene, person: Person) -> None:
    by = scene.facilitator.person_id or 0
    member = join(scene, person)
    refused(
        errors.NotFacilitatorError, standing.change_role, by, member, MembershipRole.FACILITATOR
    )
    account = make_account(scene.departement, Role.ANIMATEUR)
    other = make_member(scene.group, account.person, College.PROFESSIONNELS)
    with unit_of_work():
        standing.change_role(by, other, MembershipRole.FACILITATOR)
        standing.change_role(by, member, MembershipRole.SPOKESPERSON)
    assert other.role is MembershipRole.FACILITATOR
    assert member.role is MembershipRole.SPOKESPERSON


def test_one_replaces_one_member_of_the_same_college(scene: Scene, person: Person) -> None:
    by = scene.facilitator.person_id or 0
    member = join(scene, person)
    first, second = (
        make_member(scene.group, make_person(scene.departement)) for _number in range(2)
    )
    elected = make_member(scene.group, make_person(scene.departement), College.ELUS)
    with unit_of_work():
        standing.change_substitute(by, first, member)
    for substitute, replaced in ((second, member), (second, second), (second, elected)):
        refused(errors.SubstituteError, standing.change_substitute, by, substitute, replaced)
    refused(errors.SubstituteError, standing.change_substitute, by, second, first)
    with unit_of_work():
        standing.change_substitute(by, first, None)
        standing.change_substitute(by, second, member)
    assert second.substitute_for_id == member.id


def test_nobody_who_left_is_changed(scene: Scene, person: Person) -> None:
    member = join(scene, person)
    with unit_of_work():
        leaving.leave(person.id, member)
    refused(errors.NotMemberError, leaving.pause, person.id, member)
    refused(errors.NotMemberError, standing.change_topic, person.id, member, "le bus")


def test_no_substitute_has_a_substitute_and_a_way_back_gives_none_twice(scene: Scene) -> None:
    by = scene.facilitator.person_id or 0
    first, second, third = (
        make_member(scene.group, make_person(scene.departement)) for _number in range(3)
    )
    with unit_of_work():
        standing.change_substitute(by, first, second)
    refused(errors.SubstituteError, standing.change_substitute, by, second, third)
    with unit_of_work():
        leaving.leave(first.person_id, first)
        standing.change_substitute(by, third, second)
        leaving.come_back(first.person_id, scene.group, first)
    assert first.substitute_for_id is None
    with unit_of_work():
        leaving.leave(second.person_id, second)
        standing.change_substitute(by, first, third)
    assert first.substitute_for_id == third.id
