"""How documents are spoken of: kinds, audiences, pictograms, criteria, conditions, acts."""

from typing import NamedTuple

from participation.documents.models import (
    Audience,
    CheckKind,
    DocumentKind,
    ReadingWay,
    Understanding,
    VersionReason,
)
from participation.documents.states import DocumentAct
from participation.i18n import LazyText, lazy

KINDS: dict[DocumentKind, LazyText] = {
    DocumentKind.LEAFLET: lazy("Plaquette"),
    DocumentKind.LETTER: lazy("Courrier"),
    DocumentKind.WEB_PAGE: lazy("Page web"),
    DocumentKind.GUIDE: lazy("Guide"),
    DocumentKind.MEMO: lazy("Mémento"),
    DocumentKind.FORM: lazy("Questionnaire"),
    DocumentKind.POSTER: lazy("Affiche"),
    DocumentKind.CHARTER: lazy("Charte"),
    DocumentKind.SHEET: lazy("Fiche"),
    DocumentKind.GROUP_TEXT: lazy("Texte d’un groupe"),
    DocumentKind.MEETING_TEXT: lazy("Texte d’une rencontre"),
}

AUDIENCES: dict[Audience, LazyText] = {
    Audience.FACILE: lazy("Facile à lire et à comprendre (FALC)"),
    Audience.CLAIR: lazy("Langage clair"),
    Audience.JURIDIQUE: lazy("Courrier juridique"),
}
# Whom each audience is for (anchors-readability §1.1: the intake questions).
AUDIENCE_HINTS: dict[Audience, LazyText] = {
    Audience.FACILE: lazy("Pour des personnes qui lisent avec peine, ou apprennent le français."),
    Audience.CLAIR: lazy("Pour tout le monde : des phrases courtes et des mots courants."),
    Audience.JURIDIQUE: lazy("Pour un texte de droit : clair, mais les mots de la loi restent."),
}

# What each button of a document's life says.
BUTTONS: dict[DocumentAct, LazyText] = {
    DocumentAct.ASK_SERVICE: lazy("Demander au service si c’est exact"),
    DocumentAct.REVISE: lazy("Ce texte est à revoir"),
    DocumentAct.REWRITE: lazy("Reprendre l’écriture"),
    DocumentAct.SEND_BACK: lazy("Revenir à l’écriture"),
    DocumentAct.WITHDRAW: lazy("Retirer ce texte"),
}

CHECKS: dict[CheckKind, LazyText] = {
    CheckKind.SERVICE: lazy("Le service"),
    CheckKind.LEGAL: lazy("Le service juridique"),
    CheckKind.VALIDATION: lazy("L’accord"),
}

VERSION_REASONS: dict[VersionReason, LazyText] = {
    VersionReason.SAVED: lazy("Gardée à la demande"),
    VersionReason.ROUND: lazy("Lue par des usagers"),
    VersionReason.SERVICE: lazy("Lue par le service"),
    VersionReason.VALIDATED: lazy("A reçu l’accord"),
    VersionReason.PUBLISHED: lazy("Publiée"),
    VersionReason.ORIGINAL: lazy("Avant le nouvel original"),
    VersionReason.RESTORED: lazy("Reprise d’une ancienne version"),
}

WAYS: dict[ReadingWay, LazyText] = {
    ReadingWay.PHONE: lazy("Sur un téléphone"),
    ReadingWay.PAPER: lazy("Sur papier"),
    ReadingWay.TOGETHER: lazy("Ensemble, en réunion"),
}

UNDERSTANDINGS: dict[Understanding, LazyText] = {
    Understanding.YES: lazy("Je comprends"),
    Understanding.UNSURE: lazy("Pas sûr·e"),
    Understanding.NO: lazy("Je ne comprends pas"),
}


class Pictogram(NamedTuple):
    """A picture and its word: the same picture for the same thing everywhere (RLS 3.4)."""

    icon: str
    words: LazyText


PICTOGRAMS: dict[str, Pictogram] = {
    "quand": Pictogram("calendar", lazy("Quand ?")),
    "heure": Pictogram("clock", lazy("À quelle heure ?")),
    "ou": Pictogram("map-pin", lazy("Où ?")),
    "trajet": Pictogram("bus", lazy("Comment venir ?")),
    "appeler": Pictogram("phone", lazy("Appelez")),
    "ecrire": Pictogram("mail", lazy("Écrivez")),
    "papiers": Pictogram("file", lazy("Les papiers")),
    "argent": Pictogram("coins", lazy("L’argent")),
    "enfants": Pictogram("baby", lazy("Les enfants")),
    "ensemble": Pictogram("users", lazy("Ensemble")),
    "attention": Pictogram("alert", lazy("Attention")),
    "fait": Pictogram("check", lazy("C’est fait")),
    "aide": Pictogram("help", lazy("De l’aide")),
}

# What only people can judge (anchors-readability §1.3; 001:339, 001:499).
CRITERIA: dict[str, LazyText] = {
    "order": lazy("Le plus important vient d’abord."),
    "less_administrative": lazy("Le texte est moins administratif que l’original."),
    "wants_to_be_read": lazy("Il donne envie de lire."),
    "tone": lazy("Le ton respecte la personne : ni menace, ni leçon."),
    "rights": lazy("Les droits sont tous dits."),
    "duties": lazy("Ce qu’il faut faire est dit, avec la date."),
    "appeal": lazy("Il dit comment contester, et avant quand."),
    "help": lazy("Il dit qui appeler."),
}

# Inclusion Europe's conditions; the product blocks the logo and never grants it.
LOGO_CONDITIONS: dict[str, LazyText] = {
    "standards": lazy("Le texte suit les règles européennes du facile à lire."),
    "native_reader": lazy("Une personne avec un handicap intellectuel l’a relu dans sa langue."),
    "names": lazy("Elle accepte que son prénom soit écrit dans le document."),
    "mention": lazy("La phrase d’Inclusion Europe est dans le document."),
    "size": lazy("Le logo est bleu et mesure 15 millimètres au moins."),
}

# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "document.created": lazy("Document ajouté"),
    "document.changed": lazy("Document changé"),
    "document.started": lazy("Version facile commencée"),
    "document.original_changed": lazy("Nouvel original"),
    "document.version_kept": lazy("Version gardée"),
    "document.version_restored": lazy("Version reprise"),
    "document.asked_service": lazy("Demandé au service"),
    "document.checked": lazy("Réponse du service"),
    "document.sent_back": lazy("Revenu à l’écriture"),
    "document.validated": lazy("Accord donné"),
    "document.published": lazy("Version facile publiée"),
    "document.to_revise": lazy("À revoir"),
    "document.kept": lazy("Gardé tel quel"),
    "document.taken_up": lazy("Repris à l’écriture"),
    "document.withdrawn": lazy("Retiré"),
    "passage.written": lazy("Passage écrit"),
    "passage.added": lazy("Passage ajouté"),
    "passage.removed": lazy("Passage enlevé"),
    "passage.revised": lazy("Passage revu"),
    "finding.kept": lazy("Mot difficile gardé, avec un motif"),
    "finding.dropped": lazy("Mot difficile à revoir"),
    "copies.handed_out": lazy("Exemplaires distribués"),
    "copies.changed": lazy("Exemplaires : ligne changée"),
    "copies.removed": lazy("Exemplaires : ligne retirée"),
    "signatory.added": lazy("Une structure a signé"),
    "signatory.removed": lazy("Une signature retirée"),
    "round.opened": lazy("Relecture ouverte"),
    "round.reader_added": lazy("Une personne de plus relit"),
    "round.reader_removed": lazy("Une personne de moins relit"),
    "round.closed": lazy("Relecture terminée"),
    "round.cancelled": lazy("Relecture annulée"),
}
OTHER_ACT = lazy("Autre changement")
