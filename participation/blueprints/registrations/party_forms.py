"""How many come together, and how old the children are; how many places are kept for whom."""

from datetime import date
from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import CountField, DayField
from participation.blueprints.forms import BaseForm, Needed
from participation.dates import begun
from participation.errors import DomainError
from participation.i18n import LazyText
from participation.i18n import lazy as _
from participation.meetings.models import Meeting
from participation.registrations.inputs import Party
from participation.registrations.models import AgeBand, KeptFor
from participation.registrations.parties import LARGEST_PARTY, check_party
from participation.registrations.words import AGE_BANDS, KEPT_FOR

CHILDREN_FIELDS = {
    AgeBand.UNDER_3: "moins_de_3_ans",
    AgeBand.FROM_3: "de_3_a_5_ans",
    AgeBand.FROM_6: "de_6_a_11_ans",
    AgeBand.FROM_12: "de_12_a_17_ans",
}
PARTY_FIELDS = ("personnes", *CHILDREN_FIELDS.values())
NUMBERS = range(1, LARGEST_PARTY + 1)


def _children(band: AgeBand) -> SelectField:
    return SelectField(
        LazyText(lambda: begun(str(AGE_BANDS[band]))),
        choices=[SelectChoice(number, str(number)) for number in range(LARGEST_PARTY)],
        coerce=int,
        default=0,
    )


class PartyFields:
    """Everybody counted, then the children among them; an answer that is left out is 1, or 0."""

    personnes = SelectField(
        _("Combien serez-vous, en tout ?"),
        description=_("Comptez-vous, et comptez les enfants."),
        choices=[SelectChoice(number, str(number)) for number in NUMBERS],
        coerce=int,
        default=1,
    )
    moins_de_3_ans = _children(AgeBand.UNDER_3)
    de_3_a_5_ans = _children(AgeBand.FROM_3)
    de_6_a_11_ans = _children(AgeBand.FROM_6)
    de_12_a_17_ans = _children(AgeBand.FROM_12)

    def validate_personnes(self, _field: SelectField) -> None:
        try:
            check_party(self.party)
        except DomainError as refusal:
            raise ValidationError(str(refusal.message)) from None

    @property
    def ages(self) -> list[SelectField]:
        """The questions about children, from the youngest."""
        return [getattr(self, name) for name in CHILDREN_FIELDS.values()]

    @property
    def party(self) -> Party:
        children = {band: getattr(self, name).data or 0 for band, name in CHILDREN_FIELDS.items()}
        return Party(self.personnes.data or 1, children)


class PartyForm(PartyFields, BaseForm):
    """How many come, to be changed."""

    def __init__(self, party: Party, **values: Any) -> None:
        ages = {name: party.children.get(band, 0) for band, name in CHILDREN_FIELDS.items()}
        super().__init__(data={"personnes": party.people, **ages}, **values)


class KeepForm(BaseForm):
    """How many places are kept, for whom, until when."""

    pour = RadioField(
        _("Pour qui ?"),
        choices=[SelectChoice(str(kept_for), label) for kept_for, label in KEPT_FOR.items()],
        default=str(KeptFor.INVITED),
    )
    places = CountField(
        _("Combien de places ?"),
        [Needed(_("Il manque le nombre de places."))],
        description=_("En tout, avec celles et ceux qui viennent déjà."),
    )
    jusqu_au = DayField(
        _("Jusqu’à la fin de quel jour ?"),
        [Needed(_("Il manque le jour."))],
        description=_("Ensuite, elles vont aux personnes qui attendent. Exemple : 8/12/2026."),
    )

    def __init__(self, meeting: Meeting, **values: Any) -> None:
        super().__init__(data={"jusqu_au": meeting.day}, **values)

    @property
    def how_many_until(self) -> tuple[int, date]:
        """Return the answers of a form that is valid."""
        places, until_on = self.places.data, self.jusqu_au.data
        if places is None or until_on is None:
            raise ValueError
        return places, until_on


def kept_for_in(text: str) -> KeptFor | None:
    """Return for whom, as a button names it; None when it names nobody."""
    try:
        return KeptFor(text)
    except ValueError:
        return None
