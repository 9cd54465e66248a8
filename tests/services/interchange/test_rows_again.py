"""Rows that come again: nothing twice, what changed is taken, what was done here stays."""

from datetime import datetime, timedelta

import pytest

from participation.acts.bring_in_agenda import (
    CANCELLED_THERE,
    announce_drafts,
)
from participation.acts.change_meeting import edit_meeting
from participation.extensions import db
from participation.interchange.fates import FateKind, Part
from participation.interchange.import_meetings import decide
from participation.meetings.inputs import MeetingInput
from participation.meetings.states import MeetingState
from participation.territories.models import Venue
from participation.unit_of_work import unit_of_work
from tests.factories import make_scene
from tests.services.interchange.bringing_in import (
    START,
    announced,
    come,
    enter,
    row,
    the_meeting,
    written,
)
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")


def test_the_same_row_again_changes_nothing() -> None:
    scene = make_scene()
    same = row(place="Maison", address="31250 Revel", description="On en parle.")
    enter(scene, same)
    before = (the_meeting(scene).version, the_meeting(scene).sequence)
    (fate,) = enter(scene, same)
    assert fate.kind is FateKind.UNCHANGED
    assert (the_meeting(scene).version, the_meeting(scene).sequence) == before
    assert db.session.query(Venue).filter_by(departement_id=scene.departement.id).count() == 2


def test_a_draft_takes_what_the_file_says_and_keeps_the_rest() -> None:
    scene = make_scene()
    enter(scene, row(description="On en parle."))
    draft = the_meeting(scene)
    draft.capacity = 12
    (fate,) = enter(scene, row(title="Thé des habitants", starts_at=START - timedelta(hours=1)))
    meeting = the_meeting(scene)
    assert fate.kind is FateKind.CHANGED
    assert fate.parts == (Part.TITLE, Part.HOURS)
    assert (meeting.title, meeting.starts_at) == ("Thé des habitants", START - timedelta(hours=1))
    assert (meeting.capacity, meeting.summary) == (12, "On en parle.")


def test_people_registered_are_told_of_a_move() -> None:
    scene = make_scene()
    come(announced(scene))
    moved = row(place="Maison", address="31250 Revel", starts_at=START - timedelta(hours=1))
    (fate,) = enter(scene, moved)
    assert fate.tells
    assert the_meeting(scene).starts_at == moved.starts_at
    assert written("meeting_moved") == 1
    assert enter(scene, moved)[0].kind is FateKind.UNCHANGED
    assert written("meeting_moved") == 1


def test_what_was_moved_here_stays_moved() -> None:
    scene = make_scene()
    meeting = announced(scene)
    come(meeting)
    new_start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - the clock of the place
    with unit_of_work():
        edit_meeting(
            scene.facilitator,
            meeting,
            MeetingInput(
                title=meeting.title,
                starts=new_start,
                ends=new_start + timedelta(hours=2),
                venue=meeting.venue,
                help_phone=meeting.help_phone,
            ),
            seen_version=None,
        )
    told = written("meeting_moved")
    again = row(title="Thé des habitants", place="Maison", address="31250 Revel")
    (fate,) = enter(scene, again)
    assert (fate.parts, fate.kept) == ((Part.TITLE,), (Part.HOURS,))
    assert the_meeting(scene).local_start.replace(tzinfo=None) == new_start
    assert the_meeting(scene).title == "Thé des habitants"
    assert written("meeting_moved") == told
    (fate,) = enter(scene, again)
    assert (fate.kind, fate.kept) == (FateKind.LEFT, (Part.HOURS,))


def test_an_announced_meeting_cannot_move_into_the_past() -> None:
    scene = make_scene()
    announced(scene)
    past = row(starts_at=START - timedelta(days=300), ends_at=START - timedelta(days=299))
    (fate,) = decide(scene.group, scene.departement, [past])
    assert fate.kind is FateKind.REFUSED


def test_an_announced_meeting_is_cancelled_with_its_reason() -> None:
    scene = make_scene()
    come(announced(scene))
    (fate,) = enter(scene, row(cancelled=True))
    assert fate.kind is FateKind.CANCELLED
    assert the_meeting(scene).state is MeetingState.CANCELLED
    assert the_meeting(scene).reason == CANCELLED_THERE
    assert written("meeting_cancelled") == 1
    assert enter(scene, row(cancelled=True))[0].kind is FateKind.UNCHANGED
    assert enter(scene, row(title="Autre"))[0].kind is FateKind.LEFT


def test_what_took_place_is_not_moved_to_come() -> None:
    scene = make_scene()
    past = row(starts_at=START - timedelta(days=30), ends_at=START - timedelta(days=29, hours=22))
    enter(scene, past)
    with unit_of_work():
        announce_drafts(scene.facilitator, scene.group, {the_meeting(scene).id})
    assert the_meeting(scene).state is MeetingState.HELD
    (fate,) = decide(scene.group, scene.departement, [row()])
    assert fate.kind is FateKind.REFUSED
    assert "notée comme tenue" in fate.remarks[0]


def test_new_places_are_written_before_any_meeting_changes() -> None:
    # The Département is locked before a meeting here too: two acts that meet cannot wait for
    # each other.
    scene = make_scene()
    enter(scene, row())
    with recorded() as statements:
        enter(
            scene,
            row(title="Thé des habitants"),
            row(reference="A-2", place="Maison neuve", address="31250 Revel"),
        )
    written_to = [
        table
        for one in statements.writes()
        for table in ("INSERT INTO venues", "UPDATE meetings")
        if str(one).lstrip("('").startswith(table)
    ]
    assert written_to[:1] == ["INSERT INTO venues"]
    assert "UPDATE meetings" in written_to
