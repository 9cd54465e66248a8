"""The questions about an event that a professional announces."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from wtforms import RadioField, SelectField, TelField, URLField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import DayField, HourField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import NEW_VENUE, PlacingForm
from participation.blueprints.meetings.stopping_forms import ReasonForm
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings import errors
from participation.meetings.drafting import LINE, LINK, TEXT
from participation.meetings.events import EventInput
from participation.meetings.models import Audience
from participation.meetings.words import AUDIENCES
from participation.territories.models import Organisation, Territory, Venue
from participation.territories.service import VenueInput

_FIELD_OF: dict[type[DomainError], str] = {
    errors.NoLinkError: "link",
    errors.NowhereToAnnounceError: "group",
    errors.NoLivingGroupError: "group",
}
Row = TypeVar("Row", Organisation, Group, Territory)
# Members of a group meet among themselves: a partner’s event is for everybody or for the trade.
OFFERED = (Audience.PUBLIC, Audience.PROFESSIONALS)


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen in a Département."""

    organisations: Sequence[Organisation]
    groups: Sequence[Group]
    territories: Sequence[Territory]
    venues: Sequence[Venue]


class EventForm(PlacingForm):
    """An event, as its organiser announces it."""

    organisation = SelectField(
        _("Quelle structure l’organise ?"),
        [Needed(_("Choisissez la structure qui l’organise.")), OneOf()],
        validate_choice=False,
    )
    title = TextField(_("Le titre"), [Needed(_("Il manque le titre.")), AtMost(LINE)])
    summary = ParagraphsField(
        _("En quelques mots, c’est quoi ?"),
        [AtMost(TEXT)],
        description=_("Des phrases courtes : ce texte est lu sur un téléphone."),
    )
    starts_on = DayField(_("Quel jour ?"), [Needed(_("Il manque le jour."))])
    starts_at = HourField(_("Il commence à quelle heure ?"), [Needed(_("Il manque l’heure."))])
    ends_at = HourField(_("Il finit à quelle heure ?"), [Needed(_("Il manque l’heure."))])
    venue = SelectField(
        _("Quel lieu ?"), [Needed(_("Choisissez un lieu.")), OneOf()], validate_choice=False
    )
    venue_name = TextField(_("Le nom du lieu"), [AtMost(LINE)])
    venue_street = TextField(_("Le numéro et la rue"), [AtMost(LINE)])
    venue_town = TextField(_("La ville ou le village"), [AtMost(LINE)])
    link = URLField(
        _("Le lien pour s’inscrire"),
        [Needed(errors.NoLinkError.message), AtMost(LINK)],
        description=_("La page de votre structure. Les inscriptions se font chez vous."),
    )
    help_phone = TelField(
        _("Le téléphone à appeler"),
        [Needed(_("Il manque le téléphone à appeler."))],
        description=_("Il est public. Pour les personnes qui préfèrent appeler."),
    )
    audience = RadioField(
        _("Pour qui ?"),
        [OneOf()],
        choices=[SelectChoice(str(one), AUDIENCES[one]) for one in OFFERED],
        default=str(Audience.PUBLIC),
        validate_choice=False,
    )
    group = SelectField(
        _("Quel groupe est concerné ?"),
        [OneOf()],
        description=_("La personne qui l’anime répond à votre annonce."),
        validate_choice=False,
    )
    territory = SelectField(
        _("Quel territoire ?"),
        [OneOf()],
        description=_("Sans groupe, le Département répond à votre annonce."),
        validate_choice=False,
    )

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.known = choices
        first = SelectChoice("", gettext("À choisir"))
        none = SelectChoice("", gettext("Aucun"))
        for field, before, rows in (
            (self.organisation, first, choices.organisations),
            (self.group, none, choices.groups),
            (self.territory, none, choices.territories),
        ):
            field.choices = [before, *(SelectChoice(str(one.id), one.name) for one in rows)]
        self.venue.choices = [
            first,
            *(SelectChoice(str(one.id), f"{one.town} – {one.name}") for one in choices.venues),
            SelectChoice(NEW_VENUE, gettext("Un autre lieu")),
        ]

    @property
    def wants_new_venue(self) -> bool:
        return str(self.venue.data) == NEW_VENUE

    @property
    def refused_field(self) -> str:
        """Return the name of the question that the refusal is about, or nothing."""
        own = _FIELD_OF.get(type(self.refusal)) if self.refusal is not None else None
        return own or super().refused_field

    def validate_venue_name(self, field: TextField) -> None:
        if self.wants_new_venue and not field.data:
            raise ValidationError(gettext("Il manque le nom du lieu."))

    def validate_venue_town(self, field: TextField) -> None:
        if self.wants_new_venue and not field.data:
            raise ValidationError(gettext("Il manque la ville ou le village."))

    @property
    def chosen_venue(self) -> Venue | None:
        return next((one for one in self.known.venues if str(one.id) == self.venue.data), None)

    @property
    def new_venue(self) -> VenueInput:
        """The place that was typed instead of chosen."""
        territory = self._chosen(self.territory, self.known.territories)
        return VenueInput(
            name=self.venue_name.data,
            town=self.venue_town.data,
            street=self.venue_street.data,
            territory_id=territory.id if territory is not None else None,
        )

    def to_input(self, venue: Venue) -> EventInput:
        """Return what was answered, with the place that was chosen or has just been written."""
        day, start, end = self.starts_on.data, self.starts_at.data, self.ends_at.data
        organisation = self._chosen(self.organisation, self.known.organisations)
        if day is None or start is None or end is None or organisation is None:
            raise ValueError("The form was not checked.")
        return EventInput(
            title=self.title.data,
            starts=datetime.combine(day, start),
            ends=datetime.combine(day, end),
            venue=venue,
            link=self.link.data or "",
            help_phone=self.help_phone.data or "",
            organisation=organisation,
            summary=self.summary.data,
            audience=Audience(self.audience.data),
            group=self._chosen(self.group, self.known.groups),
            territory=self._chosen(self.territory, self.known.territories),
        )

    @staticmethod
    def _chosen(field: SelectField, rows: Sequence[Row]) -> Row | None:
        return next((one for one in rows if str(one.id) == field.data), None)


class DeclineForm(ReasonForm):
    """Why an event does not appear."""

    reason = ParagraphsField(
        _("La raison, en une phrase"),
        [Needed(errors.NoReasonError.message), AtMost(TEXT)],
        description=_("La structure la lira."),
    )
