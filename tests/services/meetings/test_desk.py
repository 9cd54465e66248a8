"""What lies on a facilitator's desk: their groups, what is in hand, who comes, who can be told."""

from datetime import timedelta

import pytest

from participation import clock
from participation.accounts.contacts import read_contact
from participation.meetings import desk
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItemKind, Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, NeedState
from participation.registrations.service import register, withdraw
from participation.registrations.turnout import reach, turnouts
from participation.unit_of_work import unit_of_work
from tests.factories import actor_of, make_account, make_group, make_meeting, make_scene
from tests.services.meetings.planned import planned

pytestmark = pytest.mark.usefixtures("session")


def test_a_facilitator_has_their_groups_and_who_looks_after_the_departement_all() -> None:
    scene, elsewhere = make_scene(), make_scene()
    other = make_group(scene.departement)
    theirs = make_meeting(scene.group, state=MeetingState.PLANNED)
    not_theirs = make_meeting(other)
    make_meeting(elsewhere.group)
    held = make_meeting(scene.group, state=MeetingState.HELD)
    assert desk.groups_in_hand(scene.facilitator) == [scene.group]
    assert desk.meetings_in_hand(scene.facilitator) == [theirs]
    officer = actor_of(make_account(scene.departement, Role.CHARGE_MISSION))
    assert {one.id for one in desk.groups_in_hand(officer)} == {scene.group.id, other.id}
    assert {one.id for one in desk.meetings_in_hand(officer)} == {theirs.id, not_theirs.id}
    assert held not in desk.meetings_in_hand(officer)


def test_a_meeting_of_two_groups_is_in_hand_once() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, groups=[scene.group, make_group(scene.departement)])
    assert desk.meetings_in_hand(scene.facilitator) == [meeting]


def test_the_list_goes_on_after_the_last_one_seen() -> None:
    scene = make_scene()
    now = clock.now()
    days = (1, 1, 2, 3)
    coming = [make_meeting(scene.group, starts_at=now + timedelta(days=one)) for one in days]
    over = [make_meeting(scene.group, starts_at=now - timedelta(days=one)) for one in days]
    for is_over, wanted in ((False, coming), (True, [over[1], over[0], *over[2:]])):
        seen: list[Meeting] = []
        while True:
            after = (seen[-1].starts_at, seen[-1].id) if seen else None
            page = desk.listed_for(scene.facilitator, over=is_over, after=after, limit=1)
            if not page:
                break
            seen += page
        assert [one.id for one in seen] == [one.id for one in wanted]


def test_replacements_are_announced_meetings_to_come_of_the_same_groups() -> None:
    scene = make_scene()
    meeting, good = make_meeting(scene.group), make_meeting(scene.group)
    make_meeting(scene.group, state=MeetingState.PLANNED)
    make_meeting(scene.group, starts_at=clock.now() - timedelta(days=3))
    make_meeting(make_group(scene.departement))
    assert list(desk.replacements_for(meeting)) == [good]


def test_the_kinds_of_the_agenda_are_read_for_several_meetings() -> None:
    scene = make_scene()
    items = tuple(
        AgendaItemInput(kind, "Un point")
        for kind in (AgendaItemKind.WORK, AgendaItemKind.WORK, AgendaItemKind.CONVIVIALITY)
    )
    full, bare = planned(scene, agenda=items), planned(scene)
    assert desk.agenda_kinds([full.id, bare.id]) == {
        full.id: {AgendaItemKind.WORK, AgendaItemKind.CONVIVIALITY},
        bare.id: set(),
    }


def test_who_comes_waits_needs_and_can_be_told() -> None:
    scene = make_scene()
    meeting, empty = make_meeting(scene.group, capacity=2), make_meeting(scene.group)
    with unit_of_work():
        told = register(
            meeting,
            RegistrationInput(
                name="Un",
                contact=read_contact("06 39 98 00 01"),
                needs=(NeedKind.TRANSPORT, NeedKind.SEAT),
            ),
        )
        register(meeting, RegistrationInput(name="Deux", needs=(NeedKind.TRANSPORT,)))
        gone = register(meeting, RegistrationInput(name="Trois", needs=(NeedKind.COMPANY,)))
        register(meeting, RegistrationInput(name="Quatre"))
    with unit_of_work():
        withdraw(gone, gone.person_id)
        told.needs[0].state = NeedState.ORGANISED
    found = turnouts([meeting.id, empty.id])
    assert (found[meeting.id].coming, found[meeting.id].waiting) == (2, 1)
    assert found[meeting.id].needs == 3
    assert found[meeting.id].open_needs == {NeedKind.TRANSPORT: 1, NeedKind.SEAT: 1}
    assert found[empty.id].coming == 0
    assert (reach(meeting.id).people, reach(meeting.id).reachable) == (3, 1)
    assert reach(empty.id).people == 0
