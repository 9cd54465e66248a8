"""`python -m tests.bench` (`make bench`): prints one table of what the site costs."""

import sys
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from tests.bench.databases import two_databases
from tests.bench.feeds import EVENTS, FEED, feed_rows
from tests.bench.filling import add_groups, add_meetings, application, demo_meeting, load_demo
from tests.bench.pages import compare, feed_measures, page_measures
from tests.bench.statements import statement_counts, statement_rows
from tests.bench.table import Row, rendered
from tests.bench.weight import weight_rows
from tests.support.live_server import running_server

MANY, MANY_GROUPS = 100_000, 1_000
GROUP = "emi-toulouse"
BARE = "tests.bench.bare_page:app"


def main() -> None:
    """Prepare two databases, measure, and print the table."""
    started = time.monotonic()
    with TemporaryDirectory(prefix="bench-") as folder, two_databases(Path(folder)) as urls:
        rows = _measured(*urls, Path(folder))
        database = make_url(urls[0]).get_backend_name()
    _say(f"\n{datetime.now(UTC):%F}, {database}, {time.monotonic() - started:.0f} s\n")  # noqa: TID251
    _say(rendered(rows))
    short = sum(row.is_met is False for row in rows)
    _say(f"\n{short} short of the bar." if short else "\nEvery bar is met.")


def _measured(small: str, large: str, folder: Path) -> list[Row]:
    _say("Filling two databases: 1,000 meetings; 1,000 groups and 100,000 meetings …")
    with application(large):
        load_demo()
        add_groups(MANY_GROUPS)
        # As many to come as past: the worst that a list of what comes can meet. A group meets as
        # often as in the small one, so that its year is as long.
        add_meetings(MANY, timedelta(days=-2000), timedelta(days=2000))
    with application(small) as app:
        load_demo()
        meeting_id = demo_meeting()
        pages = ("/", "/agenda", f"/rencontres/{meeting_id}", "/groupes", *_dated())
        few = statement_counts(app, (*pages, FEED))
        add_meetings(EVENTS, timedelta(days=-20), timedelta(days=730))
    with application(large) as app:
        many = statement_counts(app, pages)
    with application(small) as app:
        rows = statement_rows(few, many | statement_counts(app, (FEED,)))
    _say("Measuring pages beside the bare page …")
    rows = _compared(small, large, folder, f"/rencontres/{meeting_id}") + rows
    _say("Measuring the feed in new processes …")
    with application(small):
        return rows + feed_rows(small, folder, meeting_id)


def _compared(small: str, large: str, folder: Path, meeting: str) -> list[Row]:
    month, year = _dated()
    with ExitStack() as stack:
        bare, ours, grown = (
            stack.enter_context(
                running_server(url, folder, preparation=(), application=application_, health=health)
            )
            for url, application_, health in (
                (small, BARE, "/"),
                (small, "wsgi:app", "/healthz"),
                (large, "wsgi:app", "/healthz"),
            )
        )
        measures = [
            *page_measures(ours, grown, "/agenda", "/agenda"),
            *page_measures(ours, grown, "A meeting", meeting),
            *page_measures(ours, grown, "Groups", "/groupes"),
            *page_measures(ours, grown, "A month of a group", month),
            *page_measures(ours, grown, "A year of a group", year),
            *feed_measures(ours, FEED, FEED),
        ]
        return compare(bare, measures) + weight_rows(ours, "/", meeting)


def _dated() -> tuple[str, str]:
    """Return a month and a year to come, of one group: the next month may be next year's."""
    soon = datetime.now(UTC) + timedelta(days=31)  # noqa: TID251
    return f"/agenda/{soon:%Y/%m}?groupe={GROUP}", f"/groupes/{GROUP}/annee/{soon:%Y}"


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


main()
