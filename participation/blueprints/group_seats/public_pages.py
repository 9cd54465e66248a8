"""What anybody may read of seats and draws: rules and numbers, never how few people there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from participation import dates
from participation.groups import draws
from participation.groups.members.queries import composition
from participation.groups.models import CollegeSeats, Group, Renewal, RenewalWay
from participation.groups.public_counts import (
    PublicSeats,
    may_tell_seats_given,
    public_candidates,
    public_seats,
)
from participation.groups.seats import queries
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, ngettext
from participation.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class SeatsLine:
    """The seats of one college, and for how long one sits."""

    shown: PublicSeats
    term: str


@dataclass(frozen=True, slots=True)
class RenewalLine:
    """Seats given again, in the list of all."""

    href: str
    label: str
    state: str


@dataclass(frozen=True, slots=True)
class SeatsPage:
    """The seats of a group."""

    group: Group
    lines: Sequence[SeatsLine]
    renewals: Sequence[RenewalLine]

    @classmethod
    def of(cls, group: Group, today: date) -> "SeatsPage":
        provided = {row.college: row for row in queries.provided(group.id)}
        counts = composition(group.id, today)
        return cls(
            group=group,
            lines=[
                SeatsLine(shown, _term(provided[college]))
                for college in provided
                for shown in public_seats(
                    {college: counts.seats[college]}, counts.seated, counts.members
                )
            ],
            renewals=[_line(one, group, today) for one in queries.renewals_of(group.id)],
        )


def _term(row: CollegeSeats) -> str:
    if row.term_months is None:
        return ""
    return ngettext("Pour %(num)s mois.", "Pour %(num)s mois.", row.term_months)


def _line(renewal: Renewal, group: Group, today: date) -> RenewalLine:
    return RenewalLine(
        href=url_for("group_seats.draw", slug=group.slug, renewal_id=renewal.id),
        label=_(
            "%(college)s, candidatures jusqu’au %(day)s",
            college=COLLEGES[renewal.college],
            day=dates.day_in_words(renewal.closes_on),
        ),
        state=_state(renewal, today),
    )


def _state(renewal: Renewal, today: date) -> str:
    if renewal.drawn_at is not None:
        return _("Les sièges sont donnés")
    if today > renewal.closes_on:
        return _("La liste est close")
    return _("On peut se proposer")


@dataclass(frozen=True, slots=True)
class DrawPage:
    """One renewal as anybody reads it.

    `count` is None while the list is open, and when fewer than five inhabitants stand: then
    neither the order nor the words are told, for even the words would say that there were more
    people than seats. `seats` is None when it would tell how few stay.
    """

    group: Group
    renewal: Renewal
    college: LazyText
    state: str
    is_open: bool
    is_done: bool
    is_draw: bool
    seats: int | None
    count: int | None
    is_masked: bool
    seed: str
    order: Sequence[int]

    @classmethod
    def of(cls, group: Group, renewal: Renewal, today: date) -> "DrawPage":
        provided = {row.college: row.seats for row in queries.provided(group.id)}
        total = provided.get(renewal.college)
        is_open = renewal.drawn_at is None and today <= renewal.closes_on
        number = renewal.candidate_count
        if number is None:
            number = queries.candidate_count(renewal.id)
        told = public_candidates(renewal.college, number)
        count = None if is_open else told
        seed = renewal.seed if told is not None else ""
        return cls(
            group=group,
            renewal=renewal,
            college=COLLEGES[renewal.college],
            state=_state(renewal, today),
            is_open=is_open,
            is_done=renewal.drawn_at is not None,
            is_draw=renewal.way is RenewalWay.DRAW,
            seats=renewal.seats
            if may_tell_seats_given(renewal.college, total, renewal.seats)
            else None,
            count=count,
            is_masked=not is_open and told is None,
            seed=seed,
            order=draws.order(seed, number) if seed and told else (),
        )

    @property
    def everybody_sits(self) -> bool:
        """Say whether there were as many seats as people, where that may be told."""
        return self.is_done and self.is_draw and bool(self.count) and not self.seed

    @property
    def parts(self) -> Sequence[tuple[str, Sequence[int]]]:
        """Return the numbers in the order drawn: for a seat, as substitutes, and who comes after.

        It says what was drawn, not who sits: who left let the next one pass.
        """
        if self.seats is None:
            return [(_("Les numéros, dans l’ordre du tirage"), self.order)]
        last = self.seats + self.renewal.substitutes
        parts = [
            (_("Tirés en premier, pour un siège"), self.order[: self.seats]),
            (_("Tirés pour remplacer, dans cet ordre"), self.order[self.seats : last]),
            (_("Viennent ensuite"), self.order[last:]),
        ]
        return [(label, numbers) for label, numbers in parts if numbers]
