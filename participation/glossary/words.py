"""The words for what stands in the glossary and what happens to it."""

from participation.glossary.models import ProposalOrigin, TermKind
from participation.i18n import LazyText, lazy

KINDS: dict[TermKind, LazyText] = {
    TermKind.WORD: lazy("Un mot"),
    TermKind.PHRASE: lazy("Plusieurs mots ensemble"),
    TermKind.SIGLE: lazy("Un sigle : des lettres"),
}

ORIGINS: dict[ProposalOrigin, LazyText] = {
    ProposalOrigin.MEMBER: lazy("Demandé sur le site"),
    ProposalOrigin.READERS: lazy("Pas compris pendant une relecture"),
}

# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "term.written": lazy("Mot ajouté"),
    "term.changed": lazy("Mot changé"),
    "term.hidden": lazy("Mot caché"),
    "term.shown": lazy("Mot montré de nouveau"),
    "term_proposal.answered": lazy("Réponse à un mot demandé"),
    "term_proposal.counted": lazy("Mot demandé une fois de plus"),
}
