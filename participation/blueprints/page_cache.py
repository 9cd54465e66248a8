"""Pages that are the same for every visitor: dated by the journal, rendered once, kept in memory.

The key holds everything such a page depends on: the heads of the journals (what was written), the
release (templates, words, code), path and query, language, reading mode, and the hour (what is past
moves). It is decided before the view, so that a repeat visit costs one statement.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, request

from participation import clock

LONGEST_QUERY = 300
SMALLEST_COMPRESSED = 600


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page, plain and compressed."""

    body: bytes
    compressed: bytes
    content_type: str


class PageCache:
    """The pages kept by one process, the least recently shown leaving first."""

    def __init__(self, release: str, size: int = 1000) -> None:
        self._release = release
        self._size = size
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._lock = threading.Lock()

    def key(self, heads: Sequence[tuple[int, str]], language: str, reading: str) -> str:
        """Return the key of the current request."""
        hour = clock.now().strftime("%Y%m%d%H")
        parts = (
            repr(heads),
            self._release,
            request.host,
            request.full_path,
            language,
            reading,
            hour,
        )
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]

    def get(self, key: str) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: str, body: bytes, content_type: str) -> Page:
        page = Page(body, gzip.compress(body, 6, mtime=0), content_type)
        with self._lock:
            self._pages[key] = page
            while len(self._pages) > self._size:
                self._pages.popitem(last=False)
        return page

    def clear(self) -> None:
        """Forget every page: after a rolled back transaction the same key may mean another one."""
        with self._lock:
            self._pages.clear()


def is_cacheable_request() -> bool:
    """Say whether a request may be answered from memory, its view allowing."""
    return request.method in ("GET", "HEAD") and len(request.query_string) <= LONGEST_QUERY


def answer(key: str, page: Page) -> Response:
    """Return a kept page, or 304 when the visitor has it already."""
    response = Response(page.body, content_type=page.content_type)
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    response.headers["Vary"] = "Accept-Encoding"
    if request.accept_encodings["gzip"] and len(page.body) > SMALLEST_COMPRESSED:
        response.set_data(page.compressed)
        response.headers["Content-Encoding"] = "gzip"
    # Weak: the compressed and the plain page mean the same and share the tag.
    response.set_etag(key, weak=True)
    response.make_conditional(request)
    return response


def not_modified(key: str) -> Response | None:
    """Return 304 when the visitor holds this very page, before anything is rendered."""
    if not request.if_none_match.contains_weak(key):
        return None
    response = Response(status=304)
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    response.set_etag(key, weak=True)
    return response
