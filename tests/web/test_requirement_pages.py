"""The pages that docs/requirements.md names for what is done are pages of the site."""

import re

import pytest
from flask import Flask
from werkzeug.exceptions import MethodNotAllowed, NotFound

from participation.settings import ROOT

SAMPLES = {
    "id": "1",
    "code": "AAAAA-AAAAA",
    "secret": "x",
    "slug": "x",
    "role": "admin",
    "AAAA": "2026",
    "MM": "12",
}
ROW = re.compile(r"^\| [RS]-\d\d \|(?P<cells>.*)\|$", re.MULTILINE)


def pages() -> list[str]:
    found = set()
    for row in ROW.finditer((ROOT / "docs" / "requirements.md").read_text()):
        cells = [cell.strip() for cell in row["cells"].split("|")]
        if "Foundation" in cells[1]:
            found |= set(re.findall(r"`(/[^`]*)`", cells[2]))
    return sorted(found)


def sample(page: str) -> str:
    path = re.sub(r"<([a-z]+)>", lambda mark: SAMPLES[mark[1]], page.partition("?")[0])
    return path.replace("AAAA", SAMPLES["AAAA"]).replace("MM", SAMPLES["MM"])


@pytest.mark.parametrize("page", pages())
def test_the_page_exists(app: Flask, page: str) -> None:
    adapter = app.url_map.bind("localhost")
    try:
        adapter.match(sample(page), method="GET")
    except MethodNotAllowed:
        return
    except NotFound:
        pytest.fail(f"{page}: no such page")
