"""Asks axe-core for what on a page would stop somebody, and says it in readable lines."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = Path(__file__).resolve().parent.parent / "vendor" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice", "RGAAv4")
NODES_SHOWN = 3


def violations(page: Page) -> list[str]:
    """Return the violations of the page as it is now, one line each; an empty list when none.

    The page needs JavaScript on. Its content security policy stays as it is: the browser driver
    evaluates axe from outside the page.
    """
    page.evaluate(_source())
    options = json.dumps(
        {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    )
    found: dict[str, Any] = page.evaluate(f"async () => await window.axe.run(document, {options})")
    return [_line(violation) for violation in found["violations"]]


def _line(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    shown = "; ".join(
        f"{' '.join(map(str, node['target']))} ({_why(node)})" for node in nodes[:NODES_SHOWN]
    )
    more = f" and {len(nodes) - NODES_SHOWN} more" if len(nodes) > NODES_SHOWN else ""
    return f"{violation['id']} [{violation['impact']}] {violation['help']}: {shown}{more}"


def _why(node: dict[str, Any]) -> str:
    lines = str(node.get("failureSummary", "")).splitlines()
    return lines[1].strip() if len(lines) > 1 else "no reason given"


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")
