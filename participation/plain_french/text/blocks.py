"""Lines of a text: what stands alone, what a narrow page has cut in two, lists and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from participation.plain_french.text.model import SentenceKind

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
BULLET = re.compile(
    r"\s*(?:[-–—*•·▪◦‣∙●○■□▶►➢➤➔→✓✔☐☑☒❑❖⇒\uf0b7\uf0a7](?=\s)|[-–—•▪●➢→✓✔☐](?=[^\W\d])|o\t"
    r"|\(?\d{1,2}[.)](?=\s)|(?:\d{1,2}\.){1,3}\d{1,2}\.?(?=\s)|\(?[a-hA-H]\)(?=\s)"
    r"|[IVX]{1,4}[.)](?=\s)|\[[ xX]\](?=\s))\s*"
)
STOPPED = re.compile(r"[.!?…:;؟。！？।]\s*[»”\")\]]*\s*$")
WORDS = re.compile(r"\w+")
CELLS = re.compile(r"[^|\t]+")
CUT_WORD = re.compile(r"\w-\s*$")
LONG_LINE = 50  # below, a line was ended by who wrote it
ALMOST_FULL = 0.9
LONGEST_TITLE = 10


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text that holds whole sentences."""

    start: int
    end: int
    kind: SentenceKind
    block: int


@dataclass(slots=True)
class _Raw:
    start: int
    end: int
    text: str
    is_item: bool
    after_blank: bool


def lines_of(masked: str, headings: frozenset[int]) -> Iterator[Line]:
    """Yield the lines of a masked text, those that a page has wrapped joined again."""
    block, kind_before = -1, SentenceKind.SENTENCE
    raws = list(_joined(_raw_lines(masked)))
    for number, raw in enumerate(raws):
        is_table = _is_row(raw.text)
        marked = any(raw.start <= at <= raw.end for at in headings) if headings else False
        kind = _kind(raw, is_table=is_table, marked=marked, is_last=number == len(raws) - 1)
        same_table = kind is SentenceKind.CELL and kind is kind_before
        if block < 0 or (_parts(raw, kind, kind_before) and not same_table):
            block += 1
        kind_before = kind
        if not is_table:
            yield Line(raw.start, raw.end, kind, block)
            continue
        for cell in CELLS.finditer(masked, raw.start, raw.end):
            if WORDS.search(cell[0]):
                yield Line(cell.start(), cell.end(), kind, block)


def _is_row(text: str) -> bool:
    if text.count("|") > 1:
        return True
    return "\t" in text and sum(bool(WORDS.search(cell)) for cell in text.split("\t")) > 1


def _parts(raw: _Raw, kind: SentenceKind, before: SentenceKind) -> bool:
    return raw.after_blank or kind is not before or kind is SentenceKind.TITLE


def _raw_lines(masked: str) -> Iterator[_Raw]:
    before = 0
    for found in LINE.finditer(masked):
        text, start = found[0], found.start()
        if not text.strip():
            continue
        gap = masked[before:start].replace("\r\n", "\n")
        bullet = BULLET.match(text)
        if bullet and bullet.end() < len(text):
            start += bullet.end()
            text = text[bullet.end() :]
        yield _Raw(start, found.end(), text, bool(bullet), gap.strip(" \t").count("\n") > 1)
        before = found.end()


def _joined(raws: Iterator[_Raw]) -> Iterator[_Raw]:
    paragraph: list[_Raw] = []
    for raw in raws:
        if paragraph and (raw.is_item or raw.after_blank):
            yield from _unwrapped(paragraph)
            paragraph = []
        paragraph.append(raw)
    yield from _unwrapped(paragraph)


def _unwrapped(paragraph: list[_Raw]) -> Iterator[_Raw]:
    """Join a line to the next when only the width of the page can have parted them."""
    texts = [raw.text for raw in paragraph]
    open_line = paragraph[0] if paragraph else None
    for number, raw in enumerate(paragraph[1:], start=1):
        if open_line and _is_wrapped(texts[max(0, number - 2) : number + 1]):
            open_line.end = raw.end
            open_line.text += " " + raw.text
        else:
            if open_line:
                yield open_line
            open_line = raw
    if open_line:
        yield open_line


def _is_wrapped(around: list[str]) -> bool:
    """Say whether the last of two or three lines goes on with the one before it."""
    line, following = around[-2].rstrip(), around[-1].strip()
    if not following[:1].islower() or STOPPED.search(line) or "|" in line or "\t" in line.strip():
        return False
    if CUT_WORD.search(line):
        return True
    width = max(len(text.strip()) for text in around)
    room_needed = len(line) + 1 + len(following.split()[0])
    return len(line) >= LONG_LINE and room_needed >= ALMOST_FULL * width


def _kind(raw: _Raw, *, is_table: bool, marked: bool, is_last: bool) -> SentenceKind:
    if is_table:
        return SentenceKind.CELL
    if marked:
        return SentenceKind.TITLE
    if raw.is_item:
        return SentenceKind.ITEM
    text = raw.text.strip()
    stands_alone = not is_last and text[-1] not in ".!?…:;,؟。" and not text[0].islower()
    if stands_alone and len(WORDS.findall(text)) <= LONGEST_TITLE:
        return SentenceKind.TITLE
    return SentenceKind.SENTENCE
