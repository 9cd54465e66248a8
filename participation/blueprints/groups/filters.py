"""What an address asks of the list of groups: a place, a kind, some words, the closed ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import request
from wtforms import Form, SelectField

from participation.blueprints.addresses import key_in
from participation.blueprints.fields import TextField
from participation.calendars.queries import Choice
from participation.groups.listing import LONGEST_NAME, Wanted
from participation.i18n import gettext as _
from participation.i18n import lazy
from participation.territories.models import Departement

CLOSED = "clos"


class GroupsForm(Form):  # type: ignore[misc]
    """Four choices, which may all stay open."""

    nom = TextField(lazy("Chercher par son nom"))
    departement = SelectField(lazy("Département"), validate_choice=False)
    territoire = SelectField(lazy("Près de chez vous"), validate_choice=False)
    type = SelectField(lazy("Quel type de groupe ?"), validate_choice=False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen, with a sentence for each choice that is not known here."""

    form: GroupsForm
    departement: Departement | None
    territory: Choice | None
    kind: str
    is_closed: bool
    problems: Sequence[str]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.departement or self.territory or self.kind or self.name or self.problems)

    @property
    def name(self) -> str:
        return (self.form.nom.data or "")[:LONGEST_NAME]

    @property
    def departement_id(self) -> int | None:
        """The Département whose groups are asked for, by itself or by one of its territories."""
        if self.territory is not None:
            return self.territory.departement_id
        return self.departement.id if self.departement is not None else None

    @property
    def query(self) -> dict[str, Any]:
        """What the address of the next page repeats."""
        asked = {
            "nom": self.name,
            "departement": self.departement.slug if self.departement else "",
            "territoire": self.territory.slug if self.territory else "",
            "type": self.kind,
            "etat": CLOSED if self.is_closed else "",
        }
        return {name: value for name, value in asked.items() if value}

    def wanted(self, here: int | None) -> Wanted:
        """Return what the list is narrowed to; `here` is the Département of the site, if one."""
        return Wanted(
            departement_id=self.departement_id or here,
            territory_id=self.territory.id if self.territory is not None else None,
            kind_code=self.kind,
            name=self.name,
            is_closed=self.is_closed,
            after_id=key_in(request.args.get("apres", "")),
        )


def read_chosen(
    departements: Sequence[Departement],
    territories: Sequence[Choice],
    kinds: Sequence[tuple[str, str]],
) -> Chosen:
    """Read the choices of an address; an unknown one is said and leaves everything shown."""
    form = GroupsForm(request.args)
    everywhere = [("", _("Tous"))]
    form.departement.choices = everywhere + [(one.slug, one.name) for one in departements]
    form.territoire.choices = everywhere + [(one.slug, one.name) for one in territories]
    form.type.choices = everywhere + list(kinds)
    departement = next((one for one in departements if one.slug == form.departement.data), None)
    territory = next((one for one in territories if one.slug == form.territoire.data), None)
    kind = form.type.data if form.type.data in dict(kinds) else ""
    problems = []
    if form.departement.data and departement is None:
        problems.append(_("Nous ne connaissons pas ce département."))
    if form.territoire.data and territory is None:
        problems.append(_("Nous ne connaissons pas ce territoire."))
    if form.type.data and not kind:
        problems.append(_("Nous ne connaissons pas ce type de groupe."))
    is_closed = request.args.get("etat") == CLOSED
    return Chosen(form, departement, territory, kind, is_closed, problems)
