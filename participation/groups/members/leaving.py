"""Pausing, coming back, leaving: at once, freely, without a reason, and with a way back."""

from participation import clock
from participation.accounts.models import Person
from participation.accounts.telling import tell
from participation.extensions import db
from participation.groups import messages
from participation.groups.members.errors import NotMemberError, TooLateToComeBackError
from participation.groups.members.standing import has_substitute
from participation.groups.models import Group, Membership, MembershipRole
from participation.groups.queries import living_membership
from participation.groups.seats.giving import has_free_seat
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def pause(by_person_id: int, membership: Membership) -> None:
    """Stop coming for a while: the place stays. Twice changes nothing.

    Raises:
        NotMemberError: they left in between.

    """
    _still_here(membership)
    if membership.paused_at is None:
        membership.paused_at = clock.now()
        record(by_person_id, "membership.paused", membership, fields=["paused_at"])


def resume(by_person_id: int, membership: Membership) -> None:
    """Come again after a pause.

    Raises:
        NotMemberError: they left in between.

    """
    _still_here(membership)
    if membership.paused_at is not None:
        membership.paused_at = None
        record(by_person_id, "membership.resumed", membership, fields=["paused_at"])


def leave(by_person_id: int, membership: Membership) -> None:
    """End a membership today. Twice changes nothing; who is taken off by somebody else is told."""
    locked(membership)
    if membership.until_on is not None:
        return
    departement = db.session.get_one(Departement, membership.departement_id)
    today = clock.today(departement.settings.zone)
    membership.until_on = max(today, membership.since_on)
    record(by_person_id, "membership.left", membership, fields=["until_on"])
    if by_person_id != membership.person_id:
        person = db.session.get_one(Person, membership.person_id)
        tell(person, messages.left_for_you(membership.id, departement.settings, person))


def come_back(by_person_id: int, group: Group, membership: Membership) -> Membership:
    """Undo a departure of the same day: everything is as it was, or nearly.

    The seat comes back if nobody took it, and who they replaced if nobody else does now;
    facilitating does not, since it opens what others said.

    Raises:
        TooLateToComeBackError: they left another day.

    """
    locked(group)
    has_seat = has_free_seat(membership)  # seats are locked before who takes them
    locked(membership)
    living = living_membership(group.id, membership.person_id)
    if living is not None:
        return living
    departement = db.session.get_one(Departement, group.departement_id)
    if membership.until_on != clock.today(departement.settings.zone):
        raise TooLateToComeBackError
    if membership.seated_on is not None and not has_seat:
        membership.seated_on = membership.term_until_on = None
    if membership.role is MembershipRole.FACILITATOR:
        membership.role = MembershipRole.MEMBER
    replaced_id = membership.substitute_for_id
    if replaced_id is not None and has_substitute(replaced_id, membership.id):
        membership.substitute_for_id = None
    membership.until_on = None
    record(by_person_id, "membership.came_back", membership, fields=["until_on"])
    return membership


def _still_here(membership: Membership) -> None:
    locked(membership)
    if membership.until_on is not None:
        raise NotMemberError
