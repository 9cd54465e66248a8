"""Counts wrong guesses of one secret, so that guessing slows down and nobody else waits.

The count hangs on the secret, never on the address of the room that many people share. It is the
security ledger: written in its own short transaction after the view, even when the page is a GET.
"""

import math
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import case, delete, select, update

from participation import clock
from participation.accounts.models import Attempt
from participation.accounts.secrets import keys
from participation.errors import TooManyAttemptsError
from participation.extensions import db, insert_into

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """How many failures are free, then how long the first wait is; each further one doubles it."""

    kind: str
    free: int
    first_wait: timedelta
    longest_wait: timedelta


ACCESS_CODE = Limit("access-code", 10, timedelta(minutes=1), timedelta(hours=1))
SIGN_IN_CODE = Limit("sign-in-code", 5, timedelta(minutes=10), timedelta(minutes=10))
SIGN_IN_REQUEST = Limit("sign-in-request", 10, timedelta(minutes=10), timedelta(hours=1))


def check(limit: Limit, subject: str) -> None:
    """Refuse another guess while the subject is closed.

    Raises:
        TooManyAttemptsError: with the seconds left to wait.

    """
    closed_until = db.session.scalar(
        select(Attempt.closed_until).where(
            Attempt.kind == limit.kind, Attempt.subject_hash == _hash(limit, subject)
        )
    )
    if closed_until is None:
        return
    left = (closed_until - clock.now()).total_seconds()
    if left > 0:
        raise TooManyAttemptsError(wait_seconds=math.ceil(left))


def note_failure(limit: Limit, subject: str) -> None:
    """Ask that a wrong guess be counted once the view is through."""
    db.session().info.setdefault(_PENDING, []).append((limit, subject))


def settle() -> None:
    """Write the failures noted during this request, in the open unit of work.

    Those of yesterday go: nothing is kept longer than the register says.
    """
    pending = db.session().info.pop(_PENDING, [])
    for limit, subject in pending:
        _count(limit, subject)
    if pending:
        db.session.execute(delete(Attempt).where(Attempt.last_at < clock.now() - KEPT))


def has_pending() -> bool:
    """Say whether failures wait to be written."""
    return bool(db.session().info.get(_PENDING))


def forget(limit: Limit, subject: str) -> None:
    """Start the count of a subject afresh: whoever knew the secret proved it was theirs."""
    db.session().info[_PENDING] = [
        one for one in db.session().info.get(_PENDING, []) if one != (limit, subject)
    ]
    db.session.execute(
        delete(Attempt).where(
            Attempt.kind == limit.kind, Attempt.subject_hash == _hash(limit, subject)
        )
    )


def _count(limit: Limit, subject: str) -> None:
    """Add a failure in one statement: two at the same moment are both counted."""
    now = clock.now()
    failures = db.session.execute(
        insert_into(Attempt)
        .values(kind=limit.kind, subject_hash=_hash(limit, subject), failures=1, last_at=now)
        .on_conflict_do_update(
            index_elements=[Attempt.kind, Attempt.subject_hash],
            set_={
                Attempt.failures: case(
                    (Attempt.last_at < now - KEPT, 1), else_=Attempt.failures + 1
                ),
                Attempt.last_at: now,
            },
        )
        .returning(Attempt.failures)
    ).scalar_one()
    over = failures - limit.free
    if over >= 0:
        wait = min(limit.first_wait * 2 ** min(over, 20), limit.longest_wait)
        db.session.execute(
            update(Attempt)
            .where(Attempt.kind == limit.kind, Attempt.subject_hash == _hash(limit, subject))
            .values(closed_until=now + wait)
        )


def _hash(limit: Limit, subject: str) -> str:
    return keys().hashed("attempt", limit.kind, subject)


_PENDING = "attempts_to_settle"
