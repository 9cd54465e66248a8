"""Puts messages into the outbox, in the transaction of the act they speak of."""

from dataclasses import dataclass, field

from sqlalchemy import select

from participation import clock
from participation.extensions import db
from participation.notifications.models import Channel, MessageState, OutboxMessage


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who can be reached, as plain values."""

    departement_id: int
    channel: Channel
    address: str
    person_id: int | None = None
    code_selector: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What is said: a kind, a neutral subject, paragraphs, at most one thing to do.

    Nothing in it may tell that the person lives on a benefit or which group they belong to. Marks
    like `{code}` stand for what lets somebody in: they are filled at delivery (`rendering.py`), so
    that no secret lies in the database.
    """

    kind: str
    subject: str
    paragraphs: tuple[str, ...]
    action_label: str = ""
    action_path: str = ""
    about: tuple[object, ...] = field(default=())

    def deduplication(self, recipient: Recipient) -> str:
        """Return the key under which one recipient gets this message once."""
        parts = (self.kind, recipient.channel, recipient.person_id, *self.about)
        return ":".join(str(part) for part in parts)


def enqueue(message: Message, recipient: Recipient) -> None:
    """Write a message to one person, once; the same one again changes nothing."""
    key = message.deduplication(recipient)
    known = db.session.scalar(
        select(OutboxMessage.id).where(
            OutboxMessage.departement_id == recipient.departement_id,
            OutboxMessage.deduplication == key,
        )
    )
    if known is not None:
        return
    db.session.add(
        OutboxMessage(
            departement_id=recipient.departement_id,
            kind=message.kind,
            channel=recipient.channel,
            person_id=recipient.person_id,
            address=recipient.address,
            subject=message.subject,
            paragraphs=list(message.paragraphs),
            action_label=message.action_label,
            action_path=message.action_path,
            code_selector=recipient.code_selector,
            deduplication=key,
            state=MessageState.QUEUED,
            created_at=clock.now(),
        )
    )
