"""What administrators write: an invitation, somebody's access."""

from typing import Any

from wtforms import HiddenField, RadioField, SelectField
from wtforms.validators import ValidationError

from participation.accounts.contacts import Contact, ContactNotUnderstoodError, read_contact
from participation.accounts.models import Account
from participation.accounts.words import ROLES, called
from participation.blueprints.fields import ChoicesField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.permissions import Role

LONGEST_FUNCTION = 200
SOMEBODY_ELSE = "autre"


def _check_function(text: str) -> None:
    if len(text) > LONGEST_FUNCTION:
        raise ValidationError(gettext("Cette fonction est trop longue. Une ligne suffit."))


class InvitationForm(BaseForm):
    """Who is invited, and as what."""

    contact = TextField(
        _("Son adresse électronique ou son téléphone"),
        [Needed(_("Il manque une adresse ou un numéro."))],
    )
    who = RadioField(
        _("Cette adresse est déjà connue. Qui invitez-vous ?"),
        choices=[],
        validate_choice=False,
    )
    role = RadioField(
        _("Son rôle"),
        [Needed(_("Choisissez un rôle."))],
        choices=list(ROLES.items()),
        validate_choice=False,
    )
    function = TextField(
        _("Sa fonction"),
        description=_("Elle s’affiche à la place d’un nom : « L’animatrice du Lauragais »."),
    )
    group = SelectField(_("Son groupe"), validate_choice=False)
    contact_read: Contact | None = None

    def __init__(self, groups: list[Group], **values: Any) -> None:
        super().__init__(**values)
        self.group.choices = [
            ("", gettext("Aucun groupe")),
            *((one.slug, one.name) for one in groups),
        ]
        self._known: dict[str, Account] = {}

    def validate_contact(self, field: TextField) -> None:
        try:
            self.contact_read = read_contact(field.data)
        except ContactNotUnderstoodError:
            raise ValidationError(
                gettext(
                    "Nous ne comprenons pas cette adresse ou ce numéro. "
                    "Exemples : camille@exemple.fr, ou 06 39 98 00 00."
                )
            ) from None

    def validate_function(self, field: TextField) -> None:
        _check_function(field.data or "")

    def validate_role(self, field: RadioField) -> None:
        if field.data not in ROLES:
            raise ValidationError(gettext("Choisissez un rôle."))

    def validate_group(self, field: SelectField) -> None:
        if field.data not in dict(field.choices):
            raise ValidationError(gettext("Choisissez un groupe de la liste."))
        if self.role.data == Role.ANIMATEUR and not field.data:
            raise ValidationError(gettext("Choisissez le groupe que cette personne anime."))

    def meets(self, known: list[Account]) -> bool:
        """Ask who is meant when the address is known; say whether the answer is there."""
        self._known = {str(account.id): account for account in known}
        if not known:
            return True
        self.who.choices = [
            *((key, called(account)) for key, account in self._known.items()),
            (SOMEBODY_ELSE, gettext("Une autre personne, qui partage cette adresse")),
        ]
        is_answered = self.who.data in {*self._known, SOMEBODY_ELSE}
        if not is_answered:
            self.who.errors = [gettext("Dites si c’est la même personne.")]
        return is_answered

    @property
    def chosen(self) -> Account | None:
        """The account meant, None for somebody who has none yet."""
        return self._known.get(self.who.data or "")

    @property
    def is_somebody_else(self) -> bool:
        return str(self.who.data) == SOMEBODY_ELSE


class AccessForm(BaseForm):
    """What somebody is here."""

    function = TextField(_("Sa fonction"))
    roles = ChoicesField(
        _("Ses rôles"), choices=[(str(role), name) for role, name in ROLES.items()]
    )
    seen = HiddenField()

    def validate_function(self, field: TextField) -> None:
        _check_function(field.data or "")
