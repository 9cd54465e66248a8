"""What a reader is asked: is this passage clear, which words are not, and what do you find."""

from collections.abc import Sequence
from typing import Any

from flask import request
from wtforms import BooleanField, RadioField
from wtforms.fields.choices import SelectChoice

from participation.blueprints.fields import ChoicesField
from participation.blueprints.forms import BaseForm
from participation.blueprints.meetings.answers import AtMost, ParagraphsField
from participation.documents.models import Mark, QuestionAnswer, Understanding
from participation.documents.rounds.inputs import MarkInput
from participation.documents.rounds.service import LONGEST_REMARK
from participation.documents.words import UNDERSTANDINGS
from participation.i18n import lazy as _

NEXT, BEFORE, STOP, NOT_FOUND = "continuer", "avant", "arreter", "pas-trouve"


class StepForm(BaseForm):
    """A screen of the reading; `way` says where the button pressed leads."""

    @property
    def way(self) -> str:
        return request.form.get("suite", NEXT)


class MarkForm(StepForm):
    """What one says of a passage; all of it may be left out."""

    clair = RadioField(
        _("Est-ce clair ?"),
        choices=[SelectChoice(str(kind), label) for kind, label in UNDERSTANDINGS.items()],
        validate_choice=False,
    )
    mots = ChoicesField(_("Les mots difficiles"))
    remarque = ParagraphsField(
        _("Autre chose à dire ?"),
        [AtMost(LONGEST_REMARK)],
        description=_("Avec vos mots. Les fautes ne comptent pas."),
    )

    def __init__(self, words: Sequence[str], mark: Mark | None = None) -> None:
        super().__init__(data=_said(words, mark))
        if self.is_sent:  # a box left empty is an answer too
            self.clair.data = request.form.get("clair")
        self.words = words
        self.mots.choices = [SelectChoice(str(number), word) for number, word in enumerate(words)]

    def to_input(self) -> MarkInput:
        return MarkInput(
            next((kind for kind in Understanding if kind.value == self.clair.data), None),
            tuple(self.words[int(number)] for number in self.mots.data or []),
            self.remarque.data,
        )


class AnswerForm(StepForm):
    """What one found in the text."""

    reponse = ParagraphsField(
        _("Votre réponse"),
        [AtMost(LONGEST_REMARK)],
        description=_("Avec vos mots. Les fautes ne comptent pas."),
    )

    def __init__(self, answer: QuestionAnswer | None = None) -> None:
        super().__init__(data={"reponse": answer.words if answer is not None else ""})

    @property
    def is_found(self) -> bool | None:
        """The text does not say it: the reader says so; else somebody will read the answer."""
        return False if self.way == NOT_FOUND else None


class EndForm(StepForm):
    """Two yeses that change nothing for who does not give them."""

    merci = BooleanField(
        _("Le document peut dire que des personnes l’ont relu."),
        description=_("On écrit combien vous êtes, jamais un nom."),
    )
    concerne = BooleanField(
        _("Je suis une personne concernée par le facile à lire."),
        description=_(
            "Par exemple, j’ai un handicap intellectuel et le français est ma langue. "
            "Un logo européen demande cette relecture. On garde un nombre, jamais votre nom."
        ),
    )


def _said(words: Sequence[str], mark: Mark | None) -> dict[str, Any]:
    """Return what was said before as the answers of the form."""
    if mark is None:
        return {"clair": None, "mots": [], "remarque": ""}
    return {
        "clair": str(mark.understanding) if mark.understanding is not None else None,
        "mots": [str(number) for number, word in enumerate(words) if word in mark.words],
        "remarque": mark.remark,
    }
