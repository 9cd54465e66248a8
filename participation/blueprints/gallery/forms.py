"""The form that the gallery of components shows: one question of each kind, never kept."""

from wtforms import (
    BooleanField,
    EmailField,
    FileField,
    RadioField,
    SelectField,
    TelField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import (
    ChoicesField,
    CountField,
    DayField,
    HourField,
    TextField,
)
from participation.blueprints.forms import BaseForm, Needed
from participation.i18n import gettext
from participation.i18n import lazy as _

LONGEST_TEXT = 400


class SampleForm(BaseForm):
    """One question of each kind, with the sentences that a person would read."""

    first_name = TextField(
        _("Votre prénom"),
        [Needed(_("Il manque votre prénom. Un surnom convient aussi."))],
        description=_("ou le nom que vous voulez"),
    )
    phone = TelField(_("Votre téléphone"))
    email = EmailField(_("Votre adresse électronique"))
    starts_on = DayField(_("Quel jour ?"), [Needed(_("Il manque le jour de la rencontre."))])
    starts_at = HourField(_("À quelle heure ?"), [Needed(_("Il manque l’heure de la rencontre."))])
    capacity = CountField(_("Combien de places ?"))
    territory = SelectField(
        _("Quel territoire ?"),
        choices=[
            SelectChoice("lauragais", _("Lauragais")),
            SelectChoice("toulouse", _("Toulouse")),
        ],
    )
    words = TextAreaField(_("De quoi va-t-on parler ?"))
    needs = ChoicesField(
        _("Pour venir, j’ai besoin de :"),
        choices=[
            SelectChoice("trajet", _("Un trajet")),
            SelectChoice("enfants", _("Une garde d’enfants")),
            SelectChoice("langue", _("Un interprète")),
            SelectChoice("chaise", _("Une chaise près de la porte")),
        ],
    )
    audience = RadioField(
        _("Qui peut venir ?"),
        [Needed(_("Dites qui peut venir."))],
        choices=[
            SelectChoice("tous", _("Tout le monde")),
            SelectChoice("membres", _("Les membres du groupe")),
        ],
        validate_choice=False,
    )
    poster = FileField(_("L’affiche, si elle est prête"))
    agrees = BooleanField(_("Prévenez-moi si la date change"))

    def validate_words(self, field: TextAreaField) -> None:
        if len(field.data or "") > LONGEST_TEXT:
            raise ValidationError(
                gettext(
                    "Votre texte est long. Gardez %(count)s signes au plus.", count=LONGEST_TEXT
                )
            )
