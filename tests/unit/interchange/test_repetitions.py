"""Which repetitions are unfolded, and which could never end."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from participation.interchange.meeting_rows import UnreadableError
from participation.interchange.repetitions import read_repetition

PARIS = ZoneInfo("Europe/Paris")
USUAL = (
    "FREQ=DAILY;COUNT=5",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10",
    "FREQ=DAILY;INTERVAL=14;COUNT=3",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;WKST=MO;INTERVAL=2;BYDAY=TU,TH",
    "FREQ=MONTHLY;BYDAY=1TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15,-1",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYMONTH=9;BYDAY=2TU",
)
REFUSED = (
    "",
    "FREQ",
    "FREQ=WEEKLY;FREQ=DAILY",
    "FREQ=SECONDLY;COUNT=3",
    "FREQ=MINUTELY",
    "FREQ=HOURLY",
    "FREQ=DAILY;BYHOUR=9,10,11",
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYSETPOS=5",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=9999",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=DAILY;COUNT=401",
    "FREQ=WEEKLY;BYDAY=1MO",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=2",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=60",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=YEARLY;BYWEEKNO=60",
    "FREQ=YEARLY;BYYEARDAY=1",
    "FREQ=YEARLY;BYDAY=53MO",
    "FREQ=WEEKLY;UNTIL=demain",
    "FREQ=WEEKLY;UNTIL=20261399",
    "FREQ=WEEKLY;RSCALE=HEBREW",
)


@pytest.mark.parametrize("value", USUAL)
def test_the_shapes_of_calendar_programs_are_read_as_they_are(value: str) -> None:
    assert read_repetition(value, PARIS).rule() == value


@pytest.mark.parametrize("value", REFUSED)
def test_the_others_are_refused(value: str) -> None:
    with pytest.raises(UnreadableError):
        read_repetition(value, PARIS)


@pytest.mark.parametrize(
    ("until", "zone", "expected"),
    [
        ("20261124T130000Z", "Europe/Paris", datetime(2026, 11, 24, 13, tzinfo=UTC)),
        ("20261124T140000", "Europe/Paris", datetime(2026, 11, 24, 13, tzinfo=UTC)),
        ("20261124", "Europe/Paris", datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)),
        ("20261124", "America/Martinique", datetime(2026, 11, 25, 3, 59, 59, tzinfo=UTC)),
    ],
)
def test_the_last_day_is_kept_whole(until: str, zone: str, expected: datetime) -> None:
    found = read_repetition(f"FREQ=DAILY;UNTIL={until}", ZoneInfo(zone))
    assert found.until == expected
    assert found.rule() == f"FREQ=DAILY;UNTIL={expected:%Y%m%dT%H%M%SZ}"


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.dictionaries(
        st.sampled_from(["INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"]),
        st.sampled_from(["1", "2", "5", "7", "12", "28", "30", "31", "-1", "MO", "MO,FR", "5MO"]),
    ),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_what_is_accepted_gives_a_date_soon(
    frequency: str, parts: dict[str, str], day: date
) -> None:
    value = ";".join([f"FREQ={frequency}", *(f"{name}={it}" for name, it in parts.items())])
    try:
        rule = read_repetition(value, PARIS).rule()
    except UnreadableError:
        return
    start = datetime.fromisoformat(f"{day}T14:00")
    first = next(iter(rrulestr(rule, dtstart=start)), None)
    assert first is not None
    assert first.year < start.year + 60
