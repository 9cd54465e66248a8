"""Where an easy version stands, and what may be done with it: one table, one writer (the service).

`à simplifier → version de travail → relecture des usagers → relecture du service → validée →
publiée → à revoir` (PRODUCT §4). It goes back to the desk from every reading.
"""

from enum import StrEnum

from participation.errors import DomainError
from participation.i18n import LazyText, lazy


class DocumentState(StrEnum):
    """Where the easy version of a document stands."""

    TO_SIMPLIFY = "a-simplifier"
    DRAFT = "version-de-travail"
    WITH_READERS = "relecture-des-usagers"
    WITH_SERVICE = "relecture-du-service"
    VALIDATED = "validee"
    PUBLISHED = "publiee"
    TO_REVISE = "a-revoir"
    WITHDRAWN = "retiree"


class DocumentAct(StrEnum):
    """What may be done with an easy version."""

    START = "commencer"
    ASK_READERS = "demander-une-relecture"
    CLOSE_ROUND = "clore-la-relecture"
    ASK_SERVICE = "demander-au-service"
    SEND_BACK = "renvoyer"
    VALIDATE = "valider"
    PUBLISH = "publier"
    REVISE = "revoir"
    KEEP = "garder"
    REWRITE = "reprendre"
    WITHDRAW = "retirer"


_S, _A = DocumentState, DocumentAct

TRANSITIONS: dict[tuple[DocumentState, DocumentAct], DocumentState] = {
    (_S.TO_SIMPLIFY, _A.START): _S.DRAFT,
    (_S.TO_SIMPLIFY, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.DRAFT, _A.ASK_READERS): _S.WITH_READERS,
    (_S.DRAFT, _A.ASK_SERVICE): _S.WITH_SERVICE,
    (_S.DRAFT, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.WITH_READERS, _A.CLOSE_ROUND): _S.DRAFT,
    (_S.WITH_SERVICE, _A.SEND_BACK): _S.DRAFT,
    (_S.WITH_SERVICE, _A.VALIDATE): _S.VALIDATED,
    (_S.VALIDATED, _A.SEND_BACK): _S.DRAFT,
    (_S.VALIDATED, _A.PUBLISH): _S.PUBLISHED,
    (_S.PUBLISHED, _A.REVISE): _S.TO_REVISE,
    (_S.PUBLISHED, _A.REWRITE): _S.DRAFT,
    (_S.PUBLISHED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.TO_REVISE, _A.KEEP): _S.PUBLISHED,
    (_S.TO_REVISE, _A.REWRITE): _S.DRAFT,
    (_S.TO_REVISE, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.WITHDRAWN, _A.REWRITE): _S.DRAFT,
}

LABELS: dict[DocumentState, LazyText] = {
    _S.TO_SIMPLIFY: lazy("À simplifier"),
    _S.DRAFT: lazy("Version de travail"),
    _S.WITH_READERS: lazy("Relecture des usagers"),
    _S.WITH_SERVICE: lazy("Relecture du service"),
    _S.VALIDATED: lazy("Validée"),
    _S.PUBLISHED: lazy("Publiée"),
    _S.TO_REVISE: lazy("À revoir"),
    _S.WITHDRAWN: lazy("Retirée"),
}


class DocumentStateError(DomainError):
    """The act is not possible from where the document stands."""

    message = lazy("Ce document n’en est plus là. Rechargez la page pour voir où il en est.")


def after(state: DocumentState, act: DocumentAct) -> DocumentState:
    """Return the state that an act leads to.

    Raises:
        DocumentStateError: the act is not possible from this state.

    """
    try:
        return TRANSITIONS[state, act]
    except KeyError:
        raise DocumentStateError from None


def acts_from(state: DocumentState) -> frozenset[DocumentAct]:
    """Return what may be done from a state, whoever does it."""
    return frozenset(act for start, act in TRANSITIONS if start is state)
