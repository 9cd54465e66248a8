"""What administrators write: an invitation, somebody's access."""

from typing import Any

from wtforms import HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.accounts.models import Account
from participation.accounts.words import ROLES, called
from participation.blueprints.fields import ChoicesField, ContactField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.permissions import Role

LONGEST_FUNCTION = 200
SOMEBODY_ELSE = "autre"
ROLE_CHOICES = [SelectChoice(str(role), name) for role, name in ROLES.items()]


def _check_function(text: str) -> None:
    if len(text) > LONGEST_FUNCTION:
        raise ValidationError(gettext("Cette fonction est trop longue. Une ligne suffit."))


class InvitationForm(BaseForm):
    """Who is invited, and as what."""

    contact = ContactField(
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
        choices=ROLE_CHOICES,
        validate_choice=False,
    )
    function = TextField(
        _("Sa fonction"),
        description=_("Elle s’affiche à la place d’un nom : « L’animatrice du Lauragais »."),
    )
    group = SelectField(_("Son groupe"), validate_choice=False)

    def __init__(self, groups: list[Group], **values: Any) -> None:
        super().__init__(**values)
        self.group.choices = [
            SelectChoice("", gettext("Aucun groupe")),
            *(SelectChoice(one.slug, one.name) for one in groups),
        ]

    def validate_function(self, field: TextField) -> None:
        _check_function(field.data or "")

    def validate_role(self, field: RadioField) -> None:
        if field.data and field.data not in ROLES:
            raise ValidationError(gettext("Choisissez un rôle."))

    def validate_group(self, field: SelectField) -> None:
        if field.data not in {one.value for one in field.choices}:
            raise ValidationError(gettext("Choisissez un groupe de la liste."))
        if self.role.data == Role.ANIMATEUR and not field.data:
            raise ValidationError(gettext("Choisissez le groupe que cette personne anime."))

    def ask_who(self, known: list[Account]) -> None:
        """Ask which of the people of a known address is meant."""
        self.who.choices = [
            *(SelectChoice(str(one.id), called(one)) for one in known),
            SelectChoice(SOMEBODY_ELSE, gettext("Une autre personne, qui partage cette adresse")),
        ]

    def chosen(self, known: list[Account]) -> Account | None:
        """Return the account meant, None for somebody who has none yet."""
        return next((one for one in known if str(one.id) == self.who.data), None)

    @property
    def is_somebody_else(self) -> bool:
        return str(self.who.data) == SOMEBODY_ELSE


class AccessForm(BaseForm):
    """What somebody is here."""

    function = TextField(_("Sa fonction"))
    roles = ChoicesField(_("Ses rôles"), choices=ROLE_CHOICES)
    seen = HiddenField()

    def validate_function(self, field: TextField) -> None:
        _check_function(field.data or "")
