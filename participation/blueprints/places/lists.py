"""The four lists: searched, sorted, page by page; a Département holds some hundreds of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flask import request, url_for
from markupsafe import Markup

from participation import clock
from participation.blueprints.addresses import key_in
from participation.blueprints.templating import content
from participation.groups import place_use as groups
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.meetings import place_use as meetings
from participation.search_index.folding import plain
from participation.territories import plans as plan_book
from participation.territories import queries
from participation.territories.models import Departement
from participation.territories.past_names import past_names
from participation.territories.words import ORGANISATION_KINDS

PAGE = 50
Cell = str | Markup
SORTS: dict[str, LazyText] = {
    "nom": lazy("Le nom"),
    "ville": lazy("La ville"),
    "sorte": lazy("La sorte de structure"),
    "usage": lazy("Ce qui sert le plus"),
    "fin": lazy("La date de fin"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a list: its cells, the words it is found by, its place in each order."""

    key: int
    cells: list[Cell]
    words: str
    order: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page of a list shows; `found` counts the whole of it."""

    headers: Sequence[str]
    rows: list[list[Cell]]
    found: int
    query: str
    sort: str
    sorts: list[tuple[str, str]]
    following: str | None
    numeric: list[int] = field(default_factory=list)


def territories(departement: Departement) -> Listing:
    """Return the territories, those of the past too: three statements."""
    held = groups.groups_by_territory(departement.id)
    lines = [
        Line(
            one.id,
            [
                _link("places.territory", one.name, territory_id=one.id),
                content(one.level_label),
                str(held.get(one.id, 0)),
                _day(one.until_on) if one.until_on else "",
            ],
            " ".join([one.name, one.level_label, *one.other_names]),
            {"nom": plain(one.name), "usage": (-held.get(one.id, 0), plain(one.name))},
        )
        for one in queries.territories(departement.id)
    ]
    headers = [_("Territoire"), _("Découpage"), _("Groupes"), _("A changé le")]
    return _listing("places.territories", headers, lines, ("nom", "usage"), numeric=[2])


def venues(departement: Departement) -> Listing:
    """Return the venues, with what they are used for: three statements."""
    used = meetings.coming_by_venue(departement.id)
    names = {one.id: one.name for one in queries.territories(departement.id)}
    lines = [
        Line(
            one.id,
            [
                _link("places.venue", one.name, venue_id=one.id),
                content(one.town),
                content(names.get(one.territory_id or 0, "")),
                _("Sans marche") if one.is_step_free else "",
                str(used.get(one.id, 0)),
            ],
            f"{one.name} {one.town} {one.street} {one.postal_code}",
            {
                "nom": (plain(one.name), plain(one.town)),
                "ville": (plain(one.town), plain(one.name)),
                "usage": (-used.get(one.id, 0), plain(one.name)),
            },
        )
        for one in queries.venues(departement.id)
    ]
    headers = [_("Lieu"), _("Ville"), _("Territoire"), _("Accès"), _("Rencontres à venir")]
    return _listing("places.venues", headers, lines, ("ville", "nom", "usage"), numeric=[4])


def organisations(departement: Departement) -> Listing:
    """Return the organisations, found by the names they had too: three statements."""
    seats = groups.bodies_by_organisation(departement.id)
    former = past_names(departement.id)
    kinds = list(ORGANISATION_KINDS)
    lines = [
        Line(
            one.id,
            [
                _link("places.organisation", one.name, organisation_id=one.id),
                str(ORGANISATION_KINDS[one.kind]),
                content(", ".join(past.name for past in former.get(one.id, []))),
                str(seats.get(one.id, 0)),
            ],
            " ".join([one.name, *(past.name for past in former.get(one.id, []))]),
            {
                "nom": plain(one.name),
                "sorte": (kinds.index(one.kind), plain(one.name)),
                "usage": (-seats.get(one.id, 0), plain(one.name)),
            },
        )
        for one in queries.organisations(departement.id)
    ]
    headers = [_("Structure"), _("Sorte"), _("Anciens noms"), _("Groupes")]
    return _listing("places.organisations", headers, lines, ("nom", "sorte", "usage"), numeric=[3])


def plans(departement: Departement) -> Listing:
    """Return the plans, with where they stand today: two statements."""
    steered = groups.groups_by_plan(departement.id)
    today = clock.today(departement.settings.zone)
    lines = [
        Line(
            one.id,
            [
                _link("places.plan", one.name, plan_id=one.id),
                _day(one.starts_on),
                _day(one.ends_on),
                _stands(one.starts_on, one.ends_on, today),
                str(steered.get(one.id, 0)),
            ],
            one.name,
            {"fin": (-one.ends_on.toordinal(), plain(one.name)), "nom": plain(one.name)},
        )
        for one in plan_book.all_of(departement.id)
    ]
    headers = [_("Plan"), _("Du"), _("Au"), _("Aujourd’hui"), _("Groupes")]
    return _listing("places.plans", headers, lines, ("fin", "nom"), numeric=[4])


def _listing(
    endpoint: str,
    headers: Sequence[str],
    lines: Sequence[Line],
    sorts: Sequence[str],
    *,
    numeric: list[int],
) -> Listing:
    query = request.args.get("q", "").strip()[:100]
    asked = request.args.get("tri", "")
    sort = asked if asked in sorts else sorts[0]
    wanted = plain(query).split()
    found = [line for line in lines if all(word in plain(line.words) for word in wanted)]
    found.sort(key=lambda line: (line.order[sort], line.key))
    last = key_in(request.args.get("apres", ""))
    start = next((place for place, line in enumerate(found, 1) if line.key == last), 0)
    shown = found[start : start + PAGE]
    more = url_for(endpoint, q=query or None, tri=sort, apres=shown[-1].key) if shown else None
    return Listing(
        headers=headers,
        rows=[line.cells for line in shown],
        found=len(found),
        query=query,
        sort=sort,
        sorts=[(one, str(SORTS[one])) for one in sorts],
        following=more if start + PAGE < len(found) else None,
        numeric=numeric,
    )


def _link(endpoint: str, words: str, **values: Any) -> Markup:
    return Markup('<a href="{}">{}</a>').format(url_for(endpoint, **values), content(words))


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _stands(starts_on: date, ends_on: date, today: date) -> str:
    if today > ends_on:
        return _("Terminé")
    return _("En cours") if today >= starts_on else _("À venir")
