"""A new server key: what the former one closed still opens, for as long as it is known."""

from collections.abc import Iterator

import pytest

from participation.accounts import sessions
from participation.accounts.secrets import keys, use_keys
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_departement
from tests.support.app_settings import SECRET

pytestmark = pytest.mark.usefixtures("session")
NEW = "another secret for the tests, as long as it takes"


@pytest.fixture(autouse=True)
def usual_key() -> Iterator[None]:
    before = keys()
    yield
    use_keys(before.current.decode(), tuple(key.decode() for key in before.former))


def test_a_session_outlives_a_rotation_but_not_a_forgotten_key() -> None:
    with unit_of_work():
        token = sessions.open_session(make_account(make_departement(), Role.USAGER), "tests")
    use_keys(NEW, (SECRET,))
    assert sessions.find(token) is not None
    use_keys(NEW)
    assert sessions.find(token) is None
