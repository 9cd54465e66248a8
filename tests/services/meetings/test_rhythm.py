"""The rhythm of groups as the database tells it: what counts, where, and how it is read."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from participation import clock
from participation.extensions import db
from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    Rule,
    Target,
    to_stored,
)
from participation.groups.cadence.states import CadenceState
from participation.groups.models import Group, GroupStatus
from participation.meetings import rhythm as reading
from participation.meetings import service
from participation.meetings.models import Meeting
from participation.meetings.rhythm import GroupRhythm, rhythms_of
from participation.meetings.states import MeetingState
from participation.territories.models import Plan
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_group,
    make_meeting,
    make_scene,
    make_territory,
    make_venue,
)
from tests.services.meetings.planned import announced, wall
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")

QUARTERLY = Minimum(1, 3)


def follow(group: Group, *rules: Rule) -> Group:
    group.kind.cadence = to_stored(rules)
    db.session.flush()
    return group


def rhythm_of(scene: Scene, group: Group | None = None) -> GroupRhythm:
    chosen = group or scene.group
    db.session.flush()
    return rhythms_of([chosen], [scene.departement])[chosen.id]


def at(group: Group, days: int, state: MeetingState = MeetingState.PUBLISHED) -> Meeting:
    return make_meeting(group, state=state, starts_at=clock.now() + timedelta(days=days))


@pytest.fixture
def scene() -> Scene:
    made = make_scene()
    follow(made.group, QUARTERLY)
    made.group.plan = None
    return made


@pytest.mark.parametrize("state", list(MeetingState))
def test_only_what_stands_counts(scene: Scene, state: MeetingState) -> None:
    at(scene.group, 20, state)
    counts = state not in {
        MeetingState.PROPOSED,
        MeetingState.PLANNED,
        MeetingState.POSTPONED,
        MeetingState.CANCELLED,
    }
    found = rhythm_of(scene)
    assert (found.verdict.state is CadenceState.KEPT) is counts
    assert (found.next_on is not None) is counts


def test_what_was_announced_and_is_over_took_place_until_somebody_says_otherwise(
    scene: Scene,
) -> None:
    meeting = at(scene.group, -70)
    found = rhythm_of(scene)
    assert (found.last_on, found.next_on) == (meeting.day, None)
    assert found.verdict.state is CadenceState.SOON_LATE
    meeting.state = MeetingState.CANCELLED
    assert rhythm_of(scene).verdict.state is CadenceState.LATE


def test_a_postponed_meeting_owes_its_replacement(scene: Scene) -> None:
    at(scene.group, -100, MeetingState.HELD)
    meeting = announced(scene)
    assert rhythm_of(scene).verdict.state is CadenceState.KEPT
    with unit_of_work():
        service.postpone(scene.facilitator, meeting, "Neige", None)
    assert rhythm_of(scene).verdict.state is CadenceState.LATE
    announced(scene, starts=wall(2027, 1, 13, 14), ends=wall(2027, 1, 13, 16))
    found = rhythm_of(scene)
    assert (found.verdict.state, found.next_on) == (CadenceState.KEPT, date(2027, 1, 13))


def test_the_rhythm_of_a_group_replaces_that_of_its_kind(scene: Scene) -> None:
    at(scene.group, -150, MeetingState.HELD)
    assert rhythm_of(scene).verdict.state is CadenceState.LATE
    scene.group.cadence = to_stored([Minimum(1, 12)])
    assert rhythm_of(scene).verdict.state is CadenceState.KEPT
    scene.group.cadence = {"rules": []}
    assert rhythm_of(scene).verdict.state is CadenceState.FREE


def test_each_territory_is_owed_its_own_meeting(scene: Scene) -> None:
    here, there = scene.territory, make_territory(scene.departement)
    group = make_group(scene.departement, [here, there])
    group.plan = None
    follow(group, Minimum(1, 3, per_territory=True))
    make_meeting(group, venue=make_venue(scene.departement, here))
    states = {one.territory_id: one.verdict.state for one in rhythm_of(scene, group).places}
    assert states == {here.id: CadenceState.KEPT, there.id: CadenceState.LATE}
    assert rhythm_of(scene, group).verdict.state is CadenceState.LATE
    make_meeting(group, venue=None, starts_at=clock.now() + timedelta(days=5))
    states = {one.territory_id: one.verdict.state for one in rhythm_of(scene, group).places}
    assert set(states.values()) == {CadenceState.KEPT}


@pytest.mark.parametrize("status", [GroupStatus.PAUSED, GroupStatus.CLOSED])
def test_who_rests_owes_nothing(scene: Scene, status: GroupStatus) -> None:
    scene.group.status = status
    assert rhythm_of(scene).verdict.state is CadenceState.RESTING


def test_a_long_sleep_is_told_to_the_day(scene: Scene) -> None:
    at(scene.group, -4000, MeetingState.HELD)
    last = at(scene.group, -2000, MeetingState.HELD)
    found = rhythm_of(scene)
    assert found.last_on == last.day
    assert found.verdict.late_on is not None
    assert (found.verdict.late_on - last.day).days in range(89, 93)


def test_milestones_take_the_dates_of_the_plan(scene: Scene) -> None:
    follow(scene.group, Milestones((Milestone("lancement"), Milestone("bilan"))))
    assert rhythm_of(scene).verdict.state is CadenceState.UNDATED
    scene.group.plan = Plan(
        departement_id=scene.departement.id,
        name="Plan",
        starts_on=date(2021, 6, 1),
        ends_on=date(2026, 12, 15),
    )
    make_meeting(scene.group, starts_at=datetime(2021, 6, 2, 9, tzinfo=UTC))
    found = rhythm_of(scene).verdict
    assert (found.state, found.milestone) == (CadenceState.SOON_LATE, "bilan")
    at(scene.group, 10)
    assert rhythm_of(scene).verdict.state is CadenceState.KEPT


def test_a_meeting_counts_on_the_day_of_its_own_clock() -> None:
    scene = make_scene(zone="Indian/Reunion")
    scene.group.plan = None
    follow(scene.group, QUARTERLY)
    make_meeting(
        scene.group, zone="Indian/Reunion", starts_at=datetime(2026, 11, 30, 21, 30, tzinfo=UTC)
    )
    assert rhythm_of(scene).next_on == date(2026, 12, 1)


def test_the_most_pressing_rule_speaks_first(scene: Scene) -> None:
    follow(
        scene.group, Target(2, 1), Minimum(1, 12, meeting_kinds=("assemblee",), about="assemblée")
    )
    at(scene.group, -40, MeetingState.HELD)
    assert rhythm_of(scene).verdict.rule == Minimum(
        1, 12, meeting_kinds=("assemblee",), about="assemblée"
    )


def some_groups(scene: Scene, number: int) -> Sequence[Group]:
    groups = []
    for place in range(number):
        group = follow(make_group(scene.departement), Minimum(1, 60) if place % 2 else QUARTERLY)
        group.plan = None
        at(group, -20 - 30 * (place % 5), MeetingState.HELD)
        at(group, 20 + place, MeetingState.PLANNED if place % 3 else MeetingState.PUBLISHED)
        groups.append(group)
    db.session.flush()
    return groups


def test_any_number_of_groups_is_read_in_three_statements(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = some_groups(scene, 30)
    counts, found = [], []
    for chosen, few in ((groups[:2], 100), (groups, 100), (groups, 5)):
        monkeypatch.setattr(reading, "FEW_GROUPS", few)
        with recorded() as statements:
            found.append(rhythms_of(chosen, [scene.departement]))
        counts.append(statements.count)
    assert counts[0] == counts[1] == 1
    assert counts[2] <= 3
    assert found[1] == found[2]
    assert {one.verdict.state for one in found[1].values()} >= {
        CadenceState.KEPT,
        CadenceState.LATE,
    }


def test_no_group_asks_nothing(scene: Scene) -> None:
    with recorded() as statements:
        assert rhythms_of([], [scene.departement]) == {}
    assert statements.count == 0


def test_only_the_meetings_that_can_matter_are_looked_up(scene: Scene, session: Session) -> None:
    ids = [one.id for one in some_groups(scene, 3)]
    since = date(2024, 11, 22)
    for query, index in (
        (reading.of_groups(ids, since), "ix_meeting_groups_group_id"),
        (reading.of_groups(ids, None), "ix_meeting_groups_group_id"),
        (
            reading.of_departements([scene.departement.id], since),
            "ix_meetings_departement_id_starts_at",
        ),
    ):
        plan = explained(session, query)
        # PostgreSQL weighs its indexes by the rows there are: any of them will do.
        assert index in plan or session.connection().dialect.name != "sqlite", plan
        assert "SCAN meetings" not in plan
        assert "Seq Scan on meetings" not in plan


def explained(session: Session, query: object) -> str:
    """Return the database's plan; the few rows of a test must not make a full read look cheap."""
    sql = str(
        query.compile(session.connection(), compile_kwargs={"literal_binds": True})  # type: ignore[attr-defined]
    )
    if session.connection().dialect.name == "sqlite":
        return "\n".join(row[-1] for row in session.execute(text(f"EXPLAIN QUERY PLAN {sql}")))
    session.execute(text("SET LOCAL enable_seqscan = off"))
    return "\n".join(row[0] for row in session.execute(text(f"EXPLAIN {sql}")))


def test_time_alone_turns_kept_into_soon_late_then_late(
    scene: Scene, clock_stands: Callable[[datetime], None]
) -> None:
    make_meeting(scene.group, starts_at=datetime(2026, 11, 30, 13, tzinfo=UTC))
    seen = []
    for month, day in ((12, 1), (1, 28), (2, 27), (2, 28)):
        clock_stands(datetime(2026 if month > 2 else 2027, month, day, 9, tzinfo=UTC))
        seen.append(rhythm_of(scene).verdict.state)
    assert seen == [
        CadenceState.KEPT,
        CadenceState.KEPT,
        CadenceState.SOON_LATE,
        CadenceState.LATE,
    ]
