"""Seats: as many as there are, for their term; given again by a call or by a draw."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from participation.errors import DomainError, NotFoundError
from participation.groups import draws
from participation.groups.members import leaving
from participation.groups.models import Candidacy, College, Membership, Renewal, RenewalWay
from participation.groups.seats import errors, giving, queries, renewals
from participation.groups.seats.inputs import RenewalInput
from participation.groups.seats.terms import end_of_term
from participation.notifications.models import OutboxMessage
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_member, make_person, make_scene

TODAY = date(2026, 11, 22)
CLOSES = TODAY + timedelta(days=30)
AFTER = datetime(2026, 12, 23, 9, tzinfo=UTC)
BY = 1
WORDS = "Mercredi 4 8 15 16 23"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    made = make_scene()
    provide(made, 3, 24)
    return made


def provide(scene: Scene, seats: int | None, months: int | None = None) -> None:
    with unit_of_work():
        giving.provide(by(scene), scene.group, College.USAGERS, seats, months)


def by(scene: Scene) -> int:
    return scene.facilitator.person_id or 0


def members(scene: Scene, count: int) -> list[Membership]:
    return [
        make_member(
            scene.group, make_person(scene.departement, f"M{number}", email=f"m{number}@exemple.fr")
        )
        for number in range(count)
    ]


def opened(scene: Scene, **values: Any) -> Renewal:
    data = {
        "college": College.USAGERS,
        "way": RenewalWay.DRAW,
        "seats": 3,
        "substitutes": 2,
        "closes_on": CLOSES,
        "public_source": "Les cinq numéros du tirage national du 22 décembre, dans l’ordre.",
        **values,
    }
    with unit_of_work():
        return renewals.open_renewal(by(scene), scene.group, RenewalInput(**data))


def stand(scene: Scene, renewal: Renewal, people: list[Membership]) -> list[Candidacy]:
    with unit_of_work():
        return [renewals.stand(by(scene), renewal, one) for one in people]


def refused(error: type[DomainError], act: Any, *args: Any) -> None:
    with pytest.raises(error), unit_of_work():
        act(*args)


@pytest.mark.parametrize(
    ("since", "months", "end"),
    [
        (date(2026, 1, 8), 24, date(2028, 1, 7)),
        (date(2026, 1, 31), 1, date(2026, 2, 27)),
        (date(2024, 2, 29), 12, date(2025, 2, 27)),
        (date(2026, 12, 15), 1, date(2027, 1, 14)),
        (date(2026, 1, 8), None, None),
    ],
)
def test_a_term_is_counted_in_months(since: date, months: int | None, end: date | None) -> None:
    assert end_of_term(since, months) == end


def test_a_seat_is_given_for_its_term_and_taken_back(scene: Scene) -> None:
    (member,) = members(scene, 1)
    with unit_of_work():
        giving.give_seat(by(scene), member)
        giving.give_seat(by(scene), member)
    assert member.term_until_on == date(2028, 11, 21)
    assert giving.taken(scene.group.id, College.USAGERS, TODAY) == 1
    with unit_of_work():
        giving.take_back(by(scene), member)
    assert giving.taken(scene.group.id, College.USAGERS, TODAY) == 0


def test_there_are_no_more_seats_than_there_are(scene: Scene) -> None:
    *three, fourth = members(scene, 4)
    with unit_of_work():
        for one in three:
            giving.give_seat(by(scene), one)
    refused(errors.NoSeatLeftError, giving.give_seat, by(scene), fourth)
    refused(
        errors.SeatsTakenError, giving.provide, by(scene), scene.group, College.USAGERS, 2, None
    )
    elected = make_member(scene.group, make_person(scene.departement), College.ELUS)
    refused(errors.NoSeatsError, giving.give_seat, by(scene), elected)


def test_a_seat_whose_term_is_over_is_free(scene: Scene, clock_stands: Any) -> None:
    (member,) = members(scene, 1)
    with unit_of_work():
        giving.give_seat(by(scene), member)
    clock_stands(datetime(2028, 11, 22, 9, tzinfo=UTC))
    assert not giving.sits(member, date(2028, 11, 22))
    assert giving.taken(scene.group.id, College.USAGERS, date(2028, 11, 22)) == 0


def test_a_seat_is_free_again_when_somebody_leaves_and_comes_back_if_it_still_is(
    scene: Scene,
) -> None:
    provide(scene, 1, 24)
    first, second = members(scene, 2)
    with unit_of_work():
        giving.give_seat(by(scene), first)
        leaving.leave(first.person_id, first)
        leaving.come_back(first.person_id, scene.group, first)
    assert giving.sits(first, TODAY)
    with unit_of_work():
        leaving.leave(first.person_id, first)
    with unit_of_work():
        giving.give_seat(by(scene), second)
    with unit_of_work():
        leaving.come_back(first.person_id, scene.group, first)
    assert not giving.sits(first, TODAY)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"seats": 4}, errors.TooManySeatsError),
        ({"college": College.ELUS}, errors.NoSeatsError),
        ({"closes_on": TODAY}, errors.ClosingTooSoonError),
        ({"public_source": "  "}, errors.NoSourceError),
    ],
)
def test_a_renewal_that_cannot_be_is_refused(
    scene: Scene, values: dict[str, Any], error: type[DomainError]
) -> None:
    with pytest.raises(error):
        opened(scene, **values)


def test_seats_that_others_keep_are_not_given(scene: Scene) -> None:
    (member,) = members(scene, 1)
    with unit_of_work():
        giving.give_seat(by(scene), member)
    with pytest.raises(errors.TooManySeatsError):
        opened(scene, seats=3)
    assert opened(scene, seats=2).seats == 2


def test_two_calls_never_give_the_same_seats(scene: Scene, clock_stands: Any) -> None:
    first = opened(scene, seats=2)
    with pytest.raises(errors.SeatsCalledError):
        opened(scene)
    opened(scene, seats=1)  # the third seat is another one
    clock_stands(AFTER)
    with unit_of_work():
        renewals.draw(by(scene), first, WORDS)
    opened(scene, seats=2, closes_on=date(2027, 2, 1))


def test_the_list_is_numbered_without_a_gap_until_it_closes(
    scene: Scene, clock_stands: Any
) -> None:
    renewal, people = opened(scene), members(scene, 4)
    listed = stand(scene, renewal, people)
    assert [one.number for one in listed] == [1, 2, 3, 4]
    assert stand(scene, renewal, people[:1])[0].id == listed[0].id
    with unit_of_work():
        renewals.step_down(by(scene), renewal, people[1])
        renewals.step_down(by(scene), renewal, people[1])
    kept = queries.candidacies_of(renewal.id)
    assert [(one.number, one.membership_id) for one in kept] == [
        (1, people[0].id),
        (2, people[2].id),
        (3, people[3].id),
    ]
    clock_stands(AFTER)
    refused(errors.ListClosedError, renewals.stand, by(scene), renewal, people[1])
    refused(errors.ListClosedError, renewals.step_down, by(scene), renewal, people[0])
    refused(errors.ListClosedError, renewals.cancel, by(scene), renewal)


def test_only_living_members_of_the_college_stand(scene: Scene) -> None:
    renewal = opened(scene)
    elected = make_member(scene.group, make_person(scene.departement), College.ELUS)
    (gone,) = members(scene, 1)
    with unit_of_work():
        leaving.leave(gone.person_id, gone)
    for one in (elected, gone):
        refused(errors.NotCandidateError, renewals.stand, by(scene), renewal, one)


def test_the_last_day_of_the_calendar_is_a_day(scene: Scene) -> None:
    assert opened(scene, closes_on=date.max)


def test_a_draw_follows_the_recipe_and_gives_seats_for_their_term(
    scene: Scene, session: Session, clock_stands: Any
) -> None:
    renewal, people = opened(scene), members(scene, 8)
    stand(scene, renewal, people)
    refused(errors.RenewalOpenError, renewals.draw, by(scene), renewal, WORDS)
    clock_stands(AFTER)
    refused(errors.SeedMissingError, renewals.draw, by(scene), renewal, " … ")
    refused(errors.SeedTooLongError, renewals.draw, by(scene), renewal, "9 " * 200)
    with unit_of_work():
        renewals.draw(by(scene), renewal, f"  {WORDS} ")
    order = draws.order(WORDS, 8)
    places = {one.number: one.place for one in queries.candidacies_of(renewal.id)}
    assert places == {number: rank for rank, number in enumerate(order, 1)}
    seated = {people[number - 1].id for number in order[:3]}
    for one in people:
        assert giving.sits(one, AFTER.date()) == (one.id in seated)
    assert people[order[0] - 1].term_until_on == date(2028, 12, 22)
    assert (renewal.seed, renewal.candidate_count) == (WORDS, 8)
    told = session.query(OutboxMessage).filter_by(kind="draw_done").count()
    assert told == 8
    refused(errors.AlreadyDrawnError, renewals.draw, by(scene), renewal, "1 2 3")


def test_who_left_since_lets_the_next_one_pass(scene: Scene, clock_stands: Any) -> None:
    renewal, people = opened(scene), members(scene, 6)
    stand(scene, renewal, people)
    clock_stands(AFTER)
    order = draws.order(WORDS, 6)
    first = people[order[0] - 1]
    with unit_of_work():
        leaving.leave(first.person_id, first)
    with unit_of_work():
        renewals.draw(by(scene), renewal, WORDS)
    seated = {one.id for one in people if giving.sits(one, AFTER.date()) and one.until_on is None}
    assert seated == {people[number - 1].id for number in order[1:4]}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_with_fewer_people_than_seats_everybody_sits_and_nothing_is_drawn(
    scene: Scene, clock_stands: Any, count: int
) -> None:
    renewal, people = opened(scene), members(scene, count)
    stand(scene, renewal, people)
    clock_stands(AFTER)
    with unit_of_work():
        renewals.draw(by(scene), renewal, "")
    assert all(giving.sits(one, AFTER.date()) for one in people)
    assert (renewal.seed, renewal.candidate_count) == ("", count)


def test_terms_about_to_end_make_room_and_only_as_much_as_is_needed(
    scene: Scene, clock_stands: Any
) -> None:
    old = members(scene, 3)
    with unit_of_work():
        for one in old:
            giving.give_seat(by(scene), one)
    for day, one in enumerate(old):
        one.term_until_on = CLOSES + timedelta(days=20 + day)
    renewal = opened(scene)
    (fresh,) = members(scene, 1)
    stand(scene, renewal, [old[2], fresh])
    clock_stands(AFTER)
    with unit_of_work():
        renewals.draw(by(scene), renewal, "")
    today = AFTER.date()
    assert [giving.sits(one, today) for one in (*old, fresh)] == [False, True, True, True]
    assert old[2].term_until_on == date(2028, 12, 22)


def test_a_call_gives_the_seats_to_whom_the_group_chose(scene: Scene, clock_stands: Any) -> None:
    renewal, people = opened(scene, way=RenewalWay.CALL), members(scene, 5)
    stand(scene, renewal, people)
    clock_stands(AFTER)
    refused(NotFoundError, renewals.draw, by(scene), renewal, WORDS)
    refused(errors.TooManyChosenError, renewals.choose, by(scene), renewal, {1, 2, 3, 4})
    with unit_of_work():
        renewals.choose(by(scene), renewal, {2, 5})
    assert [giving.sits(one, AFTER.date()) for one in people] == [False, True, False, False, True]


def test_a_call_is_taken_back_while_it_is_open(scene: Scene, session: Session) -> None:
    renewal = opened(scene)
    stand(scene, renewal, members(scene, 2))
    with unit_of_work():
        renewals.cancel(by(scene), renewal)
    assert session.query(Renewal).filter_by(group_id=scene.group.id).count() == 0


def test_who_left_while_the_page_was_prepared_gets_no_seat(
    scene: Scene, clock_stands: Any, session: Session
) -> None:
    renewal = opened(scene)
    people = members(scene, 5)
    stand(scene, renewal, people)
    clock_stands(AFTER)
    first = people[draws.order(WORDS, 5)[0] - 1]
    assert queries.candidacies_of(renewal.id)[0].membership.until_on is None
    left = update(Membership).where(Membership.id == first.id).values(until_on=AFTER.date())
    session.execute(left.execution_options(synchronize_session=False))
    with unit_of_work():
        renewals.draw(by(scene), renewal, WORDS)
    assert first.seated_on is None
