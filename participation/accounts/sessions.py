"""Signed-in browsers: opened, found again, ended; kept on the server so that they can end there."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select, true, update
from sqlalchemy.orm import contains_eager

from participation import clock
from participation.accounts.actor import PROFESSIONAL_ROLES
from participation.accounts.models import Account, Grant, SignInSession
from participation.accounts.secrets import keys
from participation.extensions import db
from participation.permissions import Role

# Staff work on office machines, people often on the shared one of a social centre.
IDLE = {True: timedelta(minutes=30), False: timedelta(hours=2)}
ABSOLUTE = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)


def is_professional(roles: Iterable[Role]) -> bool:
    """Say whether one of the roles is held at work: such a session closes sooner."""
    return any(role in PROFESSIONAL_ROLES for role in roles)


def open_session(account: Account, browser: str) -> str:
    """Open a session and return its token, which is not kept; `browser` is a short description."""
    token = secrets.token_urlsafe(32)
    db.session.add(
        SignInSession(
            departement_id=account.departement_id,
            account_id=account.id,
            token_hash=keys().hashed("session", token),
            browser=browser[:80],
            created_at=clock.now(),
            seen_at=clock.now(),
        )
    )
    db.session.flush()
    return token


def find(token: str) -> tuple[SignInSession, frozenset[tuple[Role, int]]] | None:
    """Return the living session of a token, with its account, person and grants, or None."""
    rows = db.session.execute(
        select(SignInSession, Grant)
        .join(SignInSession.account)
        .join(Account.person)
        .outerjoin(Grant, Grant.account_id == Account.id)
        .where(
            SignInSession.token_hash.in_(keys().all_hashed("session", token)),
            SignInSession.ended_at.is_(None),
        )
        .options(contains_eager(SignInSession.account).contains_eager(Account.person))
    ).all()
    if not rows:
        return None
    session = rows[0][0]
    grants = frozenset((grant.role, grant.departement_id) for _, grant in rows if grant)
    is_staff = is_professional(role for role, _ in grants)
    now = clock.now()
    if session.account.closed_at is not None:
        return None
    if now - session.seen_at > IDLE[is_staff] or now - session.created_at > ABSOLUTE:
        return None
    return session, grants


def is_due(session: SignInSession) -> bool:
    """Say whether the last sign of life should be written again."""
    return clock.now() - session.seen_at > SEEN_EVERY


def note_seen(session_id: int) -> None:
    """Write that a browser was just seen (security ledger)."""
    db.session.execute(
        update(SignInSession).where(SignInSession.id == session_id).values(seen_at=clock.now())
    )


def end(account_id: int, session_id: int) -> None:
    """End one session of an account; that of somebody else is left alone."""
    _end(account_id, SignInSession.id == session_id)


def end_others(account_id: int, session_id: int | None) -> None:
    """End every session of an account but one."""
    _end(account_id, SignInSession.id != session_id)


def end_all(account_id: int) -> None:
    """End every session of an account."""
    _end(account_id, true())


def living(account_id: int, *, is_staff: bool) -> list[SignInSession]:
    """Return the sessions that still open the site, the latest seen first."""
    now = clock.now()
    return list(
        db.session.scalars(
            select(SignInSession)
            .where(
                SignInSession.account_id == account_id,
                SignInSession.ended_at.is_(None),
                SignInSession.created_at >= now - ABSOLUTE,
                SignInSession.seen_at >= now - IDLE[is_staff],
            )
            .order_by(SignInSession.seen_at.desc(), SignInSession.id.desc())
        )
    )


def last_seen(account_ids: Iterable[int]) -> dict[int, datetime]:
    """Return when each of these accounts was last seen (UTC)."""
    rows = db.session.execute(
        select(SignInSession.account_id, func.max(SignInSession.seen_at).label("seen_at"))
        .where(SignInSession.account_id.in_(list(account_ids)))
        .group_by(SignInSession.account_id)
        .order_by(SignInSession.account_id)
    )
    return {row.account_id: row.seen_at for row in rows}


def _end(account_id: int, which: ColumnElement[bool]) -> None:
    db.session.execute(
        update(SignInSession)
        .where(SignInSession.account_id == account_id, SignInSession.ended_at.is_(None), which)
        .values(ended_at=clock.now())
    )
