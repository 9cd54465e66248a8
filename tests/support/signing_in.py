"""Signs a client in without the pages of signing in."""

from flask.testing import FlaskClient

from participation.accounts import sessions
from participation.accounts.models import Account
from participation.blueprints.sessions import PLAIN_COOKIE
from participation.unit_of_work import unit_of_work


def sign_in_as(client: FlaskClient, account: Account) -> None:
    """Give a client the session cookie of an account."""
    with unit_of_work():
        token = sessions.open_session(account, "tests")
    client.set_cookie(PLAIN_COOKIE, token)
