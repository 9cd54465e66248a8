"""What somebody does in a group: their role, the one subject they come for, whom they replace."""

from sqlalchemy import exists, select

from participation.accounts.models import Account, Grant
from participation.extensions import db
from participation.groups.members.errors import (
    NotFacilitatorError,
    NotMemberError,
    SubstituteError,
)
from participation.groups.models import Membership, MembershipRole
from participation.journal.service import record
from participation.permissions import Role
from participation.unit_of_work import locked

_FACILITATORS = (Role.ANIMATEUR, Role.CHARGE_MISSION)


def change_role(by_person_id: int, membership: Membership, role: MembershipRole) -> None:
    """Give somebody another role in the group.

    Raises:
        NotMemberError: they left in between.
        NotFacilitatorError: to facilitate takes an account with that right.

    """
    _lock_living(membership)
    if membership.role is role:
        return
    check_may_facilitate(membership.person_id, membership.departement_id, role)
    membership.role = role
    record(by_person_id, "membership.changed", membership, fields=["role"])


def change_topic(by_person_id: int, membership: Membership, topic: str) -> None:
    """Say the only subject somebody comes for; empty: all of them.

    Raises:
        NotMemberError: they left in between.

    """
    _lock_living(membership)
    topic = " ".join(topic.split())
    if membership.topic != topic:
        membership.topic = topic
        record(by_person_id, "membership.changed", membership, fields=["topic"])


def change_substitute(
    by_person_id: int, membership: Membership, replaced: Membership | None
) -> None:
    """Say whose seat somebody takes when that member is absent; None: nobody's any more.

    Raises:
        NotMemberError: one of them left in between.
        SubstituteError: another college, themselves, somebody who has a substitute or is one, or
            a member who has a substitute.

    """
    _lock_living(membership)
    wanted = replaced.id if replaced is not None else None
    if membership.substitute_for_id == wanted:
        return
    if replaced is not None:
        _check_replaces(membership, replaced)
    membership.substitute_for_id = wanted
    record(by_person_id, "membership.changed", membership, fields=["substitute_for_id"])


def check_may_facilitate(person_id: int, departement_id: int, role: MembershipRole) -> None:
    """Let somebody facilitate only with an account that holds the right in the Département.

    Raises:
        NotFacilitatorError: they have none.

    """
    if role is not MembershipRole.FACILITATOR:
        return
    holds = db.session.scalar(
        select(
            exists().where(
                Account.person_id == person_id,
                Account.departement_id == departement_id,
                Account.closed_at.is_(None),
                Grant.account_id == Account.id,
                Grant.departement_id == departement_id,
                Grant.role.in_(_FACILITATORS),
            )
        )
    )
    if not holds:
        raise NotFacilitatorError


def has_substitute(replaced_id: int, but_id: int) -> bool:
    """Say whether a living member other than `but_id` replaces one."""
    return bool(
        db.session.scalar(
            select(
                exists().where(
                    Membership.substitute_for_id == replaced_id,
                    Membership.until_on.is_(None),
                    Membership.id != but_id,
                )
            )
        )
    )


def _check_replaces(membership: Membership, replaced: Membership) -> None:
    _lock_living(replaced)
    taken = has_substitute(replaced.id, membership.id) or has_substitute(membership.id, replaced.id)
    is_fit = (
        replaced.id != membership.id
        and replaced.group_id == membership.group_id
        and replaced.college is membership.college
        and not _replaces_somebody(replaced)
    )
    if taken or not is_fit:
        raise SubstituteError


def _replaces_somebody(membership: Membership) -> bool:
    """Say whether somebody is a substitute; of a member who left they are one no more."""
    wanted = membership.substitute_for_id
    replaced = db.session.get(Membership, wanted) if wanted is not None else None
    return replaced is not None and replaced.until_on is None


def _lock_living(membership: Membership) -> None:
    locked(membership)
    if membership.until_on is not None:
        raise NotMemberError
