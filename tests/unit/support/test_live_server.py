"""The live server and the browser on it, tried on a site of three pages."""

import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support import axe, browser, live_server
from tests.support.live_server import LiveServer, ServerFailedError, running_server

TINY = "tests.unit.support.tiny_site:app"
pytestmark = [pytest.mark.enable_socket, pytest.mark.journey]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running_server(
        "sqlite://",
        tmp_path_factory.mktemp("server"),
        preparation=(),
        application=TINY,
        settings={"PARTICIPATION_WORD": "bonjour"},
    ) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if reason := browser.skip_reason():
        pytest.skip(f"Journeys skipped: {reason}")
    with browser.running_browser() as running:
        yield running


def fetched(address: str) -> bytes:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=5) as answer:
        body: bytes = answer.read()
    return body


def test_it_answers_on_loopback_with_its_settings(server: LiveServer) -> None:
    assert server.base_url.startswith("http://127.0.0.1:")
    assert fetched(f"{server.base_url}/healthz") == b"bonjour"
    assert "GET /healthz" in server.log.read_text()


def test_it_is_gone_after_the_block(tmp_path: Path) -> None:
    with running_server("sqlite://", tmp_path, preparation=(), application=TINY) as running:
        address = f"{running.base_url}/healthz"
    with pytest.raises(OSError, match="refused"):
        fetched(address)


def test_a_failed_preparation_says_what_it_said(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "import sys; sys.exit('no such table')")
    with (
        pytest.raises(ServerFailedError, match="no such table"),
        running_server("sqlite://", tmp_path, preparation=[command], application=TINY),
    ):
        pass


def test_an_application_that_does_not_load_says_why(tmp_path: Path) -> None:
    with (
        pytest.raises(ServerFailedError, match="No module named 'nowhere'"),
        running_server("sqlite://", tmp_path, preparation=(), application="nowhere:app"),
    ):
        pass


def test_the_callers_settings_do_not_reach_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTICIPATION_SMTP_URL", "smtp://real.example")
    made = live_server.server_environment("sqlite://", "http://127.0.0.1:1", {})
    assert "PARTICIPATION_SMTP_URL" not in made
    assert made["PARTICIPATION_DEMO"] == "1"


@pytest.mark.parametrize(("javascript", "shown"), [(True, "avec script"), (False, "sans script")])
def test_a_page_with_and_without_javascript(
    server: LiveServer, chromium: Browser, *, javascript: bool, shown: str
) -> None:
    with browser.visiting(chromium, server.base_url, javascript=javascript) as visitor:
        visitor.page.goto("/")
        assert visitor.page.text_content("#script") == shown
        assert visitor.page.viewport_size == {"width": 360, "height": 740}
        assert visitor.overflow() == 0
        assert visitor.blocked == []
        assert visitor.complaints == []


def test_what_is_outside_is_blocked_and_what_is_too_wide_is_seen(
    server: LiveServer, chromium: Browser
) -> None:
    with browser.visiting(chromium, server.base_url, screen=browser.Screen.DESK) as visitor:
        visitor.page.goto("/faulty")
        assert visitor.blocked == ["http://elsewhere.test/pixel.png"]
        assert visitor.overflow() > 700


def test_a_browser_inside_another_is_the_same(chromium: Browser) -> None:
    with browser.running_browser() as inner:
        assert inner is chromium
    assert chromium.is_connected()


def test_axe_passes_a_sound_page_under_its_policy(server: LiveServer, chromium: Browser) -> None:
    with browser.visiting(chromium, server.base_url) as visitor:
        visitor.page.goto("/")
        assert axe.violations(visitor.page) == []


def test_axe_names_each_violation_and_its_place(server: LiveServer, chromium: Browser) -> None:
    with browser.visiting(chromium, server.base_url) as visitor:
        visitor.page.goto("/faulty")
        found = axe.violations(visitor.page)
    names = {line.split()[0] for line in found}
    assert {"image-alt", "html-has-lang", "color-contrast"} <= names
    assert any(line.startswith("image-alt [critical]") and ": img (" in line for line in found)
