"""Names a registration in the facilitators’ addresses, where no id of a person may stand.

A handle is derived from the server's key: it says nothing, cannot be guessed, and is not kept.
"""

import hmac
from collections.abc import Iterable

from participation.accounts.models import AccessCode
from participation.accounts.secrets import keys, url_word
from participation.errors import NotFoundError

LENGTH = 16  # 96 bits


def handle_of(registration_id: int) -> str:
    """Return the name of a registration in addresses."""
    return _word("registration-handle", registration_id)


def card_mark(code: AccessCode) -> str:
    """Return the name of the page that shows a code once it was given; it dies with the code."""
    return _word("code-card", code.id)


def is_mark_of(mark: str, code: AccessCode) -> bool:
    """Say whether a mark was made for this code."""
    return _same(mark, card_mark(code))


def id_behind(handle: str, registration_ids: Iterable[int]) -> int:
    """Return which of some registrations a handle names.

    Raises:
        NotFoundError: none of them.

    """
    for registration_id in registration_ids:
        if _same(handle, handle_of(registration_id)):
            return registration_id
    raise NotFoundError


def _word(purpose: str, number: int) -> str:
    return url_word(keys().digest(purpose, str(number)))[:LENGTH]


def _same(given: str, true: str) -> bool:
    return hmac.compare_digest(given.encode(), true.encode())
