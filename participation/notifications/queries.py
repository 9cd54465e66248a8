"""Reading the outbox."""

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.notifications.models import OutboxMessage

PAGE = 20


def newest(
    address: str = "", before_id: int | None = None, count: int = PAGE
) -> list[OutboxMessage]:
    """Return a page of the messages, the newest first; those to one address when it is given.

    `before_id` is the last message of the page before.
    """
    statement = scoped(select(OutboxMessage), None).order_by(OutboxMessage.id.desc()).limit(count)
    if address:
        statement = statement.where(OutboxMessage.address == address)
    if before_id is not None:
        statement = statement.where(OutboxMessage.id < before_id)
    return list(db.session.scalars(statement))
