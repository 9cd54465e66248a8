"""The last step of every way in: the session is opened, or the person of a shared mailbox asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, redirect, url_for

from participation.accounts.models import Account
from participation.accounts.queries import grants_of, roles_of
from participation.accounts.words import ROLES, called
from participation.blueprints import sessions
from participation.blueprints.request_state import state
from participation.blueprints.sign_in.destinations import home_of
from participation.blueprints.sign_in.waiting import Waiting, take_back


@dataclass(frozen=True, slots=True)
class Face:
    """One of the people of a shared mailbox, as they recognise themselves."""

    account_id: int
    name: str
    about: str


def enter(waiting: Waiting, accounts: Sequence[Account]) -> Response:
    """Answer a good code, in the open unit of work."""
    if len(accounts) > 1:
        return redirect(url_for("sign_in.choose"), code=303)  # type: ignore[return-value]
    return open_for(waiting, accounts[0])


def open_for(waiting: Waiting, account: Account) -> Response:
    """Open the session of an account, in the open unit of work, and lead on."""
    actor = sessions.actor_of(account, grants_of(account.id))
    response: Response = redirect(waiting.suite or home_of(actor), code=303)  # type: ignore[assignment]
    sessions.sign_in(response, account)
    take_back(response)
    return response


def faces(accounts: Sequence[Account]) -> list[Face]:
    """Return how the people of a shared mailbox are called, with what tells them apart."""
    roles = roles_of([account.id for account in accounts])
    places = {one.id: one.name for one in state().departements}
    return [
        Face(
            account.id,
            called(account),
            " · ".join(
                [
                    *(str(ROLES[role]) for role in roles.get(account.id, [])),
                    places.get(account.departement_id, ""),
                ]
            ),
        )
        for account in accounts
    ]
