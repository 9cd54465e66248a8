"""What an address asks of the agenda: read once, kept as typed, said back in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import current_app, request
from wtforms import Form, SelectField

from participation import dates
from participation.blueprints.facts import fact_of
from participation.blueprints.fields import DayField
from participation.blueprints.request_state import state
from participation.calendars import days, queries
from participation.calendars.filters import AgendaFilter
from participation.calendars.queries import Choice
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.meetings.models import MeetingKind
from participation.meetings.words import KINDS
from participation.territories import queries as territories
from participation.territories.models import AddressKind

NAMES = ("departement", "territoire", "groupe", "type", "du", "au")
UNKNOWN: dict[str, LazyText] = {
    "departement": lazy("Nous ne connaissons pas ce département."),
    "territoire": lazy("Nous ne connaissons pas ce territoire."),
    "groupe": lazy("Nous ne connaissons pas ce groupe."),
    "type": lazy("Nous ne connaissons pas cette sorte de rencontre."),
}
MOST_OFFERED = 80
ADDRESSES = {"territoire": AddressKind.TERRITORY, "groupe": AddressKind.GROUP}


class FilterForm(Form):  # type: ignore[misc]
    """The choices of the agenda; every one may stay open. Two that show the same are equal."""

    territoire = SelectField(lazy("Près de chez vous"), validate_choice=False)
    departement = SelectField(lazy("Département"), validate_choice=False)
    groupe = SelectField(lazy("Groupe"), validate_choice=False)
    type = SelectField(lazy("Sorte de rencontre"), validate_choice=False)
    du = DayField(lazy("À partir du"))
    au = DayField(lazy("Jusqu’au"))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FilterForm) and self._shown() == other._shown()

    def __hash__(self) -> int:
        return hash(self._shown())

    def _shown(self) -> tuple[object, ...]:
        return tuple(
            (
                field.name,
                field.data,
                tuple(field.raw_data or ()),
                tuple(field.errors),
                tuple(getattr(field, "choices", None) or ()),
            )
            for field in self
        )


@dataclass(frozen=True, slots=True)
class ChosenFilters:
    """What was chosen: the filter, its words by name, and what was not understood."""

    wanted: AgendaFilter
    form: FilterForm
    params: Mapping[str, Any]
    words: Mapping[str, str]
    problems: Sequence[str]
    departement_id: int | None

    def without(self, *names: str) -> dict[str, Any]:
        """Return the choices as parameters of an address, some left out."""
        return {key: value for key, value in self.params.items() if key not in names}

    @property
    def zone(self) -> str:
        """The clock that readers of this agenda live by."""
        for departement in state().departements:
            if departement.id == self.departement_id:
                return departement.settings.zone
        return days.MAINLAND


def host_departement_id() -> int | None:
    """Return the Département to which the host name of this request belongs, if it has one."""
    host = request.host.partition(":")[0]
    return next((one.id for one in state().departements if one.host_name == host), None)


def public_root() -> str:
    """Return the address of the site, without a slash: that of the host, if it is one of ours."""
    base_url: str = current_app.config["SETTINGS"].base_url
    if host_departement_id() is None:
        return base_url
    return f"{base_url.partition('://')[0]}://{request.host}"


def read_filters(*, is_offered: bool = True) -> ChosenFilters:
    """Read the filters of the current address; a choice not understood is left open and told.

    `is_offered`: the choices are shown too; a program that follows an address needs none of them.
    """
    return _Reading(host_departement_id()).result(is_offered=is_offered)


def _few(
    groups: list[Choice], departement_id: int | None, territory: Choice | None, group: Choice | None
) -> list[Choice]:
    """Return the groups to offer: those of the place that was chosen, if they are not too many.

    Beyond, the page of the place leads to its groups, and each of these to its dates.
    """
    place = territory.departement_id if territory is not None else departement_id
    here = [one for one in groups if place in (None, one.departement_id) or one is group]
    return here if len(here) <= MOST_OFFERED else [one for one in here if one is group]


class _Reading:
    """One address being read."""

    def __init__(self, host_id: int | None) -> None:
        self._host_id = host_id
        self._several = host_id is None and len(state().departements) > 1
        self._params: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._problems: list[str] = []
        given = request.args.to_dict()
        self._given = {name: given[name].strip() for name in NAMES if given.get(name, "").strip()}
        self._form = FilterForm(request.args)
        self._form.validate()

    def result(self, *, is_offered: bool) -> ChosenFilters:
        host = self._host_id
        offers = {name for name in ADDRESSES if is_offered or name in self._given}
        places = fact_of(queries.territory_choices, host) if "territoire" in offers else []
        groups = fact_of(queries.group_choices, host) if "groupe" in offers else []
        departement = self._departement()
        territory = self._place("territoire", places)
        group = self._place("groupe", groups)
        self._offer(places, _few(groups, departement, territory, group))
        kind = self._kind()
        from_on, until_on = self._day("du"), self._day("au")
        if from_on and until_on and until_on < from_on:
            self._problems.append(_("Le dernier jour vient avant le premier."))
            self._leave("au")
            until_on = None
        chosen = territory or group
        wearing = departement or (chosen.departement_id if chosen else None)
        return ChosenFilters(
            wanted=AgendaFilter(
                departement_id=self._host_id or departement,
                territory_id=territory.id if territory else None,
                group_id=group.id if group else None,
                kind=kind,
                from_on=from_on,
                until_on=until_on,
                is_impossible=bool(self._problems),
            ),
            form=self._form,
            params=self._params,
            words=self._words,
            problems=self._problems,
            departement_id=wearing or state().site.departement_id,
        )

    def _offer(self, places: list[Choice], groups: list[Choice]) -> None:
        names = {one.id: one.name for one in state().departements}
        self._form.departement.choices = [
            ("", _("Tous")),
            *((one.slug, one.name) for one in state().departements),
        ]
        if not self._several:
            del self._form.departement
        for field, everything, offered in (
            (self._form.territoire, _("Partout"), places),
            (self._form.groupe, _("Tous les groupes"), groups),
        ):
            field.choices = [("", everything), *self._options(offered, names)]
        if not groups:
            del self._form.groupe
        kinds = sorted((str(label), kind.value) for kind, label in KINDS.items())
        self._form.type.choices = [("", _("Toutes")), *((value, text) for text, value in kinds)]

    def _options(self, offered: list[Choice], names: Mapping[int, str]) -> list[tuple[str, str]]:
        if not self._several:
            return [(one.slug, one.name) for one in offered]
        named = sorted((names.get(one.departement_id, ""), one.name, one.slug) for one in offered)
        return [(slug, f"{name} ({departement})") for departement, name, slug in named]

    def _departement(self) -> int | None:
        slug = self._given.get("departement", "").lower()
        if not slug:
            return None
        for one in state().departements:
            if one.slug == slug and self._host_id in (None, one.id):
                self._keep("departement", slug, one.name)
                return one.id
        self._refuse("departement")
        return None

    def _place(self, name: str, choices: list[Choice]) -> Choice | None:
        slug = self._given.get(name, "").lower()
        if not slug:
            return None
        found = next((one for one in choices if one.slug == slug), None)
        if found is None:  # perhaps the address it had before
            key = territories.target_of(ADDRESSES[name], slug)
            found = next((one for one in choices if one.id == key), None)
        if found is None:
            self._refuse(name)
            return None
        self._keep(name, found.slug, found.name)
        return found

    def _kind(self) -> MeetingKind | None:
        value = self._given.get("type", "").lower()
        if not value:
            return None
        try:
            kind = MeetingKind(value)
        except ValueError:
            self._refuse("type")
            return None
        self._keep("type", kind.value, str(KINDS[kind]))
        return kind

    def _day(self, name: str) -> date | None:
        field = self._form[name]
        if name not in self._given:
            return None
        day: date | None = field.data
        if day is None or not days.FIRST_YEAR <= day.year <= days.LAST_YEAR:
            self._problems.append(field.problem())
            self._leave(name)
            return None
        said = dates.day_in_words(day)
        words = (
            _("à partir du %(day)s", day=said) if name == "du" else _("jusqu’au %(day)s", day=said)
        )
        self._keep(name, day.isoformat(), words)
        return day

    def _keep(self, name: str, value: str, words: str) -> None:
        self._params[name] = value
        self._words[name] = words
        if name in self._form and isinstance(self._form[name], SelectField):
            self._form[name].data = value

    def _refuse(self, name: str) -> None:
        self._problems.append(str(UNKNOWN[name]))
        if name in self._form:
            self._form[name].data = ""

    def _leave(self, name: str) -> None:
        self._params.pop(name, None)
        self._words.pop(name, None)
