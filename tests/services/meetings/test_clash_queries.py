"""What stands around some dates, as the database tells it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from participation import clock
from participation.extensions import db
from participation.groups.models import Group
from participation.meetings.clash_queries import Asked, standing_around
from participation.meetings.clashes import Slot
from participation.meetings.models import Meeting, MeetingPartner, PartnerState
from participation.meetings.states import MeetingState
from participation.territories.models import Organisation, OrganisationKind
from tests.factories import Scene, make_group, make_meeting, make_member, make_person, make_scene
from tests.support.statements import recorded

AT = datetime(2027, 6, 8, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

pytestmark = pytest.mark.usefixtures("session")


def slots(scene: Scene, number: int = 1) -> list[Slot]:
    return [
        Slot(
            AT + timedelta(days=7 * one),
            AT + timedelta(days=7 * one, hours=2),
            "Europe/Paris",
            scene.venue.id,
        )
        for one in range(number)
    ]


def partner(scene: Scene, name: str, *meetings: Meeting) -> Organisation:
    row = Organisation(departement_id=scene.departement.id, name=name, kind=OrganisationKind.OTHER)
    db.session.add(row)
    db.session.flush()
    for meeting in meetings:
        db.session.add(
            MeetingPartner(
                departement_id=scene.departement.id,
                meeting_id=meeting.id,
                organisation_id=row.id,
                state=PartnerState.EXPECTED,
            )
        )
    db.session.flush()
    return row


def asked(scene: Scene, *organisations: Organisation, meeting_ids: tuple[int, ...] = ()) -> Asked:
    return Asked(
        scene.departement.id, [scene.group], [one.id for one in organisations], meeting_ids
    )


def test_each_meeting_stands_where_it_clashes() -> None:
    scene, elsewhere = make_scene(), make_scene()
    neighbour, far = make_group(scene.departement, [scene.territory]), make_group(scene.departement)
    make_meeting(scene.group, starts_at=AT - 4 * HOUR)
    make_meeting(neighbour, starts_at=AT + HOUR, venue=scene.venue)
    make_meeting(far, starts_at=AT)
    make_meeting(elsewhere.group, starts_at=AT)
    make_meeting(neighbour, starts_at=AT + timedelta(days=1), venue=scene.venue)
    standing = standing_around(slots(scene), asked(scene))
    assert [one.groups for one in standing.own] == [scene.group.name]
    assert [one.groups for one in standing.neighbours] == [neighbour.name]
    assert [one.venue_id for one in standing.venues if one.venue_id] == [scene.venue.id]


def test_what_is_off_or_only_an_idea_asks_nobody() -> None:
    scene = make_scene()
    for state in (MeetingState.CANCELLED, MeetingState.POSTPONED, MeetingState.PROPOSED):
        make_meeting(scene.group, starts_at=AT, venue=scene.venue, state=state)
    standing = standing_around(slots(scene), asked(scene))
    assert (standing.venues, standing.own, standing.neighbours) == ([], [], [])


def test_a_draft_asks_already_and_a_meeting_does_not_clash_with_itself() -> None:
    scene = make_scene()
    draft = make_meeting(
        scene.group, starts_at=AT, venue=scene.venue, state=MeetingState.PLANNED, published_at=None
    )
    assert len(standing_around(slots(scene), asked(scene)).own) == 1
    itself = standing_around(slots(scene), asked(scene, meeting_ids=(draft.id,)))
    assert (itself.own, itself.venues) == ([], [])


def test_the_days_on_which_a_partner_is_asked_elsewhere() -> None:
    scene = make_scene()
    near = make_meeting(make_group(scene.departement), starts_at=AT - timedelta(days=3))
    late = make_meeting(make_group(scene.departement), starts_at=AT + timedelta(days=200))
    busy, idle = partner(scene, "Mission", near, late), partner(scene, "Relais")
    found = standing_around(slots(scene), asked(scene, busy, idle)).organisations
    assert found == {"Mission": [date(2027, 6, 5)], "Relais": []}
    own = make_meeting(scene.group, starts_at=AT)
    partner(scene, "Caisse", own)
    of_meeting = Asked(scene.departement.id, [scene.group], None, [own.id])
    assert standing_around(slots(scene), of_meeting).organisations == {"Caisse": []}


def test_members_of_several_groups_are_days_without_a_name() -> None:
    scene = make_scene()
    other, third = make_group(scene.departement), make_group(scene.departement)
    both = make_meeting(other, starts_at=AT)
    both.groups = [other, third]
    db.session.flush()
    in_three, alone, gone, paused = (make_person(scene.departement) for _ in range(4))
    for person in (in_three, alone, gone, paused):
        make_member(scene.group, person)
    make_member(other, in_three)
    make_member(third, in_three)
    make_member(other, gone).until_on = date(2026, 6, 1)
    make_member(other, paused).paused_at = clock.now()
    db.session.flush()
    people = standing_around(slots(scene), asked(scene)).people
    assert people == [[date(2027, 6, 8)]]  # one meeting of two of their groups is one


def test_the_statements_do_not_grow() -> None:
    scene = make_scene()
    other = make_group(scene.departement, [scene.territory])
    organisation = partner(scene, "Mission")
    counts = []
    for number in (1, 40):
        for place in range(number):
            add_member_and_meeting(scene, other, place)
        db.session.expire_all()
        groups = [db.session.get_one(Group, scene.group.id)]
        wanted = Asked(scene.departement.id, groups, [organisation.id])
        dates = slots(scene, number)
        with recorded() as statements:
            standing_around(dates, wanted)
        counts.append(statements.count)
    assert counts[0] == counts[1] <= 5


def add_member_and_meeting(scene: Scene, other: Group, place: int) -> None:
    db.session.refresh(other, ["territories"])
    person = make_person(scene.departement)
    make_member(scene.group, person)
    make_member(other, person)
    make_meeting(other, starts_at=AT + timedelta(days=place), venue=scene.venue)
