"""Names a row in an address where no id of a person, a registration or a membership may stand.

A handle is derived from the server's key: it says nothing, cannot be guessed, and is not kept.
"""

import hmac
from collections.abc import Iterable

from participation.accounts.secrets import keys, url_word
from participation.errors import NotFoundError

LENGTH = 16  # 96 bits


def handle(purpose: str, row_id: int) -> str:
    """Return the name of a row for one purpose."""
    return url_word(keys().digest(purpose, str(row_id)))[:LENGTH]


def is_handle(given: str, purpose: str, row_id: int) -> bool:
    """Say whether a name was made for this row and purpose."""
    return hmac.compare_digest(given.encode(), handle(purpose, row_id).encode())


def id_behind(given: str, purpose: str, row_ids: Iterable[int]) -> int:
    """Return which of some rows a name stands for.

    Raises:
        NotFoundError: none of them.

    """
    for row_id in row_ids:
        if is_handle(given, purpose, row_id):
            return row_id
    raise NotFoundError
