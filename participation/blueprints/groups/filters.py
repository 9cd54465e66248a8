"""What an address asks of the list of groups: a Département, a territory."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request
from wtforms import Form, SelectField

from participation.i18n import gettext as _
from participation.i18n import lazy
from participation.territories.models import Departement, Territory


class PlaceForm(Form):  # type: ignore[misc]
    """Two choices, which may both stay open."""

    departement = SelectField(lazy("Département"), validate_choice=False)
    territoire = SelectField(lazy("Près de chez vous"), validate_choice=False)


@dataclass(frozen=True, slots=True)
class ChosenPlace:
    """What was chosen, with a sentence for each choice that is not known here."""

    form: PlaceForm
    departement: Departement | None
    territory: Territory | None
    problems: Sequence[str]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.departement or self.territory or self.problems)

    @property
    def departement_id(self) -> int | None:
        """The Département whose groups are asked for, by itself or by one of its territories."""
        if self.territory is not None:
            return self.territory.departement_id
        return self.departement.id if self.departement is not None else None


def read_place(
    departements: Sequence[Departement], territories: Sequence[Territory]
) -> ChosenPlace:
    """Read the two choices of an address; an unknown one is said and leaves everything shown."""
    form = PlaceForm(request.args)
    everywhere = [("", _("Tous"))]
    form.departement.choices = everywhere + [(one.slug, one.name) for one in departements]
    form.territoire.choices = everywhere + [(one.slug, one.name) for one in territories]
    departement = next((one for one in departements if one.slug == form.departement.data), None)
    territory = next((one for one in territories if one.slug == form.territoire.data), None)
    problems = []
    if form.departement.data and departement is None:
        problems.append(_("Nous ne connaissons pas ce département."))
    if form.territoire.data and territory is None:
        problems.append(_("Nous ne connaissons pas ce territoire."))
    return ChosenPlace(form, departement, territory, problems)
