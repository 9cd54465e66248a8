"""What a person does with their place in a group: the same acts from an account and from a code."""

from participation.errors import NotFoundError
from participation.groups.members import leaving
from participation.groups.members import queries as members
from participation.groups.models import Group, Membership
from participation.groups.seats import queries as seats
from participation.groups.seats import renewals

ACTS = "pause,reprise,depart,retour,candidature,retrait"


def own_membership(group: Group | None, person_id: int) -> Membership:
    """Return the place of a person in a group, or the last one they had.

    Raises:
        NotFoundError: no such group, or they were never in it.

    """
    found = members.newest_of(group.id, person_id) if group is not None else None
    if found is None:
        raise NotFoundError
    return found


def living_own_membership(group: Group | None, person_id: int) -> Membership:
    """Return the place of a person in a group that they have not left.

    Raises:
        NotFoundError: no such group, or they are not in it.

    """
    found = own_membership(group, person_id)
    if found.until_on is not None:
        raise NotFoundError
    return found


def do(act: str, group: Group, membership: Membership, renewal_id: str = "") -> None:
    """Do one of `ACTS` inside the open unit of work; `renewal_id` names the seats stood for.

    Raises:
        NotFoundError: no such renewal in this group.
        DomainError: what the services refuse.

    """
    person_id = membership.person_id
    if act == "retour":
        leaving.come_back(person_id, group, membership)
    elif act in ("candidature", "retrait"):
        known = renewal_id.isascii() and renewal_id.isdecimal() and len(renewal_id) < 19  # noqa: PLR2004 - BIGINT
        renewal = seats.get_renewal(int(renewal_id)) if known else None
        if renewal is None or renewal.group_id != group.id:
            raise NotFoundError
        change = renewals.stand if act == "candidature" else renewals.step_down
        change(person_id, renewal, membership)
    else:
        {"pause": leaving.pause, "reprise": leaving.resume, "depart": leaving.leave}[act](
            person_id, membership
        )
