"""The journal: a chain that verifies, refuses change, and forgets people."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from participation.journal import service
from participation.journal.models import JournalEntry, JournalKey
from participation.journal.queries import first_broken_link
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    scene = make_scene()
    meeting = make_meeting(scene.group)
    for act in ("meeting.planned", "meeting.edited", "meeting.published"):
        with unit_of_work():
            service.record(scene.facilitator.person_id, act, meeting, fields=["title"])
    return scene


def entries(session: Session, scene: Scene) -> list[JournalEntry]:
    return (
        session.query(JournalEntry)
        .filter_by(departement_id=scene.departement.id)
        .order_by(JournalEntry.seq)
        .all()
    )


def test_the_chain_verifies(session: Session, scene: Scene) -> None:
    found = entries(session, scene)
    assert [entry.seq for entry in found] == [1, 2, 3]
    assert len({entry.actor for entry in found}) == 1
    assert first_broken_link(scene.departement.id) is None


@pytest.mark.parametrize(
    "statement", ["UPDATE journal_entries SET act = 'x'", "DELETE FROM journal_entries"]
)
def test_the_database_refuses_change(session: Session, scene: Scene, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), session.begin_nested():
        session.execute(text(statement))
    assert len(entries(session, scene)) == 3


def test_a_change_behind_the_database_shows(session: Session, scene: Scene) -> None:
    found = entries(session, scene)
    with session.no_autoflush:
        found[1].fields = ["starts_at"]
        assert service.digest(found[1]) != found[1].hash
        session.expire(found[1])


def test_a_chain_without_its_end_is_broken(session: Session, scene: Scene) -> None:
    session.execute(
        text("DELETE FROM journal_heads WHERE departement_id = :departement"),
        {"departement": scene.departement.id},
    )
    assert first_broken_link(scene.departement.id) == 4


def test_erasing_a_person_cuts_the_tie_and_the_chain_still_verifies(
    session: Session, scene: Scene
) -> None:
    person_id = scene.facilitator.person_id
    assert person_id is not None
    word = entries(session, scene)[0].actor
    assert session.query(JournalKey).filter_by(person_id=person_id).one().word == word
    with unit_of_work():
        service.forget(person_id)
    assert session.query(JournalKey).filter_by(person_id=person_id).count() == 0
    assert first_broken_link(scene.departement.id) is None


def test_an_act_that_fails_leaves_no_entry(session: Session, scene: Scene) -> None:
    meeting = make_meeting(scene.group)

    def fail() -> None:
        with unit_of_work():
            service.record(None, "meeting.edited", meeting)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with unit_of_work():
        service.record(None, "meeting.held", meeting)
    assert [entry.act for entry in entries(session, scene)][3:] == ["meeting.held"]
