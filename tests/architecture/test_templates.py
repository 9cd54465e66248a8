"""Templates: none left over, nothing printed unescaped, each component says its contract."""

import re

import pytest

from participation.settings import ROOT

TEMPLATES = ROOT / "templates"
PATHS = sorted(TEMPLATES.rglob("*.html"))
SOURCES = {path.relative_to(TEMPLATES).as_posix(): path.read_text() for path in PATHS}
CODE = "\n".join(path.read_text() for path in (ROOT / "participation").rglob("*.py"))
UNSAFE = re.compile(r"\|\s*safe\b|autoescape\s+false|\bstyle=|\bon[a-z]+=\"|<script>|<style")


@pytest.mark.parametrize("name", SOURCES)
def test_a_template_is_used(name: str) -> None:
    named = any(f'"{name}"' in source for other, source in SOURCES.items() if other != name)
    is_error_page = name.startswith("errors/") and name != "errors/page.html"
    assert named or f'"{name}"' in CODE or is_error_page


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_is_printed_unescaped(name: str) -> None:
    assert not UNSAFE.search(SOURCES[name])


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("components/")])
def test_a_component_says_its_contract(name: str) -> None:
    assert SOURCES[name].lstrip().startswith("{#")


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("components/")])
def test_a_component_is_shown_in_the_gallery(name: str) -> None:
    places = [
        one for other, one in SOURCES.items() if other.startswith(("gallery/", "components/"))
    ]
    assert any(f'"{name}"' in source for source in places)
