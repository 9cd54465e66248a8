"""The settings of a Département as an administrator writes them."""

from typing import Any

from flask import request
from wtforms import ColorField, EmailField, FileField, HiddenField, SelectField, TelField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, ValidationError

from participation.accounts.contacts import ContactNotUnderstoodError, read_contact
from participation.accounts.models import ContactKind
from participation.blueprints.addresses import key_in
from participation.blueprints.fields import CountField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.site import phone_href
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.territories.logo import MAX_BYTES
from participation.territories.models import Departement
from participation.territories.settings import SCHOOL_ZONES

SHOWN = (
    "site_name",
    "initials",
    "service",
    "phone",
    "hours",
    "email",
    "colour",
    "accent",
    "territory_label",
    "zone",
    "school_zone",
    "partner_week_limit",
    "partner_month_limit",
)
PREVIEW = "voir"
ZONES: dict[str, LazyText] = {
    "Europe/Paris": _("Paris"),
    "America/Guadeloupe": _("Guadeloupe, Saint-Martin, Saint-Barthélemy"),
    "America/Martinique": _("Martinique"),
    "America/Cayenne": _("Guyane"),
    "Indian/Reunion": _("La Réunion"),
    "Indian/Mayotte": _("Mayotte"),
    "America/Miquelon": _("Saint-Pierre-et-Miquelon"),
    "Pacific/Noumea": _("Nouvelle-Calédonie"),
    "Pacific/Tahiti": _("Polynésie française"),
    "Pacific/Wallis": _("Wallis-et-Futuna"),
}

ZONE_CHOICES = [SelectChoice(zone, name) for zone, name in ZONES.items()]


def _short(longest: int) -> Length:
    return Length(max=longest, message=_("C’est trop long. Gardez une ligne."))


class SettingsForm(BaseForm):
    """The face of a Département, and the human to call."""

    site_name = TextField(
        _("Le nom du site"),
        [Needed(_("Il manque le nom du site.")), _short(60)],
        description=_("Par exemple : Participer en Haute-Garonne"),
    )
    initials = TextField(
        _("Ses initiales"),
        [Needed(_("Il manque les initiales.")), _short(3)],
        description=_("Deux ou trois lettres, dans le carré de couleur."),
    )
    service = TextField(
        _("Le service à appeler"), [Needed(_("Il manque le service.")), _short(120)]
    )
    phone = TelField(
        _("Son téléphone"),
        [Needed(_("Il manque le numéro de téléphone à appeler."))],
        description=_("Il est au bas de chaque page."),
    )
    hours = TextField(
        _("Ses heures"),
        [Needed(_("Il manque les heures où l’on peut appeler.")), _short(120)],
        description=_("Par exemple : du lundi au vendredi, de 9 h à 17 h"),
    )
    email = EmailField(_("Son adresse électronique"))
    colour = ColorField(
        _("La couleur du site"),
        description=_("Boutons, liens et titres : elle doit être foncée."),
    )
    accent = ColorField(_("La couleur du soleil"), description=_("Elle montre où l’on est."))
    territory_label = TextField(
        _("Comment s’appellent vos territoires ?"),
        [Needed(_("Il manque le mot pour vos territoires.")), _short(60)],
        description=_("Par exemple : territoire, bassin, canton"),
    )
    zone = SelectField(_("L’heure locale"), choices=ZONE_CHOICES, validate_choice=False)
    school_zone = SelectField(
        _("La zone des vacances scolaires"),
        choices=[
            SelectChoice("", _("Aucune des trois : nous n’en dirons rien")),
            *(SelectChoice(zone, _("Zone %(zone)s", zone=zone)) for zone in SCHOOL_ZONES),
        ],
        validate_choice=False,
    )
    partner_week_limit = CountField(
        _("Rencontres en 7 jours, au plus, pour un même partenaire"),
        [Needed(_("Écrivez un nombre, par exemple 2."))],
        description=_("Au-delà, qui prévoit une rencontre est averti."),
    )
    partner_month_limit = CountField(
        _("Rencontres en 30 jours, au plus, pour un même partenaire"),
        [Needed(_("Écrivez un nombre, par exemple 4."))],
    )
    version = HiddenField()

    @property
    def is_preview(self) -> bool:
        """Say whether the colours are only to be seen."""
        return PREVIEW in request.form

    @property
    def wanted(self) -> dict[str, Any]:
        """The settings typed, by name."""
        return {name: self.data[name] or "" for name in SHOWN}

    @property
    def seen_version(self) -> int:
        """The version that the page showed; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    def validate_phone(self, field: TelField) -> None:
        if not phone_href(field.data or ""):
            raise ValidationError(gettext("Nous ne comprenons pas ce numéro de téléphone."))

    def validate_email(self, field: EmailField) -> None:
        try:
            contact = read_contact(field.data or "")
        except ContactNotUnderstoodError:
            contact = None
        if field.data and (contact is None or contact.kind is not ContactKind.EMAIL):
            raise ValidationError(
                gettext("Nous ne comprenons pas cette adresse. Exemple : service@exemple.fr")
            )


class LogoForm(BaseForm):
    """The picture that stands beside the name of the site."""

    logo = FileField(
        _("Une image PNG"),
        description=_("20 Ko et 1000 pixels de côté au plus. Elle s’affiche en petit."),
    )

    def __init__(self) -> None:
        super().__init__()
        sent = request.files.get(self.logo.name)
        self.content: bytes | None = None
        if sent is not None and sent.filename:
            self.content = sent.read(MAX_BYTES + 1)  # one over the limit is enough to be refused

    def validate_logo(self, _field: FileField) -> None:
        if self.content is None:
            raise ValidationError(gettext("Choisissez une image."))


def settings_differences(form: SettingsForm, row: Departement) -> list[tuple[str, str, str]]:
    """Return what was typed beside what stands now, and let the form be sent over it."""
    form.version.data = str(row.version)
    pairs = [
        (str(form[name].label.text), str(typed), str(getattr(row.settings, name)))
        for name, typed in form.wanted.items()
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]
