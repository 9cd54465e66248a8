"""The questions about a series: its rule, what its meetings share, then each of its dates."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from flask import request
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation import dates
from participation.blueprints.fields import ChoicesField, CountField, DayField, HourField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import OneOf
from participation.blueprints.meetings.forms import NEW_VENUE, Choices, MeetingForm
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings.recurrence import (
    LAST,
    MOST_DATES,
    MOST_EVERY,
    Recurrence,
    Unit,
    rank_in_month,
    unfold,
)
from participation.meetings.service.series import SeriesRefusedError
from participation.territories.models import Organisation, Venue

STEP = "etape"
MONDAY = date(2024, 1, 1)
NOT_CHECKED = "The form was not checked."


class Step(StrEnum):
    """What the button that was pressed asks for."""

    RULE = "regle"
    DATES = "dates"
    CHECK = "verifier"
    DRAFTS = "brouillons"
    ANNOUNCE = "annoncer"

    @property
    def writes(self) -> bool:
        return self in (Step.DRAFTS, Step.ANNOUNCE)


class DateLineForm(Form):  # type: ignore[misc]
    """One date of a series: changed, taken away, or kept on a public holiday."""

    day = DayField(_("Quel jour ?"), [Needed(_("Il manque le jour."))])
    starts_at = HourField(_("De quelle heure ?"), [Needed(_("Il manque l’heure du début."))])
    ends_at = HourField(_("À quelle heure ?"), [Needed(_("Il manque l’heure de la fin."))])
    venue = SelectField(_("Quel lieu ?"), [OneOf()], validate_choice=False)
    keep_holiday = BooleanField(_("Garder quand même"))
    is_removed = BooleanField(_("Enlever cette date"))

    def validate(self, *args: Any, **values: Any) -> bool:
        """Check a date, unless it is taken away: then nobody minds what it says."""
        return bool(self.is_removed.data) or super().validate(*args, **values)

    @property
    def has_hours(self) -> bool:
        return None not in (self.day.data, self.starts_at.data, self.ends_at.data)

    @property
    def starts(self) -> datetime:
        return _moment(self.day.data, self.starts_at.data)

    @property
    def ends(self) -> datetime:
        return _moment(self.day.data, self.ends_at.data)


class SeriesForm(MeetingForm):
    """What the meetings of a series share, their rule, and their dates."""

    starts_on = DayField(
        _("À partir de quel jour ?"), [Needed(_("Il manque le jour de la première rencontre."))]
    )
    every = CountField(
        _("Tous les combien ?"), [Needed(_("Écrivez un nombre, par exemple 2."))], default=1
    )
    unit = RadioField(
        _("En semaines ou en mois ?"),
        [OneOf()],
        choices=[
            SelectChoice(str(Unit.WEEK), _("Semaines")),
            SelectChoice(str(Unit.MONTH), _("Mois")),
        ],
        default=str(Unit.MONTH),
        validate_choice=False,
    )
    day_of_week = SelectField(_("Quel jour de la semaine ?"), [OneOf()], validate_choice=False)
    rank = SelectField(
        _("Lequel dans le mois ?"),
        [OneOf()],
        choices=[
            SelectChoice("", _("Comme le premier jour")),
            SelectChoice("1", _("Le premier du mois")),
            SelectChoice("2", _("Le deuxième du mois")),
            SelectChoice("3", _("Le troisième du mois")),
            SelectChoice("4", _("Le quatrième du mois")),
            SelectChoice(str(LAST), _("Le dernier du mois")),
        ],
        default="",
        validate_choice=False,
    )
    until_on = DayField(_("Jusqu’à quel jour ?"))
    times = CountField(_("Ou combien de fois ?"))
    organisations = ChoicesField(
        _("Quels partenaires sont attendus ?"),
        description=_("Nous vous dirons s’ils sont demandés trop souvent."),
    )
    dates = FieldList(FormField(DateLineForm), max_entries=MOST_DATES)
    planned_by = HiddenField()  # the rule that the dates were drawn from
    seen = HiddenField()  # the warnings that were before the eyes

    def __init__(
        self, choices: Choices, organisations: Sequence[Organisation], data: Mapping[str, Any]
    ) -> None:
        super().__init__(choices, data)
        self.organisations.choices = [SelectChoice(str(one.id), one.name) for one in organisations]
        self.day_of_week.choices = [
            SelectChoice("", _("Le même que le premier jour")),
            *(SelectChoice(str(number), _weekday(number)) for number in range(7)),
        ]
        for line in self.dates:
            line.form.venue.choices = self.venue.choices

    @property
    def step(self) -> Step:
        """Return what the button asks for; anything unknown means to see the dates."""
        asked = request.form.get(STEP, "")
        return Step(asked) if asked in set(Step) else Step.DATES

    @property
    def lines(self) -> list[DateLineForm]:
        """Return every date, those taken away too."""
        return [line.form for line in self.dates]

    @property
    def kept(self) -> list[DateLineForm]:
        return [line for line in self.lines if not line.is_removed.data]

    def validate_every(self, field: CountField) -> None:
        if field.data and field.data > MOST_EVERY:
            raise ValidationError(gettext("Écrivez un nombre de 1 à 52."))

    def validate_until_on(self, field: DayField) -> None:
        if field.process_errors or self.times.process_errors:
            return
        if (field.data is None) == (self.times.data is None):
            raise ValidationError(
                gettext("Dites jusqu’à quel jour, ou combien de fois : l’un des deux.")
            )

    @property
    def rule(self) -> Recurrence:
        """Return the rule that was answered; the form is checked."""
        first, every = self.starts_on.data, self.every.data
        if first is None or every is None:
            raise ValueError(NOT_CHECKED)
        chosen = self.day_of_week.data
        day = int(chosen) if chosen else first.weekday()
        rank = None
        if self.unit.data == Unit.MONTH:
            rank = int(self.rank.data) if self.rank.data else rank_in_month(first)
        return Recurrence(
            every=every,
            day_of_week=day,
            rank=rank,
            until_on=self.until_on.data,
            times=self.times.data,
        )

    def draw_dates(self) -> None:
        """Draw the dates from the rule, unless those of the same rule are there already.

        Raises:
            TooManyDatesError, NoDateError: see `recurrence.unfold`.

        """
        drawn_by, first = self._drawn_by(), self.starts_on.data
        if first is None:
            raise ValueError(NOT_CHECKED)
        if self.dates.entries and self.planned_by.data == drawn_by:
            return
        days = unfold(self.rule, first)
        while self.dates.entries:
            self.dates.pop_entry()
        self.dates.errors = []
        for day in days:
            line = self.dates.append_entry(
                {
                    "day": day,
                    "starts_at": self.starts_at.data,
                    "ends_at": self.ends_at.data,
                    "venue": NEW_VENUE if self.wants_new_venue else self.venue.data,
                }
            )
            line.form.venue.choices = self.venue.choices
        self.planned_by.data = drawn_by

    def venue_of(self, line: DateLineForm, new: Venue | None) -> Venue | None:
        """Return the place of a date: one of those known, or the one typed for the series."""
        if line.venue.data == NEW_VENUE:
            return new
        return next((one for one in self.known.venues if str(one.id) == line.venue.data), None)

    @property
    def organisation_ids(self) -> list[int]:
        return [int(one) for one in self.organisations.data or []]

    @property
    def shared_errors(self) -> bool:
        """Say whether something is wrong outside the dates: the first page shows it."""
        return any(field.errors for field in self if field.name != self.dates.name)

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), those of each date too, which then say it all."""
        is_told_by_date = isinstance(self.refusal, SeriesRefusedError)
        return [one for one in super().error_list if one[0] or not is_told_by_date] + [
            (field.id, str(error)) for line in self.kept for field in line for error in field.errors
        ]

    def _drawn_by(self) -> str:
        """Return a mark of all that the dates are drawn from."""
        names = ("starts_on", "starts_at", "ends_at", "venue", "venue_name")
        parts = [self.rule.as_recur(), *(str(self[name].data) for name in names)]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _weekday(number: int) -> str:
    return dates.begun(dates.weekday_in_words(MONDAY.replace(day=1 + number)))


def _moment(day: date | None, hour: time | None) -> datetime:
    if day is None or hour is None:
        raise ValueError(NOT_CHECKED)
    return datetime.combine(day, hour)
