"""A charter as articles, from the text that somebody types; pure."""

import re
from typing import NamedTuple

from participation.i18n import typeset


class Article(NamedTuple):
    """A title and its lines; a block of one line is a line without title."""

    title: str
    lines: tuple[str, ...]


def articles_of(body: str) -> list[Article]:
    """Return the blocks of a text, which empty lines separate; the first line names a block.

    The no-break spaces of French are set, whoever typed it.
    """
    blocks = re.split(r"\n\s*\n", body.replace("\r\n", "\n").strip())
    found = []
    for block in blocks:
        lines = [typeset(line.strip()) for line in block.splitlines() if line.strip()]
        if lines:
            title, rest = (lines[0], lines[1:]) if len(lines) > 1 else ("", lines)
            found.append(Article(title, tuple(rest)))
    return found
