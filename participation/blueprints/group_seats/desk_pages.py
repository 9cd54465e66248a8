"""What the facilitator's pages show of seats, terms and renewals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from participation import clock, dates
from participation.accounts.actor import Actor
from participation.blueprints.group_members.blueprint import may_see_names
from participation.blueprints.group_members.member_pages import MemberLine, member_lines
from participation.blueprints.zones import zone_of
from participation.groups.members.queries import Composition, composition, of_group
from participation.groups.models import Candidacy, College, Group, Membership, Renewal, RenewalWay
from participation.groups.seats import queries
from participation.groups.seats.giving import sits
from participation.groups.seats.terms import WARNING
from participation.groups.words import COLLEGES
from participation.i18n import LazyText
from participation.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class SeatsLine:
    """One college: its seats, who sits, until when; exact, as staff pages are."""

    college: College
    label: LazyText
    seats: int | None
    term_months: int | None
    taken: int
    members: int

    @property
    def free(self) -> int | None:
        return None if self.seats is None else max(0, self.seats - self.taken)


@dataclass(frozen=True, slots=True)
class NextLine:
    """Somebody who takes a seat that is free, by number; a name only for who facilitates."""

    college: LazyText
    number: int
    name: str
    handle: str


@dataclass(frozen=True, slots=True)
class SeatsDesk:
    """The seats of a group, the terms about to end, who is next, and the renewals."""

    lines: Sequence[SeatsLine]
    ending: Sequence[MemberLine]
    ending_hidden: int
    following: Sequence[NextLine]
    renewals: Sequence[tuple[Renewal, LazyText, str]]

    @property
    def has_seats(self) -> bool:
        return any(line.seats is not None for line in self.lines)


def seats_desk(actor: Actor, group: Group) -> SeatsDesk:
    """Gather the page of seats; who does not facilitate sees no inhabitant by name."""
    today = clock.today(zone_of(group.departement_id))
    sees_names = may_see_names(actor, group)
    ending = queries.ending_before(group.id, today + WARNING)
    named = [one for one in ending if sees_names or one.college is not College.USAGERS]
    lines = _lines(group, composition(group.id, today))
    called = _called(group, lines, today)
    members = [*named, *(candidacy.membership for _college, candidacy in called)]
    shown = member_lines(group, members, today, sees_names=sees_names)
    return SeatsDesk(
        lines=lines,
        ending=shown[: len(named)],
        ending_hidden=len(ending) - len(named),
        following=[
            _next(*one, line, sees_names=sees_names)
            for one, line in zip(called, shown[len(named) :], strict=True)
        ],
        renewals=[
            (one, COLLEGES[one.college], state_of(one, today))
            for one in queries.renewals_of(group.id)
        ],
    )


def _called(
    group: Group, lines: Sequence[SeatsLine], today: date
) -> list[tuple[College, Candidacy]]:
    """Return who is next, as many as there are seats free in their college."""
    free = {line.college: line.free or 0 for line in lines}
    if not any(free.values()):
        return []
    called = []
    for renewal, candidacy in queries.substitutes_of(group.id):
        if free.get(renewal.college, 0) > 0 and not sits(candidacy.membership, today):
            free[renewal.college] -= 1
            called.append((renewal.college, candidacy))
    return called


def _next(
    college: College, candidacy: Candidacy, line: MemberLine, *, sees_names: bool
) -> NextLine:
    is_named = sees_names or college is not College.USAGERS
    name = line.name if is_named else ""
    return NextLine(COLLEGES[college], candidacy.number, name, line.handle)


def _lines(group: Group, counts: Composition) -> list[SeatsLine]:
    terms = {row.college: row.term_months for row in queries.provided(group.id)}
    return [
        SeatsLine(
            college,
            COLLEGES[college],
            counts.seats.get(college),
            terms.get(college),
            counts.seated[college],
            counts.members[college],
        )
        for college in College
        if str(college) in group.kind.colleges or college in counts.seats
    ]


def state_of(renewal: Renewal, today: date) -> str:
    """Return where a renewal stands, in words."""
    if renewal.drawn_at is not None:
        return _("Les sièges sont donnés")
    day = dates.day_in_words(renewal.closes_on)
    if today <= renewal.closes_on:
        return _("On peut se proposer jusqu’au %(day)s", day=day)
    return _("La liste est close depuis le %(day)s", day=day)


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One candidate, by number; a name only for who facilitates."""

    number: int
    name: str
    handle: str
    place: int | None
    sits: bool
    has_left: bool


@dataclass(frozen=True, slots=True)
class RenewalDesk:
    """One renewal for who facilitates: the list, and what is to be done next.

    Only they put somebody on the list or take them off (`may_note`).
    """

    renewal: Renewal
    college: LazyText
    state: str
    is_open: bool
    is_done: bool
    is_draw: bool
    may_note: bool
    candidates: Sequence[CandidateLine]
    others: Sequence[tuple[str, str]]

    @property
    def needs_words(self) -> bool:
        return self.is_draw and len(self.candidates) > self.renewal.seats


def renewal_desk(actor: Actor, group: Group, renewal: Renewal) -> RenewalDesk:
    """Gather the page of one renewal."""
    today = clock.today(zone_of(group.departement_id))
    facilitates = may_see_names(actor, group)
    is_named = facilitates or renewal.college is not College.USAGERS
    is_open = renewal.drawn_at is None and today <= renewal.closes_on
    found = queries.candidacies_of(renewal.id)
    others = _others(group, renewal, found) if is_open and facilitates else []
    shown = [*(one.membership for one in found), *others]
    lines = member_lines(group, shown, today, sees_names=facilitates)
    return RenewalDesk(
        renewal=renewal,
        college=COLLEGES[renewal.college],
        state=state_of(renewal, today),
        is_open=is_open,
        is_done=renewal.drawn_at is not None,
        is_draw=renewal.way is RenewalWay.DRAW,
        may_note=facilitates,
        candidates=[
            _candidate(one, line, today, is_named=is_named)
            for one, line in zip(found, lines, strict=False)
        ],
        others=[(line.handle, line.name) for line in lines[len(found) :]],
    )


def _candidate(
    candidacy: Candidacy, line: MemberLine, today: date, *, is_named: bool
) -> CandidateLine:
    return CandidateLine(
        number=candidacy.number,
        name=line.name if is_named else "",
        handle=line.handle,
        place=candidacy.place,
        sits=sits(candidacy.membership, today),
        has_left=candidacy.membership.until_on is not None,
    )


def _others(group: Group, renewal: Renewal, found: Sequence[Candidacy]) -> list[Membership]:
    """Return the members of the college who may still be put on the list."""
    standing = {one.membership_id for one in found}
    members = of_group(group.id, group.departement_id, colleges=[renewal.college])
    return [one for one in members if one.id not in standing]
