"""The days off of a territory: its public holidays, the school holidays of its zone.

The days come from the libraries `holidays` and `vacances-scolaires-france`, the words are ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from holidays import country_holidays
from vacances_scolaires_france import SchoolHolidayDates

from participation.i18n import LazyText, lazy

# INSEE code → what the library calls a territory that has holidays of its own; the others, Corse
# included, have those of the mainland. Alsace-Moselle has one calendar (Code du travail, L3134-13).
_SUBDIVISIONS = {
    "57": "57",
    "67": "6AE",
    "68": "6AE",
    "6AE": "6AE",
    "971": "971",
    "972": "972",
    "973": "973",
    "974": "974",
    "975": "PM",
    "976": "976",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}

_NAMES: dict[str, LazyText] = {
    "Jour de l'an": lazy("le jour de l’An"),
    "Lundi de Pâques": lazy("le lundi de Pâques"),
    "Fête du Travail": lazy("la fête du Travail"),
    "Fête de la Victoire": lazy("la fête de la Victoire de 1945"),
    "Ascension": lazy("le jeudi de l’Ascension"),
    "Lundi de Pentecôte": lazy("le lundi de Pentecôte"),
    "Fête nationale": lazy("la fête nationale"),
    "Assomption": lazy("l’Assomption"),
    "Toussaint": lazy("la Toussaint"),
    "Armistice": lazy("l’Armistice de 1918"),
    "Noël": lazy("Noël"),
    "Vendredi saint": lazy("le Vendredi saint"),
    "Saint-Étienne": lazy("la Saint-Étienne"),
    "Mi-Carême": lazy("la Mi-Carême"),
    "Abolition de l'esclavage": lazy("l’abolition de l’esclavage"),
    "Fête de Victor Schoelcher": lazy("la fête de Victor Schœlcher"),
    "Fête de la Citoyenneté": lazy("la fête de la Citoyenneté"),
    "Arrivée de l'Évangile": lazy("l’arrivée de l’Évangile"),
    "Fête de l'autonomie": lazy("la fête de l’Autonomie"),
    "Matāri'i": lazy("Matari’i"),
    "Saint Pierre Chanel": lazy("la Saint-Pierre-Chanel"),
    "Saints Pierre et Paul": lazy("la Saint-Pierre-et-Saint-Paul"),
    "Fête du Territoire": lazy("la fête du Territoire"),
}

_BREAKS: dict[str, LazyText] = {
    "Vacances de la Toussaint": lazy("les vacances de la Toussaint"),
    "Vacances de Noël": lazy("les vacances de Noël"),
    "Vacances d'hiver": lazy("les vacances d’hiver"),
    "Vacances de printemps": lazy("les vacances de printemps"),
    "Pont de l'Ascension": lazy("le pont de l’Ascension"),
    "Vacances d'été": lazy("les vacances d’été"),
}


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """Some days without school, both ends included."""

    name: LazyText
    starts_on: date
    ends_on: date


def public_holiday(code: str, day: date) -> LazyText | None:
    """Return the name of a public holiday in the territory of an INSEE code, None on other days."""
    return public_holidays(code, day.year).get(day)


@cache
def public_holidays(code: str, year: int) -> dict[date, LazyText]:
    """Return the public holidays of a year in the territory of an INSEE code, in order."""
    found = country_holidays("FR", subdiv=_SUBDIVISIONS.get(code), years=year, language="fr")
    # Two may fall on one day (Ascension and the first of May, in 2008): the first one names it.
    # A day of long ago whose name we do not have (the 1er mai of 1942) is a day like others.
    named = [(day, _NAMES.get(found.get_list(day)[0])) for day in sorted(found) if day.year == year]
    return {day: name for day, name in named if name is not None}


def school_break(zone: str, day: date) -> SchoolBreak | None:
    """Return the school holidays that a day lies in; None in a zone or a year that is unknown."""
    return next(
        (one for one in school_breaks(zone) if one.starts_on <= day <= one.ends_on),
        None,
    )


def breaks_of_year(zone: str, year: int) -> list[SchoolBreak]:
    """Return the school holidays that touch a year, in order."""
    return [one for one in school_breaks(zone) if year in (one.starts_on.year, one.ends_on.year)]


@cache
def school_breaks(zone: str) -> tuple[SchoolBreak, ...]:
    """Return all the school holidays known of a zone (A, B or C), none for any other."""
    if zone not in SchoolHolidayDates.SUPPORTED_ZONES:
        return ()
    return tuple(_runs(zone))


def _runs(zone: str) -> Iterator[SchoolBreak]:
    calendar = SchoolHolidayDates()  # thousands of days since 1990: read, then let go
    key = calendar.zone_key(zone)
    days = [(day, row["nom_vacances"]) for day, row in sorted(calendar.data.items()) if row[key]]
    # Days that follow one another keep the same distance to their rank.
    ranked = groupby(enumerate(days), lambda one: (one[1][0] - timedelta(days=one[0]), one[1][1]))
    for (_distance, name), run in ranked:
        found = [day for _rank, (day, _name) in run]
        yield SchoolBreak(_BREAKS[name], found[0], found[-1])
