"""“Near me” without a map: choosing a territory, in a form that only reads."""

from collections.abc import Sequence

from wtforms import Form, SelectField

from participation.i18n import lazy
from participation.territories.models import Departement, Territory


class NearMeForm(Form):  # type: ignore[misc]
    """One question: where somebody lives."""

    territoire = SelectField(lazy("Où habitez-vous ?"), validate_choice=False)


def near_me_form(
    departements: Sequence[Departement], territories: Sequence[Territory]
) -> NearMeForm:
    """Return the form; the territories of several Départements stand under the name of each."""
    form = NearMeForm()
    by_departement = {
        departement.name: [
            (one.slug, one.name) for one in territories if one.departement_id == departement.id
        ]
        for departement in departements
    }
    named = {name: choices for name, choices in by_departement.items() if choices}
    form.territoire.choices = next(iter(named.values())) if len(named) == 1 else named
    return form
