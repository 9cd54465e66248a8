"""Who carries the voice of a group elsewhere, and of others in it: roles and reports, no name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from participation import dates
from participation.groups.delegations.queries import about
from participation.groups.models import Delegation, Group
from participation.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Voice:
    """One delegation as anybody reads it; `other` is the body, or the group that is heard."""

    other: Group
    carriers: str
    is_over: bool
    conditions: str
    preparation: str
    support: str
    report: str
    reported: str


@dataclass(frozen=True, slots=True)
class Voices:
    """Where a group is heard, and who is heard in it."""

    carried: Sequence[Voice]
    received: Sequence[Voice]


def voices_of(group: Group, today: date) -> Voices:
    """Return both sides, in one statement."""
    found = about(group.id, today)
    return Voices(
        carried=[_voice(one, one.body, today) for one in found if one.group_id == group.id],
        received=[_voice(one, one.group, today) for one in found if one.body_id == group.id],
    )


def _voice(one: Delegation, other: Group, today: date) -> Voice:
    prepared = one.preparation
    if one.prepares_on is not None and one.prepares_on >= today:
        day = _("Préparation : %(day)s.", day=dates.day_in_words(one.prepares_on))
        prepared = f"{day} {prepared}".strip()
    return Voice(
        other=other,
        carriers=one.carriers,
        is_over=one.until_on is not None and one.until_on < today,
        conditions=one.conditions,
        preparation=prepared,
        support=one.support,
        report=one.report,
        reported=dates.day_in_words(one.reported_on) if one.reported_on else "",
    )
