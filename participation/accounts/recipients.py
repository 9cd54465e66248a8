"""Turns a person and their contact points into the outbox's plain recipients."""

from collections.abc import Iterable

from participation.accounts.models import AccessCode, ContactKind, ContactPoint, Person
from participation.notifications.models import Channel
from participation.notifications.outbox import Recipient

CHANNELS = {ContactKind.PHONE: Channel.SMS, ContactKind.EMAIL: Channel.EMAIL}


def recipients_of(
    person: Person, contacts: Iterable[ContactPoint], code: AccessCode | None
) -> list[Recipient]:
    """Return one recipient a contact point; nobody is reachable without one."""
    return [
        Recipient(
            departement_id=person.departement_id,
            channel=CHANNELS[contact.kind],
            address=contact.value,
            person_id=person.id,
            code_selector=code.selector if code is not None else None,
        )
        for contact in contacts
    ]
