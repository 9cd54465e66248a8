"""Planning a meeting: what is written, and each refusal by its name."""

from datetime import UTC, datetime
from typing import Any

import pytest

from participation.errors import DomainError
from participation.journal.history import history_of
from participation.meetings import errors, queries, service
from participation.meetings.days_off import holiday_within
from participation.meetings.drafting import zones_of
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItemKind, MeetingMode
from participation.meetings.states import MeetingState
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_scene, make_territory, make_venue
from tests.services.meetings.planned import planned, typed, wall
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")


def test_a_draft_is_written_in_utc_with_its_agenda_and_territories() -> None:
    scene = make_scene()
    meeting = planned(
        scene,
        agenda=(
            AgendaItemInput(AgendaItemKind.DEBATE, " Le bus ", 40, "l’animatrice"),
            AgendaItemInput(AgendaItemKind.CONVIVIALITY, "Un café"),
        ),
    )
    assert meeting.state is MeetingState.PLANNED
    assert meeting.starts_at == datetime(2026, 12, 9, 13, tzinfo=UTC)
    assert [one.id for one in meeting.territories] == [scene.territory.id]
    assert [(one.position, one.title, one.minutes) for one in queries.agenda_of(meeting.id)] == [
        (1, "Le bus", 40),
        (2, "Un café", None),
    ]


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        ({"title": "  "}, errors.NoTitleError),
        ({"title": "t" * 5000}, errors.TextTooLongError),
        ({"summary": "s" * 5001}, errors.TextTooLongError),
        ({"starts": wall(2026, 11, 21, 14)}, errors.TooLongError),
        (
            {"starts": wall(2026, 11, 21, 14), "ends": wall(2026, 11, 21, 16)},
            errors.MeetingInThePastError,
        ),
        ({"ends": wall(2026, 12, 9, 13)}, errors.EndsBeforeStartError),
        ({"ends": wall(2026, 12, 9, 14)}, errors.EndsBeforeStartError),
        ({"ends": wall(2026, 12, 13, 14)}, errors.TooLongError),
        ({"capacity": 0}, errors.CapacityNotPositiveError),
        ({"capacity": -3}, errors.CapacityNotPositiveError),
        ({"help_phone": "appelez-moi"}, errors.HelpPhoneNotUnderstoodError),
        ({"help_phone": "nous@exemple.fr"}, errors.HelpPhoneNotUnderstoodError),
        ({"help_phone": "²²²²"}, errors.HelpPhoneNotUnderstoodError),
        ({"remote_url": "javascript:alert(1)"}, errors.RemoteLinkNotUnderstoodError),
        ({"remote_url": "https://[visio"}, errors.RemoteLinkNotUnderstoodError),
        (
            {"agenda": (AgendaItemInput(AgendaItemKind.OTHER, "Trop", 121),)},
            errors.AgendaTooLongError,
        ),
        ({"agenda": (AgendaItemInput(AgendaItemKind.OTHER, " "),)}, errors.AgendaItemError),
        ({"agenda": (AgendaItemInput(AgendaItemKind.OTHER, "Rien", 0),)}, errors.AgendaItemError),
        (
            {"agenda": (AgendaItemInput(AgendaItemKind.OTHER, "t" * 201),)},
            errors.TextTooLongError,
        ),
    ],
)
def test_what_cannot_be_is_refused(answers: dict[str, Any], refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        planned(make_scene(), **answers)


def test_a_meeting_is_somebody_s_and_of_one_departement() -> None:
    scene, elsewhere = make_scene(), make_scene()
    with pytest.raises(errors.NoGroupError), unit_of_work():
        service.plan(scene.facilitator, [], typed(scene))
    with pytest.raises(errors.GroupsApartError), unit_of_work():
        service.plan(scene.facilitator, [scene.group, elsewhere.group], typed(scene))


def test_an_agenda_that_is_brought_in_may_be_of_the_past() -> None:
    scene = make_scene()
    past = typed(scene, starts=wall(2022, 1, 18, 9), ends=wall(2022, 1, 18, 12), reference="a")
    with unit_of_work():
        meeting = service.plan(scene.facilitator, [scene.group], past, may_be_past=True)
    assert queries.by_reference(scene.departement.id, ["a", "b"]) == {"a": meeting}


@pytest.mark.parametrize("phone", ["02 62 20 30 40", "+262 262 20 30 40", "39 49", "39\u00a049"])
def test_a_phone_of_reunion_and_a_short_number_can_be_called(phone: str) -> None:
    meeting = planned(make_scene(), help_phone=phone)
    digits = "".join(char for char in meeting.help_phone if char.isdigit())
    assert digits in ("0262203040", "3949")


def test_signs_that_a_database_refuses_are_left_out_and_others_kept() -> None:
    meeting = planned(make_scene(), title="Un café\x00 ☕", summary="un\r\ndeux")
    assert (meeting.title, meeting.summary) == ("Un café ☕", "un\ndeux")


@pytest.mark.parametrize(
    ("typed_hour", "column"),
    [((2, 30), "starts_at"), ((1, 30), "ends_at")],
)
def test_an_hour_that_the_clocks_jump_over_is_refused(
    typed_hour: tuple[int, int], column: str
) -> None:
    # Directive 2000/84/EC: on Sunday 28 March 2027, 2:00 becomes 3:00 in Paris.
    starts = wall(2027, 3, 28, *typed_hour)
    with pytest.raises(errors.HourDoesNotExistError) as refused:
        planned(make_scene(), starts=starts, ends=wall(2027, 3, 28, 2, 45))
    assert refused.value.column == column


def test_the_night_with_an_hour_twice_takes_the_first() -> None:
    meeting = planned(make_scene(), starts=wall(2027, 10, 31, 2, 30), ends=wall(2027, 10, 31, 5))
    assert meeting.starts_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert meeting.ends_at == datetime(2027, 10, 31, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Martinique", "Indian/Reunion"])
@pytest.mark.parametrize("year", [2062, 9999])
def test_a_year_that_is_a_slip_of_the_pen_is_refused_on_every_clock(year: int, zone: str) -> None:
    starts, ends = wall(year, 12, 31, 22), wall(year, 12, 31, 23, 30)
    with pytest.raises(errors.TooFarError) as refused:
        planned(make_scene(zone=zone), starts=starts, ends=ends)
    assert refused.value.column == "starts_at"


def test_an_idea_is_written_down_then_taken_up() -> None:
    scene = make_scene()
    with unit_of_work():
        idea = service.propose(scene.facilitator, [scene.group], typed(scene))
    assert idea.state is MeetingState.PROPOSED
    with unit_of_work():
        service.prepare(scene.facilitator, idea)
    assert idea.state is MeetingState.PLANNED
    acts = [one.act for one in history_of(idea.departement_id, "meetings", idea.id)]
    assert acts == ["meeting.prepared", "meeting.proposed"]


def test_the_jump_of_paris_is_no_jump_in_reunion() -> None:
    meeting = planned(
        make_scene(zone="Indian/Reunion"),
        starts=wall(2027, 3, 28, 2, 30),
        ends=wall(2027, 3, 28, 4),
    )
    assert meeting.starts_at == datetime(2027, 3, 27, 22, 30, tzinfo=UTC)
    assert meeting.zone == "Indian/Reunion"


def test_the_zone_is_that_of_the_venue_then_its_territory_then_the_groups() -> None:
    scene = make_scene()
    island = make_territory(scene.departement, zone="America/Guadeloupe")
    at_the_island = make_venue(scene.departement, island)
    of_its_own = make_venue(scene.departement, island, zone="Indian/Reunion")
    far = make_territory(scene.departement, zone="America/Cayenne")
    group = make_group(scene.departement, [far])
    zones = []
    for venue in (of_its_own, at_the_island, None):
        with unit_of_work():
            mode = MeetingMode.PLACE if venue else MeetingMode.REMOTE
            data = typed(scene, venue=venue, mode=mode)
            zones.append(service.plan(scene.facilitator, [group], data).zone)
    assert zones == ["Indian/Reunion", "America/Guadeloupe", "America/Cayenne"]
    assert planned(scene).zone == "Europe/Paris"


def test_the_zones_of_many_venues_are_read_at_once() -> None:
    scene = make_scene()
    island = make_territory(scene.departement, zone="America/Guadeloupe")
    venues = [make_venue(scene.departement, island) for _one in range(5)]
    group = make_group(
        scene.departement, [make_territory(scene.departement, zone="Indian/Mayotte")]
    )
    with recorded() as statements:
        zones = zones_of([group], [*venues, None])
    assert statements.count <= 2
    assert zones == {**{one.id: "America/Guadeloupe" for one in venues}, None: "Indian/Mayotte"}


def test_only_the_days_that_a_meeting_may_last_are_looked_at_for_holidays() -> None:
    departement = make_scene().departement
    for ends in (wall(2026, 12, 25, 9), wall(9999, 12, 31)):
        assert holiday_within(departement, wall(2026, 12, 21, 14), ends) is None
    assert holiday_within(departement, wall(2026, 12, 22, 14), wall(2026, 12, 25, 9)) is not None
    assert holiday_within(departement, wall(9999, 12, 31), wall(9999, 12, 31)) is None
