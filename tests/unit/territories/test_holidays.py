"""Public holidays by territory, school holidays by zone."""

from datetime import UTC, date, timedelta

import pytest
import time_machine
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from participation.territories import holidays
from participation.territories.holidays import (
    breaks_of_year,
    public_holiday,
    public_holidays,
    school_break,
    school_breaks,
)

ALSACE_MOSELLE = ("57", "67", "68")
OVERSEAS = ("971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988")


@pytest.mark.parametrize("code", ["31", "34", "2A", "2B", "75", "79", "unknown"])
def test_the_mainland_and_corse_have_eleven(code: str) -> None:
    found = public_holidays(code, 2027)
    assert len(found) == 11
    assert str(found[date(2027, 3, 29)]) == "le lundi de Pâques"
    assert str(found[date(2027, 5, 6)]) == "le jeudi de l’Ascension"
    assert list(found) == sorted(found)


@pytest.mark.parametrize("code", ALSACE_MOSELLE)
def test_alsace_and_moselle_have_two_more(code: str) -> None:
    assert str(public_holiday(code, date(2027, 3, 26))) == "le Vendredi saint"
    assert str(public_holiday(code, date(2027, 12, 26))) == "la Saint-Étienne"
    assert public_holiday("31", date(2027, 3, 26)) is None
    assert public_holiday("31", date(2027, 12, 26)) is None


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("971", date(2027, 5, 27)),
        ("972", date(2027, 5, 22)),
        ("973", date(2027, 6, 10)),
        ("974", date(2027, 12, 20)),
        ("976", date(2027, 4, 27)),
        ("977", date(2027, 10, 9)),
        ("978", date(2027, 5, 28)),
    ],
)
def test_each_overseas_territory_has_its_own_day_of_the_abolition(code: str, day: date) -> None:
    assert str(public_holiday(code, day)) == "l’abolition de l’esclavage"
    assert public_holiday("31", day) is None


def test_each_day_of_each_territory_has_our_words() -> None:
    for code in ("31", *ALSACE_MOSELLE, *OVERSEAS):
        for year in range(2008, 2061):
            assert len(public_holidays(code, year)) >= 10


@given(st.dates(date(2015, 1, 1), date(2100, 12, 31)))
def test_a_holiday_of_the_mainland_is_one_everywhere(day: date) -> None:
    is_off = day in country_holidays("FR", years=day.year)
    assert (public_holiday("31", day) is not None) is is_off
    if is_off:
        assert all(public_holiday(code, day) for code in (*ALSACE_MOSELLE, *OVERSEAS))


def test_school_holidays_differ_by_zone() -> None:
    starts = {
        zone: next(one.starts_on for one in breaks_of_year(zone, 2027) if "hiver" in str(one.name))
        for zone in "ABC"
    }
    assert len(set(starts.values())) == 3
    for zone, first in starts.items():
        assert school_break(zone, first - timedelta(days=1)) is None


def test_school_holidays_are_whole_stretches() -> None:
    christmas = school_break("C", date(2027, 1, 1))
    assert christmas is not None
    assert str(christmas.name) == "les vacances de Noël"
    assert (christmas.starts_on, christmas.ends_on) == (date(2026, 12, 19), date(2027, 1, 3))
    assert christmas in breaks_of_year("C", 2026)
    assert christmas in breaks_of_year("C", 2027)


@pytest.mark.parametrize("zone", ["", "D", "Corse"])
def test_an_unknown_zone_says_nothing(zone: str) -> None:
    assert school_break(zone, date(2027, 1, 1)) is None
    assert breaks_of_year(zone, 2027) == []


def test_a_year_without_data_says_nothing() -> None:
    assert school_break("A", date(2060, 7, 20)) is None


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_the_school_calendar_does_not_end_soon(zone: str) -> None:
    """Six months before its last day: take a newer `vacances-scolaires-france` (make lock)."""
    really_now = time_machine.escape_hatch.datetime.datetime.now(UTC)
    last = school_breaks(zone)[-1].ends_on
    assert last - really_now.date() > timedelta(days=183)


def test_names_are_not_borrowed_from_the_library() -> None:
    assert all("'" not in str(name) for name in holidays._NAMES.values())


@pytest.mark.parametrize("year", [1, 1930, 1942, 1960, 9999])
def test_a_year_of_long_ago_is_no_obstacle(year: int) -> None:
    for code in ("31", "57", "988"):
        assert date(year, 7, 15) not in public_holidays(code, year)
