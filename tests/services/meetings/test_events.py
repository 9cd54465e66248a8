"""Events held by others: proposed, then accepted or declined, and their announcer told."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from participation.accounts.actor import Actor
from participation.accounts.models import Account
from participation.acts.answer_event import approve_event, decline_event
from participation.meetings.errors import (
    EndsBeforeStartError,
    MeetingInThePastError,
    NoHelpPhoneError,
    NoLinkError,
    NoReasonError,
    NowhereToAnnounceError,
    RemoteLinkNotUnderstoodError,
)
from participation.meetings.events import EventInput, announce, announced_by, withdraw
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.policy import may_edit, may_view
from participation.meetings.states import MeetingState, MeetingStateError
from participation.permissions import Role
from participation.registrations.openness import why_closed
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    actor_of,
    make_account,
    make_organisation,
    make_scene,
    make_territory,
)
from tests.support.letter_box import letters_to

EMAIL = "structure@exemple.fr"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def partner(scene: Scene) -> Actor:
    return actor_of(make_account(scene.departement, Role.PARTENAIRE, email=EMAIL))


@pytest.fixture
def data(scene: Scene) -> EventInput:
    return EventInput(
        title="Le forum des métiers",
        starts=datetime(2026, 12, 8, 14),  # noqa: DTZ001 - the clock on the wall
        ends=datetime(2026, 12, 8, 17),  # noqa: DTZ001 - the clock on the wall
        venue=scene.venue,
        link="https://structure.exemple.fr/forum",
        help_phone="05 36 49 00 01",
        organisation=make_organisation(scene.departement, "La Maison de l’emploi"),
        group=scene.group,
    )


def announced(scene: Scene, partner: Actor, data: EventInput) -> Meeting:
    with unit_of_work():
        return announce(partner, scene.departement, data).meeting


def charge(scene: Scene) -> Actor:
    account: Account = make_account(scene.departement, Role.CHARGE_MISSION)
    return actor_of(account)


def test_nobody_sees_it_but_who_answers(scene: Scene, partner: Actor, data: EventInput) -> None:
    meeting = announced(scene, partner, data)
    assert (meeting.kind, meeting.state) == (MeetingKind.EXTERNAL, MeetingState.PROPOSED)
    assert may_edit(scene.facilitator, meeting)
    assert not may_view(partner, meeting)
    assert [one.id for one in announced_by(partner.person_id or 0)] == [meeting.id]


def test_accepted_it_appears_and_its_announcer_is_told(
    scene: Scene, partner: Actor, data: EventInput
) -> None:
    meeting = announced(scene, partner, data)
    with unit_of_work():
        approve_event(scene.facilitator, meeting)
    assert meeting.is_announced
    [letter] = letters_to(EMAIL)
    assert letter.subject.startswith("Votre annonce paraît")
    for told in (meeting.title, scene.group.name):
        assert told not in letter.subject + letter.text
    assert letter.action_href.endswith("/structure")
    with pytest.raises(MeetingStateError), unit_of_work():
        approve_event(scene.facilitator, meeting)
    with pytest.raises(MeetingStateError), unit_of_work():
        decline_event(scene.facilitator, meeting, "Trop tard.")
    assert len(letters_to(EMAIL)) == 1


def test_declined_it_says_why(scene: Scene, partner: Actor, data: EventInput) -> None:
    meeting = announced(scene, partner, data)
    with pytest.raises(NoReasonError), unit_of_work():
        decline_event(scene.facilitator, meeting, "  ")
    with unit_of_work():
        decline_event(scene.facilitator, meeting, "Il n’est pas gratuit.")
    assert (meeting.state, meeting.is_announced) == (MeetingState.CANCELLED, False)
    [letter] = letters_to(EMAIL)
    assert "Il n’est pas gratuit." in letter.text


def test_it_can_be_taken_back_before_the_answer(
    scene: Scene, partner: Actor, data: EventInput
) -> None:
    meeting = announced(scene, partner, data)
    with unit_of_work():
        withdraw(partner, meeting)
    assert meeting.state is MeetingState.CANCELLED
    with pytest.raises(MeetingStateError), unit_of_work():
        approve_event(scene.facilitator, meeting)


def test_without_a_group_who_looks_after_all_of_them_answers(
    scene: Scene, partner: Actor, data: EventInput
) -> None:
    place = make_territory(scene.departement, zone="Indian/Reunion")
    meeting = announced(scene, partner, replace(data, group=None, territory=place))
    assert place.id in {one.id for one in meeting.territories}
    assert meeting.zone == "Indian/Reunion"
    assert not may_edit(scene.facilitator, meeting)
    assert may_edit(charge(scene), meeting)
    assert not may_edit(charge(make_scene()), meeting)


def test_nobody_registers_here(scene: Scene, partner: Actor, data: EventInput) -> None:
    meeting = announced(scene, partner, data)
    with unit_of_work():
        approve_event(scene.facilitator, meeting)
    assert str(why_closed(meeting)) == "On s’inscrit auprès de l’organisateur, pas ici."


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"group": None}, NowhereToAnnounceError),
        ({"link": ""}, NoLinkError),
        ({"link": "javascript:alert(1)"}, RemoteLinkNotUnderstoodError),
        ({"help_phone": ""}, NoHelpPhoneError),
        ({"ends": datetime(2026, 12, 8, 13)}, EndsBeforeStartError),  # noqa: DTZ001
        (
            {"starts": datetime(2026, 11, 1, 9), "ends": datetime(2026, 11, 1, 10)},  # noqa: DTZ001
            MeetingInThePastError,
        ),
    ],
)
def test_what_is_missing_is_refused(
    scene: Scene,
    partner: Actor,
    data: EventInput,
    changes: dict[str, object],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal), unit_of_work():
        announce(partner, scene.departement, replace(data, **changes))  # type: ignore[arg-type]
