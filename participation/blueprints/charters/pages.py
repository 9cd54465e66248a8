"""Prepares the page of a charter: one version, and the list of them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from participation import clock
from participation.groups.charters import queries
from participation.groups.charters.articles import Article, articles_of
from participation.groups.models import Charter, Group
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class VersionLink:
    """One version of a charter in the list of all."""

    number: int
    in_force_on: date
    href: str
    is_in_force: bool
    is_to_come: bool


@dataclass(frozen=True, slots=True)
class CharterPage:
    """A version of a charter, in force unless `is_old` or `is_to_come`.

    `group` is the network whose own it is; until one of its own counts, the Département's holds.
    """

    departement: Departement
    group: Group | None
    number: int
    in_force_on: date | None
    articles: Sequence[Article]
    is_old: bool
    is_to_come: bool
    versions: Sequence[VersionLink]

    @classmethod
    def of(cls, departement: Departement, group: Group | None, asked: str) -> "CharterPage":
        """Show the version asked for; the one in force for anything else."""
        found = queries.versions(departement.id, group.id if group is not None else None)
        today = clock.today(departement.settings.zone)
        has_begun = any(one.in_force_on <= today for one in found)
        holding = found if has_begun or group is None else queries.versions(departement.id)
        current = queries.in_force(holding, today)
        reached = current.number if has_begun else 0
        chosen = next((one for one in found if str(one.number) == asked), None)
        shown = chosen if chosen is not None else current
        return cls(
            departement=departement,
            group=group,
            number=shown.number,
            in_force_on=shown.in_force_on,
            articles=articles_of(shown.body),
            is_old=chosen is not None and chosen.number < reached,
            is_to_come=chosen is not None and chosen.number > reached,
            versions=[_link(one, departement, group, reached) for one in found],
        )


def _link(
    version: Charter, departement: Departement, group: Group | None, current: int
) -> VersionLink:
    return VersionLink(
        number=version.number,
        in_force_on=version.in_force_on,
        href=url_for(
            "charters.show",
            departement=departement.slug if group is None else None,
            groupe=group.slug if group is not None else None,
            version=version.number,
        ),
        is_in_force=version.number == current,
        is_to_come=version.number > current,
    )
