"""Lists shown page by page: where the next page starts stands in its address, not a page number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, TypeVar

from participation.blueprints.addresses import key_in

PARAMETER = "apres"
_FORMAT = "%Y%m%dT%H%M%S%fZ"

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Slice(Generic[Item]):
    """The items of one page, and whether others follow."""

    items: Sequence[Item]
    has_more: bool

    @classmethod
    def of(cls, found: Sequence[Item], size: int) -> "Slice[Item]":
        """Cut what a query for `size + 1` items found."""
        return cls(found[:size], len(found) > size)


def written(instant: datetime, key: int) -> str:
    """Return the position after an item as it stands in an address."""
    return f"{instant.astimezone(UTC).strftime(_FORMAT)}-{key}"


def read(text: str | None) -> tuple[datetime, int] | None:
    """Return the (instant, id) of a position; None, the first page, for anything else."""
    day, _, key = (text or "").partition("-")
    try:
        instant = datetime.strptime(day, _FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
    number = key_in(key)
    return None if number is None else (instant, number)
