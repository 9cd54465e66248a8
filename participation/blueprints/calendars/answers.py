"""Answers to programs that ask for a calendar again and again: nothing is written twice."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from flask import Response, request

from participation import clock
from participation.blueprints.agenda.filters import NAMES
from participation.blueprints.calendars.compression import gzipped
from participation.blueprints.request_state import state
from participation.calendars.feed_rows import newest_act_at
from participation.calendars.feeds import window_start
from participation.ics import CalendarFeed, feed_parts, feed_tag
from participation.journal.queries import heads

CONTENT_TYPE = "text/calendar; charset=utf-8"
PUBLIC = "public, max-age=0, must-revalidate"
PRIVATE = "private, no-store"
KEPT_FEEDS = 100
LONGEST_QUERY = 300
SMALLEST_COMPRESSED = 600
SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class KeptFeed:
    """A feed with its tag and date, which decide a 304 before a line of it is written."""

    feed: CalendarFeed
    tag: str
    changed_at: datetime

    @classmethod
    def of(cls, feed: CalendarFeed, departement_id: int | None) -> "KeptFeed":
        """Date a feed by the last act in its Département, or by the last move of its window.

        The newest change among its events would not do: when one leaves the feed, that date goes
        back, and a program that only sends If-Modified-Since would keep it for ever.
        """
        moved_at = window_start()
        moved_at += (clock.now() - moved_at) // timedelta(days=1) * timedelta(days=1)
        return cls(feed, feed_tag(feed), max(moved_at, newest_act_at(departement_id) or moved_at))

    @cached_property
    def parts(self) -> list[bytes]:
        return feed_parts(self.feed)

    @cached_property
    def length(self) -> int:
        return sum(map(len, self.parts))

    @cached_property
    def body(self) -> bytes:
        return b"".join(self.parts)

    @cached_property
    def compressed(self) -> bytes:
        return gzipped(self.parts)


class FeedCache:
    """The feeds of one process by what they depend on, the least recently asked leaving first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._feeds: OrderedDict[tuple[object, ...], KeptFeed] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...]) -> KeptFeed | None:
        with self._lock:
            found = self._feeds.get(key)
            if found is not None:
                self._feeds.move_to_end(key)
            return found

    def put(self, key: tuple[object, ...], feed: KeptFeed) -> None:
        with self._lock:
            self._feeds[key] = feed
            while len(self._feeds) > self._size:
                self._feeds.popitem(last=False)


_cache = FeedCache(KEPT_FEEDS)


def public_answer(build: Callable[[], KeptFeed | Response]) -> Response:
    """Answer with a public feed; it is built only when something changed since the last time.

    What is built may be an answer of its own (the way to the present address).

    The heads of the journals are the clock of the site: while they stand still, nothing was
    written. A day passes too: the window of the feeds moves at midnight (UTC).
    """
    state().heads = tuple(heads())
    key = (
        state().heads,
        window_start(),
        request.host,
        request.path,
        tuple(request.args.get(name, "") for name in NAMES),
    )
    kept = _cache.get(key)
    if kept is None:
        built = build()
        if isinstance(built, Response):
            return built
        kept = built
        if len(request.query_string) <= LONGEST_QUERY:
            _cache.put(key, kept)
    return answer(kept, PUBLIC)


def answer(kept: KeptFeed, cache_control: str) -> Response:
    """Answer with a feed, or with 304 when it is the one that the program has."""
    response = Response(status=304) if _is_known(kept) else _full(kept)
    response.headers["Cache-Control"] = cache_control
    # Weak: the compressed and the plain file mean the same and share the tag.
    response.set_etag(kept.tag, weak=True)
    response.last_modified = _told_date(kept)
    return response


def _full(kept: KeptFeed) -> Response:
    if request.accept_encodings["gzip"] and kept.length > SMALLEST_COMPRESSED:
        response = Response(kept.compressed, content_type=CONTENT_TYPE)
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = Response(kept.body, content_type=CONTENT_TYPE)
    response.headers["Vary"] = "Accept-Encoding"
    return response


def _is_known(kept: KeptFeed) -> bool:
    if request.if_none_match:
        return request.if_none_match.contains_weak(kept.tag)
    since = request.if_modified_since
    return since is not None and kept.changed_at.replace(microsecond=0) <= since


def _told_date(kept: KeptFeed) -> datetime:
    """Return the Last-Modified, to the second as HTTP has it.

    A change of this very second may be followed by another one: told a second early, it makes
    the program ask once more (RFC 9110, 8.8.2.2).
    """
    told = kept.changed_at.replace(microsecond=0)
    return told - SECOND if clock.now() - kept.changed_at < SECOND else told
