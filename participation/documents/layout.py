"""How an easy text is laid out in lines (RLS 1.7: a new sentence begins on a new line). Pure."""

import re

from participation.plain_french.text.reading import read

_LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*")


def lines_of(text: str, *, by_sentence: bool = False) -> list[str]:
    """Return the lines of a passage: as they were written, or one sentence each."""
    if by_sentence:
        return [_LINE_ENDS.sub(" ", one.text) for one in read(text).sentences]
    return [line.strip() for line in text.splitlines() if line.strip()]
