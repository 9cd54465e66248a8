"""What the writers send: the easy words of some passages, and the button that was pressed."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from flask import request

from participation.blueprints.addresses import key_in
from participation.blueprints.forms import BaseForm
from participation.documents.models import Passage
from participation.documents.words import PICTOGRAMS

_PRINT = 16  # hexadecimal signs: two texts of one passage never share so many by chance


class Button:
    """The first word of what a button sends; the passage and the finding follow it."""

    SAVE = "enregistrer"
    TAKE = "prendre"
    KEEP = "garder"
    ADD = "ajouter"
    REMOVE = "retirer"
    REVISED = "revu"
    OTHER = "autre"


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """Where a finding stands: the rule, and code points of the easy words of its passage."""

    passage_id: int
    rule: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.passage_id}:{self.rule}:{self.start}:{self.end}"

    @property
    def motive_name(self) -> str:
        """The name of the field where one says why it is kept."""
        return f"motif-{self.passage_id}-{self.rule}-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Typed:
    """The easy words of a passage as they were sent, and what its page showed before."""

    easy: str
    pictogram: str
    seen_version: int
    seen_print: str

    @property
    def is_touched(self) -> bool:
        """Whether it differs from what the page showed."""
        return _print_of(self.easy, self.pictogram) != self.seen_print

    def is_same_as(self, passage: Passage) -> bool:
        """Say whether it is what stands there now."""
        return (self.easy, self.pictogram) == (passage.easy, passage.pictogram)


class WritingForm(BaseForm):
    """All that was typed on the page of a document; `conflicts` are passages written by others."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = dict(_typed()) if self.is_sent else {}
        self.conflicts: set[int] = set()

    @property
    def pressed(self) -> tuple[str, list[str]]:
        """Return the act of the button that was pressed, and what it is about."""
        act, *about = request.form.get("acte", "").split(":")
        return act, about

    @property
    def about_passage(self) -> int:
        """The id of the passage that the button is about, 0 for none."""
        _act, about = self.pressed
        return (key_in(about[0]) if about else None) or 0

    @property
    def about_finding(self) -> FindingPlace | None:
        """The finding that the button is about."""
        _act, about = self.pressed
        if len(about) != 4:  # noqa: PLR2004 - a passage, a rule, two places
            return None
        keys = [key_in(about[place]) for place in (0, 2, 3)]
        passage_id, start, end = keys
        if passage_id is None or start is None or end is None:
            return None
        return FindingPlace(passage_id, about[1], start, end)

    @property
    def motive(self) -> str:
        """Why the finding that the button is about is kept."""
        place = self.about_finding
        return request.form.get(place.motive_name, "").strip() if place is not None else ""


def seen_mark(passage: Passage) -> str:
    """Return what the page notes of a passage, to tell later who wrote what."""
    return f"{passage.version}-{_print_of(passage.easy, passage.pictogram)}"


def _typed() -> Iterator[tuple[int, Typed]]:
    for name, words in request.form.items():
        head, _, number = name.partition("-")
        passage_id = key_in(number)
        if head != "easy" or passage_id is None:
            continue
        version, _, seen = request.form.get(f"seen-{passage_id}", "").partition("-")
        pictogram = request.form.get(f"pictogram-{passage_id}", "")
        easy = words.replace("\0", "").replace("\r\n", "\n").strip()
        known = pictogram if pictogram in PICTOGRAMS else ""
        yield passage_id, Typed(easy, known, key_in(version) or -1, seen)


def _print_of(easy: str, pictogram: str) -> str:
    return hashlib.sha256(f"{pictogram}\n{easy}".encode()).hexdigest()[:_PRINT]
