"""One transaction for one act: all of it is kept, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import String, inspect, select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Mapped, mapped_column

from participation import clock
from participation.database import Base, with_rules
from participation.errors import DomainError, NotFoundError
from participation.extensions import db, insert_into
from participation.i18n import lazy


class OperationReusedError(DomainError):
    """The same form came twice with other words in it."""

    message = lazy(
        "Vous avez déjà envoyé cette page, avec d’autres réponses. "
        "Voulez-vous envoyer aussi celles-ci ?"
    )


@dataclass(frozen=True, slots=True)
class Operation:
    """What a form sends once: a random `key` signed into it, and a fingerprint of its answers."""

    key: str
    fingerprint: str


class DoneOperation(Base):
    """An act already done, with what came of it, so that a replay changes nothing."""

    __tablename__ = "done_operations"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    outcome: Mapped[str] = mapped_column(String(200))
    done_at: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = with_rules()


class Work:
    """The running act; `once` guards it against double clicks and lost connections."""

    def __init__(self, operation: Operation | None) -> None:
        self._operation = operation

    def once(self, act: Callable[[], str]) -> str:
        """Do the act and keep its outcome, or return the outcome kept from the first time.

        The outcome is an internal reference, never a code or an address: it is stored in clear.

        Raises:
            OperationReusedError: the same key came with other answers.

        """
        if self._operation is None:
            return act()
        if self._claim(self._operation):
            return self._do(act, self._operation.key)
        done = db.session.execute(
            select(DoneOperation.fingerprint, DoneOperation.outcome).where(
                DoneOperation.key == self._operation.key
            )
        ).one()
        if done.fingerprint != self._operation.fingerprint:
            raise OperationReusedError
        outcome: str = done.outcome
        return outcome

    @staticmethod
    def _do(act: Callable[[], str], key: str) -> str:
        outcome = act()
        db.session.execute(
            update(DoneOperation).where(DoneOperation.key == key).values(outcome=outcome)
        )
        return outcome

    @staticmethod
    def _claim(operation: Operation) -> bool:
        """Insert the key; a second request waits here until the first one is through."""
        claimed = db.session.execute(
            insert_into(DoneOperation)
            .values(
                key=operation.key,
                fingerprint=operation.fingerprint,
                outcome="",
                done_at=clock.now(),
            )
            .on_conflict_do_nothing()
            .returning(DoneOperation.key)
        )
        return claimed.first() is not None


def outcome_of(operation: Operation) -> str | None:
    """Return what came of a sending that was done already, None for a new one.

    It is for acts after which their own page can no longer be built.
    """
    return db.session.scalar(
        select(DoneOperation.outcome).where(
            DoneOperation.key == operation.key,
            DoneOperation.fingerprint == operation.fingerprint,
        )
    )


@contextmanager
def unit_of_work(operation: Operation | None = None) -> Iterator[Work]:
    """Open the writing transaction of one act and commit it at the end of the block.

    An error rolls everything back. Services never commit; mail leaves after the commit, from the
    outbox. What was read before stays readable but is not locked: a service locks what it decides
    on with `locked`.
    """
    session = db.session()
    if session.info.get(_OPEN):
        raise RuntimeError("A unit of work is already open.")
    session.commit()  # ends the reading transaction, which must not turn into a writing one
    session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
    session.info[_OPEN] = True
    try:
        yield Work(operation)
        session.flush()
        for act in session.info.pop(_LAST_ACTS, {}).values():
            act()
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.info.pop(_OPEN, None)
        session.info.pop(_LAST_ACTS, None)


class LastAct(Protocol):
    """What an act leaves to the very end of its unit of work."""

    def __call__(self) -> None: ...


Last = TypeVar("Last", bound=LastAct)


def before_commit(factory: Callable[[], Last]) -> Last:
    """Return the one last act of this kind of the open unit of work, made at the first call.

    It gathers what the act leaves to the very end, and is called just before the commit.
    """
    session = db.session()
    if not session.info.get(_OPEN):
        raise RuntimeError("This needs an open unit of work.")
    act: Last = session.info.setdefault(_LAST_ACTS, {}).setdefault(factory, factory())
    return act


Entity = TypeVar("Entity", bound=Base)


def locked(entity: Entity) -> Entity:
    """Lock a row until the end of the unit of work and read its columns again.

    What was loaded beside it (a meeting's venue) stays loaded.

    Raises:
        NotFoundError: it was deleted in between.

    """
    db.session.flush()  # what this act has changed already must not be read away
    row = inspect(entity)
    columns = [attribute.key for attribute in row.mapper.column_attrs]
    try:
        db.session.refresh(entity, columns, with_for_update=True)
    except InvalidRequestError:
        if not row.persistent:  # a mistake of ours, not a row that is gone
            raise
        raise NotFoundError from None
    return entity


_OPEN = "unit_of_work_open"
_LAST_ACTS = "unit_of_work_last_acts"
