"""What is written about a document, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from participation.documents.models import Audience, DocumentKind


@dataclass(frozen=True, slots=True)
class DocumentInput:
    """What a document is and for whom; `group_id` is the group that works on it."""

    kind: DocumentKind
    title: str
    audience: Audience = Audience.FACILE
    service: str = ""
    group_id: int | None = None
    is_collective: bool = False
    touches_right: bool = False
    contact_phone: str = ""


@dataclass(frozen=True, slots=True)
class MessageInput:
    """What the readers must keep in mind; three key messages at most (001:499)."""

    easy_title: str = ""
    main_message: str = ""
    key_messages: tuple[str, ...] = ()
    criteria: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OriginalInput:
    """An original text, and the file that it was read from, if any."""

    text: str
    file_name: str = ""
    media_type: str = ""
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class HandedOutInput:
    """Copies left somewhere, and what was said of them there."""

    place: str
    copies: int
    given_on: date
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class SignatoryInput:
    """Who signed a charter: an organisation, by which function, when."""

    organisation: str
    signed_on: date
    function: str = ""
