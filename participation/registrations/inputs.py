"""What somebody says when they register."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from participation.accounts.contacts import Contact
from participation.groups.models import College
from participation.registrations.models import AgeBand, Channel, NeedKind


@dataclass(frozen=True, slots=True)
class Party:
    """How many people come together, themselves and children included; how old the children are."""

    people: int = 1
    children: Mapping[AgeBand, int] = field(default_factory=dict)

    @property
    def noted_children(self) -> dict[str, int]:
        """The children as a registration keeps them: the bands where there are some."""
        return {str(band): self.children[band] for band in AgeBand if self.children.get(band)}


@dataclass(frozen=True, slots=True)
class RegistrationInput:
    """A name they choose, perhaps a way to reach them, perhaps some needs, perhaps others along.

    `college` and `invited` are said by whoever notes it for them.
    """

    name: str
    contact: Contact | None = None
    needs: tuple[NeedKind, ...] = ()
    channel: Channel = Channel.WEB
    has_consented: bool = False  # said to whoever notes it on their behalf
    party: Party = Party()
    college: College = College.USAGERS
    invited: bool = False  # by letter or by phone
