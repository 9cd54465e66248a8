"""What is asked on the way in: where to send the code, the code, and which person one is."""

from typing import Any

from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import ContactField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.i18n import gettext
from participation.i18n import lazy as _


class ContactForm(BaseForm):
    """Where the code goes."""

    contact = ContactField(
        _("Votre adresse électronique ou votre téléphone"),
        [Needed(_("Il manque votre adresse électronique ou votre téléphone."))],
        description=_("Celui que vous nous avez donné."),
    )
    suite = HiddenField()


class CodeForm(BaseForm):
    """The six digits received."""

    code = TextField(
        _("Le code à 6 chiffres"),
        [Needed(_("Il manque le code. Il est dans le message que vous avez reçu."))],
    )

    def wipe(self) -> None:
        """Leave the field empty for another code: a wrong one is not worth correcting."""
        self.code.data = ""


class FaceForm(BaseForm):
    """Which of the people of a mailbox one is."""

    who = RadioField(
        _("Je suis"),
        [Needed(_("Dites-nous qui vous êtes dans la liste."))],
        validate_choice=False,
    )

    def __init__(self, choices: list[tuple[str, str]], **values: Any) -> None:
        super().__init__(**values)
        self.who.choices = [SelectChoice(value, label) for value, label in choices]

    def validate_who(self, field: RadioField) -> None:
        if field.data not in {one.value for one in field.choices}:
            raise ValidationError(gettext("Dites-nous qui vous êtes dans la liste."))
