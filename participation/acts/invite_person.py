"""Inviting somebody touches their account, a group and the outbox, in one transaction."""

from dataclasses import dataclass

from participation.accounts.contacts import Contact
from participation.accounts.messages import InvitationMessage
from participation.accounts.models import Account, ContactKind
from participation.accounts.people import give_roles, invite
from participation.accounts.queries import accounts_of_address
from participation.errors import DomainError
from participation.groups.members.inputs import JoiningInput
from participation.groups.members.joining import let_in
from participation.groups.models import College, Group, MembershipRole
from participation.groups.role_colleges import COLLEGES
from participation.i18n import lazy
from participation.notifications.models import Channel
from participation.notifications.outbox import Recipient, enqueue
from participation.permissions import Role
from participation.territories.models import Departement
from participation.unit_of_work import locked


class WhoIsMeantError(DomainError):
    """The address is known already: nobody said whether the same person is meant."""

    message = lazy("Cette adresse est déjà connue. Dites si c’est la même personne.")


@dataclass(frozen=True, slots=True)
class InvitationInput:
    """Who is invited, as what, and into which group if any.

    `account` is the one that the address already has and that is meant; `is_somebody_else` opens
    one more account at an address that several people share.
    """

    contact: Contact
    role: Role
    function: str = ""
    group: Group | None = None
    account: Account | None = None
    is_somebody_else: bool = False


def invite_person(
    by_person_id: int | None, departement: Departement, data: InvitationInput
) -> Account:
    """Open an account or give it one more role, let it into the group, and write to the person.

    Raises:
        WhoIsMeantError: the address is known and neither an account nor somebody else is meant,
            or the account meant was closed in between.
        GroupClosedError, CollegeNotHereError, TwoCollegesError: the group cannot let them in.

    """
    account = _account(by_person_id, departement, data)
    if data.group is not None:
        is_facilitator = data.role is Role.ANIMATEUR
        joining = JoiningInput(
            COLLEGES.get(data.role, College.USAGERS),
            MembershipRole.FACILITATOR if is_facilitator else MembershipRole.MEMBER,
        )
        let_in(by_person_id, data.group, account.person, joining)
    _write_to(departement, account, data)
    return account


def _account(by_person_id: int | None, departement: Departement, data: InvitationInput) -> Account:
    locked(departement)  # two administrators may invite the same address at once
    if data.account is not None:
        if locked(data.account).closed_at is not None:
            raise WhoIsMeantError
        give_roles(by_person_id, data.account, [data.role])
        return data.account
    if not data.is_somebody_else and accounts_of_address(departement.id, data.contact):
        raise WhoIsMeantError
    return invite(
        departement.id,
        data.contact,
        [data.role],
        function=data.function,
        by_person_id=by_person_id,
        is_somebody_else=data.is_somebody_else,
    )


def _write_to(departement: Departement, account: Account, data: InvitationInput) -> None:
    settings = departement.settings
    channel = Channel.EMAIL if data.contact.kind is ContactKind.EMAIL else Channel.SMS
    enqueue(
        InvitationMessage.of(account.id, settings.site_name, settings.phone, data.role),
        Recipient(departement.id, channel, data.contact.value, account.person_id),
    )
