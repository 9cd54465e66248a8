"""Prepares what the desk of the glossary shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from participation import dates
from participation.blueprints.glossary.pages import Word, words_of
from participation.blueprints.zones import zone_of
from participation.glossary import queries, selection
from participation.glossary.models import ProposalState, Term, TermProposal
from participation.glossary.queries import AskedWord
from participation.glossary.words import ACTS, ORIGINS
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.journal.history import history_of
from participation.plain_french.lexicon import Lexicon
from participation.territories.models import Departement

MOST_OURS = 20
STATES: dict[ProposalState, LazyText] = {
    ProposalState.TAKEN: lazy("Expliqué"),
    ProposalState.DECLINED: lazy("Pas ajouté"),
}


class AskedLine(NamedTuple):
    """A word that waits, with where the question comes from."""

    asked: AskedWord
    origins: str
    is_known: bool  # explained already, and still not understood


class AnsweredLine(NamedTuple):
    """A word that was answered, and how."""

    proposal: TermProposal
    label: LazyText
    on: str


@dataclass(frozen=True, slots=True)
class DeskPage:
    """The desk of a Département's glossary."""

    departement: Departement
    waiting: Sequence[AskedLine]
    answered: Sequence[AnsweredLine]
    own: Sequence[Term]
    asked: str
    ours: Sequence[Word]


def desk_page(departement: Departement, asked: str) -> DeskPage:
    """Return the desk; `asked` looks among our words for one to change or to hide."""
    own = queries.terms_of(departement.id)
    taken = {one.folded for one in own}
    lexicon = queries.lexicon_with(own)
    zone = zone_of(departement.id)
    ours = [one for one in selection.found(Lexicon.base(), asked) if one.folded not in taken]
    return DeskPage(
        departement,
        [asked_line(one, lexicon) for one in queries.asked_words(departement.id)],
        [
            AnsweredLine(one, STATES[one.state], _day(one.answered_at or one.created_at, zone))
            for one in queries.answered(departement.id)
        ],
        own,
        asked,
        words_of(ours[:MOST_OURS]),
    )


def asked_line(one: AskedWord, lexicon: Lexicon) -> AskedLine:
    """Return a word that waits, as it is shown."""
    origins = ", ".join(str(ORIGINS[origin]) for origin in sorted(one.origins))
    return AskedLine(one, origins, queries.explains(lexicon, one.proposal.term))


def history_lines(term: Term) -> list[str]:
    """Return what happened to a word, the latest first."""
    zone = zone_of(term.departement_id)
    return [
        _("%(day)s : %(act)s", day=_day(past.recorded_at, zone), act=ACTS[past.act])
        for past in history_of(term.departement_id, Term.__tablename__, term.id)
        if past.act in ACTS
    ]


def _day(instant: datetime, zone: str) -> str:
    return dates.day_in_words(dates.local(instant, zone).date())
