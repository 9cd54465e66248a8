"""Counts wrong guesses of one secret, so that guessing slows down and nobody else waits.

The count hangs on the secret, never on the address of the room that many people share. It is the
security ledger: written in its own short transaction after the view, even when the page is a GET.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Select, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from participation import clock
from participation.accounts.models import Attempt
from participation.accounts.secrets import keys
from participation.errors import TooManyAttemptsError
from participation.extensions import db

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
    attempt = db.session.scalar(_statement(limit, subject))
    if attempt is None or attempt.closed_until is None:
        return
    left = (attempt.closed_until - clock.now()).total_seconds()
    if left > 0:
        raise TooManyAttemptsError(wait_seconds=int(left) + 1)


def note_failure(limit: Limit, subject: str) -> None:
    """Ask that a wrong guess be counted once the view is through."""
    db.session().info.setdefault(_PENDING, []).append((limit, subject))


def settle() -> None:
    """Write the failures noted during this request, in the open unit of work."""
    for limit, subject in db.session().info.pop(_PENDING, []):
        _count(limit, subject)


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


def drop_old() -> None:
    """Forget the failures of yesterday."""
    db.session.execute(delete(Attempt).where(Attempt.last_at < clock.now() - KEPT))


def _count(limit: Limit, subject: str) -> None:
    now = clock.now()
    _ensure(limit, subject)
    attempt = db.session.scalars(
        _statement(limit, subject).with_for_update().execution_options(populate_existing=True)
    ).one()
    if attempt.last_at < now - KEPT:
        attempt.failures = 0
    attempt.failures += 1
    attempt.last_at = now
    over = attempt.failures - limit.free
    if over >= 0:
        wait = min(limit.first_wait * 2 ** min(over, 20), limit.longest_wait)
        attempt.closed_until = now + wait
    db.session.flush()


def _ensure(limit: Limit, subject: str) -> None:
    """Write the row when it is not there; two first failures at once make one row."""
    dialect = {"sqlite": sqlite, "postgresql": postgresql}[db.engine.dialect.name]
    db.session.execute(
        dialect.insert(Attempt)
        .values(
            kind=limit.kind,
            subject_hash=_hash(limit, subject),
            failures=0,
            last_at=clock.now(),
        )
        .on_conflict_do_nothing()
    )


def _statement(limit: Limit, subject: str) -> Select[Attempt]:
    return select(Attempt).where(
        Attempt.kind == limit.kind, Attempt.subject_hash == _hash(limit, subject)
    )


def _hash(limit: Limit, subject: str) -> str:
    return keys().hashed("attempt", limit.kind, subject)


_PENDING = "attempts_to_settle"
