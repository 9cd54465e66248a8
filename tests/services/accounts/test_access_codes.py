"""Access codes: typed as one likes, replaced, ended, guessed, printed after a change of keys."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.accounts import access_codes, attempts
from participation.accounts.access_codes import AccessCodeEndedError
from participation.accounts.models import AccessCode, Attempt, Person
from participation.accounts.secrets import LETTERS, keys, use_keys
from participation.errors import TooManyAttemptsError
from participation.extensions import db
from participation.unit_of_work import unit_of_work
from tests.factories import make_departement, make_person
from tests.support.app_settings import SECRET

pytestmark = pytest.mark.usefixtures("session")
LAST_USE = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)


@pytest.fixture
def person() -> Person:
    return make_person(make_departement())


@pytest.fixture(autouse=True)
def same_keys() -> Iterator[None]:
    yield
    use_keys(SECRET)


def issued(person: Person) -> str:
    with unit_of_work():
        return access_codes.shown(access_codes.issue(person, LAST_USE).selector)


def wrong(code: str) -> str:
    """Return the code with its last letter changed."""
    return code[:-1] + next(letter for letter in LETTERS if letter != code[-1])


def fail(code: str) -> None:
    """Guess wrong once, as a request does: the count is written after the view."""
    assert access_codes.find(code) is None
    with unit_of_work():
        attempts.settle()


def test_a_code_has_ten_letters_that_nobody_mistakes(person: Person) -> None:
    code = issued(person)
    assert len(code) == 11
    assert code[5] == "-"
    assert not set(code) & set("01OI")


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: code,
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: " ".join(code.replace("-", " ")),
        lambda code: f"  {code}. ",
        lambda code: code.replace("-", " – "),
    ],
)
def test_a_code_is_read_however_it_is_typed(person: Person, typed: Callable[[str], str]) -> None:
    found = access_codes.find(typed(issued(person)))
    assert found is not None
    assert found.person is person


@pytest.mark.parametrize(
    "typed", ["", "abc", "ABCDE-FGH1O", "🙂" * 10, "\x00", "A" * 5000, "²" * 10]
)
def test_what_cannot_be_a_code_is_not_looked_for(typed: str) -> None:
    assert access_codes.find(typed) is None
    assert not attempts.has_pending()


def test_only_a_hash_is_kept(person: Person) -> None:
    code = issued(person)
    row = db.session.query(AccessCode).filter_by(person_id=person.id).one()
    assert code.partition("-")[2] not in repr(vars(row))


def test_a_lost_code_dies_when_it_is_replaced(person: Person) -> None:
    lost = issued(person)
    with unit_of_work():
        new = access_codes.replace(person, None)
    with pytest.raises(AccessCodeEndedError):
        access_codes.find(lost)
    found = access_codes.find(access_codes.shown(new.selector))
    assert found is new
    assert found.expires_at == LAST_USE + timedelta(days=30)


def test_a_code_ends_30_days_after_the_last_thing_it_opens(
    person: Person, clock_stands: Callable[[datetime], None]
) -> None:
    code = issued(person)
    clock_stands(LAST_USE + timedelta(days=30))
    assert access_codes.find(code) is not None
    clock_stands(LAST_USE + timedelta(days=30, seconds=1))
    with pytest.raises(AccessCodeEndedError) as ended:
        access_codes.find(code)
    assert ended.value.departement_id == person.departement_id


def test_a_further_registration_keeps_the_code_alive_and_never_shortens_it(person: Person) -> None:
    issued(person)
    later, sooner = LAST_USE + timedelta(days=90), LAST_USE
    with unit_of_work():
        assert access_codes.keep_valid(person, later).expires_at == later + timedelta(days=30)
        assert access_codes.keep_valid(person, sooner).expires_at == later + timedelta(days=30)


def test_who_has_no_code_gets_one(person: Person) -> None:
    assert access_codes.living(person.id) is None
    with unit_of_work():
        code = access_codes.keep_valid(person, LAST_USE)
    assert access_codes.living(person.id) is code


def test_ten_wrong_guesses_close_this_code_only(
    person: Person, clock_stands: Callable[[datetime], None]
) -> None:
    code, other = issued(person), issued(make_person(make_departement()))
    for _guess in range(10):
        fail(wrong(code))
    with pytest.raises(TooManyAttemptsError) as closed:
        access_codes.find(code)
    assert 0 < closed.value.wait_seconds <= 61
    assert access_codes.find(other) is not None
    clock_stands(clock.now() + timedelta(seconds=61))
    assert access_codes.find(code) is not None


def test_each_further_guess_doubles_the_wait_up_to_an_hour(
    person: Person, clock_stands: Callable[[datetime], None]
) -> None:
    code = issued(person)
    waits = []
    for _guess in range(20):
        fail(wrong(code))
        attempt = db.session.query(Attempt).one()
        if attempt.closed_until is not None:
            waits.append(round((attempt.closed_until - clock.now()).total_seconds() / 60))
            clock_stands(attempt.closed_until + timedelta(seconds=1))
    assert waits[:4] == [1, 2, 4, 8]
    assert max(waits) == waits[-1] == 60


def test_a_selector_that_does_not_exist_is_counted_all_the_same() -> None:
    for _guess in range(10):
        fail("AAAAA-AAAAA")
    with pytest.raises(TooManyAttemptsError):
        access_codes.find("AAAAA-BBBBB")


def test_yesterdays_guesses_are_forgotten(
    person: Person, clock_stands: Callable[[datetime], None]
) -> None:
    code = issued(person)
    for _guess in range(9):
        fail(wrong(code))
    clock_stands(clock.now() + timedelta(days=1, seconds=1))
    fail(wrong(code))
    assert access_codes.find(code) is not None


def test_what_was_guessed_yesterday_is_kept_no_longer(
    person: Person, clock_stands: Callable[[datetime], None]
) -> None:
    fail(wrong(issued(person)))
    clock_stands(clock.now() + timedelta(days=1, seconds=1))
    fail("AAAAA-AAAAA")
    assert db.session.query(Attempt).filter_by(kind=attempts.ACCESS_CODE.kind).count() == 1


def test_after_a_change_of_keys_the_old_print_and_the_new_one_both_open(
    person: Person,
) -> None:
    printed = issued(person)
    use_keys("another key, also long enough to be one", (SECRET,))
    selector = printed.partition("-")[0]
    assert access_codes.shown(selector) != printed
    assert access_codes.find(printed) is not None
    assert access_codes.find(access_codes.shown(selector)) is not None
    assert keys().former == (SECRET.encode(),)


def test_without_the_former_key_the_old_print_is_dead(person: Person) -> None:
    printed = issued(person)
    use_keys("another key, also long enough to be one")
    assert access_codes.find(printed) is None
