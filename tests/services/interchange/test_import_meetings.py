"""An agenda that comes in: each row's fate, all or nothing, the same file twice without doubles."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from participation.accounts.contacts import read_contact
from participation.acts.bring_in_agenda import (
    CANCELLED_THERE,
    NothingChosenError,
    announce_drafts,
    bring_in,
)
from participation.acts.change_meeting import edit_meeting
from participation.demo.loading import find_group
from participation.extensions import db
from participation.groups.models import Group
from participation.interchange.agenda_files import read_agenda
from participation.interchange.fates import Fate, FateKind, ImportRefusedError, Part
from participation.interchange.import_meetings import decide
from participation.interchange.meeting_rows import MeetingRow
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Meeting, MeetingKind, MeetingMode
from participation.meetings.queries import by_reference, drafts_of
from participation.meetings.states import MeetingState
from participation.notifications.models import OutboxMessage
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.territories.models import Departement, Venue
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_meeting, make_scene, make_venue
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")

START = datetime(2026, 12, 2, 13, 0, tzinfo=UTC)


def row(**values: object) -> MeetingRow:
    given = {
        "line": 2,
        "reference": "A-1",
        "title": "Café des habitants",
        "starts_at": START,
        "ends_at": START + timedelta(hours=2),
        "zone": "Europe/Paris",
        **values,
    }
    return MeetingRow(**given)  # type: ignore[arg-type]


def enter(scene: Scene, *rows: MeetingRow) -> list[Fate]:
    with unit_of_work():
        return bring_in(scene.facilitator, scene.group, scene.departement, rows)


def the_meeting(scene: Scene, reference: str = "A-1") -> Meeting:
    return by_reference(scene.departement.id, [reference])[reference]


def announced(scene: Scene, **values: object) -> Meeting:
    enter(scene, row(place="Maison", address="31250 Revel", **values))
    with unit_of_work():
        (meeting,) = announce_drafts(scene.facilitator, scene.group, {the_meeting(scene).id})
    return meeting


def come(meeting: Meeting, contact: str = "sam@exemple.fr") -> None:
    with unit_of_work():
        register(meeting, RegistrationInput(name="Sam", contact=read_contact(contact)))


def written(kind: str) -> int:
    return db.session.query(OutboxMessage).filter_by(kind=kind).count()


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


def test_deciding_writes_nothing() -> None:
    scene = make_scene()
    with recorded() as statements:
        decide(scene.group, scene.departement, [row(place="Maison")])
    assert statements.writes() == []
    assert by_reference(scene.departement.id, ["A-1"]) == {}


def test_the_same_row_again_changes_nothing() -> None:
    scene = make_scene()
    same = row(place="Maison", address="31250 Revel", description="On en parle.")
    enter(scene, same)
    before = (the_meeting(scene).version, the_meeting(scene).sequence)
    (fate,) = enter(scene, same)
    assert fate.kind is FateKind.UNCHANGED
    assert (the_meeting(scene).version, the_meeting(scene).sequence) == before
    assert db.session.query(Venue).filter_by(departement_id=scene.departement.id).count() == 2


def test_a_known_venue_is_found_whatever_its_capitals() -> None:
    scene = make_scene()
    venue = make_venue(scene.departement)
    enter(
        scene,
        row(place=venue.name.upper(), address="auterive"),
        row(reference="A-2", place=f"{venue.name}, Auterive"),
    )
    assert the_meeting(scene).venue_id == venue.id
    assert the_meeting(scene, "A-2").venue_id == venue.id


def test_a_place_named_like_a_territory_is_found_there() -> None:
    scene = make_scene()
    territory = scene.territory
    group = make_group(scene.departement)
    with unit_of_work():
        bring_in(
            scene.facilitator,
            group,
            scene.departement,
            [row(place=f"Territoire {territory.name}")],
        )
    assert [one.id for one in the_meeting(scene).territories] == [territory.id]


def test_the_whole_departement_is_no_place() -> None:
    scene = make_scene()
    enter(scene, row(place=scene.departement.name))
    assert the_meeting(scene).venue_id is None


def test_a_link_is_kept_for_those_who_come_and_never_becomes_a_place() -> None:
    scene = make_scene()
    enter(scene, row(place="Réunion en ligne https://visio.exemple.fr/abc"))
    meeting = the_meeting(scene)
    assert meeting.mode is MeetingMode.REMOTE
    assert meeting.remote_url == "https://visio.exemple.fr/abc"
    assert meeting.venue_id is None


def test_hours_are_those_of_the_place() -> None:
    scene = make_scene()
    venue = make_venue(scene.departement, zone="Indian/Reunion")
    enter(scene, row(place=venue.name, address=venue.town))
    meeting = the_meeting(scene)
    assert meeting.starts_at == START
    assert meeting.zone == "Indian/Reunion"
    assert meeting.local_start.hour == 17


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


def test_announcing_needs_a_draft_of_the_group() -> None:
    scene = make_scene()
    other = make_meeting(make_group(scene.departement), state=MeetingState.PLANNED)
    with pytest.raises(NothingChosenError), unit_of_work():
        announce_drafts(scene.facilitator, scene.group, {other.id})
    assert other.state is MeetingState.PLANNED


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
