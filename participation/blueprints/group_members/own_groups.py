"""The groups of one person, as they see them: what they are there, and what they can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from participation import clock
from participation.blueprints.group_members.own_urls import GroupUrls
from participation.dates import day_in_words
from participation.groups.members import queries as members
from participation.groups.members.words import ROLES
from participation.groups.models import (
    Group,
    GroupStatus,
    Membership,
    MembershipRole,
    RenewalWay,
)
from participation.groups.relatives import continuations_of
from participation.groups.seats import queries as seats
from participation.groups.seats.giving import sits
from participation.groups.seats.queries import OwnCandidacy
from participation.groups.seats.terms import WARNING
from participation.groups.words import COLLEGES
from participation.i18n import LazyText
from participation.i18n import gettext as _

SHOWN_AFTER_CLOSING = WARNING * 3


@dataclass(frozen=True, slots=True)
class OwnRenewal:
    """Seats given again, as a member of the college sees them, with where one stands."""

    renewal_id: int
    is_open: bool
    stands: bool
    sentence: str
    is_draw: bool
    seed: str
    candidates: int


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """One group of a person; `goes_on` are the groups that it became."""

    membership: Membership
    group: Group
    role: LazyText
    college: LazyText
    needs_charter: bool
    seat: str
    renewals: Sequence[OwnRenewal]
    urls: GroupUrls
    goes_on: Sequence[Group] = ()

    @property
    def is_closed(self) -> bool:
        return self.group.status is GroupStatus.CLOSED

    @property
    def is_facilitated(self) -> bool:
        return self.membership.role is MembershipRole.FACILITATOR

    @property
    def is_paused(self) -> bool:
        return self.membership.paused_at is not None


def own_groups(person_id: int, zone: str, code: str = "") -> list[OwnGroup]:
    """Return the groups that a person has not left, by name, in one to three statements.

    With a `code` their buttons lead to the page behind it.
    """
    today = clock.today(zone)
    found = members.own(person_id, today, today - SHOWN_AFTER_CLOSING)
    renewed = [one.membership for one in found if one.has_renewal]
    known = seats.own_candidacies(renewed, today - SHOWN_AFTER_CLOSING) if renewed else []
    closed = [one.group.id for one in found if one.group.status is GroupStatus.CLOSED]
    goes_on = continuations_of(closed) if closed else {}
    return [
        OwnGroup(
            membership=membership,
            group=group,
            role=ROLES[membership.role],
            college=COLLEGES[membership.college],
            needs_charter=charter_id is None or membership.charter_id != charter_id,
            seat=_seat(membership, today),
            renewals=[
                _renewal(one, today, is_seated=sits(membership, today))
                for one in known
                if one.renewal.group_id == group.id
            ],
            urls=GroupUrls(group.slug, code),
            goes_on=goes_on.get(group.id, ()),
        )
        for membership, group, charter_id, _has_renewal in found
    ]


def _seat(membership: Membership, today: date) -> str:
    if not sits(membership, today):
        return ""
    if membership.term_until_on is None:
        return _("Vous avez un siège.")
    return _("Vous avez un siège jusqu’au %(day)s.", day=day_in_words(membership.term_until_on))


def _renewal(own: OwnCandidacy, today: date, *, is_seated: bool) -> OwnRenewal:
    renewal = own.renewal
    return OwnRenewal(
        renewal_id=renewal.id,
        is_open=renewal.drawn_at is None and today <= renewal.closes_on,
        stands=own.number is not None,
        sentence=_where_one_stands(own, today, is_seated=is_seated),
        is_draw=renewal.way is RenewalWay.DRAW,
        seed=renewal.seed,
        candidates=own.candidates,
    )


def _where_one_stands(own: OwnCandidacy, today: date, *, is_seated: bool) -> str:
    renewal, closing = own.renewal, day_in_words(own.renewal.closes_on)
    if renewal.drawn_at is not None:
        return _result(own, is_seated=is_seated)
    if today > renewal.closes_on:
        if own.number is None:
            return _("La liste des candidatures est close. Le résultat n’est pas encore connu.")
        return _(
            "La liste est close. Votre numéro est le %(number)s. "
            "Le résultat n’est pas encore connu.",
            number=own.number,
        )
    if own.number is None:
        return _(
            "Des sièges sont à donner. Vous pouvez vous proposer jusqu’au %(day)s.", day=closing
        )
    return _(
        "Vous vous êtes proposé·e. Votre numéro est le %(number)s, sauf si quelqu’un se retire. "
        "La liste se ferme le %(day)s au soir.",
        number=own.number,
        day=closing,
    )


def _result(own: OwnCandidacy, *, is_seated: bool) -> str:
    """Say what came of a candidacy: who left lets the next one sit, and a seat may end since."""
    was_given = own.place is not None and own.place <= own.renewal.seats
    if own.number is None or own.place is None or (was_given and not is_seated):
        return _("Les sièges ont été donnés.")
    if is_seated:
        return _("Votre numéro est le %(number)s : vous avez un siège.", number=own.number)
    if own.renewal.way is RenewalWay.DRAW and own.place <= (
        own.renewal.seats + own.renewal.substitutes
    ):
        return _(
            "Votre numéro est le %(number)s : vous remplacez si un siège se libère.",
            number=own.number,
        )
    return _(
        "Votre numéro est le %(number)s : pas de siège cette fois. Vous restez membre.",
        number=own.number,
    )
