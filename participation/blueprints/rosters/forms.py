"""The questions about the organisations of a body; who sits there is a function, never a name."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from participation.blueprints.fields import DayField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf
from participation.blueprints.meetings.forms import PlacingForm
from participation.groups.models import OrganisationRole
from participation.groups.organisations.words import ROLES
from participation.groups.organisations.writing import SeatInput
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.territories.models import Organisation

LINE = 200


def _function() -> TextField:
    return TextField(
        _("Représentée par qui ?"),
        [AtMost(LINE)],
        description=_("Une fonction, jamais un nom : « la directrice », « un conseiller »."),
    )


def _role() -> RadioField:
    return RadioField(
        _("Ce qu’elle y fait"),
        [Needed(_("Dites ce qu’elle y fait.")), OneOf()],
        choices=[SelectChoice(str(one), name) for one, name in ROLES.items()],
        default=str(OrganisationRole.MEMBER),
        validate_choice=False,
    )


class _ChoosingForm(PlacingForm):
    """A form that chooses among the organisations of the Département."""

    def __init__(self, organisations: Sequence[Organisation], **values: Any) -> None:
        super().__init__(**values)
        self.known = {str(one.id): one for one in organisations}
        self.offered = [
            SelectChoice("", gettext("À choisir")),
            *(SelectChoice(str(one.id), one.name) for one in organisations),
        ]

    def chosen(self, field: SelectField) -> Organisation:
        """Return the organisation chosen in a field that was checked."""
        return self.known[field.data]


class SeatForm(_ChoosingForm):
    """An organisation that joins."""

    organisation = SelectField(
        _("Quelle structure ?"),
        [Needed(_("Choisissez une structure.")), OneOf()],
        validate_choice=False,
    )
    function = _function()
    role = _role()
    since_on = DayField(
        _("Depuis quel jour ?"), description=_("Laissez vide si c’est aujourd’hui.")
    )

    def __init__(self, organisations: Sequence[Organisation], **values: Any) -> None:
        super().__init__(organisations, **values)
        self.organisation.choices = self.offered

    def to_input(self) -> SeatInput:
        """Return what was answered."""
        return SeatInput(
            self.chosen(self.organisation),
            OrganisationRole(self.role.data),
            self.function.data,
            self.since_on.data,
        )


class LeadsForm(_ChoosingForm):
    """The two organisations that lead a group."""

    lead = SelectField(
        _("Une structure"),
        [Needed(_("Choisissez la première structure.")), OneOf()],
        validate_choice=False,
    )
    lead_function = _function()
    co_lead = SelectField(
        _("Une autre structure"),
        [Needed(_("Choisissez la deuxième structure.")), OneOf()],
        validate_choice=False,
    )
    co_lead_function = _function()

    def __init__(
        self, organisations: Sequence[Organisation], data: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(organisations, data=dict(data or {}))
        self.lead.choices = self.co_lead.choices = self.offered


class ChairForm(_ChoosingForm):
    """The organisation that chairs from today."""

    organisation = SelectField(
        _("À qui passe la présidence ?"),
        [Needed(_("Choisissez une structure.")), OneOf()],
        validate_choice=False,
    )
    function = _function()

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        super().__init__(organisations)
        self.organisation.choices = self.offered


class ChangeForm(PlacingForm):
    """What an organisation does in a body, and by whom it is represented."""

    role = _role()
    function = _function()


class LeavingForm(PlacingForm):
    """The last day of an organisation in a body."""

    until_on = DayField(_("Son dernier jour"), [Needed(_("Il manque le dernier jour."))])
