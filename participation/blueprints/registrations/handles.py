"""Names a registration in the facilitators’ addresses, where no id of a person may stand."""

from collections.abc import Iterable

from participation.accounts.models import AccessCode
from participation.blueprints import row_handles

_REGISTRATION, _CARD = "registration-handle", "code-card"


def handle_of(registration_id: int) -> str:
    """Return the name of a registration in addresses."""
    return row_handles.handle(_REGISTRATION, registration_id)


def card_mark(code: AccessCode) -> str:
    """Return the name of the page that shows a code once it was given; it dies with the code."""
    return row_handles.handle(_CARD, code.id)


def is_mark_of(mark: str, code: AccessCode) -> bool:
    """Say whether a mark was made for this code."""
    return row_handles.is_handle(mark, _CARD, code.id)


def id_behind(handle: str, registration_ids: Iterable[int]) -> int:
    """Return which of some registrations a handle names.

    Raises:
        NotFoundError: none of them.

    """
    return row_handles.id_behind(handle, _REGISTRATION, registration_ids)
