"""What members ask for: kept, answered once, told, and whoever asked is forgotten."""

from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.accounts.models import Person
from participation.acts import answer_wish
from participation.acts.change_meeting import publish_meeting
from participation.errors import DomainError, NotFoundError
from participation.extensions import db
from participation.groups.models import GroupStatus, WordChannel
from participation.meetings.errors import AgendaTooLongError, TextTooLongError
from participation.meetings.models import (
    AgendaItemKind,
    ItemProposal,
    Meeting,
    MeetingRequest,
    WishState,
)
from participation.meetings.queries import agenda_of, get
from participation.meetings.states import MeetingState
from participation.meetings.wishes import errors, queries, service
from participation.meetings.wishes.inputs import Placing, WishInput
from participation.notifications.models import OutboxMessage
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_meeting, make_member, make_person, make_scene
from tests.services.meetings.planned import cancelled_meanwhile, planned

pytestmark = pytest.mark.usefixtures("session")

SUBJECT = "Les bus du soir"


def member(scene: Scene) -> Person:
    person = make_person(scene.departement, email="camille@exemple.fr")
    make_member(scene.group, person)
    return person


def proposed(scene: Scene, person: Person | None = None, **values: object) -> ItemProposal:
    asker_id = person.id if person is not None else None
    with unit_of_work():
        return service.propose_item(scene.group, WishInput(SUBJECT, person_id=asker_id), **values)


def asked(scene: Scene, person: Person | None = None) -> MeetingRequest:
    asker_id = person.id if person is not None else None
    with unit_of_work():
        return service.ask_meeting(scene.group, WishInput(SUBJECT, person_id=asker_id))


def found(meeting_id: int) -> Meeting:
    meeting = get(meeting_id)
    assert meeting is not None
    return meeting


def told(person: Person) -> list[OutboxMessage]:
    return db.session.query(OutboxMessage).filter_by(person_id=person.id).all()


def test_an_accepted_subject_stands_before_the_convivial_moment_and_names_nobody() -> None:
    scene = make_scene()
    person = member(scene)
    meeting = make_meeting(scene.group)
    with unit_of_work():
        for kind in (AgendaItemKind.DEBATE, AgendaItemKind.CONVIVIALITY):
            service.accept_proposal(
                scene.facilitator,
                service.propose_item(scene.group, WishInput(f"Avant {kind}")),
                Placing(meeting, kind),
            )
    proposal = proposed(scene, person)
    with unit_of_work():
        answer_wish.accept_proposal(
            scene.facilitator, proposal, Placing(meeting, AgendaItemKind.WORK, 30)
        )
    titles = [(one.title, one.minutes) for one in agenda_of(meeting.id)]
    assert titles[1] == (SUBJECT, 30)
    assert titles[2][0].startswith("Avant convivialite")
    assert agenda_of(meeting.id)[1].speaker == "proposé par un membre du groupe"
    assert (proposal.state, proposal.person_id, proposal.meeting_id) == (
        WishState.ACCEPTED,
        None,
        meeting.id,
    )
    [message] = told(person)
    everything = " ".join([message.subject, *message.paragraphs])
    assert "2\xa0décembre" in everything
    for secret in (SUBJECT, scene.group.name, meeting.title):
        assert secret not in everything


def test_no_comes_with_its_reason_and_the_person_is_forgotten() -> None:
    scene = make_scene()
    person = member(scene)
    for wish in (proposed(scene, person), asked(scene, person)):
        with unit_of_work():
            answer_wish.decline(scene.facilitator, wish, "Le groupe ne décide pas de cela.")
        assert (wish.state, wish.person_id) == (WishState.DECLINED, None)
        assert wish.answered_at == clock.now()
    assert len(told(person)) == 2
    assert all("Le groupe ne décide pas" in " ".join(one.paragraphs) for one in told(person))


def test_kept_for_later_it_waits_and_its_owner_is_still_known() -> None:
    scene = make_scene()
    person, meeting = member(scene), make_meeting(scene.group)
    proposal = proposed(scene, person, meeting=meeting)
    for _time in range(2):  # said twice, it is told once
        with unit_of_work():
            answer_wish.keep_for_later(scene.facilitator, proposal)
    assert (proposal.state, proposal.meeting_id) == (WishState.RECEIVED, None)
    assert proposal.person_id == person.id
    assert len(told(person)) == 1


def test_announcing_the_meeting_prepared_for_it_answers_a_request() -> None:
    scene = make_scene()
    person, request = member(scene), None
    request = asked(scene, person)
    meeting = planned(scene)
    with unit_of_work():
        service.prepare_answer(scene.facilitator, request, meeting)
    assert (request.state, told(person)) == (WishState.RECEIVED, [])
    with unit_of_work():
        publish_meeting(scene.facilitator, meeting)
    assert (request.state, request.person_id) == (WishState.ACCEPTED, None)
    [message] = told(person)
    assert message.action_path == f"/rencontres/{meeting.id}"


def test_two_facilitators_who_answer_at_once_answer_once() -> None:
    scene = make_scene()
    proposal, request = proposed(scene), asked(scene)
    meeting = make_meeting(scene.group)
    with unit_of_work():
        service.decline(scene.facilitator, proposal, "Non")
        service.decline(scene.facilitator, request, "Non")
    with pytest.raises(errors.WishAnsweredError), unit_of_work():
        service.accept_proposal(scene.facilitator, proposal, Placing(meeting, AgendaItemKind.WORK))
    with pytest.raises(errors.WishAnsweredError), unit_of_work():
        service.answer_with_meeting(scene.facilitator, request, meeting)
    assert agenda_of(meeting.id) == []


@pytest.mark.parametrize(
    ("subject", "more", "refusal"),
    [
        ("", "", errors.NoSubjectError),
        (" \x00 ", "", errors.NoSubjectError),
        ("s" * 201, "", TextTooLongError),
        ("Bus", "m" * 5001, TextTooLongError),
    ],
)
def test_what_cannot_be_kept_is_refused(
    subject: str, more: str, refusal: type[DomainError]
) -> None:
    scene = make_scene()
    for keep in (service.propose_item, service.ask_meeting):
        with pytest.raises(refusal), unit_of_work():
            keep(scene.group, WishInput(subject, more))


def test_a_closed_group_takes_no_wish() -> None:
    scene = make_scene()
    scene.group.status = GroupStatus.CLOSED
    db.session.flush()
    with pytest.raises(errors.ClosedGroupError), unit_of_work():
        service.ask_meeting(scene.group, WishInput(SUBJECT))


def test_somebody_waits_for_a_few_answers_at_most_but_a_facilitator_may_note_more() -> None:
    scene = make_scene()
    person = member(scene)
    for _time in range(service.MOST_WAITING):
        proposed(scene, person)
    with pytest.raises(errors.TooManyWaitingError), unit_of_work():
        service.ask_meeting(scene.group, WishInput(SUBJECT, person_id=person.id))
    by = scene.facilitator.person_id
    with unit_of_work():
        data = WishInput(SUBJECT, "", WordChannel.PHONE, person.id, by)
        assert service.ask_meeting(scene.group, data).channel is WordChannel.PHONE


@pytest.mark.parametrize(
    "values",
    [
        {"state": MeetingState.CANCELLED},
        {"state": MeetingState.PLANNED, "published_at": None},
        {"starts_at": datetime(2026, 1, 2, 13, tzinfo=UTC)},
    ],
)
def test_nothing_is_proposed_for_a_meeting_that_takes_no_more(values: dict[str, object]) -> None:
    scene = make_scene()
    with pytest.raises(errors.ProgrammeClosedError), unit_of_work():
        service.propose_item(scene.group, WishInput(SUBJECT), make_meeting(scene.group, **values))


def test_a_subject_goes_to_a_meeting_of_its_own_group_that_has_the_time() -> None:
    scene = make_scene()
    proposal, meeting = proposed(scene), make_meeting(scene.group)
    elsewhere = make_meeting(make_group(scene.departement))
    with pytest.raises(errors.OtherGroupError), unit_of_work():
        service.accept_proposal(
            scene.facilitator, proposal, Placing(elsewhere, AgendaItemKind.WORK)
        )
    meeting = found(meeting.id)
    with pytest.raises(AgendaTooLongError), unit_of_work():
        service.accept_proposal(
            scene.facilitator, proposal, Placing(meeting, AgendaItemKind.WORK, 121)
        )
    assert proposal.state is WishState.RECEIVED


def test_a_draft_or_a_meeting_of_others_is_no_answer() -> None:
    scene = make_scene()
    request = asked(scene)
    draft, elsewhere = planned(scene), make_meeting(make_group(scene.departement))
    with pytest.raises(errors.NotAnnouncedYetError), unit_of_work():
        service.answer_with_meeting(scene.facilitator, request, draft)
    refusals = {
        service.answer_with_meeting: errors.OtherGroupError,
        service.prepare_answer: errors.NotForThisGroupError,
    }
    for act, refusal in refusals.items():
        with pytest.raises(refusal), unit_of_work():
            act(scene.facilitator, request, found(elsewhere.id))


def test_no_without_a_reason_is_no_answer() -> None:
    scene = make_scene()
    proposal = proposed(scene)
    with pytest.raises(errors.NoAnswerReasonError), unit_of_work():
        service.decline(scene.facilitator, proposal, "  ")


def test_only_its_owner_takes_a_wish_back_and_only_before_it_is_answered() -> None:
    scene = make_scene()
    person = member(scene)
    wish = proposed(scene, person)
    for who in (None, make_person(scene.departement).id):
        with pytest.raises(NotFoundError), unit_of_work():
            service.take_back(who, wish)
    with unit_of_work():
        service.take_back(person.id, wish)
    assert db.session.query(ItemProposal).filter_by(group_id=scene.group.id).count() == 0
    with pytest.raises(NotFoundError), unit_of_work():
        service.decline(scene.facilitator, wish, "Trop tard")


def test_the_desk_lists_the_groups_in_hand_who_waits_longest_first() -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    with unit_of_work():
        service.ask_meeting(other, WishInput(SUBJECT))
    proposal = proposed(scene)
    proposal.created_at = clock.now() - timedelta(days=3)
    db.session.flush()
    asked(scene)
    [mine] = queries.waiting_in_hand(scene.facilitator)
    assert (mine.slug, mine.waiting) == (scene.group.slug, 2)
    assert mine.oldest_at == clock.now() - timedelta(days=3)


def test_a_request_does_not_stop_the_announcement_of_a_meeting_given_to_another_group() -> None:
    scene = make_scene()
    request, meeting = asked(scene, member(scene)), planned(scene)
    with unit_of_work():
        service.prepare_answer(scene.facilitator, request, meeting)
    meeting.groups = [make_group(scene.departement)]
    db.session.flush()
    with unit_of_work():
        publish_meeting(scene.facilitator, meeting)
    assert (meeting.state, request.state) == (MeetingState.PUBLISHED, WishState.RECEIVED)


def test_a_request_is_not_answered_with_a_meeting_cancelled_meanwhile() -> None:
    scene = make_scene()
    request, meeting = asked(scene), make_meeting(scene.group)
    cancelled_meanwhile(meeting)
    with pytest.raises(errors.ProgrammeClosedError), unit_of_work():
        service.answer_with_meeting(scene.facilitator, request, meeting)
