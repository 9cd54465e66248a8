"""Days and hours as people and programs write them."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.interchange.file_dates import instant, read_moment
from participation.interchange.meeting_rows import UnreadableError

PARIS = ZoneInfo("Europe/Paris")
THURSDAY = date(2022, 1, 13)


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("13/01/2022 14:00", THURSDAY, time(14)),
        ("13/01/2022 14h", THURSDAY, time(14)),
        ("13/01/2022 14 h", THURSDAY, time(14)),
        ("13/1/2022 9h05", THURSDAY, time(9, 5)),
        ("13/01/22 14:30", THURSDAY, time(14, 30)),
        ("13-01-2022 14:30:00", THURSDAY, time(14, 30)),
        ("13.01.2022, 14 heures", THURSDAY, time(14)),
        ("jeudi 13 janvier 2022 à 9 h 30", THURSDAY, time(9, 30)),
        ("Jeudi 13 Janvier 2022, 9 h 30 min", THURSDAY, time(9, 30)),
        ("le jeudi 13 janv. 2022 de 9h", THURSDAY, time(9)),
        ("jeudi\u00a013\u00a0janvier\u00a02022 à 9\u00a0h\u00a030", THURSDAY, time(9, 30)),
        ("jeudi 13/01/2022 midi", THURSDAY, time(12)),
        ("jeu. 13/01/2022 14:00", THURSDAY, time(14)),
        ("1er mars 2022 14h30", date(2022, 3, 1), time(14, 30)),
        ("1ᵉʳ août 2022 14h30", date(2022, 8, 1), time(14, 30)),
        ("2 février 2022 14h30", date(2022, 2, 2), time(14, 30)),
        ("2022-01-13T14:00", THURSDAY, time(14)),
        ("2022-01-13 14:00:00.000", THURSDAY, time(14)),
        ("2022/01/13 14:00", THURSDAY, time(14)),
        ("13/01/2022", THURSDAY, None),
        ("jeudi 13 janvier 2022", THURSDAY, None),
        ("16h30", None, time(16, 30)),
        ("16:30", None, time(16, 30)),
        ("midi", None, time(12)),
    ],
)
def test_what_people_write(text: str, day: date | None, hour: time | None) -> None:
    assert read_moment(text) == (day, hour, None)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2022-01-13T14:00Z", UTC),
        ("2022-01-13 14:00:00 UTC", UTC),
        ("2022-01-13T14:00+01:00", timezone(timedelta(hours=1))),
        ("2022-01-13T14:00:00-0400", timezone(timedelta(hours=-4))),
    ],
)
def test_a_distance_to_utc_is_kept(text: str, offset: timezone) -> None:
    assert read_moment(text) == (THURSDAY, time(14), offset)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mardi 13 janvier 2022 à 9 h", "c’est un jeudi 13\u00a0janvier\u00a02022"),
        ("31/02/2022 14:00", "«\u00a031/02/2022\u00a0» n’existe pas"),
        ("01/13/2022 14:00", "le jour, puis le mois"),
        ("13/01/2022 25:00", "L’heure «\u00a025:00\u00a0» n’existe pas"),
        ("13/01/2022 14h75", "n’existe pas"),
        ("2022-01-13T14:00+99:00", "n’existe pas"),
        ("13/01/0202 14:00", "L’année 202 semble fausse"),
        ("13 janvier 14h", "ne se lit pas"),
        ("bientôt", "«\u00a0bientôt\u00a0» ne se lit pas"),
        ("13/01/2022 vers 14h", "13/01/2022 14:30"),
        ("13/01/2022 14:5", "ne se lit pas"),
        ("", "ne se lit pas"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableError) as refusal:
        read_moment(text)
    assert sentence in str(refusal.value)


def test_the_spring_night_skips_an_hour() -> None:
    with pytest.raises(UnreadableError, match="les horloges avancent"):
        instant(date(2026, 3, 29), time(2, 30), PARIS)
    assert instant(date(2026, 3, 29), time(3), PARIS) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert instant(date(2026, 3, 29), time(2, 30), ZoneInfo("Indian/Reunion"))


def test_an_hour_that_comes_twice_means_the_first() -> None:
    found = instant(date(2026, 10, 25), time(2, 30), PARIS)
    assert found == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_distance_to_utc_wins_over_the_zone() -> None:
    found = instant(date(2026, 7, 1), time(14), PARIS, timezone(timedelta(hours=-4)))
    assert found == datetime(2026, 7, 1, 18, tzinfo=UTC)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001 - wall clock
def test_iso_and_french_say_the_same(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    expected = (moment.date(), moment.time(), None)
    assert read_moment(f"{moment:%Y-%m-%dT%H:%M}") == expected
    assert read_moment(f"{moment:%d/%m/%Y %Hh%M}") == expected


@given(st.text())
def test_no_text_makes_it_fail_otherwise(text: str) -> None:
    with suppress(UnreadableError):
        found = read_moment(text)
        assert found.day or found.hour is not None
