"""A real Chromium for the journeys: as a phone or a desk, with or without JavaScript."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from urllib.parse import urlsplit

from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

NAMES = ("chromium", "chromium-browser")
# Chromium's own errands (updates, synchronisation, first run) have no place in a test.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
LOCAL_SCHEMES = ("data", "blob", "about")
PATIENCE_MS = 10_000

_running: list[Browser] = []


class Screen(Enum):
    """Width, height, and whether fingers touch it."""

    PHONE = (360, 740, True)
    NARROW = (320, 640, True)
    DESK = (1280, 900, False)


@dataclass
class Visitor:
    """One person in a browser of their own: nothing is shared with another visitor."""

    context: BrowserContext
    page: Page
    blocked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def overflow(self) -> int:
        """Return by how many CSS pixels the page is wider than the screen; 0 when it fits."""
        return int(
            self.page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"
            )
        )


@cache
def skip_reason() -> str | None:
    """Say in one line why no browser can be driven here; None when one can."""
    if executable() is None:
        return "no Chromium here (apt-get install chromium libatomic1)"
    try:
        node = compute_driver_executable()[0]
        started = subprocess.run([node, "--version"], check=False, capture_output=True, text=True)
    except OSError as error:
        return f"the browser driver does not start: {error}"
    if started.returncode != 0:
        lines = started.stderr.strip().splitlines() or ["no reason given"]
        return f"the browser driver does not start: {lines[-1]}"
    return None


def executable() -> str | None:
    """Return the path of the installed Chromium, None without one."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Start Chromium for the length of the block; ask `skip_reason` first.

    A block inside another gets the same browser: a process drives one at a time.
    """
    if _running:
        yield _running[-1]
        return
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=executable(), args=list(FLAGS), headless=True
        )
        _running.append(browser)
        try:
            yield browser
        finally:
            _running.clear()
            browser.close()


@contextmanager
def visiting(
    browser: Browser,
    base_url: str,
    *,
    screen: Screen = Screen.PHONE,
    javascript: bool = True,
    language: str = "fr-FR",
) -> Iterator[Visitor]:
    """Open a fresh visit of a site on loopback.

    Requests to anywhere else are refused and kept in `blocked`; errors that the page's scripts
    and its content security policy raise are kept in `complaints`.
    """
    width, height, has_touch = screen.value
    context = browser.new_context(
        base_url=base_url,
        viewport={"width": width, "height": height},
        has_touch=has_touch,
        is_mobile=has_touch,
        java_script_enabled=javascript,
        locale=language,
        timezone_id="Europe/Paris",
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE_MS)
    visitor = Visitor(context, context.new_page())
    context.route("**/*", _guard(visitor))
    visitor.page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
    visitor.page.on(
        "console",
        lambda message: (
            visitor.complaints.append(message.text) if message.type == "error" else None
        ),
    )
    try:
        yield visitor
    finally:
        context.close()


def _guard(visitor: Visitor) -> Callable[[Route], None]:
    def decide(route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in LOCAL_SCHEMES or address.hostname in LOOPBACK:
            route.continue_()
            return
        visitor.blocked.append(route.request.url)
        route.abort()

    return decide
