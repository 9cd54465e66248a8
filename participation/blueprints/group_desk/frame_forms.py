"""The questions of what a group says of itself."""

from datetime import date
from typing import Any

from wtforms import HiddenField
from wtforms.validators import ValidationError

from participation import clock
from participation.blueprints.addresses import key_in
from participation.blueprints.fields import DayField
from participation.blueprints.forms import BaseForm
from participation.blueprints.meetings.answers import AtMost, ParagraphsField
from participation.groups.inputs import BriefInput, CadreInput, ProtocolInput
from participation.groups.words import BRIEF_QUESTIONS, CADRE_QUESTIONS, PROTOCOL_QUESTIONS
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import TEXT


def _question(label: LazyText, help_text: LazyText) -> ParagraphsField:
    return ParagraphsField(label, [AtMost(TEXT)], description=help_text)


class SheetForm(BaseForm):
    """A sheet that several people write: the version seen goes with it."""

    version = HiddenField()

    @property
    def seen_version(self) -> int:
        """The version that the page showed, 0 for an empty sheet, -1 for what is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    @property
    def questions(self) -> list[Any]:
        """The fields to show, in their order."""
        return [field for field in self if not isinstance(field, HiddenField)]


class CadreForm(SheetForm):
    """The frame of a group (seeds-map, 8.11)."""

    mission = _question(
        CADRE_QUESTIONS["mission"],
        _("Qui l’a voulu, et pour quoi faire."),
    )
    decides = _question(
        CADRE_QUESTIONS["decides"],
        _("Ce que le groupe tranche seul. Rien ? Dites-le aussi."),
    )
    advises_on = _question(
        CADRE_QUESTIONS["advises_on"],
        _("Avant quelles décisions on lui demande ce qu’il pense."),
    )
    does_not_decide = _question(
        CADRE_QUESTIONS["does_not_decide"],
        _("Ce qui dépend d’autres. Le dire tôt évite la déception."),
    )
    who_answers = _question(
        CADRE_QUESTIONS["who_answers"], _("Une fonction ou un service, et dans quel délai.")
    )
    limits = _question(
        CADRE_QUESTIONS["limits"], _("Ce que la loi, le budget ou le territoire ne permet pas.")
    )
    means = _question(
        CADRE_QUESTIONS["means"],
        _("L’argent, les salles, le temps des équipes. Dites aussi qui finance quoi."),
    )
    theme_choice = _question(
        CADRE_QUESTIONS["theme_choice"], _("Aucun sujet n’est imposé sans l’accord des membres.")
    )
    agenda_rights = _question(
        CADRE_QUESTIONS["agenda_rights"], _("Qui peut proposer un point, et jusqu’à quand.")
    )
    term = _question(CADRE_QUESTIONS["term"], _("Jusqu’à quand, et ce qui se passe ensuite."))
    public_part = _question(
        CADRE_QUESTIONS["public_part"], _("Les dates, les comptes rendus. Jamais les noms.")
    )

    def to_input(self) -> CadreInput:
        """Return what was written."""
        return CadreInput(**{name: self[name].data for name in CADRE_QUESTIONS})


class BriefForm(SheetForm):
    """The four things that a working group writes before it starts (002:339-344)."""

    objectives = _question(BRIEF_QUESTIONS["objectives"], _("Deux ou trois phrases."))
    publics = _question(BRIEF_QUESTIONS["publics"], _("Les personnes à qui l’action doit servir."))
    deliverables = _question(
        BRIEF_QUESTIONS["deliverables"], _("Les étapes, et ce qui existera à la fin.")
    )
    indicators = _question(
        BRIEF_QUESTIONS["indicators"], _("Ce que l’on comptera, et ce que l’on demandera aux gens.")
    )

    def to_input(self) -> BriefInput:
        """Return what was written."""
        return BriefInput(**{name: self[name].data for name in BRIEF_QUESTIONS})


class ProtocolForm(SheetForm):
    """How information sessions are held (001:555-561)."""

    format = _question(
        PROTOCOL_QUESTIONS["format"],
        _("Sa durée, combien de personnes, qui parle, et l’entretien qui peut suivre."),
    )
    content = _question(
        PROTOCOL_QUESTIONS["content"], _("Les messages à faire passer, et sous quel angle.")
    )
    organisation = _question(
        PROTOCOL_QUESTIONS["organisation"], _("La salle, l’accueil, les rôles de chacun.")
    )
    signatories = _question(
        PROTOCOL_QUESTIONS["signatories"], _("Des structures et des fonctions, jamais un nom.")
    )
    agreed_on = DayField(_("Quel jour ?"), description=_("Le jour où chacun a dit oui."))

    def __init__(self, zone: str, **values: Any) -> None:
        super().__init__(**values)
        self._today: date = clock.today(zone)

    def validate_agreed_on(self, field: DayField) -> None:
        if field.data is not None and field.data > self._today:
            raise ValidationError(gettext("Ce jour n’est pas encore passé."))

    def to_input(self) -> ProtocolInput:
        """Return what was written."""
        texts = {name: self[name].data for name in PROTOCOL_QUESTIONS}
        return ProtocolInput(agreed_on=self.agreed_on.data, **texts)
