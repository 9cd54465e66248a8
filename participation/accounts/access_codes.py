"""Access codes: how a person without account comes back to what they did."""

import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.accounts import attempts
from participation.accounts.models import AccessCode, Person
from participation.accounts.secrets import LETTERS, keys, letters_of, random_letters
from participation.errors import NotFoundError
from participation.extensions import db
from participation.i18n import lazy
from participation.journal.service import record
from participation.unit_of_work import locked

HALF = 5
VALID_AFTER = timedelta(days=30)  # after the last thing that the code opens


class AccessCodeEndedError(NotFoundError):
    """A true code that was replaced, or is too old: its holder learns whom to call."""

    message = lazy("Ce code ne marche plus.")

    def __init__(self, departement_id: int) -> None:
        super().__init__()
        self.departement_id = departement_id


def normalised(typed: str) -> str:
    """Return a code as it is stored: capitals, without spaces or dashes."""
    return "".join(char for char in typed.upper() if char.isalnum())


def is_well_formed(typed: str) -> bool:
    """Say whether something typed may be a code at all."""
    code = normalised(typed)
    return len(code) == 2 * HALF and all(char in LETTERS for char in code)


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


def keep_valid(person: Person, last_use_at: datetime) -> AccessCode:
    """Return a person's living code, valid until 30 days after an instant (UTC) at least.

    Who has none, as an account that never registered, gets one.
    """
    code = living(person.id)
    if code is None:
        return issue(person, last_use_at)
    code.expires_at = max(code.expires_at, last_use_at + VALID_AFTER)
    return code


def replace(person: Person, by_person_id: int | None) -> AccessCode:
    """Give a new code for a lost one, which dies at once."""
    locked(person)  # two agents at once: one after the other
    old = living(person.id)
    last_use_at = clock.now()
    if old is not None:
        last_use_at = max(last_use_at, old.expires_at - VALID_AFTER)
        old.replaced_at = clock.now()
        db.session.flush()  # one living code a person: the old one goes first
    code = issue(person, last_use_at)
    record(by_person_id, "access_code.replaced", code)
    return code


def get(access_code_id: int) -> AccessCode | None:
    """Return a code by its key, living or not."""
    return db.session.get(AccessCode, access_code_id)


def living(person_id: int) -> AccessCode | None:
    """Return the code of a person that was not replaced."""
    return living_of([person_id]).get(person_id)


def living_of(person_ids: Iterable[int]) -> dict[int, AccessCode]:
    """Return the codes of several people that were not replaced, by person id."""
    rows = db.session.scalars(
        select(AccessCode)
        .where(AccessCode.person_id.in_(list(person_ids)), AccessCode.replaced_at.is_(None))
        .order_by(AccessCode.id)
    )
    return {row.person_id: row for row in rows}


def find(typed: str) -> AccessCode | None:
    """Return the living code that was typed, with its person; None when it opens nothing.

    Raises:
        TooManyAttemptsError: this code was tried too often; the wait is in seconds.
        AccessCodeEndedError: it was right once; who holds it may know that.

    """
    if not is_well_formed(typed):
        return None
    code = normalised(typed)
    selector, verifier = code[:HALF], code[HALF:]
    attempts.check(attempts.ACCESS_CODE, selector)
    row = db.session.scalar(
        select(AccessCode)
        .where(AccessCode.selector == selector)
        .options(joinedload(AccessCode.person))
    )
    if row is None or not _is_right(row, verifier):
        attempts.note_failure(attempts.ACCESS_CODE, selector)
        return None
    if row.replaced_at is not None or row.expires_at < clock.now():
        raise AccessCodeEndedError(row.departement_id)
    return row


def _is_right(row: AccessCode, verifier: str) -> bool:
    """Compare in constant time; after a change of keys, the old print and the new one both open."""
    return keys().matches(
        row.verifier_hash, "access-code", row.selector, verifier
    ) or hmac.compare_digest(verifier, _verifier(row.selector))


def _verifier(selector: str) -> str:
    return letters_of(keys().digest("access-code-verifier", selector), HALF)
