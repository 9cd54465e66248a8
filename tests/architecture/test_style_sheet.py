"""The style sheets: small, every class of it used, left and right said as start and end."""

import re

from participation.settings import ROOT

STATIC = ROOT / "participation" / "static"
SHEET = (STATIC / "app.css").read_text()
ALL = "\n".join(path.read_text() for path in sorted(STATIC.glob("*.css")))
RULES = re.sub(r"/\*.*?\*/", "", ALL, flags=re.DOTALL)
TEMPLATES = "\n".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
WORDS = set(re.findall(r"[\w-]+", TEMPLATES))
WORDS |= {
    word
    for path in (ROOT / "participation" / "blueprints").rglob("*.py")
    for word in re.findall(r"\"([\w-]+)\"", path.read_text())
}
LARGEST = 20_000


def is_named(name: str) -> bool:
    """Say whether a template names a class, whole or as `prefix-` and one of its kinds."""
    prefix, _, kind = name.rpartition("-")
    is_composed = re.search(rf"{prefix}-(?:\{{\{{|\" ~)", TEMPLATES) is not None
    return name in WORDS or (bool(prefix) and is_composed and kind in WORDS)


def test_every_class_is_used() -> None:
    classes = set(re.findall(r"\.([a-z][\w-]*)", RULES))
    assert [name for name in sorted(classes) if not is_named(name)] == []
    assert not is_named("button-nowhere")


def test_it_stays_small() -> None:
    assert len(SHEET.encode()) <= LARGEST


def test_no_rule_says_left_or_right() -> None:
    sides = r"(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:"
    assert re.findall(sides, RULES) == []
    assert re.findall(r"(?:text-align|float):\s*(?:left|right)", RULES) == []
