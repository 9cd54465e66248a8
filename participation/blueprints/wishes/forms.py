"""What is asked of who wishes something, of who notes it for them, and of who answers."""

from collections.abc import Iterable
from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.accounts.models import Person
from participation.blueprints.fields import TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import (
    AtMost,
    MinutesField,
    OneOf,
    ParagraphsField,
    in_words,
)
from participation.blueprints.meetings.forms import PlacingForm
from participation.blueprints.row_handles import handle
from participation.errors import DomainError
from participation.groups.models import WordChannel
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.errors import AgendaTooLongError
from participation.meetings.models import AgendaItemKind, Meeting
from participation.meetings.wishes import errors
from participation.meetings.wishes.inputs import WishInput
from participation.meetings.wishes.words import CHANNELS
from participation.meetings.words import ITEM_KINDS

YES, LATER, NO = "oui", "plus-tard", "non"
ITEM, MEETING = "sujet", "rencontre"
ASKER = "wish-asker"


class WishForm(PlacingForm):
    """A form whose refusals stand beside their question."""

    fields_of: dict[type[DomainError], str] = {
        errors.NoSubjectError: "sujet",
        errors.NoAnswerReasonError: "raison",
        errors.ProgrammeClosedError: "rencontre",
        errors.NotAnnouncedYetError: "rencontre",
        errors.OtherGroupError: "rencontre",
        errors.FullAgendaError: "rencontre",
        AgendaTooLongError: "minutes",
    }

    @property
    def refused_field(self) -> str:
        name = self.fields_of.get(type(self.refusal)) if self.refusal is not None else None
        return name if name and name in self else ""


class ProposalForm(WishForm):
    """“Proposer un sujet”: one question, and a few words more if one likes."""

    sujet = TextField(
        _("De quoi voulez-vous parler ?"),
        [Needed(errors.NoSubjectError.message), AtMost(LINE)],
        description=_("Par exemple : les bus du soir"),
    )
    pourquoi = ParagraphsField(_("Pourquoi est-ce important ?"), [AtMost(TEXT)])

    def to_input(self, person_id: int | None) -> WishInput:
        return WishInput(self.sujet.data, self.pourquoi.data, person_id=person_id)


class RequestForm(WishForm):
    """“Demander une rencontre”: what about, and when or where would suit."""

    sujet = TextField(
        _("De quoi voulez-vous parler ?"),
        [Needed(errors.NoSubjectError.message), AtMost(LINE)],
        description=_("Par exemple : l’aide pour garder les enfants"),
    )
    souhaits = ParagraphsField(
        _("Quand et où cela vous arrange ?"),
        [AtMost(TEXT)],
        description=_("Par exemple : un mardi matin, près de la gare"),
    )

    def to_input(self, person_id: int | None) -> WishInput:
        return WishInput(self.sujet.data, self.souhaits.data, person_id=person_id)


class NoteForm(WishForm):
    """The same questions, answered aloud, by phone or on paper, and noted by who facilitates."""

    demande = RadioField(
        _("Que demande la personne ?"),
        [OneOf()],
        choices=[
            SelectChoice(ITEM, _("Parler d’un sujet")),
            SelectChoice(MEETING, _("Avoir une rencontre")),
        ],
        default=ITEM,
        validate_choice=False,
    )
    sujet = TextField(
        _("De quoi veut-elle parler ?"), [Needed(errors.NoSubjectError.message), AtMost(LINE)]
    )
    precisions = ParagraphsField(
        _("Ses mots en plus"),
        [AtMost(TEXT)],
        description=_("Pourquoi c’est important, ou quand et où cela l’arrange."),
    )
    canal = RadioField(
        _("Comment l’a-t-elle dit ?"),
        [OneOf()],
        choices=[
            SelectChoice(str(channel), label)
            for channel, label in CHANNELS.items()
            if channel is not WordChannel.WEB
        ],
        default=str(WordChannel.PHONE),
        validate_choice=False,
    )
    qui = SelectField(
        _("Qui veut avoir la réponse ?"),
        [OneOf()],
        description=_("Son nom est effacé dès que nous avons répondu."),
        validate_choice=False,
        default="",
    )

    def __init__(self, members: Iterable[Person], **values: Any) -> None:
        super().__init__(**values)
        # Never by their rank: somebody may join while the form is being filled in.
        self.members = {handle(ASKER, one.id): one for one in members}
        self.qui.choices = [
            SelectChoice("", _("Personne : je lui dirai de vive voix")),
            *(SelectChoice(key, one.chosen_name) for key, one in self.members.items()),
        ]

    def to_input(self, by_person_id: int | None) -> WishInput:
        asker = self.members.get(self.qui.data)
        return WishInput(
            self.sujet.data,
            self.precisions.data,
            WordChannel(self.canal.data),
            person_id=asker.id if asker is not None else None,
            by_person_id=by_person_id,
        )


class _AnswerForm(WishForm):
    rencontre = SelectField(_("Quelle rencontre ?"), [OneOf()], validate_choice=False, default="")
    raison = ParagraphsField(
        _("La raison, en une phrase"),
        [AtMost(TEXT)],
        description=_("Si vous répondez non. La personne et le groupe la liront."),
    )

    def __init__(self, meetings: Iterable[Meeting], **values: Any) -> None:
        super().__init__(**values)
        self.known = {str(one.id): one for one in meetings}
        self.rencontre.choices = [
            SelectChoice("", _("À choisir")),
            *(SelectChoice(key, in_words(one)) for key, one in self.known.items()),
        ]

    @property
    def meeting(self) -> Meeting | None:
        return self.known.get(self.rencontre.data)

    def validate_rencontre(self, field: SelectField) -> None:
        if self["reponse"].data == YES and not field.data:
            raise ValidationError(gettext("Choisissez la rencontre."))

    def validate_raison(self, field: ParagraphsField) -> None:
        if self["reponse"].data == NO and not field.data:
            raise ValidationError(str(errors.NoAnswerReasonError.message))


class ProposalAnswerForm(_AnswerForm):
    """Yes at which meeting, later, or no with a reason."""

    reponse = RadioField(
        _("Votre réponse"),
        [OneOf()],
        choices=[
            SelectChoice(YES, _("Oui, au programme d’une rencontre")),
            SelectChoice(LATER, _("Plus tard, à une prochaine rencontre")),
            SelectChoice(NO, _("Non, avec une raison")),
        ],
        default=YES,
        validate_choice=False,
    )
    sorte = SelectField(
        _("Quel genre de moment ?"),
        [OneOf()],
        choices=[SelectChoice(str(kind), ITEM_KINDS[kind]) for kind in AgendaItemKind],
        default=str(AgendaItemKind.DEBATE),
        validate_choice=False,
    )
    minutes = MinutesField(_("Combien de minutes ?"))


class RequestAnswerForm(_AnswerForm):
    """A meeting that is announced, or no with a reason."""

    reponse = RadioField(
        _("Votre réponse"),
        [OneOf()],
        choices=[
            SelectChoice(YES, _("Oui, à une rencontre déjà annoncée")),
            SelectChoice(NO, _("Non, avec une raison")),
        ],
        default=YES,
        validate_choice=False,
    )
