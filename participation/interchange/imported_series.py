"""Unfold the events of one UID into dates: its repetition, its exceptions, its moved dates."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain, islice
from typing import NamedTuple

import icalendar
import recurring_ical_events

from participation.i18n import gettext as _
from participation.interchange.file_dates import FIRST_YEAR, LAST_YEAR
from participation.interchange.imported_events import PARSER_ERRORS, ImportedEvent, moment_of
from participation.interchange.meeting_rows import UnreadableError
from participation.interchange.repetitions import MAX_OCCURRENCES, too_long

# RFC 5545 sets no horizon to a rule without end: it is read over what an agenda shows.
DAYS_BACK, DAYS_AHEAD = 31, 548


class Occurrence(NamedTuple):
    """One date of an event; `suffix` tells it from the other dates of the same UID."""

    line: int
    component: icalendar.Component
    suffix: str = ""


def occurrences(events: Sequence[ImportedEvent], today: date) -> list[Occurrence]:
    """Return the dates of the events that share one UID.

    An event that comes again with a higher SEQUENCE replaces the older one. The suffix of a
    repeated date is its first wall-clock time (RECURRENCE-ID): it stays when the date moves.
    A rule that ends is read whole, one without end from DAYS_BACK before today to DAYS_AHEAD.
    Raises UnreadableError for more than MAX_OCCURRENCES dates, or a repetition that is damaged.
    """
    masters = [event for event in events if event.recurrence_id is None]
    moved = [event for event in events if event.recurrence_id is not None]
    newest = max((event.sequence for event in masters), default=0)
    masters = [event for event in masters if event.sequence == newest]
    if not masters:
        return [_alone(event) for event in moved]
    if not moved and not any(event.is_repeated for event in masters):
        return [_alone(event) for event in masters]
    unfolded = [_unfolded(masters[0], moved, today)]
    unfolded += [_unfolded(event, [], today) for event in masters[1:]]
    return list(chain.from_iterable(unfolded))


def goes_beyond_horizon(event: ImportedEvent, today: date) -> bool:
    """Say whether a repetition is only read in part: it has no end, or a far one."""
    rule = event.repetition
    if rule is None or rule.count is not None:
        return False
    return rule.until is None or rule.until > _horizon(today)[1]


def steps(event: ImportedEvent, today: date) -> int:
    """Return how many times a repetition must be advanced to reach the horizon: its price."""
    if event.repetition is None:
        return 0
    start, stop = event.starts_at.astimezone(UTC), _horizon(today)[1]
    return max(0, (stop - start).days) // event.repetition.days_between + 1


def horizon_end(today: date) -> date:
    """Return the last day on which a repetition without end is read."""
    return today + timedelta(days=DAYS_AHEAD)


def _alone(event: ImportedEvent) -> Occurrence:
    suffix = f"{event.recurrence_id:%Y%m%dT%H%M%S}" if event.recurrence_id else ""
    return Occurrence(event.line, event.component, suffix)


def _unfolded(
    master: ImportedEvent, moved: Sequence[ImportedEvent], today: date
) -> list[Occurrence]:
    whole = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)
    start, stop = _horizon(today) if goes_beyond_horizon(master, today) else whole
    calendar = icalendar.Calendar()
    for event in (master, *moved):
        calendar.add_component(event.component)
    try:
        query = recurring_ical_events.of(calendar)
        dates = chain.from_iterable(series.between(start, stop) for series in query.series)
        # Counted before anything is copied: a daily rule may hold ten thousand dates.
        found = list(islice(dates, MAX_OCCURRENCES + 1))
        components = [found_date.as_component(False) for found_date in found]  # noqa: FBT003 - theirs
    except PARSER_ERRORS:
        raise UnreadableError(_("Cette répétition ne se lit pas."), "RRULE") from None
    if len(found) > MAX_OCCURRENCES:
        raise too_long()
    lines = {event.recurrence_id: event.line for event in moved}
    return [_occurrence(component, master, lines) for component in components]


def _occurrence(
    component: icalendar.Component, master: ImportedEvent, lines: dict[datetime | None, int]
) -> Occurrence:
    first = moment_of(component, "RECURRENCE-ID").astimezone(master.starts_at.tzinfo)
    return Occurrence(lines.get(first, master.line), component, f"{first:%Y%m%dT%H%M%S}")


def _horizon(today: date) -> tuple[datetime, datetime]:
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    return midnight - timedelta(days=DAYS_BACK), midnight + timedelta(days=DAYS_AHEAD + 1)
