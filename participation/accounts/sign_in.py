"""Signing in with a code of six digits or a link, both sent to an address; there is no password.

Only hashes are kept, for ten minutes and one use. A request is bound to the browser that made it:
a link opened elsewhere shows the code to type there, and nothing is consumed by reading a page
(mail scanners open every link).
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select

from participation import clock
from participation.accounts import attempts
from participation.accounts.contacts import Contact
from participation.accounts.messages import SignInMessage
from participation.accounts.models import Account, ContactKind, SignInCode
from participation.accounts.queries import accounts_reached_by
from participation.accounts.secrets import keys
from participation.errors import DomainError
from participation.extensions import db
from participation.i18n import lazy
from participation.notifications.models import Channel
from participation.notifications.outbox import Recipient, enqueue

LIFETIME = timedelta(minutes=10)
DIGITS = 6


class SignInCodeError(DomainError):
    """The code is wrong, used or too old: the three look alike."""

    message = lazy(
        "Ce code ne marche pas. Regardez le dernier message reçu, ou demandez un nouveau code."
    )


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """What the browser that asked keeps: a token that binds it to the code sent."""

    browser_token: str


def request_code(contact: Contact) -> SignInRequest:
    """Send a code to an address that some accounts know; an unknown one gets the same page.

    Raises:
        TooManyAttemptsError: too many codes were asked for this address.

    """
    attempts.check(attempts.SIGN_IN_REQUEST, contact.value)
    attempts.note_failure(attempts.SIGN_IN_REQUEST, contact.value)
    db.session.execute(delete(SignInCode).where(SignInCode.expires_at < clock.now()))
    browser_token, link_token = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    row = SignInCode(
        kind=contact.kind,
        contact=contact.value,
        code_hash=_hash("code", browser_token, code),
        link_hash=_hash("link", link_token),
        browser_hash=_hash("browser", browser_token),
        expires_at=clock.now() + LIFETIME,
    )
    db.session.add(row)
    db.session.flush()  # the message names the row
    accounts = accounts_reached_by(contact)
    if accounts:
        channel = Channel.EMAIL if contact.kind is ContactKind.EMAIL else Channel.SMS
        enqueue(
            SignInMessage.of(row.id, code, link_token),
            Recipient(accounts[0].departement_id, channel, contact.value),
        )
    return SignInRequest(browser_token)


def accounts_for_code(browser_token: str, typed: str) -> list[Account]:
    """Consume the code typed in the browser that asked, and return the accounts it opens.

    Several people may share one mailbox: the caller asks which one it is.

    Raises:
        SignInCodeError: wrong, used or expired.
        TooManyAttemptsError: five wrong codes for one request.

    """
    attempts.check(attempts.SIGN_IN_CODE, browser_token)
    row = _pending(SignInCode.browser_hash == _hash("browser", browser_token))
    digits = "".join(char for char in typed if char.isdigit())
    if row is None or not keys().matches(row.code_hash, "sign-in", "code", browser_token, digits):
        attempts.note_failure(attempts.SIGN_IN_CODE, browser_token)
        raise SignInCodeError
    return _consume(row)


def is_link_of_browser(link_token: str, browser_token: str) -> bool:
    """Say whether a link was asked for by this browser and is still good; consumes nothing."""
    row = _pending(SignInCode.link_hash == _hash("link", link_token))
    return row is not None and row.browser_hash == _hash("browser", browser_token)


def accounts_for_link(link_token: str, browser_token: str) -> list[Account]:
    """Consume the link in the browser that asked, and return the accounts it opens.

    Raises:
        SignInCodeError: another browser, used or expired.

    """
    row = _pending(SignInCode.link_hash == _hash("link", link_token))
    if row is None or row.browser_hash != _hash("browser", browser_token):
        raise SignInCodeError
    return _consume(row)


def _pending(condition: ColumnElement[bool]) -> SignInCode | None:
    return db.session.scalar(
        select(SignInCode)
        .where(
            condition,
            SignInCode.consumed_at.is_(None),
            SignInCode.expires_at > clock.now(),
        )
        .with_for_update()
    )


def _consume(row: SignInCode) -> list[Account]:
    accounts = accounts_reached_by(Contact(row.kind, row.contact))
    if not accounts:
        raise SignInCodeError
    row.consumed_at = clock.now()
    return accounts


def _hash(part: str, *values: str) -> str:
    return keys().hashed("sign-in", part, *values)
