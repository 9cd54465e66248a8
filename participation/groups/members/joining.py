"""Letting somebody into a group: by themselves, or noted for them; nobody sits twice."""

from sqlalchemy import select

from participation import clock
from participation.accounts import access_codes
from participation.accounts.contacts import Contact
from participation.accounts.models import ContactPoint, Person
from participation.accounts.people import create_person, is_name
from participation.accounts.telling import tell
from participation.extensions import db
from participation.groups import messages
from participation.groups.charters.service import accept
from participation.groups.members.errors import (
    AlreadyMemberError,
    CollegeNotHereError,
    GroupClosedError,
    GroupNotOpenError,
    NoMemberConsentError,
    NoMemberNameError,
    TwoCollegesError,
)
from participation.groups.members.inputs import JoiningInput, NewcomerInput
from participation.groups.members.standing import check_may_facilitate
from participation.groups.models import (
    College,
    Group,
    GroupKind,
    GroupStatus,
    Membership,
    MembershipRole,
)
from participation.groups.queries import living_membership
from participation.journal.service import record
from participation.search_index.folding import plain
from participation.territories.models import Departement
from participation.unit_of_work import locked


def join(group: Group, person: Person, data: JoiningInput) -> Membership:
    """Let a person into an open group by their own will; twice changes nothing. They are welcomed.

    Raises:
        GroupClosedError, GroupNotOpenError: the group no longer meets, or is not open.
        CollegeNotHereError: its kind provides for no such college.
        TwoCollegesError: they sit there already for another college.
        CharterChangedError: it is no longer the version that they read.

    """
    locked(group)
    if not group.is_open:
        raise GroupNotOpenError
    if data.role is not MembershipRole.MEMBER:
        raise ValueError("A role in a group is given by who facilitates it.")
    return _enter(group, person, data, person.id, is_welcomed=True)


def let_in(
    by_person_id: int | None, group: Group, person: Person, data: JoiningInput
) -> Membership:
    """Let in a person who is known already, open group or not; who is in only changes role.

    Raises:
        GroupClosedError, CollegeNotHereError, TwoCollegesError: as in `join`.

    """
    locked(group)
    return _enter(group, person, data, by_person_id, is_welcomed=False)


def note_newcomer(by_person_id: int, group: Group, data: NewcomerInput) -> Membership:
    """Let in somebody who said so on paper, by phone or aloud; they get a code of their own.

    Who is known in the Département by this name and this contact is the same person.

    Raises:
        NoMemberNameError, NameTooLongError: the name.
        NoMemberConsentError: they were not asked.
        AlreadyMemberError: they are in the group already.
        NotFacilitatorError: the role asks for an account with that right.
        GroupClosedError, CollegeNotHereError: as in `join`.

    """
    if not is_name(data.name):
        raise NoMemberNameError
    if not data.has_consented:
        raise NoMemberConsentError
    locked(group)
    person = _known_as(group.departement_id, data.name, data.contact)
    if person is None:
        person = create_person(group.departement_id, data.name, data.contact)
    elif living_membership(group.id, person.id) is not None:
        raise AlreadyMemberError
    check_may_facilitate(person.id, group.departement_id, data.joining.role)
    access_codes.keep_valid(person, clock.now())
    return _enter(group, person, data.joining, by_person_id, is_welcomed=True)


def _enter(
    group: Group,
    person: Person,
    data: JoiningInput,
    by_person_id: int | None,
    *,
    is_welcomed: bool,
) -> Membership:
    if group.status is GroupStatus.CLOSED:
        raise GroupClosedError
    membership = living_membership(group.id, person.id)
    if membership is not None:
        return _stay(membership, data, by_person_id)
    departement = db.session.get_one(Departement, group.departement_id)
    if data.role is not MembershipRole.FACILITATOR:  # who runs it need not sit in it
        _check_college(group, data.college)
    membership = Membership(
        departement_id=group.departement_id,
        group_id=group.id,
        person=person,
        college=data.college,
        role=data.role,
        topic=data.topic.strip(),
        since_on=clock.today(departement.settings.zone),
    )
    db.session.add(membership)
    db.session.flush()  # the journal names its key
    record(by_person_id, "membership.joined", membership, fields=["college", "role"])
    if data.charter_channel is not None:
        channel, seen = data.charter_channel, data.charter_seen
        accept(by_person_id, membership, group, channel, seen_mark=seen)
    if is_welcomed:
        tell(person, messages.welcome(membership.id, departement.settings, person))
    return membership


def _stay(membership: Membership, data: JoiningInput, by_person_id: int | None) -> Membership:
    if membership.college is not data.college:
        raise TwoCollegesError
    if data.role not in (membership.role, MembershipRole.MEMBER):
        membership.role = data.role
        record(by_person_id, "membership.changed", membership, fields=["role"])
    return membership


def _check_college(group: Group, college: College) -> None:
    kind = db.session.get_one(GroupKind, group.kind_id)
    if str(college) not in kind.colleges:
        raise CollegeNotHereError


def _known_as(departement_id: int, name: str, contact: Contact | None) -> Person | None:
    """Return the person of this name at this contact; several share one contact, not both."""
    if contact is None:
        return None
    found = db.session.scalars(
        select(ContactPoint.person_id)
        .where(
            ContactPoint.departement_id == departement_id,
            ContactPoint.kind == contact.kind,
            ContactPoint.value == contact.value,
        )
        .order_by(ContactPoint.id)
    ).all()
    people = db.session.scalars(select(Person).where(Person.id.in_(found)).order_by(Person.id))
    wanted = " ".join(plain(name).split())
    return next((one for one in people if plain(one.chosen_name) == wanted), None)
