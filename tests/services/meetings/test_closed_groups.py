"""A meeting to come is that of a group that still meets, however it is planned or announced."""

from datetime import datetime

import pytest
from sqlalchemy import update

from participation.acts.change_meeting import publish_meeting
from participation.extensions import db
from participation.groups.models import Group, GroupStatus
from participation.meetings import events, service
from participation.meetings.errors import NoLivingGroupError
from participation.meetings.queries import drafts_of
from participation.meetings.states import MeetingState
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting, make_organisation, make_scene
from tests.services.meetings.planned import announced, edited, planned, typed, wall

pytestmark = pytest.mark.usefixtures("session")


def close(group: Group) -> None:
    """Close a group as another request does: what is loaded here knows nothing of it."""
    change = update(Group).where(Group.id == group.id).values(status=GroupStatus.CLOSED)
    db.session.execute(change, execution_options={"synchronize_session": False})


def test_a_draft_of_a_closed_group_is_not_announced() -> None:
    scene = make_scene()
    draft = planned(scene)
    close(scene.group)
    with pytest.raises(NoLivingGroupError), unit_of_work():
        publish_meeting(scene.facilitator, draft)


def test_one_group_that_still_meets_is_enough() -> None:
    scene = make_scene()
    other = make_group(scene.departement, [scene.territory])
    with unit_of_work():
        draft = service.plan(scene.facilitator, [scene.group, other], typed(scene))
    close(scene.group)
    with unit_of_work():
        service.publish(scene.facilitator, draft)
    assert draft.state is MeetingState.PUBLISHED


def test_nothing_is_planned_nor_proposed_for_a_closed_group() -> None:
    scene = make_scene()
    close(scene.group)
    for write in (service.plan, service.propose):
        with pytest.raises(NoLivingGroupError), unit_of_work():
            write(scene.facilitator, [scene.group], typed(scene))


def test_what_a_closed_group_did_before_is_still_brought_in() -> None:
    scene = make_scene()
    close(scene.group)
    past = typed(scene, starts=wall(2026, 10, 7, 14), ends=wall(2026, 10, 7, 16))
    with unit_of_work():
        meeting = service.plan(scene.facilitator, [scene.group], past, may_be_past=True)
        service.publish(scene.facilitator, meeting, may_be_past=True)
    assert meeting.state is MeetingState.HELD


def test_a_series_of_a_closed_group_is_refused_once_not_date_by_date() -> None:
    scene = make_scene()
    with unit_of_work():
        series = service.plan_series(scene.facilitator, [scene.group], "", [typed(scene)])
    drafts = [one for one in drafts_of(scene.group.id) if one.series_id == series.id]
    close(scene.group)
    with pytest.raises(NoLivingGroupError), unit_of_work():
        service.announce_rest(scene.facilitator, drafts)
    with pytest.raises(NoLivingGroupError), unit_of_work():
        service.plan_series(scene.facilitator, [scene.group], "", [typed(scene)])


def test_a_meeting_to_come_is_not_given_to_a_closed_group() -> None:
    scene = make_scene()
    meeting = announced(scene)
    other = make_group(scene.departement, [scene.territory])
    close(other)
    with pytest.raises(NoLivingGroupError), unit_of_work():
        service.edit(scene.facilitator, meeting, typed(scene), seen_version=None, groups=[other])


def test_a_draft_of_a_group_that_closed_is_still_corrected() -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue, state=MeetingState.PLANNED)
    close(scene.group)
    assert edited(scene, meeting, title="Un autre titre").fields


def test_nobody_announces_an_event_to_a_closed_group() -> None:
    scene = make_scene()
    close(scene.group)
    data = events.EventInput(
        title="Le forum des métiers",
        starts=datetime(2026, 12, 8, 14),  # noqa: DTZ001 - the clock on the wall
        ends=datetime(2026, 12, 8, 17),  # noqa: DTZ001 - the clock on the wall
        venue=scene.venue,
        link="https://structure.exemple.fr/forum",
        help_phone="05 36 49 00 01",
        organisation=make_organisation(scene.departement),
        group=scene.group,
    )
    with pytest.raises(NoLivingGroupError), unit_of_work():
        events.announce(scene.facilitator, scene.departement, data)
