"""What an agenda is narrowed to: days begin on the clock of each meeting, drafts stay out."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.calendars import queries
from participation.calendars.days import start_where_it_meets, starts_at
from participation.calendars.filters import AgendaFilter
from participation.extensions import db
from participation.meetings.models import Audience, Meeting, MeetingKind
from participation.meetings.states import MeetingState
from tests.factories import Scene, actor_of, make_account, make_group, make_meeting, make_scene

pytestmark = pytest.mark.usefixtures("session")


def titles(scene: Scene, **wanted: object) -> list[str]:
    choice = AgendaFilter(departement_id=scene.departement.id, **wanted)  # type: ignore[arg-type]
    return [one.title for one in queries.listed(ANONYMOUS, choice, limit=50)]


def test_a_day_starts_when_the_clock_of_the_place_says_so() -> None:
    scene = make_scene()
    # 22:30 UTC on the first: half past eleven in Paris, half past two of the second in Réunion.
    instant = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)
    make_meeting(scene.group, title="Paris", starts_at=instant)
    make_meeting(scene.group, title="Réunion", starts_at=instant, zone="Indian/Reunion")
    first, second = date(2026, 12, 1), date(2026, 12, 2)
    assert titles(scene, until_on=first) == ["Paris"]
    assert titles(scene, from_on=second, until_on=second) == ["Paris", "Réunion"]
    late = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)  # ten in the evening of the first
    make_meeting(scene.group, title="Cayenne", starts_at=late, zone="America/Cayenne")
    assert "Cayenne" in titles(scene, until_on=first)


@pytest.mark.parametrize("zone", ["Europe/Paris", "Indian/Reunion", "America/Guadeloupe"])
def test_the_database_reckons_days_as_python_does(zone: str) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, zone=zone)
    for day in (date(2026, 10, 25), date(2027, 3, 28), date(2027, 7, 1)):
        found = db.session.scalar(
            db.select(start_where_it_meets(day)).where(Meeting.id == meeting.id)
        )
        assert found == starts_at(day, zone)


def test_a_meeting_in_progress_is_still_there() -> None:
    scene = make_scene()
    started = clock.now() - timedelta(hours=1)
    make_meeting(scene.group, title="En cours", starts_at=started)
    make_meeting(scene.group, title="Finie", starts_at=started - timedelta(hours=1))
    assert titles(scene) == ["En cours"]


def test_days_of_the_past_can_be_asked_for() -> None:
    scene = make_scene()
    make_meeting(
        scene.group,
        title="Restitution",
        starts_at=datetime(2018, 11, 15, 8, tzinfo=UTC),
        state=MeetingState.HELD,
    )
    assert titles(scene, from_on=date(2018, 11, 15), until_on=date(2018, 11, 15)) == ["Restitution"]


def test_kind_group_and_territory_narrow() -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    make_meeting(scene.group, title="Ici", kind=MeetingKind.WORKSHOP)
    make_meeting(other, title="Ailleurs")
    assert titles(scene, kind=MeetingKind.WORKSHOP) == ["Ici"]
    assert titles(scene, group_id=other.id) == ["Ailleurs"]
    assert titles(scene, territory_id=scene.territory.id) == ["Ici"]
    assert titles(scene, is_impossible=True) == []


@pytest.mark.parametrize(
    "values",
    [
        {"state": MeetingState.PLANNED, "published_at": None},
        {"state": MeetingState.PROPOSED, "published_at": None},
        # Dropped before anybody was told of it.
        {"state": MeetingState.CANCELLED, "published_at": None},
        {"audience": Audience.MEMBERS},
        {"audience": Audience.PROFESSIONALS},
    ],
    ids=str,
)
def test_what_is_not_for_everybody_stays_out(values: dict[str, object]) -> None:
    scene = make_scene()
    make_meeting(scene.group, **values)
    assert titles(scene) == []


def test_members_see_what_is_for_members() -> None:
    scene = make_scene()
    make_meeting(scene.group, title="Entre nous", audience=Audience.MEMBERS)
    make_meeting(scene.group, title="Brouillon", state=MeetingState.PLANNED, published_at=None)
    member = actor_of(make_account(scene.departement), member_of=[scene.group])
    choice = AgendaFilter(departement_id=scene.departement.id)
    assert [one.title for one in queries.listed(member, choice, limit=9)] == ["Entre nous"]
    # Drafts are for the facilitator's own pages, not for the agenda.
    seen = queries.listed(scene.facilitator, choice, limit=9)
    assert [one.title for one in seen] == ["Entre nous"]


def test_pages_follow_one_another_without_a_gap_or_a_double() -> None:
    scene = make_scene()
    instant = datetime(2026, 12, 2, 13, tzinfo=UTC)
    for number in range(7):
        make_meeting(
            scene.group, title=str(number), starts_at=instant + timedelta(days=number // 3)
        )
    choice = AgendaFilter(departement_id=scene.departement.id)
    found: list[str] = []
    after = None
    while page := queries.listed(ANONYMOUS, choice, after=after, limit=2):
        found += [one.title for one in page]
        after = (page[-1].starts_at, page[-1].id)
    assert found == [str(number) for number in range(7)]
