"""The questions about a meeting, and about putting it off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wtforms import (
    BooleanField,
    FieldList,
    FormField,
    HiddenField,
    RadioField,
    SelectField,
    TelField,
    URLField,
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
from participation.blueprints.meetings.answers import (
    AgendaLineForm,
    AtMost,
    OneOf,
    ParagraphsField,
)
from participation.blueprints.meetings.tie_questions import TieQuestions
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings import errors
from participation.meetings.drafting import LINE, LINK, TEXT
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Audience, Meeting, MeetingKind, MeetingMode, Offer
from participation.meetings.words import AUDIENCES, KINDS, MODES, OFFERS
from participation.territories.models import Plan, Venue
from participation.territories.service import VenueInput

NEW_VENUE = "autre"
AGENDA_LINES, SPARE_LINES, MOST_LINES = 8, 2, 40

# Where a refusal of the service is shown; one that has its own `column` says so itself.
_FIELD_OF: dict[type[DomainError], str] = {
    errors.NoReasonError: "reason",
    errors.NoTitleError: "title",
    errors.MeetingInThePastError: "starts_on",
    errors.TookPlaceError: "starts_on",
    errors.EndsBeforeStartError: "ends_at",
    errors.TooLongError: "ends_on",
    errors.NoGroupError: "groups",
    errors.GroupsApartError: "groups",
    errors.NoLivingGroupError: "groups",
    errors.NoHelpPhoneError: "help_phone",
    errors.HelpPhoneNotUnderstoodError: "help_phone",
    errors.CapacityBelowPlacesTakenError: "capacity",
    errors.CapacityNotPositiveError: "capacity",
    errors.AgendaTooLongError: "agenda",
    errors.AgendaItemError: "agenda",
    errors.RemoteLinkNotUnderstoodError: "remote_url",
    errors.ReplacementError: "replacement",
    errors.NoLinkError: "external_url",
    errors.NotRightAfterError: "follows",
}


class PlacingForm(BaseForm):
    """Shows what the service refused beside the question that it is about, if there is one."""

    @property
    def refused_field(self) -> str:
        """Return the name of the question that the refusal is about, or nothing."""
        if self.refusal is None:
            return ""
        name = getattr(self.refusal, "column", "") or _FIELD_OF.get(type(self.refusal), "")
        return name if name in self else ""

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), a refusal once."""
        return [one for one in super().error_list if one[0] or not self.refused_field]

    def place_refusal(self) -> None:
        """Put the refusal beside its question."""
        if self.refused_field and self.refusal is not None:
            field = self[self.refused_field]
            field.errors = [*field.errors, str(self.refusal.message)]


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen: the groups whose meetings one plans, the places of the Département."""

    groups: Sequence[Group]
    venues: Sequence[Venue]
    plans: Sequence[Plan] = ()
    before: Sequence[Meeting] = ()
    unseen_id: int | None = None  # one of those before that who asks may not see


class MeetingForm(TieQuestions, PlacingForm):
    """Everything about a meeting, on one page."""

    version = HiddenField()
    title = TextField(_("Le titre"), [Needed(errors.NoTitleError.message), AtMost(LINE)])
    kind = SelectField(
        _("Quel type de rencontre ?"),
        [OneOf()],
        choices=[SelectChoice(str(one), KINDS[one]) for one in MeetingKind],
        validate_choice=False,
    )
    summary = ParagraphsField(
        _("En quelques mots, de quoi parle-t-on ?"),
        [AtMost(TEXT)],
        description=_("Des phrases courtes : ce texte est lu sur un téléphone."),
    )
    starts_on = DayField(_("Quel jour ?"), [Needed(_("Il manque le jour de la rencontre."))])
    starts_at = HourField(
        _("Elle commence à quelle heure ?"), [Needed(_("Il manque l’heure du début."))]
    )
    ends_at = HourField(
        _("Elle finit à quelle heure ?"), [Needed(_("Il manque l’heure de la fin."))]
    )
    ends_on = DayField(_("Elle finit un autre jour ? Lequel ?"))
    holiday_accepted = BooleanField(
        _("Garder quand même"), description=_("Ce jour est férié : dites-le aux personnes.")
    )
    mode = RadioField(
        _("Comment vient-on ?"),
        [OneOf()],
        choices=[SelectChoice(str(one), MODES[one]) for one in MeetingMode],
        validate_choice=False,
    )
    venue = SelectField(_("Quel lieu ?"), [OneOf()], validate_choice=False)
    venue_name = TextField(_("Le nom du lieu"), [AtMost(LINE)])
    venue_town = TextField(_("La ville ou le village"), [AtMost(LINE)])
    venue_how = ParagraphsField(_("Comment venir ?"), [AtMost(TEXT)])
    room = TextField(
        _("Quelle salle ?"),
        [AtMost(LINE)],
        description=_("Par exemple : salle du rez-de-chaussée"),
    )
    remote_url = URLField(
        _("Le lien pour venir à distance"),
        [AtMost(LINK)],
        description=_("Seules les personnes inscrites le reçoivent."),
    )
    dial_in = TextField(_("Le numéro pour venir par téléphone"), [AtMost(LINE)])
    groups = ChoicesField(
        _("Quel groupe se réunit ?"), [Needed(_("Choisissez le groupe qui se réunit."))]
    )
    audience = RadioField(
        _("Qui peut venir ?"),
        [OneOf()],
        choices=[SelectChoice(str(one), AUDIENCES[one]) for one in Audience],
        validate_choice=False,
    )
    capacity = CountField(
        _("Combien de places ?"), description=_("Laissez vide s’il n’y a pas de limite.")
    )
    offers = ChoicesField(
        _("Ce qui aide à venir"), choices=[SelectChoice(str(one), OFFERS[one]) for one in Offer]
    )
    who_comes = ParagraphsField(
        _("Qui sera là ?"),
        [AtMost(TEXT)],
        description=_("Par exemple : des habitants, une élue. Ne donnez aucun nom."),
    )
    preparation = ParagraphsField(_("Comment se préparer ?"), [AtMost(TEXT)])
    agenda = FieldList(FormField(AgendaLineForm), min_entries=AGENDA_LINES, max_entries=MOST_LINES)
    help_phone = TelField(
        _("Le téléphone à appeler"),
        description=_("On ne peut pas annoncer une rencontre sans lui."),
    )

    def __init__(self, choices: Choices, data: Mapping[str, Any]) -> None:
        super().__init__(data=dict(data))
        self.known = choices
        self.groups.choices = [SelectChoice(str(one.id), one.name) for one in choices.groups]
        self.offer_ties(choices.plans, choices.before, choices.unseen_id)
        self.venue.choices = [
            SelectChoice("", _("On ne sait pas encore")),
            *(SelectChoice(str(one.id), f"{one.town} – {one.name}") for one in choices.venues),
            SelectChoice(NEW_VENUE, _("Un autre lieu")),
        ]
        filled = sum(line.form.is_filled for line in self.agenda)
        while len(self.agenda) < min(filled + SPARE_LINES, MOST_LINES):
            self.agenda.append_entry()

    @property
    def wants_new_venue(self) -> bool:
        return self.venue.data == NEW_VENUE or bool(not self.venue.data and self.venue_name.data)

    @property
    def refused_field(self) -> str:
        """Return the name of the question that the refusal is about; a place may be a link."""
        if isinstance(self.refusal, errors.NoPlaceError):
            return "venue" if self.mode.data == MeetingMode.PLACE else "remote_url"
        return super().refused_field

    @property
    def asks_about_holiday(self) -> bool:
        """Say whether the day was refused as a public holiday, or is kept although it is one."""
        is_refused = isinstance(self.refusal, errors.HolidayError)
        return is_refused or bool(self.holiday_accepted.data)

    @property
    def agenda_errors(self) -> list[str]:
        """Return what is wrong with the agenda as a whole."""
        return [str(error) for error in self.agenda.errors if not isinstance(error, dict)]

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), those of each line of the agenda too."""
        return super().error_list + [
            (field.id, str(error))
            for line in self.agenda
            for field in line.form
            for error in field.errors
        ]

    def validate_venue(self, _field: SelectField) -> None:
        if self.chosen_venue is not None and self.venue_name.data:
            message = gettext("Choisissez « Un autre lieu » dans la liste, ou effacez son nom.")
            raise ValidationError(message)

    def validate_venue_name(self, field: TextField) -> None:
        if self.wants_new_venue and not field.data:
            raise ValidationError(gettext("Il manque le nom du lieu."))

    def validate_venue_town(self, field: TextField) -> None:
        if self.wants_new_venue and not field.data:
            raise ValidationError(gettext("Il manque la ville ou le village."))

    @property
    def chosen_groups(self) -> list[Group]:
        return [one for one in self.known.groups if str(one.id) in (self.groups.data or [])]

    @property
    def chosen_venue(self) -> Venue | None:
        return next((one for one in self.known.venues if str(one.id) == self.venue.data), None)

    @property
    def new_venue(self) -> VenueInput | None:
        """Return the place that was typed instead of chosen."""
        if not self.wants_new_venue:
            return None
        return VenueInput(
            name=self.venue_name.data,
            town=self.venue_town.data,
            how_to_come=self.venue_how.data,
            territory_id=self._only_territory,
        )

    def to_input(self, venue: Venue | None) -> MeetingInput:
        """Return what was answered, with the place that was chosen or has just been written."""
        day, start, end = self.starts_on.data, self.starts_at.data, self.ends_at.data
        if day is None or start is None or end is None:
            raise ValueError("The form was not checked.")
        return MeetingInput(
            title=self.title.data,
            kind=MeetingKind(self.kind.data),
            summary=self.summary.data,
            starts=datetime.combine(day, start),
            ends=datetime.combine(self.ends_on.data or day, end),
            mode=MeetingMode(self.mode.data),
            venue=venue,
            room=self.room.data,
            remote_url=self.remote_url.data or "",
            dial_in=self.dial_in.data,
            external_url=self.external_url.data or "",
            audience=Audience(self.audience.data),
            capacity=self.capacity.data,
            who_comes=self.who_comes.data,
            offers=tuple(Offer(value) for value in self.offers.data or ()),
            preparation=self.preparation.data,
            help_phone=self.help_phone.data or "",
            agenda=tuple(line.form.to_input() for line in self.agenda if line.form.is_filled),
            holiday_accepted=bool(self.holiday_accepted.data),
        )

    @property
    def _only_territory(self) -> int | None:
        found = {place.id for group in self.chosen_groups for place in group.territories}
        return found.pop() if len(found) == 1 else None
