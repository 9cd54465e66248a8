"""What somebody says when they register."""

from dataclasses import dataclass

from participation.accounts.contacts import Contact
from participation.registrations.models import Channel, NeedKind


@dataclass(frozen=True, slots=True)
class RegistrationInput:
    """A name they choose, perhaps a way to reach them, perhaps some needs."""

    name: str
    contact: Contact | None = None
    needs: tuple[NeedKind, ...] = ()
    channel: Channel = Channel.WEB
    has_consented: bool = False  # said to whoever notes it on their behalf
