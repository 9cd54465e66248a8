"""The list and the verdict agree: who sees which meeting, who changes it, for each role."""

from itertools import product

import pytest
from sqlalchemy import select

from participation import clock, policies
from participation.accounts.actor import ANONYMOUS, Actor
from participation.extensions import db
from participation.meetings import queries
from participation.meetings.models import Audience, Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Permission, Role
from tests.factories import (
    actor_of,
    make_account,
    make_departement,
    make_group,
    make_meeting,
)

pytestmark = pytest.mark.usefixtures("session")


def every_actor() -> tuple[list[Actor], list[Meeting]]:
    here, elsewhere = make_departement(), make_departement()
    group, other, far = make_group(here), make_group(here), make_group(elsewhere)
    actors = [ANONYMOUS]
    for role, place in product(Role, (here, elsewhere)):
        account = make_account(place, role)
        actors.append(actor_of(account))
        actors.append(actor_of(account, member_of=[group]))
        actors.append(actor_of(account, facilitates=[group]))
    meetings = [
        make_meeting(of, state=state, audience=audience, published_at=published_at)
        for of, state, audience, published_at in product(
            (group, other, far), MeetingState, Audience, (None, clock.now())
        )
        if published_at or state not in (MeetingState.PUBLISHED, MeetingState.HELD)
    ]
    return actors, meetings


def test_the_lists_and_the_verdicts_agree_for_every_role() -> None:
    actors, meetings = every_actor()
    ids = {one.id for one in meetings}
    seen_counts = set()
    for actor in actors:
        for permission, condition in (
            (Permission.MEETING_VIEW, queries.visible_to(actor)),
            (Permission.MEETING_EDIT, queries.plannable_by(actor)),
        ):
            allowed = {one.id for one in meetings if policies.allows(actor, permission, one)}
            listed = set(
                db.session.scalars(select(Meeting.id).where(Meeting.id.in_(ids), condition))
            )
            assert listed == allowed, (actor, permission)
            seen_counts.add(len(allowed))
    assert min(seen_counts) == 0
    assert len(seen_counts) > 4  # the roles do differ


def test_nobody_outside_sees_a_draft_that_was_given_up() -> None:
    group = make_group(make_departement())
    given_up = make_meeting(group, state=MeetingState.CANCELLED, published_at=None)
    announced_once = make_meeting(group, state=MeetingState.CANCELLED)
    assert not policies.allows(ANONYMOUS, Permission.MEETING_VIEW, given_up)
    assert policies.allows(ANONYMOUS, Permission.MEETING_VIEW, announced_once)
    assert queries.seen_by(ANONYMOUS, given_up.id) is None
