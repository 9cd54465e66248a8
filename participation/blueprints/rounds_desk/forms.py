"""What is asked to open a round, to let people read, and to enter a sheet of paper."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import BooleanField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.addresses import key_in
from participation.blueprints.fields import ChoicesField, DayField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.documents.models import ReadingWay
from participation.documents.rounds.inputs import RoundInput
from participation.documents.rounds.service import LONGEST_REMARK, LONGEST_WORD, MOST_QUESTIONS
from participation.groups.models import Group, Membership
from participation.i18n import SOURCE_LANGUAGE, gettext, speaking
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE

_BETWEEN_WORDS = re.compile(r"[,;\n]+")
ASKED = tuple(range(1, MOST_QUESTIONS + 1))


class RoundForm(BaseForm):
    """How a round is held, and what is asked of its readers."""

    groupe = SelectField(_("Quel groupe relit ?"), [OneOf()], validate_choice=False)
    ensemble = BooleanField(
        _("On lit ensemble, pendant une rencontre"),
        description=_("Sinon, chacun lit de son côté, sur un téléphone ou sur papier."),
    )
    jusqu_au = DayField(_("Jusqu’à quand ?"))
    question_1 = TextField(_("Question 1"), [AtMost(LINE)])
    texte_1 = TextField(_("Ce que dit le texte"), [AtMost(LINE)])
    question_2 = TextField(_("Question 2"), [AtMost(LINE)])
    texte_2 = TextField(_("Ce que dit le texte"), [AtMost(LINE)])
    question_3 = TextField(_("Question 3"), [AtMost(LINE)])
    texte_3 = TextField(_("Ce que dit le texte"), [AtMost(LINE)])

    def __init__(self, groups: Sequence[Group], today: date, own_group_id: int | None) -> None:
        super().__init__(
            data={"groupe": str(own_group_id or ""), "ensemble": False, **_first_questions()}
        )
        self.today = today
        self.groupe.choices = [
            SelectChoice("", _("Aucun : je choisis qui relit")),
            *(SelectChoice(str(one.id), one.name) for one in groups),
        ]

    def validate_jusqu_au(self, field: DayField) -> None:
        if field.data is not None and field.data < self.today:
            raise ValidationError(gettext("Ce jour est passé. Choisissez un jour à venir."))

    def validate(self, extra_validators: Any = None) -> bool:
        """Check each question with what the text says: one tells nothing without the other."""
        is_right = bool(super().validate(extra_validators))
        for number in ASKED:
            asked, said = self[f"question_{number}"], self[f"texte_{number}"]
            if asked.data and not said.data:
                said.errors = [gettext("Écrivez la réponse que donne le texte.")]
            elif said.data and not asked.data:
                asked.errors = [gettext("Il manque la question.")]
            is_right = is_right and not (asked.errors or said.errors)
        return is_right

    @property
    def pairs(self) -> list[tuple[TextField, TextField]]:
        return [(self[f"question_{number}"], self[f"texte_{number}"]) for number in ASKED]

    def to_input(self) -> RoundInput:
        return RoundInput(
            questions=tuple((asked.data, said.data) for asked, said in self.pairs if asked.data),
            group_id=key_in(self.groupe.data or ""),
            is_in_meeting=self.ensemble.data,
            closes_on=self.jusqu_au.data,
        )


class ReadersForm(BaseForm):
    """Which members of the group read, and on what."""

    membres = ChoicesField(_("Qui relit ?"), [Needed(_("Choisissez au moins une personne."))])
    support = RadioField(
        _("Comment ?"),
        [OneOf()],
        choices=[
            SelectChoice(
                str(ReadingWay.PHONE), _("Sur un téléphone : la personne reçoit un message")
            ),
            SelectChoice(str(ReadingWay.PAPER), _("Sur papier : je lui donne une feuille")),
        ],
        default=str(ReadingWay.PHONE),
        validate_choice=False,
    )

    def __init__(self, members: Sequence[Membership], names: Sequence[str]) -> None:
        super().__init__()
        self.members = members
        self.membres.choices = [
            SelectChoice(str(one.id), name) for one, name in zip(members, names, strict=True)
        ]

    @property
    def chosen(self) -> list[Membership]:
        return [one for one in self.members if str(one.id) in (self.membres.data or [])]


class CodeForm(BaseForm):
    """What a reader without account is called here, until the round closes."""

    nom = TextField(
        _("Comment l’appeler ici ?"),
        [AtMost(LONGEST_WORD)],
        description=_("Un prénom ou un numéro. Nous l’effaçons à la fin de la relecture."),
    )


class SheetForm(BaseForm):
    """What stands on a sheet beside its passages: two boxes to tick."""

    merci = BooleanField(_("La personne veut bien être comptée dans les remerciements"))
    concerne = BooleanField(
        _("Elle a coché : « Je suis une personne concernée par le facile à lire »")
    )


class ChangesForm(BaseForm):
    """What the readers changed, in the words that the public reads."""

    version = HiddenField()
    changements = ParagraphsField(
        _("Qu’avez-vous changé grâce à la relecture ?"),
        [AtMost(LONGEST_REMARK)],
        description=_(
            "Par exemple : nous avons expliqué le mot « dossier » et écrit la date en gras."
        ),
    )
    merci = BooleanField(_("Écrire aussi les remerciements"))

    @property
    def seen_version(self) -> int:
        version = key_in(str(self.version.data))
        return -1 if version is None else version


def words_in(typed: str) -> tuple[str, ...]:
    """Return the words circled on a sheet, as they were typed one after the other."""
    found = (" ".join(part.split()) for part in _BETWEEN_WORDS.split(typed))
    return tuple(dict.fromkeys(part for part in found if part))


@speaking(SOURCE_LANGUAGE)
def _first_questions() -> dict[str, str]:
    """Return the questions of a new round; they are stored, hence French."""
    return {
        "question_1": gettext("Que devez-vous faire ?"),
        "question_2": gettext("Avant quand ?"),
    }
