"""Prepares where groups stand with their rhythm, for the pages of who plans their meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from participation import dates
from participation.blueprints.request_state import state
from participation.groups.cadence.words import (
    label_of,
    rhythm_in_words,
    stands_in_words,
    tone_of,
)
from participation.groups.models import Group
from participation.i18n import LazyText
from participation.meetings.rhythm import GroupRhythm, rhythms_of


@dataclass(frozen=True, slots=True)
class RhythmLine:
    """A group, its rhythm, where it stands (a tag, a sentence), its last and its next day."""

    group: Group
    rhythm: str
    stands: tuple[LazyText, str, str]
    sentence: str
    last: str
    following: str


def rhythm_line(group: Group, rhythm: GroupRhythm) -> RhythmLine:
    """Return the line of a group whose rhythm is known."""
    verdict = rhythm.verdict
    return RhythmLine(
        group,
        rhythm_in_words(rhythm.rules),
        (label_of(verdict), *tone_of(verdict)),
        stands_in_words(verdict),
        _day(rhythm.last_on),
        _day(rhythm.next_on),
    )


def rhythm_lines(groups: Sequence[Group]) -> list[RhythmLine]:
    """Return the lines of the groups that hold meetings, the most pressing first.

    The groups come with kind, plan and territories.
    """
    asked = [one for one in groups if one.kind.holds_meetings]
    rhythms = rhythms_of(asked, state().departements)
    asked.sort(key=lambda one: rhythms[one.id].verdict.urgency)
    return [rhythm_line(one, rhythms[one.id]) for one in asked]


def _day(day: date | None) -> str:
    return dates.day_in_words(day) if day else ""
