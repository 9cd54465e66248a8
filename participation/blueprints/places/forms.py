"""The questions about a territory, a venue, an organisation, a plan."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from wtforms import BooleanField, HiddenField, RadioField, SelectField, TelField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.addresses import key_in
from participation.blueprints.administration.settings_form import ZONE_CHOICES
from participation.blueprints.fields import ChoicesField, DayField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.blueprints.site import phone_href
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.territories.inputs import OrganisationInput, PlanInput, TerritoryInput
from participation.territories.models import OrganisationKind, Territory
from participation.territories.service import VenueInput
from participation.territories.words import ORGANISATION_KINDS

LINE, TEXT, PHONE, POSTAL_CODE = 200, 5000, 32, 10


class VersionedForm(PlacingForm):
    """A form that says which version its page showed."""

    version = HiddenField()

    @property
    def seen_version(self) -> int:
        """The version seen; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version


def lines_of(text: str | None) -> tuple[str, ...]:
    """Return the lines that somebody typed, each once, without empty ones."""
    found = (" ".join(line.split()) for line in (text or "").splitlines())
    return tuple(dict.fromkeys(line for line in found if line))


def checked(field: DayField) -> date:
    """Return the day of a field that was checked and needed."""
    day: date | None = field.data
    if day is None:
        raise ValueError("The form was not checked.")
    return day


class _LinesAtMost:
    def __call__(self, _form: Any, field: ParagraphsField) -> None:
        if any(len(line) > LINE for line in lines_of(field.data)):
            raise ValidationError(gettext("Gardez 200 signes au plus par ligne."))


class _ZoneForm(VersionedForm):
    zone = SelectField(_("L’heure locale"), validators=[OneOf()], validate_choice=False)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        own = SelectChoice("", gettext("Celle du département"))
        self.zone.choices = [own, *ZONE_CHOICES]


class TerritoryForm(_ZoneForm):
    """A territory: its names, and whom to call there."""

    name = TextField(_("Son nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])
    level_label = TextField(
        _("Comment appelle-t-on ce découpage ?"),
        [Needed(_("Il manque le mot pour ce découpage.")), AtMost(LINE)],
        description=_("Par exemple : territoire, bassin de vie, canton"),
    )
    other_names = ParagraphsField(
        _("Ses autres noms"),
        [_LinesAtMost()],
        description=_("Ceux que les gens disent aussi, un par ligne."),
    )
    service = TextField(
        _("Le service à appeler ici"),
        [AtMost(LINE)],
        description=_("Laissez vide si c’est celui du département."),
    )
    phone = TelField(_("Son téléphone"))
    hours = TextField(
        _("Ses heures"),
        [AtMost(LINE)],
        description=_("Par exemple : du lundi au vendredi, de 9 h à 17 h"),
    )
    transport = ParagraphsField(
        _("Venir gratuitement, ou pour presque rien"),
        [AtMost(TEXT)],
        description=_("Bus gratuit, transport à la demande, covoiturage : dites comment faire."),
    )

    def validate_phone(self, field: TelField) -> None:
        text = field.data or ""
        if text.strip() and (not phone_href(text) or len(text) > PHONE):
            raise ValidationError(gettext("Nous ne comprenons pas ce numéro de téléphone."))
        if (self.service.data or self.hours.data) and not text.strip():
            raise ValidationError(gettext("Il manque le numéro de téléphone à appeler."))

    def to_input(self) -> TerritoryInput:
        """Return what was answered."""
        return TerritoryInput(
            name=self.name.data,
            level_label=self.level_label.data,
            other_names=lines_of(self.other_names.data),
            zone=self.zone.data or None,
            service=self.service.data,
            phone=(self.phone.data or "").strip(),
            hours=self.hours.data,
            transport=self.transport.data,
        )


class VenueForm(_ZoneForm):
    """A place where people meet."""

    name = TextField(_("Son nom"), [Needed(_("Il manque le nom du lieu.")), AtMost(LINE)])
    street = TextField(_("Le numéro et la rue"), [AtMost(LINE)])
    postal_code = TextField(_("Le code postal"), [AtMost(POSTAL_CODE)])
    town = TextField(
        _("La ville ou le village"), [Needed(_("Il manque la ville ou le village.")), AtMost(LINE)]
    )
    territory = SelectField(_("Son territoire"), [OneOf()], validate_choice=False)
    how_to_come = ParagraphsField(
        _("Comment venir ?"),
        [AtMost(TEXT)],
        description=_("À pied, en bus, en voiture : l’arrêt, le parking, le trajet partagé."),
    )
    access = ParagraphsField(
        _("À quoi s’attendre sur place ?"),
        [AtMost(TEXT)],
        description=_("L’entrée, les marches, les toilettes, un coin calme."),
    )
    is_step_free = BooleanField(_("On entre sans marche"))
    is_another = BooleanField(_("C’est un autre lieu, à la même adresse"))

    def __init__(self, territories: Sequence[Territory], **values: Any) -> None:
        super().__init__(**values)
        self.territory.choices = [
            SelectChoice("", gettext("Aucun")),
            *(SelectChoice(str(one.id), one.name) for one in territories),
        ]

    def to_input(self) -> VenueInput:
        """Return what was answered."""
        return VenueInput(
            name=self.name.data,
            street=self.street.data,
            postal_code=self.postal_code.data,
            town=self.town.data,
            territory_id=key_in(self.territory.data or ""),
            how_to_come=self.how_to_come.data,
            access=self.access.data,
            is_step_free=bool(self.is_step_free.data),
            zone=self.zone.data or None,
        )


class OrganisationForm(VersionedForm):
    """What an organisation is for."""

    kind = RadioField(
        _("Quelle sorte de structure ?"),
        [Needed(_("Choisissez une sorte de structure.")), OneOf()],
        choices=[SelectChoice(str(one), name) for one, name in ORGANISATION_KINDS.items()],
        validate_choice=False,
    )
    competence = ParagraphsField(
        _("Que fait-elle ?"),
        [AtMost(TEXT)],
        description=_("Des phrases courtes : elles sont sur la page « Qui fait quoi ? »."),
    )
    decides = ParagraphsField(_("Que décide-t-elle ?"), [AtMost(TEXT)])
    finances = ParagraphsField(_("Que paie-t-elle ?"), [AtMost(TEXT)])

    def to_input(self) -> OrganisationInput:
        """Return what was answered."""
        return OrganisationInput(
            kind=OrganisationKind(self.kind.data),
            competence=self.competence.data,
            decides=self.decides.data,
            finances=self.finances.data,
        )


class NewOrganisationForm(OrganisationForm):
    """A new organisation has a name too."""

    name = TextField(_("Son nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])


class RenamingForm(VersionedForm):
    """The new name of an organisation."""

    name = TextField(_("Son nouveau nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])
    until_on = DayField(
        _("Le dernier jour de l’ancien nom"),
        description=_("Laissez vide pour corriger une faute : l’ancien nom est oublié."),
    )


class PastNameForm(PlacingForm):
    """A name that an organisation had."""

    name = TextField(_("L’ancien nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])
    until_on = DayField(_("Son dernier jour"), [Needed(_("Il manque le dernier jour."))])


class PlanForm(VersionedForm):
    """A plan and its days."""

    name = TextField(_("Son nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])
    starts_on = DayField(_("Son premier jour"), [Needed(_("Il manque le premier jour."))])
    ends_on = DayField(_("Son dernier jour"), [Needed(_("Il manque le dernier jour."))])

    def to_input(self) -> PlanInput:
        """Return what was answered."""
        return PlanInput(self.name.data, checked(self.starts_on), checked(self.ends_on))


class ProlongingForm(VersionedForm):
    """The later end of a plan."""

    ends_on = DayField(
        _("Le nouveau dernier jour"), [Needed(_("Il manque le nouveau dernier jour."))]
    )


class SplitForm(PlacingForm):
    """What a territory became."""

    parts = ParagraphsField(
        _("Que devient-il ?"),
        [Needed(_("Écrivez les territoires qu’il devient.")), _LinesAtMost()],
        description=_("Un territoire par ligne. S’il existe déjà, écrivez son nom exact."),
    )
    on = DayField(_("Depuis quel jour ?"), [Needed(_("Il manque le jour."))])


class MovingForm(PlacingForm):
    """Which groups go where."""

    groups = ChoicesField(_("Quels groupes ?"))
    territories = ChoicesField(_("Où vont-ils ?"))

    def __init__(self, groups: Sequence[Group], territories: Sequence[Territory]) -> None:
        super().__init__()
        self.known_groups, self.known_territories = groups, territories
        self.groups.choices = [SelectChoice(str(one.id), one.name) for one in groups]
        self.territories.choices = [SelectChoice(str(one.id), one.name) for one in territories]

    @property
    def chosen_groups(self) -> list[Group]:
        return [one for one in self.known_groups if str(one.id) in (self.groups.data or [])]

    @property
    def chosen_territories(self) -> list[Territory]:
        chosen = self.territories.data or []
        return [one for one in self.known_territories if str(one.id) in chosen]
