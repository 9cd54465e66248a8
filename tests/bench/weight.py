"""What a first visit weighs: bytes on the wire, requests, cookies; then the next page."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.bench.table import Row
from tests.bench.traffic import Answer, UnexpectedAnswerError, fetch_ok
from tests.support.live_server import LiveServer

KILOBYTE = 1024
FIRST_VISIT, REQUESTS, NEXT_PAGE = 40 * KILOBYTE, 5, 12 * KILOBYTE
# What a browser fetches by itself when it meets these.
FETCHED = (
    ("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=manifest]", "href"),
    ("script[src], img[src], source[src], iframe[src], embed[src]", "src"),
    ("use[href]", "href"),
)


class Visit:
    """A browser's first stay on the site: it keeps the files that it fetched."""

    def __init__(self, server: LiveServer) -> None:
        self._server = server
        self._kept: set[str] = set()
        self.requests = 0
        self.wire_bytes = 0
        self.has_cookie = False

    def open(self, path: str) -> None:
        """Fetch a page and the files it needs that are not there yet."""
        page = self._fetch(path)
        for address in self._files(page, path):
            if address not in self._kept:
                self._kept.add(address)
                self._fetch(address)

    def _fetch(self, path: str) -> Answer:
        answer = fetch_ok(self._server, path)
        self.requests += 1
        self.wire_bytes += answer.wire_bytes
        self.has_cookie |= "Set-Cookie" in answer.headers
        return answer

    def _files(self, page: Answer, path: str) -> list[str]:
        soup = BeautifulSoup(page.content, "html.parser")
        base = urljoin(self._server.base_url, path)
        found = {
            urljoin(base, str(node[name])).partition("#")[0]
            for selector, name in FETCHED
            for node in soup.select(selector)
        }
        return sorted(self._own(address) for address in found if address.startswith("http"))

    def _own(self, address: str) -> str:
        if not address.startswith(self._server.base_url):
            raise UnexpectedAnswerError(f"{address} is somebody else's")
        parts = urlsplit(address)
        return parts.path + (f"?{parts.query}" if parts.query else "")


def weight_rows(server: LiveServer, first: str, following: str) -> list[Row]:
    """Weigh a first visit to each of two pages, and the way from the first to the second.

    A page that does not answer 200 has its row too: it is short of its bar.
    """
    return [
        *(
            _row(f"First visit of {path}", _first_visit, server, path)
            for path in (first, following)
        ),
        _row(f"{following} after {first}", _next_page, server, first, following),
    ]


def _row(measure: str, weigh: Callable[..., Row], *words: object) -> Row:
    try:
        return weigh(measure, *words)
    except UnexpectedAnswerError as error:
        return Row(measure, str(error), is_met=False)


def _first_visit(measure: str, server: LiveServer, path: str) -> Row:
    visit = Visit(server)
    visit.open(path)
    cookie = "a cookie" if visit.has_cookie else "no cookie"
    return Row(
        measure,
        f"{visit.wire_bytes / KILOBYTE:.1f} KB, {visit.requests} requests, {cookie}",
        bar=f"≤ {FIRST_VISIT // KILOBYTE} KB, ≤ {REQUESTS} requests, no cookie",
        is_met=visit.wire_bytes <= FIRST_VISIT
        and visit.requests <= REQUESTS
        and not visit.has_cookie,
    )


def _next_page(measure: str, server: LiveServer, first: str, following: str) -> Row:
    visit = Visit(server)
    visit.open(first)
    weight, requests = visit.wire_bytes, visit.requests
    visit.open(following)
    weight, requests = visit.wire_bytes - weight, visit.requests - requests
    return Row(
        measure,
        f"{weight / KILOBYTE:.1f} KB, {requests} request(s)",
        bar=f"≤ {NEXT_PAGE // KILOBYTE} KB",
        is_met=weight <= NEXT_PAGE,
    )
