"""Whole files come in, twice without doubles, and are announced in one go."""

from pathlib import Path

import pytest

from participation.acts.bring_in_agenda import (
    NothingChosenError,
    announce_drafts,
    bring_in,
)
from participation.demo.loading import find_group
from participation.extensions import db
from participation.groups.models import Group
from participation.interchange.agenda_files import read_agenda
from participation.interchange.fates import FateKind
from participation.interchange.import_meetings import decide
from participation.interchange.meeting_rows import MeetingRow
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.queries import by_reference, drafts_of
from participation.meetings.states import MeetingState
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting, make_scene
from tests.services.interchange.bringing_in import enter, row
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")


def whole_file(
    data: Path, name: str, slug: str
) -> tuple[Group, Departement, tuple[MeetingRow, ...]]:
    group = find_group(slug)
    assert group is not None
    departement = db.session.get_one(Departement, group.departement_id)
    read = read_agenda((data / name).read_bytes(), group, departement)
    assert read.problems == ()
    return group, departement, read.rows


def test_the_seminars_of_2022_come_in_twice_without_doubles(data: Path) -> None:
    scene = make_scene()
    group, departement, rows = whole_file(data, "rencontres-herault-2022.csv", "copil-34")
    for expected in (FateKind.NEW, FateKind.UNCHANGED):
        with unit_of_work():
            fates = bring_in(scene.facilitator, group, departement, rows)
        assert [fate.kind for fate in fates] == [expected] * 15
    drafts = drafts_of(group.id)
    assert len(drafts) == 15
    with unit_of_work():
        announce_drafts(scene.facilitator, group, {one.id for one in drafts})
    first = by_reference(departement.id, ["PTI34-2022-01-13-COEUR-HERAULT"]).popitem()[1]
    assert first.state is MeetingState.HELD
    assert first.kind is MeetingKind.SEMINAR
    assert (first.local_start.hour, first.local_start.minute) == (9, 30)
    assert [one.slug for one in first.territories] == ["coeur-d-herault-pic-saint-loup"]


def test_an_exported_calendar_keeps_its_hours_across_the_clock_change(data: Path) -> None:
    scene = make_scene()
    group, departement, rows = whole_file(data, "agenda-exporte.ics", "emi-lauragais")
    before = db.session.query(Meeting).count()
    for expected in (FateKind.NEW, FateKind.UNCHANGED):
        with unit_of_work():
            fates = bring_in(scene.facilitator, group, departement, rows)
        assert {fate.kind for fate in fates} == {expected, FateKind.LEFT}
    assert db.session.query(Meeting).count() == before + len(rows) - 1
    references = [one.reference for one in rows if one.title.endswith("nos courriers")]
    weekly = by_reference(departement.id, references).values()
    assert {one.local_start.hour for one in weekly} == {14}
    assert {one.starts_at.hour for one in weekly} == {12, 13}


def test_looking_up_does_not_grow_with_the_rows() -> None:
    scene = make_scene()
    rows = [row(reference=f"A-{number}", place="Maison") for number in range(120)]

    def statements_for(count: int) -> int:
        db.session.expire_all()
        with recorded() as statements:
            decide(scene.group, scene.departement, rows[:count])
        return statements.count

    enter(scene, *rows)
    assert statements_for(3) == statements_for(120)


def test_announcing_needs_a_draft_of_the_group() -> None:
    scene = make_scene()
    other = make_meeting(make_group(scene.departement), state=MeetingState.PLANNED)
    with pytest.raises(NothingChosenError), unit_of_work():
        announce_drafts(scene.facilitator, scene.group, {other.id})
    assert other.state is MeetingState.PLANNED
