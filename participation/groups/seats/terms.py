"""When a seat ends: terms in months; pure."""

import calendar
from datetime import date, timedelta

WARNING = timedelta(days=60)  # before the end of a term, and as long as a renewal takes
MONTHS = 12


def end_of_term(since: date, months: int | None) -> date | None:
    """Return the last day of a seat taken on a day for so many months; None: no end.

    24 months from the 8th of January 2026 last until the 7th of January 2028. A month that is too
    short ends the day before its last: from the 31st of January, one month lasts until 27 February.
    """
    if months is None:
        return None
    month = since.month - 1 + months
    year, month = since.year + month // MONTHS, month % MONTHS + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(since.day, last)) - timedelta(days=1)
