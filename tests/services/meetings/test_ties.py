"""Chains, plans, copies, outcomes of informal meetings; links that only registrants receive."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.acts.change_meeting import cancel_meeting
from participation.errors import EditConflictError
from participation.extensions import db
from participation.meetings import errors, queries, service
from participation.meetings.chains import chain_of, is_right_after, standing_chain
from participation.meetings.models import Audience, Meeting, MeetingKind
from participation.meetings.service.copying import Copy, copy_to_groups
from participation.meetings.service.outcomes import write_outcomes
from participation.meetings.states import MeetingState
from participation.notifications.models import OutboxMessage
from participation.registrations.errors import RegistrationClosedError
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register, register_again
from participation.territories.models import Plan
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_group,
    make_meeting,
    make_person,
    make_plan,
    make_scene,
)
from tests.services.meetings.planned import announced, edited, planned, wall

pytestmark = pytest.mark.usefixtures("session")

NOON = datetime(2026, 12, 2, 13, tzinfo=UTC)


def pair(scene: Scene, **second: object) -> tuple[Meeting, Meeting]:
    """Return two meetings of one afternoon, the second half an hour after the first."""
    first = make_meeting(scene.group, venue=scene.venue, starts_at=NOON)
    answers = {"venue": scene.venue, "starts_at": NOON + timedelta(hours=2, minutes=30), **second}
    return first, make_meeting(scene.group, plans=[], **answers)


def test_a_meeting_comes_right_after_another_one_and_both_say_so() -> None:
    scene = make_scene()
    first, second = pair(scene)
    with unit_of_work():
        assert service.tie(scene.facilitator, second, first, []) == {"follows_id"}
    assert chain_of(ANONYMOUS, second).before is first
    assert chain_of(ANONYMOUS, first).after == (second,)
    with unit_of_work():
        assert service.tie(scene.facilitator, second, first, []) == frozenset()
        service.tie(scene.facilitator, second, None, [])
    assert chain_of(ANONYMOUS, first).others == ()


@pytest.mark.parametrize(
    "second",
    [
        {"venue": None},
        {"starts_at": NOON + timedelta(hours=1)},
        {"starts_at": NOON + timedelta(hours=4, minutes=1)},
        {"starts_at": NOON + timedelta(days=1)},
        {"starts_at": NOON - timedelta(hours=3)},
    ],
)
def test_what_does_not_come_right_after_is_refused(second: dict[str, object]) -> None:
    scene = make_scene()
    first, later = pair(scene, **second)
    with pytest.raises(errors.NotRightAfterError), unit_of_work():
        service.tie(scene.facilitator, later, first, [])


def test_a_meeting_of_another_departement_or_itself_is_followed_by_none() -> None:
    scene, elsewhere = make_scene(), make_scene()
    _first, second = pair(scene)
    stranger = make_meeting(elsewhere.group, starts_at=NOON)
    stranger_id, own_id = stranger.id, second.id
    for key in (stranger_id, own_id):
        found = queries.get(own_id)
        assert found is not None
        with pytest.raises(errors.NotRightAfterError), unit_of_work():
            service.tie(scene.facilitator, found, queries.get(key), [])


def test_people_are_told_of_the_hours_beside_theirs_and_of_nothing_more() -> None:
    scene = make_scene()
    first, second = pair(scene, title="Un sujet secret")
    second.follows_id = first.id
    db.session.flush()
    with unit_of_work():
        register(first, RegistrationInput("Lou"))
        person = register(second, RegistrationInput("Sam")).person
    assert person is not None
    with unit_of_work():
        cancel_meeting(scene.facilitator, first, "La salle est fermée.")
    assert chain_of(ANONYMOUS, second).before is first
    assert standing_chain(chain_of(ANONYMOUS, second), second).others == ()


def test_a_confirmation_names_the_meeting_after_by_its_hours() -> None:
    scene = make_scene()
    first, second = pair(scene, title="Un sujet secret")
    second.follows_id = first.id
    db.session.flush()
    known = make_person(scene.departement, email="camille@exemple.fr")
    from_code = RegistrationInput("Camille")
    with unit_of_work():
        register_again(first, known, from_code)
    [message] = db.session.query(OutboxMessage).filter_by(person_id=known.id)
    everything = " ".join([message.subject, *message.paragraphs])
    assert "Juste après, au même endroit" in everything
    assert "16\xa0h\xa030" in everything
    assert "secret" not in everything
    with unit_of_work():
        cancel_meeting(scene.facilitator, first, "La salle est fermée.")
    last = db.session.query(OutboxMessage).filter_by(kind="meeting_cancelled").one()
    assert "Cela ne change rien au reste" in " ".join(last.paragraphs)


def test_what_is_not_public_is_not_told_to_who_comes_to_what_is() -> None:
    scene = make_scene()
    first, second = pair(scene, audience=Audience.MEMBERS)
    second.follows_id = first.id
    db.session.flush()
    assert chain_of(ANONYMOUS, first).others == ()


def test_a_meeting_serves_several_plans_of_its_departement() -> None:
    scene, elsewhere = make_scene(), make_scene()
    plans = [
        Plan(
            departement_id=place.departement.id,
            name=name,
            starts_on=date(2026, 1, 1),
            ends_on=date(2027, 12, 31),
        )
        for place, name in ((scene, "PTI"), (scene, "Plan pauvreté"), (elsewhere, "PDI"))
    ]
    db.session.add_all(plans)
    meeting = planned(scene)
    with unit_of_work():
        assert service.tie(scene.facilitator, meeting, None, plans) == {"plans"}
    assert [one.name for one in meeting.plans] == ["PTI", "Plan pauvreté"]


def test_a_copy_for_each_group_is_a_draft_on_its_own_day_without_link_or_people() -> None:
    scene = make_scene()
    others = [make_group(scene.departement, [scene.territory]) for _one in range(2)]
    meeting = make_meeting(
        scene.group,
        venue=scene.venue,
        remote_url="https://visio.exemple.fr/secret",
        capacity=9,
        plans=[make_plan(scene.departement)],
    )
    copies = [
        Copy(others[0], wall(2026, 12, 9, 9)),
        Copy(others[1], wall(2026, 12, 16, 14), keeps_venue=True),
    ]
    with unit_of_work():
        written = copy_to_groups(scene.facilitator, meeting, copies)
    assert [one.state for one in written] == [MeetingState.PLANNED] * 2
    assert [one.day for one in written] == [date(2026, 12, 9), date(2026, 12, 16)]
    assert [one.venue for one in written] == [None, scene.venue]
    assert {(one.title, one.remote_url, one.places_taken) for one in written} == {
        (meeting.title, "", 0)
    }
    assert all(one.ends_at - one.starts_at == timedelta(hours=2) for one in written)
    assert all(one.plans == meeting.plans for one in written)


def test_copying_to_nobody_or_to_others_is_refused() -> None:
    scene, elsewhere = make_scene(), make_scene()
    meeting = make_meeting(scene.group)
    with pytest.raises(errors.NoCopyError), unit_of_work():
        copy_to_groups(scene.facilitator, meeting, [])
    found = queries.get(meeting.id)
    assert found is not None
    with pytest.raises(errors.GroupsApartError), unit_of_work():
        copy_to_groups(scene.facilitator, found, [Copy(elsewhere.group, wall(2026, 12, 9, 9))])


def test_outcomes_belong_to_informal_meetings_that_began() -> None:
    scene = make_scene()
    past = clock.now() - timedelta(days=1)
    informal = make_meeting(scene.group, kind=MeetingKind.INFORMAL, starts_at=past)
    version = informal.version
    with unit_of_work():
        write_outcomes(scene.facilitator, informal, " Une idée. ", seen_version=version)
    assert informal.outcomes == "Une idée."
    with pytest.raises(EditConflictError), unit_of_work():
        write_outcomes(scene.facilitator, informal, "Autre", seen_version=version)
    for values in (
        {"kind": MeetingKind.MEETING, "starts_at": past},
        {"kind": MeetingKind.INFORMAL},
        {"kind": MeetingKind.INFORMAL, "starts_at": past, "state": MeetingState.CANCELLED},
        {"kind": MeetingKind.INFORMAL, "starts_at": past, "state": MeetingState.POSTPONED},
    ):
        group = make_scene()
        meeting = make_meeting(group.group, **values)
        with pytest.raises(errors.NotInformalError), unit_of_work():
            write_outcomes(group.facilitator, meeting, "x", seen_version=meeting.version)


def test_an_event_held_elsewhere_is_announced_with_its_link_and_registers_nobody_here() -> None:
    scene = make_scene()
    draft = planned(scene, kind=MeetingKind.EXTERNAL)
    with pytest.raises(errors.NoLinkError), unit_of_work():
        service.publish(scene.facilitator, draft)
    event = announced(
        scene, kind=MeetingKind.EXTERNAL, external_url="https://exemple.fr/inscription"
    )
    edited(scene, event, kind=MeetingKind.EXTERNAL)  # a file says nothing of the link: it stays
    assert event.external_url == "https://exemple.fr/inscription"
    with pytest.raises(errors.NoLinkError):
        edited(scene, event, kind=MeetingKind.EXTERNAL, external_url="")
    with pytest.raises(RegistrationClosedError), unit_of_work():
        register(event, RegistrationInput("Lou"))


def test_right_after_is_read_on_the_clock_of_the_wall() -> None:
    scene = make_scene()
    late = make_meeting(
        scene.group,
        venue=scene.venue,
        starts_at=datetime(2026, 12, 2, 20, tzinfo=UTC),
        ends_at=datetime(2026, 12, 2, 22, 45, tzinfo=UTC),
    )
    next_day = make_meeting(
        scene.group, venue=scene.venue, starts_at=datetime(2026, 12, 2, 23, 15, tzinfo=UTC)
    )
    assert not is_right_after(late, next_day)  # 23:45 and 0:15 in Paris
