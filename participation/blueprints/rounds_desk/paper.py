"""The sheet that a reader gets on paper: big words, three boxes a passage, a number to call."""

from flask import Response

from participation import dates, pdf
from participation.blueprints.request_state import state
from participation.documents.layout import lines_of
from participation.documents.models import Document, Round
from participation.documents.rounds import queries
from participation.documents.words import PICTOGRAMS, UNDERSTANDINGS
from participation.i18n import SOURCE_LANGUAGE, speaking, typeset
from participation.i18n import gettext as _


def answer(document: Document, reading_round: Round) -> Response:
    """Return the sheet as a tagged PDF."""
    response = Response(pdf.to_pdf("reading", _values(document, reading_round)))
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = 'inline; filename="feuille-de-relecture.pdf"'
    return response


@speaking(SOURCE_LANGUAGE)
def _values(document: Document, reading_round: Round) -> dict[str, object]:
    """Return what stands on the sheet, in French whoever asks."""
    version = reading_round.read_version
    places = queries.positions_of(reading_round)
    contact = state().site.contact
    return {
        "title": version.easy_title or document.title,
        "publisher": state().site.name,
        "why": _("C’est le texte que l’on teste, pas vous."),
        "how": [
            _("N’écrivez pas votre nom."),
            _("Cochez une case après chaque passage."),
            _("Entourez les mots difficiles."),
            _("Vous pouvez vous arrêter quand vous voulez."),
        ],
        "until": _until(reading_round),
        "passages": [
            {
                "name": _("Passage %(place)s sur %(count)s", place=number, count=len(places)),
                "pictogram": _pictogram(version.passages[place].get("pictogram", "")),
                "lines": lines_of(typeset(version.passages[place]["easy"])),
            }
            for number, place in enumerate(places, start=1)
        ],
        "marks": [str(label) for label in UNDERSTANDINGS.values()],
        "questions": [typeset(one.words) for one in reading_round.questions],
        "phone": document.contact_phone or (contact.phone if contact is not None else ""),
        "words": {
            "remark": _("Autre chose à dire ?"),
            "questions": _("Que dit le texte ?"),
            "not_found": _("Le texte ne le dit pas, ou pas assez bien"),
            "end": _("Pour finir, si vous voulez"),
            "credit": _("Le document peut dire que des personnes l’ont relu, sans leur nom."),
            "native": _("Je suis une personne concernée par le facile à lire."),
            "help": _("Une question ?"),
            "call": _("Appelez le"),
            "page": _("Page"),
            "of": _("sur"),
        },
    }


def _until(reading_round: Round) -> str:
    if reading_round.closes_on is None:
        return ""
    day = dates.day_in_words(reading_round.closes_on)
    return _("Rendez cette feuille avant la fin du %(day)s.", day=day)


def _pictogram(name: str) -> str:
    known = PICTOGRAMS.get(name)
    return str(known.words) if known is not None else ""
