"""Puts what people must know into the outbox, on each way to reach them."""

from collections.abc import Sequence

from participation.accounts import access_codes
from participation.accounts.models import Person
from participation.accounts.queries import contact_points
from participation.accounts.recipients import recipients_of
from participation.notifications.outbox import Message, enqueue


def tell(person: Person, message: Message) -> None:
    """Write one message to one person; who left no way to be reached is told by voice."""
    tell_each([(person, message)])


def tell_each(messages: Sequence[tuple[Person, Message]]) -> None:
    """Write a message of their own to several people; they are looked up all at once."""
    person_ids = [person.id for person, _message in messages]
    contacts = contact_points(person_ids)
    codes = access_codes.living_of(contacts)
    for person, message in messages:
        points = contacts.get(person.id, [])
        for recipient in recipients_of(person, points, codes.get(person.id)):
            enqueue(message, recipient)
