"""What is asked twice at once, or too often."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from participation.meetings.clashes import (
    Clash,
    ClashKind,
    Limits,
    Slot,
    Standing,
    Taken,
    clashes,
    most_within,
)

PARIS = "Europe/Paris"
TUESDAY = datetime(2027, 6, 8, 12, tzinfo=UTC)  # 14 h in Paris
TWO = timedelta(hours=2)
LIMITS = Limits(2, 4)

days = st.lists(st.integers(0, 80).map(lambda n: date(2027, 5, 1) + timedelta(days=n)), max_size=30)


def slot(starts: datetime = TUESDAY, venue_id: int | None = 1) -> Slot:
    return Slot(starts, starts + TWO, PARIS, venue_id)


def taken(starts: datetime = TUESDAY, venue_id: int | None = 1) -> Taken:
    return Taken(starts, starts + TWO, PARIS, venue_id, "Le forum")


def found(*slots: Slot, is_exact: bool = True, **standing: Any) -> list[list[Clash]]:
    return clashes(slots, Standing(**standing), LIMITS, is_exact=is_exact)


def said(clash: Clash) -> str:
    return str(clash.sentence).replace("\xa0", " ")


def test_a_place_is_taken_only_while_it_is_taken() -> None:
    (clash,) = found(slot(), venues=[taken(TUESDAY + timedelta(hours=1))])[0]
    assert clash.kind is ClashKind.VENUE
    assert said(clash) == "Ce lieu est déjà pris ce jour-là, de 15 h à 17 h : Le forum."
    assert found(slot(), venues=[taken(TUESDAY + TWO)])[0] == []
    assert found(slot(), venues=[taken(TUESDAY - TWO)])[0] == []
    assert found(slot(), venues=[taken(venue_id=2)])[0] == []
    assert found(slot(venue_id=None), venues=[taken(venue_id=None)])[0] == []


def test_a_group_meets_once_a_day_on_its_own_clock() -> None:
    late = datetime(2027, 6, 8, 22, 30, tzinfo=UTC)  # 0 h 30 on the 9th in Paris
    assert [one.kind for one in found(slot(), own=[taken(TUESDAY - TWO * 3, 2)])[0]] == [
        ClashKind.GROUP
    ]
    assert found(slot(), own=[taken(late)])[0] == []


def test_a_neighbour_is_named_by_its_group() -> None:
    (clash,) = found(slot(), neighbours=[taken()])[0]
    assert clash.kind is ClashKind.NEIGHBOUR
    assert said(clash).endswith("de 14 h à 16 h : Le forum.")


def test_a_partner_invited_five_times_in_a_week() -> None:
    week = [TUESDAY.date() + timedelta(days=number) for number in (-1, 1, 2, 3)]
    (clash,) = found(slot(), organisations={"La mission": week})[0]
    assert clash.kind is ClashKind.ORGANISATION
    assert said(clash).startswith("La mission : 5 rencontres en 7 jours.")


def test_a_partner_is_asked_twice_a_week_and_four_times_a_month_at_most() -> None:
    day = TUESDAY.date()
    assert found(slot(), organisations={"La mission": [day]})[0] == []
    spread = [day + timedelta(days=7 * number) for number in (1, 2, 3, 4)]
    (clash,) = found(slot(), organisations={"La mission": spread})[0]
    assert "5 rencontres en 30 jours" in said(clash)
    assert found(slot(), organisations={"La mission": spread[:3]})[0] == []


def test_the_dates_of_a_series_count_among_themselves() -> None:
    series = [slot(TUESDAY + timedelta(days=number)) for number in range(3)]
    for clashing in found(*series, organisations={"La mission": []}):
        assert [one.kind for one in clashing] == [ClashKind.ORGANISATION]


def test_people_are_counted_exactly_for_those_who_plan() -> None:
    (clash,) = found(slot(), people=[[TUESDAY.date()]] * 3 + [[date(2027, 6, 9)]])[0]
    assert said(clash) == "3 membres de ce groupe ont déjà une rencontre ce jour-là."
    (clash,) = found(slot(), people=[[TUESDAY.date()]])[0]
    assert said(clash) == "1 membre de ce groupe a déjà une rencontre ce jour-là."


def test_under_five_they_are_hidden_from_anybody_else() -> None:
    for number in (1, 4):
        (clash,) = found(slot(), people=[[TUESDAY.date()]] * number, is_exact=False)[0]
        assert said(clash).startswith("Moins de 5 membres")
    (clash,) = found(slot(), people=[[TUESDAY.date()]] * 5, is_exact=False)[0]
    assert said(clash).startswith("5 membres")


def test_somebody_asked_more_than_four_times_in_a_month() -> None:
    around = [TUESDAY.date() + timedelta(days=number) for number in (1, 2, 3, 4)]
    (clash,) = found(slot(), people=[around])[0]
    assert said(clash) == "1 membre de ce groupe aurait plus de 4 rencontres en 30 jours."
    assert found(slot(), people=[around[:3]])[0] == []


@given(all_days=days, around=st.integers(0, 80), length=st.sampled_from((7, 30)))
def test_the_fullest_stretch_is_that_of_a_slow_recount(
    all_days: list[date], around: int, length: int
) -> None:
    day = date(2027, 5, 1) + timedelta(days=around)
    slow = 0
    for back in range(length):
        stretch = {day + timedelta(days=number - back) for number in range(length)}
        assert day in stretch
        slow = max(slow, sum(one in stretch for one in all_days))
    assert most_within(all_days, day, length) == slow
