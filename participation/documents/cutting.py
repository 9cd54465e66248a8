"""An original text cut into passages, and the passages found again when it changes. Pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LONGEST_PASSAGE = 900  # code points: what fits beside its easy words on a screen
MOST_PASSAGES = 400

_BLANK_LINES = re.compile(r"\n[ \t\u00a0]*\n+")
_STRONG_STOP = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý«•–-])")
# Below this ratio two passages no longer say the same thing in other words.
_SAME_SUBJECT = 0.45


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the new text, and which one it was (`before`: its index, None if new)."""

    text: str
    before: int | None
    is_changed: bool


def tidy(text: str) -> str:
    """Return a text with plain line ends and without control characters; words stay as they are."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    kept = (char for char in plain if char in "\n\t" or unicodedata.category(char) != "Cc")
    return "".join(kept).strip()


def passages_of(text: str) -> list[str]:
    """Return the passages of a text: its paragraphs; a very long one is cut after a sentence."""
    return [
        part
        for paragraph in _BLANK_LINES.split(tidy(text))
        if paragraph.strip()
        for part in _shortened(paragraph.strip())
    ]


def found_again(old: Sequence[str], new: Sequence[str]) -> list[Found]:
    """Return the passages of a changed text with the old passage that each one continues.

    Passages that did not change are matched first, in order; between them the most alike are
    taken for the same passage with other words.
    """
    found: list[Found] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            found += [
                Found(new[new_start + step], old_start + step, is_changed=False)
                for step in range(new_end - new_start)
            ]
        else:
            found += _most_alike(old, range(old_start, old_end), new[new_start:new_end])
    return found


def _most_alike(old: Sequence[str], left: range, texts: Sequence[str]) -> list[Found]:
    free = list(left)
    found = []
    for text in texts:
        ratios = [(SequenceMatcher(None, old[index], text).ratio(), -index) for index in free]
        best, index = max(ratios, default=(0.0, 0))
        if best < _SAME_SUBJECT:
            found.append(Found(text, None, is_changed=True))
            continue
        # What stands before the match is never matched later: passages keep their order.
        free = [one for one in free if one > -index]
        found.append(Found(text, -index, is_changed=True))
    return found


def _shortened(paragraph: str) -> list[str]:
    if len(paragraph) <= LONGEST_PASSAGE:
        return [paragraph]
    parts = [""]
    for piece in _STRONG_STOP.split(paragraph):
        if parts[-1] and len(parts[-1]) + len(piece) >= LONGEST_PASSAGE:
            parts.append("")
        parts[-1] = f"{parts[-1]} {piece}".strip()
    return parts
