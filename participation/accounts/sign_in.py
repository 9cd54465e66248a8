"""Signing in with a code of six digits or a link, both sent to an address; there is no password.

Only hashes are kept, for ten minutes and one use (OWASP ASVS 5, 6.5 and 6.6). A request is bound to
the browser that made it: a link opened elsewhere shows the code to type there, and nothing is
consumed by reading a page (mail scanners open every link).
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, or_, select

from participation import clock
from participation.accounts import attempts
from participation.accounts.contacts import Contact
from participation.accounts.messages import SignInMessage
from participation.accounts.models import Account, ContactKind, SignInCode
from participation.accounts.queries import accounts_reached_by
from participation.accounts.secrets import keys, url_word
from participation.accounts.sign_in_secrets import (
    code_of,
    link_token,
    new_selector,
    selector_of,
)
from participation.errors import DomainError
from participation.extensions import db
from participation.i18n import lazy
from participation.notifications.models import Channel
from participation.notifications.outbox import Recipient, enqueue

LIFETIME = timedelta(minutes=10)


class SignInCodeError(DomainError):
    """The code is wrong, used or too old: the three look alike."""

    message = lazy(
        "Ce code ne marche pas. Regardez le dernier message reçu, ou demandez un nouveau code."
    )


class SignInChoiceError(DomainError):
    """Nobody was chosen, or somebody who is not reached at this address."""

    message = lazy("Dites-nous qui vous êtes dans la liste.")


@dataclass(frozen=True, slots=True)
class LinkSeen:
    """What a link shows: is it in the browser that asked, and the code to type there if not."""

    is_same_browser: bool
    code: str


def browser_token(operation_key: str, fingerprint: str) -> str:
    """Return the secret that binds a browser to what it asked: the same asking, the same secret."""
    return url_word(keys().digest("sign-in-browser", operation_key, fingerprint))


def request_code(contact: Contact, token: str, *, instead_of: str = "") -> None:
    """Send a code to an address that some accounts know; an unknown one gets the same page.

    `token` is the secret of the browser that asks; what it asked before, under the secret
    `instead_of`, ends: the link of an older message says so.

    Raises:
        TooManyAttemptsError: too many codes were asked for this address.

    """
    attempts.check(attempts.SIGN_IN_REQUEST, contact.value)
    attempts.note_failure(attempts.SIGN_IN_REQUEST, contact.value)
    former = keys().all_hashed("sign-in", "browser", instead_of)
    db.session.execute(
        delete(SignInCode).where(
            or_(SignInCode.expires_at < clock.now(), SignInCode.browser_hash.in_(former))
        )
    )
    selector = new_selector()
    row = SignInCode(
        kind=contact.kind,
        contact=contact.value,
        code_hash=_hash("code", token, code_of(selector)),
        link_hash=_hash("link", link_token(selector)),
        browser_hash=_hash("browser", token),
        expires_at=clock.now() + LIFETIME,
    )
    db.session.add(row)
    db.session.flush()  # the message names the row
    accounts = accounts_reached_by(contact)
    if accounts:
        channel = Channel.EMAIL if contact.kind is ContactKind.EMAIL else Channel.SMS
        enqueue(
            SignInMessage.of(row.id, selector),
            Recipient(accounts[0].departement_id, channel, contact.value),
        )


def contact_asked(token: str) -> Contact | None:
    """Return the address to which this browser asked a code less than ten minutes ago."""
    row = _of_browser(token, is_consumed=False)
    return Contact(row.kind, row.contact) if row is not None else None


def seen_link(link: str, token: str) -> LinkSeen | None:
    """Return what a good link shows in a browser, None for one that is used or too old."""
    row = _of_link(link)
    if row is None:
        return None
    return LinkSeen(_is_of(row, token), code_of(selector_of(link)))


def accounts_for_code(token: str, typed: str) -> list[Account]:
    """Consume the code typed in the browser that asked, and return the accounts it opens.

    Several people may share one mailbox: the caller then asks which one it is.

    Raises:
        SignInCodeError: wrong, used or expired.
        TooManyAttemptsError: five wrong codes for one request.

    """
    attempts.check(attempts.SIGN_IN_CODE, token)
    row = _of_browser(token, is_consumed=False, is_locked=True)
    # A keyboard of another script types its own digits: they are the same numbers.
    digits = "".join(str(int(char)) for char in typed if char.isdecimal())
    if row is None or not keys().matches(row.code_hash, "sign-in", "code", token, digits):
        attempts.note_failure(attempts.SIGN_IN_CODE, token)
        raise SignInCodeError
    return _consume(row)


def accounts_for_link(link: str, token: str) -> list[Account]:
    """Consume the link in the browser that asked, and return the accounts it opens.

    Raises:
        SignInCodeError: another browser, used or expired.

    """
    row = _of_link(link, is_locked=True)
    if row is None or not _is_of(row, token):
        raise SignInCodeError
    return _consume(row)


def accounts_to_choose(token: str) -> list[Account]:
    """Return the accounts of a shared mailbox whose code was typed in this browser."""
    row = _of_browser(token, is_consumed=True)
    return accounts_reached_by(Contact(row.kind, row.contact)) if row is not None else []


def choose(token: str, account_id: int) -> Account:
    """Return the account chosen among those of a shared mailbox; this is done once.

    Raises:
        SignInCodeError: the code was not typed here, or too long ago.
        SignInChoiceError: the account is not one of them.

    """
    row = _of_browser(token, is_consumed=True, is_locked=True)
    if row is None:
        raise SignInCodeError
    for account in accounts_reached_by(Contact(row.kind, row.contact)):
        if account.id == account_id:
            db.session.delete(row)
            return account
    raise SignInChoiceError


def _of_browser(token: str, *, is_consumed: bool, is_locked: bool = False) -> SignInCode | None:
    proved = (
        SignInCode.consumed_at.is_not(None) if is_consumed else SignInCode.consumed_at.is_(None)
    )
    statement = select(SignInCode).where(
        SignInCode.browser_hash.in_(keys().all_hashed("sign-in", "browser", token)),
        SignInCode.expires_at > clock.now(),
        proved,
    )
    return db.session.scalar(statement.with_for_update() if is_locked else statement)


def _of_link(link: str, *, is_locked: bool = False) -> SignInCode | None:
    statement = select(SignInCode).where(
        SignInCode.link_hash.in_(keys().all_hashed("sign-in", "link", link)),
        SignInCode.expires_at > clock.now(),
        SignInCode.consumed_at.is_(None),
    )
    return db.session.scalar(statement.with_for_update() if is_locked else statement)


def _is_of(row: SignInCode, token: str) -> bool:
    return keys().matches(row.browser_hash, "sign-in", "browser", token)


def _consume(row: SignInCode) -> list[Account]:
    """Use a request up: it stays, consumed, only until the person of a shared mailbox is chosen."""
    contact = Contact(row.kind, row.contact)
    accounts = accounts_reached_by(contact)
    if not accounts:
        raise SignInCodeError
    attempts.forget(attempts.SIGN_IN_REQUEST, contact.value)
    if len(accounts) == 1:
        db.session.delete(row)
    else:
        row.consumed_at = clock.now()
    return accounts


def _hash(part: str, *values: str) -> str:
    return keys().hashed("sign-in", part, *values)
