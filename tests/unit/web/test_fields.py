"""Days and hours, typed in the ways people type them."""

from datetime import date, time

import pytest

from participation.blueprints.fields import read_day, read_hour


@pytest.mark.parametrize(
    "typed",
    [
        "8/12/2026",
        "08/12/26",
        "8.12.2026",
        "2026-12-08",
        "8 décembre 2026",
        "mardi 8 déc. 2026",
        "8 DECEMBRE 2026",
        "8 December 2026",
        " 8  12  2026 ",
    ],
)
def test_a_day_is_understood(typed: str) -> None:
    assert read_day(typed) == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("typed", "month"),
    [("1er juillet 2027", 7), ("1 juil. 2027", 7), ("1 juin 2027", 6), ("1 July 2027", 7)],
)
def test_months_that_look_alike(typed: str, month: int) -> None:
    assert read_day(typed) == date(2027, month, 1)


@pytest.mark.parametrize(
    "typed", ["31/02/2027", "demain", "12/2026", "8 xx 2026", "", "0/0/0", "31/12/9999"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(typed)


@pytest.mark.parametrize(
    "typed", ["14h30", "14 h 30", "14:30", "14.30", "1430", "2:30 pm", "2.30 PM"]
)
def test_an_hour_is_understood(typed: str) -> None:
    assert read_hour(typed) == time(14, 30)


@pytest.mark.parametrize(
    ("typed", "hour"), [("9", 9), ("9 h", 9), ("midi", 12), ("12 am", 0), ("12 pm", 12)]
)
def test_whole_hours(typed: str, hour: int) -> None:
    assert read_hour(typed) == time(hour)


@pytest.mark.parametrize("typed", ["25h", "14h75", "tantôt", "", "-3"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_hour(typed)
