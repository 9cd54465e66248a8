"""Groups that come out of others: only with the recorded agreement of the members of each.

Nobody's membership moves: people are told, asked to join, and decide. The old names are kept,
with their day; after a merge the old addresses lead to the new group.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from sqlalchemy import select, update

from participation import clock
from participation.accounts.models import Person
from participation.accounts.telling import tell_each
from participation.extensions import db
from participation.groups import messages
from participation.groups.errors import (
    AgreementDateError,
    ClosedGroupError,
    ElsewhereError,
    MembersRefusedError,
    NoAgreementError,
    NotEnoughGroupsError,
    NoVoteError,
)
from participation.groups.inputs import Agreement, CadreInput, GroupInput
from participation.groups.members.inputs import JoiningInput
from participation.groups.members.joining import let_in
from participation.groups.models import (
    Group,
    GroupLineage,
    GroupName,
    LineageKind,
    Membership,
    MembershipRole,
)
from participation.groups.queries import cadre_of
from participation.groups.service import naming
from participation.groups.service.frame import write_cadre
from participation.groups.service.writing import create_group
from participation.groups.states import GroupStatus
from participation.journal.service import record
from participation.territories.models import AddressKind, Departement
from participation.territories.service import move_addresses
from participation.unit_of_work import locked

TWO = 2


@dataclass(frozen=True, slots=True)
class Ending:
    """A group that ends in a merge or a split, and what its members said of it."""

    group: Group
    agreement: Agreement


def check_merge(endings: Sequence[Ending]) -> None:
    """Refuse a merge that may not be.

    Raises:
        NotEnoughGroupsError: there is nothing to merge.
        ElsewhereError: the groups are of two Départements.
        ClosedGroupError: one of them no longer meets.
        NoAgreementError, NoVoteError, MembersRefusedError, AgreementDateError: the members of one
            of them did not agree, or nobody wrote it down.

    """
    if len({one.group.id for one in endings}) < TWO:
        raise NotEnoughGroupsError
    if len({one.group.departement_id for one in endings}) > 1:
        raise ElsewhereError
    for one in endings:
        _check_ending(one)


def check_split(ending: Ending, parts: Sequence[GroupInput]) -> None:
    """Refuse a split that may not be.

    Raises: the refusals of `check_merge`.
    """
    if len(parts) < TWO:
        raise NotEnoughGroupsError
    _check_ending(ending)


def merge(
    by_person_id: int | None,
    endings: Sequence[Ending],
    data: GroupInput,
    *,
    cadre_from: Group | None = None,
) -> Group:
    """Make one group of several; it opens once its frame is said.

    The groups that depended on them depend on the new one. Who facilitated them facilitates it.

    Raises: the refusals of `check_merge` and of `create_group`.
    """
    for one in _in_order(endings):
        locked(one.group)
    check_merge(endings)
    today = _today(endings[0].group)
    for one in endings:  # the new group may take up the name of one of them
        if one.group.name == " ".join(data.name.split()):
            one.group.name = naming.name_left(one.group, today)
    db.session.flush()
    names = _names_of([one.group.id for one in endings])
    group = create_group(by_person_id, replace(data, slug=""))
    for one in endings:
        _end(by_person_id, one, group, LineageKind.MERGE, today)
        move_addresses(AddressKind.GROUP, one.group.id, group.id)
        db.session.execute(
            update(Group).where(Group.parent_id == one.group.id).values(parent_id=group.id)
        )
    naming.give_free_slug(group)  # perhaps that of one of them
    for name, until_on in [*names, *((one.group.name, today) for one in endings)]:
        if name != group.name:
            naming.keep_past_name(group, name, until_on or today)
            db.session.flush()
    naming.index(group)
    _move_on([one.group for one in endings], [group], by_person_id)
    if cadre_from is not None:
        _copy_cadre(by_person_id, cadre_from, group)
    return group


def split(
    by_person_id: int | None,
    ending: Ending,
    parts: Sequence[GroupInput],
    *,
    with_cadre: bool = False,
) -> list[Group]:
    """Make several groups of one; its page stays, and says where it goes on.

    Raises: the refusals of `check_split` and of `create_group`.
    """
    locked(ending.group)
    check_split(ending, parts)
    today = _today(ending.group)
    groups = [create_group(by_person_id, part) for part in parts]
    for group in groups:
        _end(by_person_id, ending, group, LineageKind.SPLIT, today)
        if with_cadre:
            _copy_cadre(by_person_id, ending.group, group)
    _move_on([ending.group], groups, by_person_id)
    return groups


def _check_ending(ending: Ending) -> None:
    group, said = ending.group, ending.agreement
    if group.status is GroupStatus.CLOSED:
        raise ClosedGroupError
    if said.agreed_on is None or not said.how.strip():
        raise NoAgreementError(group.id)
    if said.agreed_on > _today(group):
        raise AgreementDateError(group.id)
    if said.votes_for < 1:
        raise NoVoteError(group.id)
    if said.votes_against >= said.votes_for:
        raise MembersRefusedError(group.id)


def _end(
    by_person_id: int | None, ending: Ending, into: Group, kind: LineageKind, today: date
) -> None:
    said, group = ending.agreement, ending.group
    line = GroupLineage(
        departement_id=group.departement_id,
        kind=kind,
        from_group_id=group.id,
        to_group_id=into.id,
        happened_on=today,
        agreed_on=said.agreed_on,
        agreed_how=said.how,
        votes_for=said.votes_for,
        votes_against=said.votes_against,
        votes_abstained=said.votes_abstained,
    )
    db.session.add(line)
    if group.status is not GroupStatus.CLOSED:
        group.status, group.closed_on = GroupStatus.CLOSED, today
        record(by_person_id, "group.status", group, fields=["status"], reason=str(kind))
    db.session.flush()  # the journal names its key
    record(by_person_id, "group.lineage", line)


def _move_on(before: Sequence[Group], after: Sequence[Group], by_person_id: int | None) -> None:
    """Let in who facilitates, tell the others; somebody of two groups once."""
    rows = db.session.execute(
        select(Membership, Person)
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.group_id.in_([one.id for one in before]), Membership.until_on.is_(None))
        .order_by(Membership.role == MembershipRole.FACILITATOR, Membership.id)
    ).all()
    last_of = {person.id: (held, person) for held, person in rows}
    settings = db.session.get_one(Departement, after[0].departement_id).settings
    told = []
    for held, person in last_of.values():
        if held.role is MembershipRole.FACILITATOR:
            for group in after:
                let_in(by_person_id, group, person, JoiningInput(held.college, held.role))
        else:
            told.append((person, messages.goes_on_elsewhere(held.id, settings, person)))
    tell_each(told)


def _copy_cadre(by_person_id: int | None, source: Group, target: Group) -> None:
    cadre = cadre_of(source.id)
    if cadre is not None:
        texts = {one.name: getattr(cadre, one.name) for one in fields(CadreInput)}
        write_cadre(by_person_id, target, CadreInput(**texts))


def _names_of(group_ids: Sequence[int]) -> list[tuple[str, date | None]]:
    """Return the other names of some groups, each with the day it was left, those in use last."""
    rows = db.session.execute(
        select(GroupName.name, GroupName.until_on)
        .where(GroupName.group_id.in_(group_ids))
        .order_by(GroupName.until_on.is_not(None).desc(), GroupName.until_on, GroupName.id)
    )
    return [(name, until_on) for name, until_on in rows]


def _in_order(endings: Sequence[Ending]) -> list[Ending]:
    return sorted(endings, key=lambda one: one.group.id)  # two merges never wait for each other


def _today(group: Group) -> date:
    return clock.today(db.session.get_one(Departement, group.departement_id).settings.zone)
