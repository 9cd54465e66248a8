"""What the questions about a meeting need: longer texts, minutes, lines of the agenda."""

from typing import Any

from wtforms import Field, Form, SelectField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation import dates
from participation.blueprints.fields import CountField, TextField
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, LONGEST_ITEM
from participation.meetings.errors import TextTooLongError
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItemKind, Meeting
from participation.meetings.words import ITEM_KINDS, title_of_kind


class AtMost:
    """A text of so many signs at the most."""

    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, _form: Form, field: Field) -> None:
        if len(field.data or "") > self.limit:
            raise ValidationError(str(TextTooLongError(field.name, self.limit).message))


class OneOf:
    """One of the answers offered, and no other."""

    def __call__(self, _form: Form, field: Field) -> None:
        if field.data not in {choice.value for choice in field.choices}:
            raise ValidationError(gettext("Choisissez une réponse de la liste."))


class ParagraphsField(TextAreaField):  # type: ignore[misc]
    """A text of several lines, without spaces around it."""

    def process_formdata(self, valuelist: list[str]) -> None:
        text = valuelist[0] if valuelist else ""
        self.data = text.replace("\x00", "").replace("\r\n", "\n").strip()


class MinutesField(CountField):
    """How long a point of the agenda takes."""

    @staticmethod
    def read(text: str) -> int:
        minutes = int(text)
        if not 1 <= minutes <= LONGEST_ITEM:
            raise ValueError(text)
        return minutes

    def problem(self) -> str:
        return gettext("Écrivez un nombre de minutes, de 1 à 600.")


class AgendaLineForm(Form):  # type: ignore[misc]
    """One line of the agenda; left empty it does not count."""

    kind = SelectField(
        _("Quoi"),
        [OneOf()],
        choices=[
            SelectChoice("", _("À choisir")),
            *(SelectChoice(str(kind), ITEM_KINDS[kind]) for kind in AgendaItemKind),
        ],
        default="",
        validate_choice=False,
    )
    title = TextField(_("Titre"), [AtMost(LINE)])
    minutes = MinutesField(_("Minutes"))
    speaker = TextField(_("Qui parle"), [AtMost(LINE)])

    @property
    def is_filled(self) -> bool:
        return any(field.data for field in self)

    def validate_title(self, field: TextField) -> None:
        if self.is_filled and not field.data and not self.kind.data:
            raise ValidationError(gettext("Dites de quoi on parle à ce moment-là."))

    def to_input(self) -> AgendaItemInput:
        """Return the line; its kind stands for the title when none was written."""
        kind = AgendaItemKind(self.kind.data) if self.kind.data else AgendaItemKind.OTHER
        return AgendaItemInput(
            kind=kind,
            title=self.title.data or title_of_kind(kind),
            minutes=self.minutes.data,
            speaker=self.speaker.data or "",
        )


def line_in_words(line: dict[str, Any]) -> str:
    """Return a line of the agenda as one reads it: "Débat, Le bus, 40 min, l’animatrice"."""
    kind = str(ITEM_KINDS[AgendaItemKind(line["kind"])]) if line["kind"] else ""
    title = (
        ""
        if kind and line["title"] == title_of_kind(AgendaItemKind(line["kind"]))
        else line["title"]
    )
    minutes = gettext("%(num)s min", num=line["minutes"]) if line["minutes"] else ""
    return ", ".join(part for part in (kind, title, minutes, line["speaker"]) if part)


def in_words(meeting: Meeting) -> str:
    """Return a meeting as one chooses it in a list: its day, then its title."""
    return f"{dates.day_in_words(meeting.day)} – {meeting.title}"
