"""A group opens, is tried, stays, pauses, closes and opens again."""

from sqlalchemy import exists, select

from participation import clock
from participation.extensions import db
from participation.groups.completeness import blocking, lacks
from participation.groups.errors import (
    ContinuesElsewhereError,
    FrameMissingError,
    NotThisStepError,
)
from participation.groups.models import Group, GroupLineage
from participation.groups.queries import frame_of
from participation.groups.states import TRANSITIONS, GroupAct, GroupStatus
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def change_status(by_person_id: int | None, group: Group, act: GroupAct) -> None:
    """Do one act of a group's life; its kind is loaded. What never opened is prepared again.

    Raises:
        NotThisStepError: the act does not follow from where the group stands.
        FrameMissingError: a group in preparation has not said its frame.
        ContinuesElsewhereError: it became another group.

    """
    locked(group)
    before = group.status
    after = TRANSITIONS.get((before, act))
    if after is None:
        raise NotThisStepError
    if before is GroupStatus.CLOSED and _continues_elsewhere(group):
        raise ContinuesElsewhereError
    never_opened = before is GroupStatus.CLOSED and group.started_on is None
    starts = after is not GroupStatus.CLOSED and (before is GroupStatus.PREPARING or never_opened)
    if starts and blocking(lacks(group.kind, frame_of(group.id))):
        if not never_opened:
            raise FrameMissingError
        after, starts = GroupStatus.PREPARING, False  # a closed group cannot say its frame
    today = clock.today(db.session.get_one(Departement, group.departement_id).settings.zone)
    group.status = after
    group.closed_on = today if after is GroupStatus.CLOSED else None
    if starts:
        group.started_on = today
    if act is GroupAct.DEPLOY:
        group.deployed_on = today
    elif after is GroupStatus.EXPERIMENTAL:
        group.deployed_on = None
    record(by_person_id, "group.status", group, fields=["status"], reason=str(act))


def _continues_elsewhere(group: Group) -> bool:
    return bool(db.session.scalar(select(exists().where(GroupLineage.from_group_id == group.id))))
