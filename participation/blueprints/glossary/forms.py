"""What is asked of who proposes a word, of who explains it, and of who answers."""

from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, FieldList, Form, FormField, HiddenField, RadioField
from wtforms.fields.choices import SelectChoice

from participation.blueprints.addresses import key_in
from participation.blueprints.fields import TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.errors import DomainError
from participation.glossary import errors
from participation.glossary.inputs import ProposalInput, SenseInput, TermInput
from participation.glossary.models import TermKind
from participation.glossary.service.terms import LINE, TEXT
from participation.glossary.words import KINDS
from participation.i18n import gettext
from participation.i18n import lazy as _

LEAST_SENSES, MOST_SENSES = 2, 8


class ProposalForm(PlacingForm):
    """“Proposer un mot”: the word, and a few words more if one likes."""

    mot = TextField(
        _("Quel mot voulez-vous voir expliqué ?"),
        [Needed(errors.NoTermError.message), AtMost(LINE)],
    )
    precisions = ParagraphsField(
        _("Où l’avez-vous lu ? Comment l’expliquez-vous ?"),
        [AtMost(TEXT)],
        description=_("Par exemple : dans une lettre de la caisse"),
    )

    def to_input(self) -> ProposalInput:
        return ProposalInput(self.mot.data, self.precisions.data)


class SenseForm(Form):  # type: ignore[misc]
    """One thing that the word means; left empty it does not count."""

    explication = ParagraphsField(
        _("Que veut-il dire ?"),
        [AtMost(TEXT)],
        description=_("Une ou deux phrases courtes, avec des mots de tous les jours"),
    )
    exemple = ParagraphsField(_("Un exemple"), [AtMost(TEXT)])
    domaine = TextField(
        _("De quoi parle-t-on ?"), [AtMost(LINE)], description=_("Par exemple : logement")
    )

    def to_input(self) -> SenseInput:
        return SenseInput(
            self.explication.data or "", self.exemple.data or "", self.domaine.data or ""
        )


class TermForm(PlacingForm):
    """A word with its senses."""

    fields_of: dict[type[DomainError], str] = {
        errors.NoTermError: "mot",
        errors.TermKnownError: "mot",
    }

    version = HiddenField()
    mot = TextField(_("Le mot, ou les mots"), [Needed(errors.NoTermError.message), AtMost(LINE)])
    sorte = RadioField(
        _("C’est quoi ?"),
        [OneOf()],
        choices=[SelectChoice(str(kind), words) for kind, words in KINDS.items()],
        default=str(TermKind.WORD),
        validate_choice=False,
    )
    sens = FieldList(FormField(SenseForm), max_entries=MOST_SENSES)
    simple = TextField(
        _("Quel mot simple peut le remplacer ?"),
        [AtMost(LINE)],
        description=_("Seulement s’il va partout à la place du mot"),
    )
    garder = BooleanField(_("C’est un mot de la loi : on le garde et on l’explique."))

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data=data)
        least = min(max(LEAST_SENSES, len(self.sens) + (not self.is_sent)), MOST_SENSES)
        while len(self.sens) < least:
            self.sens.append_entry()

    @property
    def seen_version(self) -> int:
        """The version seen; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    @property
    def refused_field(self) -> str:
        return self.fields_of.get(type(self.refusal), "") if self.refusal is not None else ""

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), those of each sense too."""
        return super().error_list + [
            (field.id, str(error))
            for line in self.sens
            for field in line.form
            for error in field.errors
        ]

    def to_input(self) -> TermInput:
        return TermInput(
            self.mot.data,
            TermKind(self.sorte.data),
            [line.form.to_input() for line in self.sens],
            self.simple.data or "",
            bool(self.garder.data),
        )


class DeclineForm(PlacingForm):
    """Why a word stays without an explanation."""

    raison = ParagraphsField(_("Pourquoi ?"), [Needed(errors.NoAnswerError.message), AtMost(TEXT)])


def answers_of(data: TermInput, version: int | None = None) -> dict[str, Any]:
    """Return a word as the answers of its form."""
    return {
        "mot": data.term,
        "sorte": str(data.kind),
        "sens": [
            {"explication": one.explanation, "exemple": one.example, "domaine": one.domain}
            for one in data.senses
        ],
        "simple": data.replacement,
        "garder": data.is_kept,
        "version": version,
    }


def in_words(data: TermInput) -> list[tuple[str, str]]:
    """Return (question, answer) of a word, as two versions of it are compared."""
    senses = "\n".join(
        " · ".join(part for part in (one.domain, one.explanation, one.example) if part)
        for one in data.senses
        if one.explanation
    )
    return [
        (gettext("Le mot, ou les mots"), data.term),
        (gettext("C’est quoi ?"), str(KINDS[data.kind])),
        (gettext("Que veut-il dire ?"), senses),
        (gettext("Quel mot simple peut le remplacer ?"), data.replacement),
        (gettext("Un mot de la loi"), gettext("Oui") if data.is_kept else gettext("Non")),
    ]
