"""What is asked about seats: how many, a call or a draw, the words of the draw."""

from collections.abc import Sequence
from typing import Any

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, ValidationError

from participation.blueprints.fields import ChoicesField, CountField, DayField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.groups.models import College, RenewalWay
from participation.groups.seats.inputs import RenewalInput
from participation.groups.seats.renewals import LONGEST_SEED
from participation.groups.words import COLLEGES
from participation.i18n import gettext
from participation.i18n import lazy as _

MOST_SEATS, MOST_MONTHS = 500, 120

WAYS = {
    RenewalWay.DRAW: _("Par un tirage au sort, que chacun peut refaire"),
    RenewalWay.CALL: _("Par un appel : le groupe choisit"),
}


def _at_most(field: CountField, most: int) -> None:
    if field.data is not None and field.data > most:
        raise ValidationError(gettext("C’est trop : %(most)s au plus.", most=most))


class SeatsForm(BaseForm):
    """How many seats a college has, and for how long one sits."""

    seats = CountField(
        _("Combien de sièges ?"), description=_("Laissez vide : vient qui veut, sans limite.")
    )
    term_months = CountField(
        _("Pour combien de mois ?"),
        description=_("24 mois font deux ans. Laissez vide : sans date de fin."),
    )

    def validate_seats(self, field: CountField) -> None:
        _at_most(field, MOST_SEATS)

    def validate_term_months(self, field: CountField) -> None:
        _at_most(field, MOST_MONTHS)


class RenewalForm(BaseForm):
    """Seats to be given again."""

    college = RadioField(_("Pour quel collège ?"))
    way = RadioField(
        _("Comment ?"),
        choices=[SelectChoice(str(way), label) for way, label in WAYS.items()],
        default=str(RenewalWay.DRAW),
    )
    seats = CountField(_("Combien de sièges à donner ?"), [Needed(_("Écrivez un nombre."))])
    substitutes = CountField(
        _("Combien de personnes en remplacement ?"),
        description=_("Laissez vide s’il n’y en a pas."),
    )
    closes_on = DayField(
        _("Jusqu’à quel jour peut-on se proposer ?"), [Needed(_("Choisissez un jour."))]
    )
    public_source = TextAreaField(
        _("D’où viendront les mots du tirage ?"),
        description=_(
            "Dites une source publique d’un jour à venir. "
            "Par exemple : les cinq numéros d’un tirage national, dans l’ordre publié."
        ),
    )

    def __init__(self, colleges: Sequence[College], **values: Any) -> None:
        super().__init__(**values)
        self.college.choices = [(str(one), str(COLLEGES[one])) for one in colleges]
        if len(colleges) == 1 and not self.is_sent:
            self.college.data = str(colleges[0])

    def validate_seats(self, field: CountField) -> None:
        _at_most(field, MOST_SEATS)

    def validate_substitutes(self, field: CountField) -> None:
        _at_most(field, MOST_SEATS)

    @property
    def answers(self) -> RenewalInput:
        return RenewalInput(
            college=College(self.college.data),
            way=RenewalWay(self.way.data),
            seats=self.seats.data,
            substitutes=self.substitutes.data or 0,
            closes_on=self.closes_on.data,
            public_source=self.public_source.data or "",
        )


class SeedForm(BaseForm):
    """The words of the draw, once they are public."""

    seed = TextField(
        _("Les mots ou les chiffres publiés"),
        [Length(max=LONGEST_SEED, message=_("Gardez 200 signes au plus."))],
        description=_("Recopiez-les dans l’ordre publié. Ils restent visibles par tous."),
    )


class ChoiceForm(BaseForm):
    """Those whom the group chose, by number."""

    chosen = ChoicesField(_("Qui siège ?"))


class CandidateForm(BaseForm):
    """A member to be put on the list, because they said so."""

    membre = SelectField(_("Qui se propose ?"))
