"""Access codes: how a person without account comes back to what they did."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.accounts import attempts
from participation.accounts.models import AccessCode, Person
from participation.accounts.secrets import LETTERS, keys, letters_of, random_letters
from participation.extensions import db
from participation.journal.service import record

HALF = 5
VALID_AFTER = timedelta(days=30)  # after the last thing that the code opens


def normalised(typed: str) -> str:
    """Return a code as it is stored: capitals, without spaces or dashes."""
    return "".join(char for char in typed.upper() if char.isalnum())


def shown(selector: str) -> str:
    """Return the whole code `XXXXX-XXXXX` of a selector, derived again."""
    return f"{selector}-{_verifier(selector)}"


def issue(person: Person, last_use_at: datetime) -> AccessCode:
    """Give a person a code, valid until 30 days after an instant (UTC)."""
    selector = random_letters(HALF)
    code = AccessCode(
        departement_id=person.departement_id,
        person=person,
        selector=selector,
        verifier_hash=keys().hashed("access-code", selector, _verifier(selector)),
        created_at=clock.now(),
        expires_at=last_use_at + VALID_AFTER,
    )
    db.session.add(code)
    db.session.flush()  # the selector is proved unique before anybody reads it
    return code


def extend(person_id: int, last_use_at: datetime) -> None:
    """Keep a person's living code valid until 30 days after an instant (UTC) at least."""
    code = living(person_id)
    if code is not None and code.expires_at < last_use_at + VALID_AFTER:
        code.expires_at = last_use_at + VALID_AFTER


def replace(person: Person, by_person_id: int | None) -> AccessCode:
    """Give a new code for a lost one, which dies at once."""
    old = living(person.id)
    last_use_at = clock.now()
    if old is not None:
        last_use_at = max(last_use_at, old.expires_at - VALID_AFTER)
        old.replaced_at = clock.now()
        db.session.flush()  # one living code a person: the old one goes first
    code = issue(person, last_use_at)
    record(by_person_id, "access_code.replaced", code)
    return code


def living(person_id: int) -> AccessCode | None:
    """Return the code of a person that was not replaced."""
    return db.session.scalar(
        select(AccessCode).where(
            AccessCode.person_id == person_id, AccessCode.replaced_at.is_(None)
        )
    )


def find(typed: str) -> AccessCode | None:
    """Return the living code that was typed, with its person; None when it opens nothing.

    Raises:
        TooManyAttemptsError: this code was tried too often; the wait is in seconds.

    """
    code = normalised(typed)
    if len(code) != 2 * HALF or any(char not in LETTERS for char in code):
        return None
    selector, verifier = code[:HALF], code[HALF:]
    attempts.check(attempts.ACCESS_CODE, selector)
    row = db.session.scalar(
        select(AccessCode)
        .where(AccessCode.selector == selector)
        .options(joinedload(AccessCode.person))
    )
    is_right = row is not None and keys().matches(
        row.verifier_hash, "access-code", selector, verifier
    )
    if not is_right:
        attempts.note_failure(attempts.ACCESS_CODE, selector)
        return None
    if row is None or row.replaced_at is not None or row.expires_at < clock.now():
        return None
    return row


def _verifier(selector: str) -> str:
    return letters_of(keys().digest("access-code-verifier", selector), HALF)
