"""Prepares what the pages of the glossary show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from flask import request, url_for

from participation.blueprints.explaining import lexicon_for
from participation.blueprints.request_state import state
from participation.glossary import selection
from participation.i18n import gettext as _
from participation.plain_french.lexicon import Entry, Kind
from participation.territories.models import Departement
from participation.territories.service import slugged

ON_A_PAGE = 50
LONGEST_SEARCH = 200


class Letter(NamedTuple):
    """A letter that one may open."""

    name: str
    href: str
    is_current: bool


class Word(NamedTuple):
    """A word as it is read; `anchor` leads to it."""

    anchor: str
    entry: Entry

    @property
    def is_sigle(self) -> bool:
        return self.entry.kind is Kind.SIGLE


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """One list of words, with the ways to the others."""

    title: str
    words: Sequence[Word]
    letters: Sequence[Letter]
    asked: str
    letter: str
    departement: Departement | None
    places: Sequence[Departement]
    problems: Sequence[str]
    previous_href: str
    next_href: str

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The Départements, as the choices of a list."""
        return [("", _("Tous")), *((one.slug, one.name) for one in self.places)]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.asked or self.letter)


def glossary_page(departement: Departement | None, places: Sequence[Departement]) -> GlossaryPage:
    """Return the words that the address asks for: a search, a letter, or the first ones to know."""
    lexicon = lexicon_for(departement.id if departement else None)
    asked = " ".join(request.args.get("q", "")[:LONGEST_SEARCH].split())
    letter = "" if asked else request.args.get("lettre", "").upper()
    names = selection.letters(lexicon)
    problems = []
    if request.args.get("departement") and departement is None:
        problems.append(_("Nous ne connaissons pas ce département."))
    if letter and letter not in names:
        problems.append(_("Aucun mot ne commence ainsi."))
        letter = ""
    if asked:
        title, entries = _("Votre recherche"), selection.found(lexicon, asked)
    elif letter:
        title, entries = _("Lettre %(letter)s", letter=letter), selection.under(lexicon, letter)
    else:
        title, entries = _("Les mots à connaître"), selection.first_words(lexicon)
    number = _number(len(entries))
    start = (number - 1) * ON_A_PAGE
    return GlossaryPage(
        title,
        words_of(entries[start : start + ON_A_PAGE]),
        [Letter(one, _address(lettre=one), one == letter) for one in names],
        asked,
        letter,
        departement,
        places,
        problems,
        _address(q=asked, lettre=letter, page=number - 1) if number > 1 else "",
        _address(q=asked, lettre=letter, page=number + 1)
        if start + ON_A_PAGE < len(entries)
        else "",
    )


def words_of(entries: Sequence[Entry]) -> list[Word]:
    """Return words with the anchors under which they stand: two alike never share one."""
    seen: dict[str, int] = {}
    found = []
    for entry in entries:
        name = slugged(entry.term) or "mot"
        seen[name] = seen.get(name, 0) + 1
        found.append(Word(name if seen[name] == 1 else f"{name}-{seen[name]}", entry))
    return found


def chosen_departement() -> tuple[Departement | None, list[Departement]]:
    """Return the Département whose words are read, and those one may choose."""
    here = state().site.departement_id
    places = [one for one in state().departements if here in (None, one.id)]
    asked = request.args.get("departement", "")
    if len(places) == 1:
        return places[0], places
    return next((one for one in places if one.slug == asked), None), places


def _number(count: int) -> int:
    asked = request.args.get("page", "")
    last = max(1, -(-count // ON_A_PAGE))
    is_number = asked.isascii() and asked.isdigit() and len(asked) <= len(str(last)) + 1
    return min(max(int(asked), 1), last) if is_number else 1


def _address(**values: str | int) -> str:
    asked = request.args.get("departement", "")
    given: dict[str, Any] = {name: value for name, value in values.items() if value}
    if asked in {one.slug for one in state().departements}:
        given["departement"] = asked
    if given.get("page") == 1:
        del given["page"]
    return url_for("glossary.index", **given)
