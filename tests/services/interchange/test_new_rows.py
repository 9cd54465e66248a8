"""Rows that nobody brought in before: drafts, or the reason why not."""

from datetime import UTC, datetime, timedelta

import pytest

from participation.interchange.fates import FateKind, ImportRefusedError
from participation.interchange.import_meetings import decide
from participation.meetings.models import MeetingKind
from participation.meetings.queries import by_reference
from participation.meetings.states import MeetingState
from tests.factories import make_group, make_meeting, make_scene
from tests.services.interchange.bringing_in import (
    START,
    enter,
    row,
    the_meeting,
)
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")


def test_a_new_row_becomes_a_draft_with_a_number_to_call() -> None:
    scene = make_scene(phone="05 36 49 00 07")
    (fate,) = enter(
        scene, row(title="Atelier du mardi", place="Maison", address="1 rue Haute, 31250 Revel")
    )
    meeting = the_meeting(scene)
    assert fate.kind is FateKind.NEW
    assert meeting.state is MeetingState.PLANNED
    assert meeting.kind is MeetingKind.WORKSHOP
    assert meeting.help_phone == "05 36 49 00 07"
    assert meeting.groups == [scene.group]
    assert meeting.venue is not None
    assert meeting.venue.full_address == "Maison, 1 rue Haute, 31250 Revel"


def test_deciding_writes_nothing() -> None:
    scene = make_scene()
    with recorded() as statements:
        decide(scene.group, scene.departement, [row(place="Maison")])
    assert statements.writes() == []
    assert by_reference(scene.departement.id, ["A-1"]) == {}


@pytest.mark.parametrize("minute", [15, 75])
def test_the_hour_that_comes_twice_keeps_its_instant(minute: int) -> None:
    scene = make_scene()
    starts_at = datetime(2027, 10, 31, 0, 0, tzinfo=UTC) + timedelta(minutes=minute)
    same = row(starts_at=starts_at, ends_at=starts_at + timedelta(hours=3))
    enter(scene, same)
    assert the_meeting(scene).starts_at == starts_at
    assert enter(scene, same)[0].kind is FateKind.UNCHANGED


def test_one_refused_row_keeps_everything_out() -> None:
    scene = make_scene()
    good = row()
    too_long = row(reference="A-2", line=3, ends_at=START + timedelta(days=4))
    with pytest.raises(ImportRefusedError) as refusal:
        enter(scene, good, too_long)
    assert [fate.kind for fate in refusal.value.fates] == [FateKind.NEW, FateKind.REFUSED]
    assert "plus de 3 jours" in refusal.value.fates[1].remarks[0]
    assert by_reference(scene.departement.id, ["A-1", "A-2"]) == {}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"title": "t" * 201}, "200"),
        ({"reference": "r" * 256}, "255"),
        ({"description": "d" * 5001}, "5000"),
    ],
)
def test_what_is_too_long_is_refused(values: dict[str, str], words: str) -> None:
    scene = make_scene()
    (fate,) = decide(scene.group, scene.departement, [row(**values)])
    assert fate.kind is FateKind.REFUSED
    assert words in fate.remarks[0].replace("\u00a0", "")


def test_the_reference_of_another_group_is_refused() -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    make_meeting(other, reference="A-1")
    (fate,) = decide(scene.group, scene.departement, [row()])
    assert fate.kind is FateKind.REFUSED


def test_a_new_cancelled_row_does_not_come_in() -> None:
    scene = make_scene()
    assert enter(scene, row(cancelled=True))[0].kind is FateKind.LEFT
    assert by_reference(scene.departement.id, ["A-1"]) == {}


@pytest.mark.parametrize(
    "text", ["Appelez le 06 39 98 00 00.", "Écrivez à sam@exemple.fr", "Lien : https://visio.fr/1"]
)
def test_a_description_that_everybody_would_read_is_pointed_out(text: str) -> None:
    scene = make_scene()
    (fate,) = decide(scene.group, scene.departement, [row(description=text)])
    assert fate.exposes


@pytest.mark.parametrize(
    "values", [{"place": "p" * 201}, {"place": "Maison", "address": f"{'r' * 201}, 31250 Revel"}]
)
def test_a_place_that_no_line_can_hold_is_refused(values: dict[str, str]) -> None:
    scene = make_scene()
    with pytest.raises(ImportRefusedError) as refusal:
        enter(scene, row(**values))
    assert "lieu est trop long" in refusal.value.fates[0].remarks[0]


def test_a_year_that_is_a_slip_of_the_keyboard_is_refused() -> None:
    scene = make_scene()
    far = START.replace(year=2062)
    (fate,) = decide(
        scene.group, scene.departement, [row(starts_at=far, ends_at=far + timedelta(hours=2))]
    )
    assert fate.kind is FateKind.REFUSED
    assert "Regardez l’année" in fate.remarks[0]


def test_a_public_holiday_is_said_and_comes_in_all_the_same() -> None:
    scene = make_scene()
    noel = datetime(2026, 12, 25, 13, tzinfo=UTC)
    on_noel = row(starts_at=noel, ends_at=noel + timedelta(hours=2))
    (fate,) = decide(scene.group, scene.departement, [on_noel])
    assert fate.kind is FateKind.NEW
    assert [one.replace("\xa0", " ") for one in fate.remarks] == ["Ce jour est férié : Noël."]
    enter(scene, on_noel)
    assert the_meeting(scene).holiday_accepted
    later = row(starts_at=noel + timedelta(days=4), ends_at=noel + timedelta(days=4, hours=2))
    (moved,) = enter(scene, later)
    assert moved.holiday is None
    assert not the_meeting(scene).holiday_accepted
