"""Opens the outbox as a reader would: the marks of a message filled."""

import re

from participation.accounts.messages import marks_of
from participation.notifications.queries import newest
from participation.notifications.rendering import Rendered, render

SITE = "http://localhost"


def letters_to(address: str) -> list[Rendered]:
    """Return the messages to one address, the newest first."""
    return [render(message, marks_of(message), SITE) for message in newest(address)]


def code_in(letter: Rendered) -> str:
    """Return the six digits of a message."""
    found = re.search(r"\b\d{6}\b", letter.text)
    if found is None:
        raise AssertionError(f"No code in: {letter.text}")
    return found[0]


def path_in(letter: Rendered) -> str:
    """Return the address to open, as a path of the site."""
    return letter.action_href.removeprefix(SITE)
