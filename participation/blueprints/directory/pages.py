"""Prepares the page that says who does what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request, url_for

from participation import dates
from participation.groups.organisations.rosters import Body
from participation.groups.organisations.words import ROLES
from participation.i18n import LazyText
from participation.search_index.folding import plain
from participation.territories.models import Departement, Organisation, OrganisationName
from participation.territories.words import ORGANISATION_KINDS

MOST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One organisation: what it does, the names it had, the bodies it sits in."""

    name: str
    departement: str
    former: Sequence[tuple[str, str]]
    competence: str
    decides: str
    finances: str
    bodies: Sequence[tuple[str, str, LazyText]]


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """The organisations by sort, and what they were narrowed to.

    `unknown` says that the address names no Département; `is_cut` that there are too many.
    """

    parts: Sequence[tuple[LazyText, Sequence[Entry]]]
    departements: Sequence[Departement]
    chosen: Departement | None
    query: str
    unknown: bool
    is_cut: bool
    shows_departement: bool

    @property
    def asks_first(self) -> bool:
        """Nothing was chosen among several Départements."""
        return self.shows_departement and not self.query


def asked_departement(departements: Sequence[Departement]) -> Departement | None:
    """Return the Département that the address names; the only one there is needs no naming."""
    slug = request.args.get("departement", "").lower()
    if len(departements) == 1:
        return departements[0]
    return next((one for one in departements if one.slug == slug), None)


def asked_words() -> str:
    """Return what is looked for."""
    return request.args.get("q", "").strip()[:100]


def directory_page(
    departements: Sequence[Departement],
    organisations: Sequence[Organisation],
    former: Mapping[int, Sequence[OrganisationName]],
    bodies: Mapping[int, Sequence[Body]],
) -> DirectoryPage:
    """Return the page; the rows were read for the Département chosen, if one was."""
    chosen, query = asked_departement(departements), asked_words()
    asked = request.args.get("departement", "").lower()
    wanted = plain(query).split()
    names = {one.id: one.name for one in departements}
    found = [
        one
        for one in organisations
        if one.departement_id in names and _is_found(one, former.get(one.id, []), wanted)
    ]
    shown = sorted(found, key=lambda one: (plain(one.name), one.id))[:MOST]
    parts = [
        (
            label,
            [
                _entry(one, names, former.get(one.id, []), bodies.get(one.id, []))
                for one in shown
                if one.kind is kind
            ],
        )
        for kind, label in ORGANISATION_KINDS.items()
    ]
    return DirectoryPage(
        parts=[part for part in parts if part[1]],
        departements=departements,
        chosen=chosen,
        query=query,
        unknown=asked not in ("", *(one.slug for one in departements)),
        is_cut=len(found) > MOST,
        shows_departement=chosen is None and len(departements) > 1,
    )


def _is_found(one: Organisation, former: Sequence[OrganisationName], wanted: list[str]) -> bool:
    words = " ".join(
        [one.name, one.competence, one.decides, one.finances, *(past.name for past in former)]
    )
    return not wanted or all(word in plain(words) for word in wanted)


def _entry(
    one: Organisation,
    names: Mapping[int, str],
    former: Sequence[OrganisationName],
    bodies: Sequence[Body],
) -> Entry:
    return Entry(
        name=one.name,
        departement=names[one.departement_id],
        former=[(past.name, dates.date_in_words(past.until_on)) for past in former],
        competence=one.competence,
        decides=one.decides,
        finances=one.finances,
        bodies=[
            (body.name, url_for("groups.show", slug=body.slug), ROLES[body.role]) for body in bodies
        ],
    )
