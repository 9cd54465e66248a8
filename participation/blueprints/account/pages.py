"""Prepares “mon compte”: how one is reached, where one is signed in, where one is expected."""

from dataclasses import dataclass

from participation import clock
from participation.accounts import access_codes, sessions
from participation.accounts.actor import Actor
from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactKind
from participation.accounts.queries import contact_points
from participation.accounts.words import ROLES
from participation.blueprints.group_members.own_groups import OwnGroup, own_groups
from participation.blueprints.request_state import state
from participation.blueprints.texts_to_read import Door, OwnText, own_texts
from participation.blueprints.zones import zone_of
from participation.dates import day_in_words, local, time_in_words
from participation.i18n import LazyText
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.queries import of_person
from participation.registrations.words import STATES


@dataclass(frozen=True, slots=True)
class Device:
    """A browser that is signed in."""

    session_id: int
    name: str
    seen: str
    is_this_one: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """A meeting where somebody is expected."""

    registration: Registration
    state: LazyText
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class AccountPage:
    """What “mon compte” shows; `code` is the person's access code, or empty."""

    account: Account
    emails: list[str]
    phones: list[str]
    roles: list[LazyText]
    groups: list[OwnGroup]
    expected: list[Expected]
    code: str
    devices: list[Device]
    texts: list[OwnText]


def account_page(account: Account, actor: Actor) -> AccountPage:
    """Gather the page of the person signed in."""
    person_id = account.person_id
    points = contact_points([person_id]).get(person_id, [])
    code = access_codes.living(person_id)
    return AccountPage(
        account=account,
        emails=[point.value for point in points if point.kind is ContactKind.EMAIL],
        phones=[
            Contact(point.kind, point.value).shown
            for point in points
            if point.kind is ContactKind.PHONE
        ],
        roles=[ROLES[role] for role in sorted(actor.roles_in(account.departement_id))],
        groups=own_groups(person_id, zone_of(account.departement_id)),
        expected=_expected(person_id),
        code=access_codes.shown(code.selector) if code is not None else "",
        devices=_devices(account, actor),
        texts=own_texts(Door(person_id, account.departement_id)),
    )


def _expected(person_id: int) -> list[Expected]:
    now = clock.now()
    return [
        Expected(one, STATES[one.state], one.state is RegistrationState.CONFIRMED)
        for one in of_person(person_id, with_needs=False)
        if one.meeting.ends_at > now and one.state is not RegistrationState.WITHDRAWN
    ]


def _devices(account: Account, actor: Actor) -> list[Device]:
    zone = zone_of(account.departement_id)
    return [
        Device(
            one.id,
            one.browser,
            f"{day_in_words(local(one.seen_at, zone).date())}, "
            f"{time_in_words(local(one.seen_at, zone))}",
            one.id == state().session_id,
        )
        for one in sessions.living(account.id, is_staff=sessions.is_professional(actor.roles))
    ]
