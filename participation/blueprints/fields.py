"""Fields that take what people really type: days, hours, numbers, several choices."""

import re
from collections.abc import Callable
from datetime import date, time
from functools import cache
from typing import Any

from babel import Locale
from wtforms import Field, SelectMultipleField, StringField
from wtforms.validators import ValidationError
from wtforms.widgets import CheckboxInput, ListWidget, TextInput

from participation.accounts.contacts import Contact, ContactNotUnderstoodError, read_contact
from participation.calendars.days import LAST_YEAR
from participation.i18n import gettext as _
from participation.i18n import languages
from participation.search_index.folding import plain

_NUMERIC = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:[a-z]+\.?\s+)?(\d{1,2})(?:er)?\s+([a-z]+)\.?\s+(\d{4})")
_HOUR = re.compile(
    r"(\d{1,2})\s*(?:h(?:eures?)?|:|\.)?\s*(\d{2})?(?:\s*(?:min|m))?(?:\s*([ap])\.?m\.?)?"
)
SHORTEST_MONTH = 3
CENTURY = 2000


def read_day(text: str) -> date:
    """Return the day typed: 8/12/2026, 8 décembre 2026, mardi 8 déc. 2026, 2026-12-08.

    Raises:
        ValueError: it is no day.

    """
    words = " ".join(plain(text).split())
    if match := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.fullmatch(words):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORDS.fullmatch(words):
        day, year, month = int(match[1]), int(match[3]), _month(match[2])
    else:
        raise ValueError(text)
    year = year if year >= 100 else CENTURY + year  # noqa: PLR2004
    if year > LAST_YEAR:  # what is counted from it would leave the calendar
        raise ValueError(text)
    return date(year, month, day)


def read_hour(text: str) -> time:
    """Return the hour typed: 14h, 14 h 30, 14:30, 9.

    Raises:
        ValueError: it is no hour.

    """
    words = " ".join(plain(text).split())
    if words == "midi":
        return time(12)
    match = _HOUR.fullmatch(words)
    if match is None:
        raise ValueError(text)
    hour = int(match[1])
    if match[3] is not None:  # English: 12 am is midnight, 12 pm is noon
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    return time(hour, int(match[2] or 0))


@cache
def _month_names() -> list[tuple[int, str]]:
    """Return (number, name) of the months in every interface language, French first."""
    return [
        (number, plain(name))
        for language in languages()
        for number, name in Locale.parse(language).months["format"]["wide"].items()
    ]


def _month(word: str) -> int:
    """Return the number of a month; its first letters are enough where they fit one only."""
    if len(word) >= SHORTEST_MONTH:
        for number, name in _month_names():
            if name.startswith(word):
                return number
    raise ValueError(word)


class TextField(StringField):  # type: ignore[misc]
    """A line of text without spaces around it."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = valuelist[0].strip() if valuelist else ""


class ContactField(TextField):
    """A phone number or an e-mail address; `contact` is what was understood."""

    contact: Contact | None = None

    def pre_validate(self, _form: Any) -> None:
        try:
            self.contact = read_contact(self.data or "")
        except ContactNotUnderstoodError:
            raise ValidationError(
                _(
                    "Nous ne comprenons pas cette adresse ou ce numéro. "
                    "Exemples : camille@exemple.fr, ou 06 39 98 00 00."
                )
            ) from None


class _TypedField(Field):  # type: ignore[misc]
    """Keeps what was typed beside what was understood."""

    widget = TextInput()
    data: Any
    read: Callable[[str], Any]

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self.written(self.data) if self.data is not None else ""

    def written(self, value: Any) -> str:
        return str(value)

    def problem(self) -> str:
        return _("Nous ne comprenons pas cette réponse.")

    def process_formdata(self, valuelist: list[str]) -> None:
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if not text:
            return
        try:
            self.data = type(self).read(text)
        except ValueError:
            raise ValueError(self.problem()) from None


class DayField(_TypedField):
    """A day, typed in the way one likes."""

    read = staticmethod(read_day)

    def written(self, value: date) -> str:
        return f"{value.day:02d}/{value.month:02d}/{value.year}"

    def problem(self) -> str:
        return _("Nous ne comprenons pas ce jour. Écrivez-le par exemple : 8/12/2026.")


class HourField(_TypedField):
    """An hour, typed in the way one likes."""

    read = staticmethod(read_hour)

    def written(self, value: time) -> str:
        return f"{value.hour} h {value.minute:02d}" if value.minute else f"{value.hour} h"

    def problem(self) -> str:
        return _("Nous ne comprenons pas cette heure. Écrivez-la par exemple : 14 h 30.")


class CountField(_TypedField):
    """A whole number of 1 or more, or nothing."""

    @staticmethod
    def read(text: str) -> int:
        count = int(text)
        if count < 1 or count > 100_000:  # noqa: PLR2004 - no meeting is larger
            raise ValueError(text)
        return count

    def problem(self) -> str:
        return _("Écrivez un nombre à partir de 1, ou laissez vide.")


class ChoicesField(SelectMultipleField):  # type: ignore[misc]
    """Several choices, as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    data: list[str] | None

    def pre_validate(self, _form: Any) -> None:
        known = {value for value, *_rest in self.iter_choices()}
        self.data = [value for value in self.data or [] if value in known]
