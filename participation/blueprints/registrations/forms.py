"""What is asked of somebody who comes, of who notes it for them, and of who types a code."""

from typing import Any

from flask import request
from wtforms import BooleanField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.accounts import access_codes
from participation.accounts.contacts import Contact, ContactNotUnderstoodError, read_contact
from participation.accounts.models import Person
from participation.accounts.people import LONGEST_NAME, NameTooLongError, is_name
from participation.blueprints.addresses import key_in
from participation.blueprints.fields import ChoicesField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.registrations.party_forms import PARTY_FIELDS, PartyFields
from participation.groups.models import College
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.registrations.errors import NoConsentError, NoNameError
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.models import Channel, NeedKind
from participation.registrations.words import CHANNELS, NEEDS
from participation.unit_of_work import Operation

NEED_CHOICES = [SelectChoice(str(kind), label) for kind, label in NEEDS.items()]


class ChosenName:
    """A name that can be seen and that a list can hold; one sentence at a time."""

    field_flags = {"required": True}

    def __init__(self, missing: LazyText) -> None:
        self.missing = missing

    def __call__(self, _form: BaseForm, field: TextField) -> None:
        if not is_name(field.data or ""):
            raise ValidationError(str(self.missing))
        if len(" ".join(field.data.split())) > LONGEST_NAME:
            raise ValidationError(str(NameTooLongError.message))


class WholeCode:
    """A code that may be one; what it opens is another question."""

    field_flags = {"required": True}

    def __call__(self, _form: BaseForm, field: TextField) -> None:
        if not field.data:
            raise ValidationError(gettext("Il manque votre code."))
        if not access_codes.is_well_formed(field.data):
            raise ValidationError(gettext("Ce code n’est pas entier. Il a 10 lettres ou chiffres."))


class WithContact:
    """Reads a way to be reached, and says what to do when it is none."""

    contact_read: Contact | None = None

    def validate_contact(self, field: TextField) -> None:
        try:
            self.contact_read = read_contact(field.data or "")
        except ContactNotUnderstoodError as refusal:
            raise ValidationError(str(refusal.message)) from None


class RegisterForm(WithContact, PartyFields, BaseForm):
    """“Je viens”: three questions at most, one of them needed; how many, for who says several."""

    prenom = TextField(
        _("Votre prénom"),
        [ChosenName(NoNameError.message)],
        description=_("ou le nom que vous voulez"),
    )
    contact = TextField(
        _("Comment vous prévenir ?"),
        description=_("Téléphone ou adresse électronique. Rien ? Laissez vide."),
    )
    besoins = ChoicesField(_("Pour venir, j’ai besoin de :"), choices=NEED_CHOICES)

    def __init__(
        self, *, person: Person | None = None, is_several: bool = False, **values: Any
    ) -> None:
        """Ask an account's person only for what is not known of them."""
        super().__init__(**values)
        self.is_several = is_several or "personnes" in request.form
        if not self.is_several:
            for name in PARTY_FIELDS:
                del self[name]
        if person is not None:
            del self.contact
            if person.chosen_name:
                del self.prenom

    @property
    def answers(self) -> RegistrationInput:
        name = self.prenom.data if "prenom" in self else ""
        party = self.party if self.is_several else Party()
        return RegistrationInput(name, self.contact_read, needs_in(self.besoins), party=party)


class EnterForm(WithContact, PartyFields, BaseForm):
    """The same questions, asked by somebody who notes the answers."""

    prenom = TextField(
        _("Son prénom"),
        [ChosenName(_("Il manque un prénom, ou un autre nom que la personne choisit."))],
        description=_("ou le nom que la personne veut"),
    )
    contact = TextField(
        _("Comment la prévenir ?"),
        description=_("Téléphone ou adresse électronique. Rien ? Laissez vide."),
    )
    besoins = ChoicesField(_("Pour venir, elle a besoin de :"), choices=NEED_CHOICES)
    canal = RadioField(
        _("Comment vous a-t-elle répondu ?"),
        choices=[
            SelectChoice(str(channel), label)
            for channel, label in CHANNELS.items()
            if channel is not Channel.WEB
        ],
        default=str(Channel.PHONE),
    )
    college = SelectField(
        _("Au titre de quoi vient-elle ?"),
        choices=[SelectChoice(str(college), label) for college, label in COLLEGES.items()],
        default=str(College.USAGERS),
    )
    invite = BooleanField(
        _("Elle a été invitée par courrier ou par téléphone"),
        default=False,
        description=_("Des places peuvent être gardées pour ces personnes."),
    )
    accord = BooleanField(
        _("Elle est d’accord pour que je note ses réponses"),
        [Needed(NoConsentError.message)],
    )

    @property
    def has_more(self) -> bool:
        """Something was said, or is wrong, that most people do not need to say."""
        names = (*PARTY_FIELDS, "college", "invite")
        return any(self[name].errors or self[name].data != self[name].default for name in names)

    @property
    def answers(self) -> RegistrationInput:
        return RegistrationInput(
            self.prenom.data,
            self.contact_read,
            needs_in(self.besoins),
            Channel(self.canal.data),
            has_consented=self.accord.data,
            party=self.party,
            college=College(self.college.data),
            invited=self.invite.data,
        )


class ButtonForm(BaseForm):
    """One button about one meeting; its number is in `rencontre`, or there is only one."""

    @property
    def meeting_id(self) -> int | None:
        return key_in(request.form.get("rencontre", ""))

    @property
    def sending(self) -> Operation | None:
        """What names this sending, when the page named it: twice then changes nothing."""
        return self.operation if self._operation else None


class NeedsForm(ButtonForm):
    """What somebody needs in order to come, to be changed; several may stand on one page."""

    besoins = ChoicesField(_("Pour venir, j’ai besoin de :"), choices=NEED_CHOICES)

    def __init__(self, *, number: int = 0, **values: Any) -> None:
        super().__init__(**values)
        self.besoins.id = f"besoins-{number}"


class CodeForm(BaseForm):
    """A code typed by hand: spaces, dashes and small letters are all right."""

    code = TextField(
        _("Votre code"),
        [WholeCode()],
        description=_("Exemple : K7M4P-X2RTQ"),
    )

    @classmethod
    def of_address(cls) -> "CodeForm":
        """Return the form with the code that stands in the address."""
        form = cls()
        form.code.process_data((request.view_args or {}).get("code", ""))
        return form


def needs_in(field: ChoicesField) -> tuple[NeedKind, ...]:
    """Return the needs that were ticked."""
    return tuple(NeedKind(value) for value in field.data or [])
