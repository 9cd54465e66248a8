"""What a group still has to say before it opens: “Dites le cadre avant de commencer”."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.groups.models import Brief, Cadre, GroupKind, Protocol
from participation.i18n import LazyText, lazy

CADRE, BRIEF, PROTOCOL, LEADS = "cadre", "fiche", "protocole", "pilotes"
# Without these, people come without knowing what they may weigh on (000:61-67, 000:92).
OWED_BY_THE_CADRE = ("mission", "advises_on", "does_not_decide", "who_answers")
OWED_BY_THE_BRIEF = ("objectives", "publics", "deliverables", "indicators")
OWED_BY_THE_PROTOCOL = ("format", "content", "organisation", "signatories", "agreed_on")
TWO = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """What a group says of itself; `leading` is how many organisations lead it."""

    cadre: Cadre | None = None
    brief: Brief | None = None
    protocol: Protocol | None = None
    leading: int = 0


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing, and the page where it is written."""

    where: str
    sentence: LazyText
    is_blocking: bool = True


def lacks(kind: GroupKind, frame: Frame) -> list[Lack]:
    """Return what is missing, what stops the opening first.

    A single lead is said and tolerated: ten of the seventeen groups of 002:637-656 had one.
    """
    found = []
    if not _says(frame.cadre, OWED_BY_THE_CADRE):
        found.append(
            Lack(CADRE, lazy("Le cadre : à quoi sert le groupe, ses limites, qui lui répond."))
        )
    if kind.needs_brief and not _says(frame.brief, OWED_BY_THE_BRIEF):
        found.append(
            Lack(BRIEF, lazy("La fiche : objectifs, publics, ce qui sera produit, indicateurs."))
        )
    if kind.needs_protocol and not _says(frame.protocol, OWED_BY_THE_PROTOCOL):
        found.append(Lack(PROTOCOL, lazy("Le protocole, et le jour où chacun l’a accepté.")))
    if kind.needs_two_leads and frame.leading < TWO:
        sentence = lazy("Deux structures différentes conduisent ce groupe.")
        found.append(Lack(LEADS, sentence, is_blocking=False))
    return found


def blocking(found: Sequence[Lack]) -> list[Lack]:
    """Return what stops the opening."""
    return [lack for lack in found if lack.is_blocking]


def _says(text: Cadre | Brief | Protocol | None, owed: Sequence[str]) -> bool:
    return text is not None and all(getattr(text, name) for name in owed)
