"""What becomes of each row of a file of meetings, and the words that say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from participation.errors import DomainError
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.interchange.meeting_rows import MeetingRow


class FateKind(StrEnum):
    """What a row does to the meetings that stand here."""

    NEW = "nouvelle"
    CHANGED = "changee"
    UNCHANGED = "inchangee"
    CANCELLED = "annulee"
    LEFT = "laissee-de-cote"
    REFUSED = "refusee"


class Part(StrEnum):
    """What a file says of a meeting, part by part: each is taken or kept as a whole."""

    TITLE = "titre"
    HOURS = "horaire"
    PLACE = "lieu"
    SUMMARY = "description"


KIND_WORDS: dict[FateKind, LazyText] = {
    FateKind.NEW: lazy("Nouvelle"),
    FateKind.CHANGED: lazy("Changée"),
    FateKind.UNCHANGED: lazy("Inchangée"),
    FateKind.CANCELLED: lazy("Annulée"),
    FateKind.LEFT: lazy("Laissée de côté"),
    FateKind.REFUSED: lazy("Refusée"),
}
PART_WORDS: dict[Part, LazyText] = {
    Part.TITLE: lazy("le titre"),
    Part.HOURS: lazy("le jour ou l’heure"),
    Part.PLACE: lazy("le lieu"),
    Part.SUMMARY: lazy("la description"),
}
WRITES = frozenset({FateKind.NEW, FateKind.CHANGED, FateKind.CANCELLED})


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one row.

    `parts` are taken from the file, `kept` were changed here since and stay. `reason` says why a
    row is refused or left aside. `tells` when people registered are told; `exposes` when the
    description would show an address, a number or a link to everybody; `holiday` names the public
    holiday that it stands on, which is no reason to refuse what another agenda says.
    """

    row: MeetingRow
    kind: FateKind
    parts: tuple[Part, ...] = ()
    kept: tuple[Part, ...] = ()
    reason: LazyText | None = None
    tells: bool = False
    exposes: bool = False
    holiday: LazyText | None = None

    @property
    def remarks(self) -> tuple[str, ...]:
        """What there is to know beside the word of the kind, as sentences."""
        found = []
        if self.parts and self.kind is FateKind.CHANGED:
            found.append(_("La rencontre prend %(parts)s du fichier.", parts=_listed(self.parts)))
        if self.kept:
            found.append(_("Changé ici depuis, et gardé : %(parts)s.", parts=_listed(self.kept)))
        if self.reason is not None:
            found.append(str(self.reason))
        if self.tells:
            found.append(_("Les personnes inscrites sont prévenues."))
        if self.holiday is not None:
            found.append(_("Ce jour est férié : %(name)s.", name=self.holiday))
        if self.exposes:
            found.append(
                _("Relisez sa description : elle contient un lien, un numéro ou une adresse.")
            )
        return tuple(found)


class ImportRefusedError(DomainError):
    """A row is refused, so nothing comes in."""

    message = lazy("Rien n’est entré : il reste des lignes à corriger dans le fichier.")

    def __init__(self, fates: Sequence[Fate]) -> None:
        super().__init__()
        self.fates = fates


def _listed(parts: Sequence[Part]) -> str:
    words = [str(PART_WORDS[part]) for part in parts]
    if len(words) == 1:
        return words[0]
    return _("%(firsts)s et %(last)s", firsts=", ".join(words[:-1]), last=words[-1])
