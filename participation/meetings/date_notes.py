"""What there is to know of a date before it is kept: days off, notice, what it clashes with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from participation import clock
from participation.accounts.actor import PROFESSIONAL_ROLES, Actor
from participation.groups.models import Group
from participation.i18n import LazyText, ngettext
from participation.meetings.clash_queries import Asked, standing_around
from participation.meetings.clashes import Clash, Limits, Slot, clashes
from participation.meetings.days_off import holiday_within
from participation.territories.holidays import SchoolBreak, school_break
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class DateNotes:
    """A public holiday must be accepted; all the rest only warns."""

    holiday: LazyText | None
    school: SchoolBreak | None
    notice: LazyText | None
    clashes: list[Clash]

    @property
    def warnings(self) -> list[LazyText]:
        """What to look at, as sentences; school holidays are no more than worth knowing."""
        found = [clash.sentence for clash in self.clashes]
        return [self.notice, *found] if self.notice is not None else found


def notes_on(
    actor: Actor, departement: Departement, slots: Sequence[Slot], asked: Asked
) -> list[DateNotes]:
    """Return what there is to know of each date, in a number of statements that does not grow."""
    settings = departement.settings
    found = clashes(
        slots,
        standing_around(slots, asked),
        Limits(settings.partner_week_limit, settings.partner_month_limit),
        is_exact=bool(actor.roles_in(departement.id) & PROFESSIONAL_ROLES),
    )
    notice_days = longest_notice(asked.groups)
    return [
        DateNotes(
            holiday=holiday_within(
                departement,
                slot.local_start.replace(tzinfo=None),
                slot.local_end.replace(tzinfo=None),
            ),
            school=school_break(settings.school_zone, slot.day),
            notice=short_notice(slot, notice_days),
            clashes=clashing,
        )
        for slot, clashing in zip(slots, found, strict=True)
    ]


def longest_notice(groups: Iterable[Group]) -> int:
    """Return how many days before a meeting its groups, loaded with their kinds, tell people."""
    return max((group.kind.notice_days or 0 for group in groups), default=0)


def short_notice(slot: Slot, notice_days: int) -> LazyText | None:
    """Return what to say of a date to come that leaves people less time than they are owed."""
    left = (slot.day - clock.today(slot.zone)).days
    if not 0 <= left < notice_days:
        return None
    return LazyText(
        lambda: ngettext(
            "Prévenez au moins %(num)s jour avant.",
            "Prévenez au moins %(num)s jours avant.",
            notice_days,
        )
    )
