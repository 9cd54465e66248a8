"""What is said on joining."""

from dataclasses import dataclass

from participation.accounts.contacts import Contact
from participation.groups.models import College, MembershipRole, WordChannel


@dataclass(frozen=True, slots=True)
class JoiningInput:
    """As what somebody comes; `charter_channel` says how they accepted the charter, if they did."""

    college: College
    role: MembershipRole = MembershipRole.MEMBER
    topic: str = ""
    charter_channel: WordChannel | None = None
    charter_seen: str | None = None


@dataclass(frozen=True, slots=True)
class NewcomerInput:
    """Somebody without a screen, let in by who facilitates; `has_consented` is what they said."""

    name: str
    contact: Contact | None
    joining: JoiningInput
    has_consented: bool = False
