"""Prepares the pages about people: who comes in, when they were last seen, what they may do."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from markupsafe import Markup

from participation.accounts import access, queries, sessions
from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactPoint
from participation.accounts.words import ROLES, called
from participation.blueprints.addresses import key_in
from participation.blueprints.administration.forms import AccessForm
from participation.blueprints.templating import content
from participation.dates import day_in_words, local
from participation.groups.memberships import OwnMembership, memberships_of
from participation.i18n import gettext as _
from participation.permissions import Role
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A page of those who may come in; `unknown_role` says that the filter names none."""

    departement: Departement
    rows: list[list[str | Markup]]
    role: str
    choices: list[tuple[str, str]]
    unknown_role: bool
    next_before: int | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody's access."""

    uid: uuid.UUID
    name: str
    reached: list[str]
    groups: list[OwnMembership]


def people_page(departement: Departement, role: str, before: str) -> PeoplePage:
    """Gather a page of those who may come in, of one role if it is known."""
    known = {str(one): one for one in Role}
    found = queries.open_accounts(
        departement.id,
        role=known.get(role),
        before_id=key_in(before),
        count=queries.PAGE + 1,
    )
    shown = found[: queries.PAGE]
    keys = [account.id for account in shown]
    roles, seen = queries.roles_of(keys), sessions.last_seen(keys)
    points = queries.contact_points([account.person_id for account in shown])
    zone = departement.settings.zone
    return PeoplePage(
        departement,
        [
            [
                Markup('<a href="{}">{}</a>').format(
                    url_for("administration.person", account_id=account.person.uid),
                    content(called(account)),
                ),
                ", ".join(str(ROLES[one]) for one in roles.get(account.id, [])),
                _reached(points.get(account.person_id, [])),
                _last_seen(seen.get(account.id), zone),
            ]
            for account in shown
        ],
        role,
        [("", _("Tous les rôles")), *((str(one), str(name)) for one, name in ROLES.items())],
        unknown_role=bool(role) and role not in known,
        next_before=shown[-1].id if len(found) > queries.PAGE else None,
    )


def person_page(account: Account) -> PersonPage:
    """Gather what an administrator sees of somebody."""
    points = queries.contact_points([account.person_id]).get(account.person_id, [])
    return PersonPage(
        account.person.uid,
        called(account),
        [Contact(point.kind, point.value).shown for point in points],
        memberships_of(account.person_id),
    )


def differences(form: AccessForm, account: Account) -> list[tuple[str, str, str]]:
    """Return what was typed beside what stands now, and let the form be sent over it."""
    held = queries.roles_of([account.id]).get(account.id, [])
    typed = [Role(one) for one in form.roles.data or []]
    form.seen.data = access.stamp(account, held)
    pairs = [
        (_("Sa fonction"), form.function.data or "", account.function),
        (_("Ses rôles"), _named(typed), _named(held)),
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]


def _named(roles: list[Role]) -> str:
    return ", ".join(str(ROLES[role]) for role in sorted(roles))


def _reached(points: list[ContactPoint]) -> Markup:
    shown = Markup(", ").join(Contact(point.kind, point.value).shown for point in points)
    return Markup('<span dir="ltr" translate="no">{}</span>').format(shown)


def _last_seen(seen_at: datetime | None, zone: str) -> str:
    return day_in_words(local(seen_at, zone).date()) if seen_at else _("Jamais")
