"""What a message of the outbox says once its marks are filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from participation.notifications.models import OutboxMessage

_MARK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message ready to be read; `action_href` is a whole address, or empty."""

    subject: str
    paragraphs: tuple[str, ...]
    action_label: str
    action_href: str

    @property
    def text(self) -> str:
        """The whole message as plain text, the address to open on its own line."""
        parts = list(self.paragraphs)
        if self.action_href:
            parts.append(f"{self.action_label}\u00a0:\n{self.action_href}")
        return "\n\n".join(parts) + "\n"


def render(message: OutboxMessage, marks: Mapping[str, str], base_url: str) -> Rendered:
    """Fill the marks `{name}` of a message; a mark that nothing fills stays as it is.

    Marks are looked for in the message only, never in what fills them.
    """

    def filled(text: str) -> str:
        return _MARK.sub(lambda mark: marks.get(mark[1], mark[0]), text)

    return Rendered(
        subject=filled(message.subject),
        paragraphs=tuple(filled(one) for one in message.paragraphs),
        action_label=message.action_label,
        action_href=base_url + filled(message.action_path) if message.action_path else "",
    )
