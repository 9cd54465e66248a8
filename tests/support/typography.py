"""French typography of what a page shows: apostrophes, and the spaces around double signs."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

# Code and what people type keep their own signs.
NOT_PROSE = frozenset(
    ("script", "style", "template", "code", "pre", "kbd", "samp", "textarea", "output")
)
SHOWN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")

RULES = (
    (re.compile(r"[^\W\d_]'[^\W\d_]"), "straight apostrophe"),
    (re.compile(r"[ \t\r\n][;:!?»](?=$|[\s.,)…])"), "plain space before a double sign"),
    (re.compile(r"[^\W_][;!?](?=$|\s)"), "no space before a double sign"),
    (re.compile(r"[^\W_]:(?=$|\s)"), "no space before a colon"),
    (re.compile(r"«(?!\xa0)"), "no no-break space after «"),
    (re.compile(r"(?<![\xa0\s])»"), "no space before »"),
    (re.compile(r"\.\.\."), "three dots for …"),
)


def typography_problems(page: BeautifulSoup, typed: Iterable[str] = ()) -> list[str]:
    """Return what breaks the rules in the French text of a page, with the words around it.

    `typed` are words that a person entered, shown as they came. Parts in another language, code,
    and elements marked `translate="no"` are left out.
    """
    own = [text for text in typed if text]
    problems: list[str] = []
    for text in _shown_french(page):
        prose = text
        for entered in own:
            prose = prose.replace(entered, "")
        problems.extend(_broken(prose))
    return problems


# Most texts of a page come back on the next one.
@lru_cache(maxsize=4096)
def _broken(prose: str) -> tuple[str, ...]:
    problems = []
    for rule, name in RULES:
        found = rule.search(prose)
        if found:
            around = prose[max(0, found.start() - 20) : found.end() + 10]
            problems.append(f"typography: {name} in “{' '.join(around.split())}”")
    return tuple(problems)


def _shown_french(page: BeautifulSoup) -> Iterator[str]:
    """Yield texts and shown attributes, going down only where French prose can be."""
    waiting: list[Tag] = [page]
    while waiting:
        node = waiting.pop()
        for child in node.children:
            if isinstance(child, Tag):
                if _is_french_prose(child):
                    yield from (str(child[key]) for key in SHOWN_ATTRIBUTES if child.has_attr(key))
                    waiting.append(child)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                yield str(child)


def _is_french_prose(node: Tag) -> bool:
    if node.name in NOT_PROSE or node.get("translate") == "no":
        return False
    return str(node.get("lang", "fr")).split("-")[0] == "fr"
