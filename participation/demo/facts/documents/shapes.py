"""Shapes of the demo's documents: an original, its easy twin, and what happened to them."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

DocumentKind = Literal[
    "plaquette",
    "courrier",
    "page-web",
    "guide",
    "memento",
    "formulaire",
    "affiche",
    "charte",
    "fiche",
    "texte-de-groupe",
    "texte-de-rencontre",
]
DocumentState = Literal[
    "a-simplifier",
    "version-de-travail",
    "relecture-des-usagers",
    "relecture-du-service",
    "validee",
    "publiee",
    "a-revoir",
    "retiree",
]
Audience = Literal["facile", "clair", "juridique"]
ReadingWay = Literal["telephone", "papier", "ensemble"]
Understanding = Literal["je-comprends", "pas-sur", "je-ne-comprends-pas"]


class PassageFact(NamedTuple):
    """A passage of the original, its easy words, one line each, and its pictogram."""

    original: str
    easy: tuple[str, ...] = ()
    pictogram: str = ""


class MarkFact(NamedTuple):
    """What one reader (from 0) said of one passage (from 0)."""

    reader: int
    position: int
    understanding: Understanding
    words: tuple[str, ...] = ()
    remark: str = ""


class SheetFact(NamedTuple):
    """A reader: how they read, how many passages they marked, and what they understood.

    `answers` are (words, whether the text let them find it), one for each question.
    """

    way: ReadingWay
    answers: tuple[tuple[str, bool], ...] = ()
    read: int = 0
    is_finished: bool = True
    wants_credit: bool = True


class RoundFact(NamedTuple):
    """A round of reading; what a reader marks without more was understood."""

    questions: tuple[tuple[str, str], ...]
    sheets: tuple[SheetFact, ...]
    marks: tuple[MarkFact, ...] = ()
    is_in_meeting: bool = False
    is_open: bool = False


class VerdictFact(NamedTuple):
    """What a service said of the text."""

    kind: Literal["service", "juridique"]
    words: str
    is_right: bool = True


class KeptFact(NamedTuple):
    """Words kept on purpose, with the reason."""

    rule: str
    words: str
    motive: str


class CopiesFact(NamedTuple):
    """Copies left somewhere, and what came back."""

    place: str
    number: int
    weeks_ago: int
    feedback: str = ""


class SignatoryFact(NamedTuple):
    """An organisation that signed a charter."""

    organisation: str
    function: str
    weeks_ago: int


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """A document and how far it has come.

    `first_words` are the easy words that the readers had before them, by passage, where they were
    others; `new_original` is what the original says since the publication, by passage. `meeting` is
    the key of the meetings that show the twin.
    """

    key: str
    departement: str
    kind: DocumentKind
    state: DocumentState
    title: str
    service: str
    phone: str
    passages: tuple[PassageFact, ...]
    easy_title: str = ""
    audience: Audience = "facile"
    group: str | None = None
    meeting: str | None = None
    is_collective: bool = False
    is_of_product: bool = False
    touches_right: bool = False
    main_message: str = ""
    key_messages: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    first_words: tuple[tuple[int, tuple[str, ...]], ...] = ()
    round: RoundFact | None = None
    verdicts: tuple[VerdictFact, ...] = ()
    kept: tuple[KeptFact, ...] = ()
    copies: tuple[CopiesFact, ...] = ()
    signatories: tuple[SignatoryFact, ...] = ()
    new_original: tuple[tuple[int, str], ...] = ()
    changed_because: str = ""
    credit: str = ""
