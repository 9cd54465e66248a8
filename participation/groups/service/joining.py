"""Letting people into a group."""

from participation import clock
from participation.accounts.models import Person
from participation.extensions import db
from participation.groups.models import College, Group, Membership, MembershipRole
from participation.groups.queries import living_membership
from participation.journal.service import record
from participation.territories.models import Departement


def join(
    group: Group,
    person: Person,
    college: College,
    role: MembershipRole = MembershipRole.MEMBER,
    *,
    by_person_id: int | None = None,
) -> Membership:
    """Let a person into a group, or change what they do in it; nobody sits twice."""
    membership = living_membership(group.id, person.id)
    if membership is None:
        departement = db.session.get_one(Departement, group.departement_id)
        membership = Membership(
            departement_id=group.departement_id,
            group_id=group.id,
            person=person,
            college=college,
            role=role,
            since_on=clock.today(departement.settings.zone),
        )
        db.session.add(membership)
    membership.college = college
    membership.role = role
    db.session.flush()  # the journal names its key
    record(by_person_id, "membership.joined", membership, fields=["college", "role"])
    return membership
