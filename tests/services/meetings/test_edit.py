"""Changing a meeting: two editors, places, SEQUENCE, who is told, and how often."""

from datetime import UTC, datetime
from typing import Any

import pytest

from participation.accounts.contacts import read_contact
from participation.errors import EditConflictError
from participation.extensions import db
from participation.journal.history import history_of
from participation.meetings import errors, service
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItemKind, Audience, Meeting, MeetingMode
from participation.meetings.states import MeetingState
from participation.notifications.models import OutboxMessage
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.service import register, withdraw
from participation.search_index.models import SearchEntry
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting, make_scene, make_territory, make_venue
from tests.services.meetings.planned import announced, edited, planned, typed, wall

pytestmark = pytest.mark.usefixtures("session")


def come(meeting: Meeting, number: int) -> Registration:
    contact = read_contact(f"personne{number}@exemple.fr")
    with unit_of_work():
        return register(meeting, RegistrationInput(name=f"Personne {number}", contact=contact))


def told(kind: str) -> list[int]:
    rows = db.session.query(OutboxMessage).filter_by(kind=kind).order_by(OutboxMessage.id)
    return [row.person_id for row in rows]


def test_the_second_of_two_editors_is_refused() -> None:
    scene = make_scene()
    meeting = planned(scene)
    seen = meeting.version
    edited(scene, meeting, seen=seen, title="La première")
    with pytest.raises(EditConflictError):
        edited(scene, meeting, seen=seen, title="La seconde")
    assert meeting.title == "La première"


def test_a_change_of_the_agenda_alone_is_seen_by_the_second_editor() -> None:
    scene = make_scene()
    meeting = planned(scene)
    seen = meeting.version
    item = AgendaItemInput(AgendaItemKind.WORK, "Les panneaux")
    assert edited(scene, meeting, seen=seen, agenda=(item,)).fields == {"agenda"}
    with pytest.raises(EditConflictError):
        edited(scene, meeting, seen=seen)


def test_nothing_changed_is_no_change() -> None:
    scene = make_scene()
    meeting = announced(scene)
    before = (meeting.version, meeting.sequence, meeting.changed_at)
    assert edited(scene, meeting, seen=meeting.version).fields == frozenset()
    assert (meeting.version, meeting.sequence, meeting.changed_at) == before


@pytest.mark.parametrize(
    ("answers", "raises_sequence"),
    [
        ({"title": "Un autre titre"}, True),
        ({"starts": wall(2026, 12, 9, 13, 30)}, True),
        ({"ends": wall(2026, 12, 9, 17)}, True),
        ({"room": "Salle bleue"}, True),
        ({"mode": MeetingMode.HYBRID, "dial_in": "01 23 45 67 89"}, True),
        ({"mode": MeetingMode.HYBRID, "remote_url": "https://visio.exemple.fr/a"}, True),
        ({"summary": "On en parle."}, False),
        ({"who_comes": "Une élue"}, False),
        ({"audience": Audience.MEMBERS}, False),
        ({"capacity": 12}, False),
        ({"agenda": (AgendaItemInput(AgendaItemKind.WORK, "Un atelier"),)}, False),
    ],
)
def test_sequence_rises_when_calendars_must_know(
    clock_stands: Any, answers: dict[str, Any], *, raises_sequence: bool
) -> None:
    # RFC 5545, 3.8.7.4: time, place, title and status; LAST-MODIFIED moves with any change.
    scene = make_scene()
    meeting = announced(scene)
    before = meeting.sequence
    later = datetime(2026, 11, 23, 8, tzinfo=UTC)
    clock_stands(later)
    edited(scene, meeting, **answers)
    assert meeting.sequence == before + (1 if raises_sequence else 0)
    assert meeting.changed_at == later


def test_each_act_raises_sequence() -> None:
    scene = make_scene()
    meeting = planned(scene)
    seen = [meeting.sequence]
    acts = (
        lambda: service.publish(scene.facilitator, meeting),
        lambda: service.postpone(scene.facilitator, meeting, "La salle est fermée.", None),
        lambda: service.publish(scene.facilitator, meeting),
        lambda: service.cancel(scene.facilitator, meeting, "La salle est fermée."),
    )
    for act in acts:
        with unit_of_work():
            act()
        seen.append(meeting.sequence)
    assert seen == [0, 1, 2, 3, 4]


def test_everybody_who_comes_or_waits_is_told_once_of_each_move() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=1)
    first, second, third = (come(meeting, number) for number in (1, 2, 3))
    with unit_of_work():
        withdraw(third, third.person_id)
    answers = {"capacity": 1, "starts": wall(2026, 12, 9, 15)}
    edited(scene, meeting, **answers)
    edited(scene, meeting, **answers)
    edited(scene, meeting, **answers, summary="Rien qui déplace.")
    assert sorted(told("meeting_moved")) == sorted([first.person_id, second.person_id])
    edited(scene, meeting, **answers, room="Salle bleue")
    assert len(told("meeting_moved")) == 4


def test_the_news_of_a_move_names_the_new_place() -> None:
    scene = make_scene()
    meeting = announced(scene)
    come(meeting, 1)
    other = make_venue(scene.departement, scene.territory)
    edited(scene, meeting, venue=other)
    message = db.session.query(OutboxMessage).filter_by(kind="meeting_moved").one()
    assert any(other.name in line for line in message.paragraphs)


def test_a_draft_moves_in_silence_and_a_postponed_one_too() -> None:
    scene = make_scene()
    meeting = announced(scene)
    come(meeting, 1)
    with unit_of_work():
        service.postpone(scene.facilitator, meeting, "Grève des trains", None)
    edited(scene, meeting, starts=wall(2026, 12, 16, 14), ends=wall(2026, 12, 16, 16))
    assert told("meeting_moved") == []


def test_more_places_go_to_those_who_wait_in_order() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=1)
    lines = [come(meeting, number) for number in range(4)]
    edited(scene, meeting, capacity=3)
    states = [line.state for line in lines]
    assert states == [RegistrationState.CONFIRMED] * 3 + [RegistrationState.WAITING]
    assert told("place_freed") == [lines[1].person_id, lines[2].person_id]
    edited(scene, meeting, capacity=None)
    assert lines[3].state is RegistrationState.CONFIRMED
    assert meeting.places_taken == 4


def test_nobody_loses_a_place_they_were_promised() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=3)
    for number in range(2):
        come(meeting, number)
    with pytest.raises(errors.CapacityBelowPlacesTakenError, match="2 personnes"):
        edited(scene, meeting, capacity=1)
    edited(scene, meeting, capacity=2)
    assert meeting.capacity == 2


def test_an_announced_meeting_keeps_what_people_need() -> None:
    scene = make_scene()
    meeting = announced(scene)
    with pytest.raises(errors.NoHelpPhoneError):
        edited(scene, meeting, help_phone="")
    with pytest.raises(errors.NoPlaceError):
        edited(scene, meeting, venue=None)
    with pytest.raises(errors.NoPlaceError):
        edited(scene, meeting, mode=MeetingMode.HYBRID)


def test_a_meeting_is_not_moved_into_the_past() -> None:
    scene = make_scene()
    meeting = announced(scene)
    with pytest.raises(errors.MeetingInThePastError):
        edited(scene, meeting, starts=wall(2026, 11, 21, 14), ends=wall(2026, 11, 21, 16))


def test_a_past_meeting_can_be_corrected_where_it_stands() -> None:
    scene = make_scene()
    held = make_meeting(
        scene.group,
        venue=scene.venue,
        state=MeetingState.HELD,
        starts_at=datetime(2026, 11, 21, 13, tzinfo=UTC),
    )
    yesterday = {"starts": wall(2026, 11, 21, 14), "ends": wall(2026, 11, 21, 16)}
    edited(scene, held, **yesterday, title="Le bon titre")
    assert held.title == "Le bon titre"


def test_a_held_meeting_is_corrected_in_the_past_and_never_to_come() -> None:
    scene = make_scene()
    held = make_meeting(
        scene.group,
        venue=scene.venue,
        state=MeetingState.HELD,
        starts_at=datetime(2026, 11, 21, 13, tzinfo=UTC),
    )
    edited(scene, held, starts=wall(2026, 11, 20, 14), ends=wall(2026, 11, 20, 16))
    assert held.day.day == 20
    with pytest.raises(errors.TookPlaceError):
        edited(scene, held)


def test_a_correction_of_what_is_over_tells_nobody(clock_stands: Any) -> None:
    scene = make_scene()
    meeting = announced(scene)
    come(meeting, 1)
    clock_stands(datetime(2026, 12, 10, 9, tzinfo=UTC))
    change = edited(scene, meeting, ends=wall(2026, 12, 9, 17))
    assert change.is_move
    assert told("meeting_moved") == []


def test_who_waits_is_not_told_that_they_have_a_place() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=1)
    for number in (1, 2):
        come(meeting, number)
    edited(scene, meeting, capacity=1, starts=wall(2026, 12, 9, 15), room="Salle bleue")
    rows = db.session.query(OutboxMessage).filter_by(kind="meeting_moved")
    comes, waits = ("\n".join(row.paragraphs) for row in rows.order_by(OutboxMessage.id))
    assert "Vous restez inscrit·e." in comes
    assert "liste d’attente" in waits
    assert "inscrit·e" not in waits
    assert "Salle bleue" in comes


def test_what_is_cancelled_stays_as_it_was() -> None:
    scene = make_scene()
    meeting = announced(scene)
    with unit_of_work():
        service.cancel(scene.facilitator, meeting, "Plus de salle")
    with pytest.raises(errors.MeetingCancelledError):
        edited(scene, meeting, title="Un autre titre")


def test_groups_and_their_territories_can_change() -> None:
    scene = make_scene()
    meeting = planned(scene)
    territory = make_territory(scene.departement)
    other = make_group(scene.departement, [territory])
    with unit_of_work():
        change = service.edit(
            scene.facilitator,
            meeting,
            typed(scene),
            seen_version=None,
            groups=[scene.group, other],
        )
    assert change.fields == {"groups"}
    assert {one.id for one in meeting.territories} == {scene.territory.id, territory.id}


def test_what_is_found_follows_the_title_while_it_is_announced() -> None:
    scene = make_scene()
    meeting = planned(scene, title="Les autobus")
    assert found(meeting) is None
    with unit_of_work():
        service.publish(scene.facilitator, meeting)
    edited(scene, meeting, title="Les vélos")
    entry = found(meeting)
    assert entry is not None
    assert "velo" in entry.words
    with unit_of_work():
        service.cancel(scene.facilitator, meeting, "Il neige")
    assert found(meeting) is None


def found(meeting: Meeting) -> SearchEntry | None:
    return (
        db.session.query(SearchEntry)
        .filter_by(object_kind="meetings", object_id=meeting.id)
        .one_or_none()
    )


def test_the_journal_names_columns_and_never_words() -> None:
    scene = make_scene()
    meeting = planned(scene)
    edited(scene, meeting, title="Un secret", room="Salle rouge")
    last, first = history_of(meeting.departement_id, "meetings", meeting.id)
    assert (last.act, last.fields) == ("meeting.edited", ["room", "title"])
    assert first.act == "meeting.planned"
    assert last.person_id == scene.facilitator.person_id
    assert "secret" not in str(last)
