"""How the values of a column are written in a backup, whichever database they come from."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CHAR,
    JSON,
    Boolean,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    String,
    Text,
    Uuid,
)
from sqlalchemy.types import TypeEngine

from participation.database import UtcDateTime

_HEX_UUID = 32  # SQLite keeps a UUID as that many characters


class Kind(StrEnum):
    """What a column holds; the words stand in the backups that exist."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    INSTANT = "instant"
    DAY = "day"
    UUID = "uuid"
    BYTES = "bytes"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a backup."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Way:
    """The type to read and write with, and the value's way into JSON and back."""

    type: TypeEngine[Any]
    to_json: Callable[[Any], Any] | None = None
    from_json: Callable[[Any], Any] | None = None


_WAYS: dict[Kind, _Way] = {
    Kind.TEXT: _Way(Text()),
    Kind.NUMBER: _Way(Integer()),
    Kind.BOOLEAN: _Way(Boolean()),
    Kind.INSTANT: _Way(UtcDateTime(), datetime.isoformat, datetime.fromisoformat),
    Kind.DAY: _Way(Date(), date.isoformat, date.fromisoformat),
    Kind.UUID: _Way(Uuid(), str, UUID),
    Kind.BYTES: _Way(
        LargeBinary(), lambda value: base64.b64encode(value).decode(), base64.b64decode
    ),
    # As text: a copy changes no byte, and tells the JSON null from no value.
    Kind.JSON: _Way(Text()),
}

# The first that fits: a type comes before those it derives from.
_KINDS: tuple[tuple[type[TypeEngine[Any]], Kind], ...] = (
    (DateTime, Kind.INSTANT),
    (Date, Kind.DAY),
    (Uuid, Kind.UUID),
    (LargeBinary, Kind.BYTES),
    (JSON, Kind.JSON),
    (Boolean, Kind.BOOLEAN),
    (Integer, Kind.NUMBER),
    (String, Kind.TEXT),
)


def kind_of(stored: TypeEngine[Any]) -> Kind:
    """Return the kind of a column from its type as the database tells it.

    Raises:
        TypeError: a type that no backup holds yet: give it a kind here.

    """
    if isinstance(stored, CHAR) and stored.length == _HEX_UUID:
        return Kind.UUID
    for known, kind in _KINDS:
        if isinstance(stored, known):
            return kind
    raise TypeError(f"No backup holds columns of type {stored!r}.")


def sql_type(kind: Kind) -> TypeEngine[Any]:
    """Return the type that reads and writes a kind alike in both databases."""
    return _WAYS[kind].type


def to_line(columns: Sequence[Column], row: Sequence[Any]) -> bytes:
    """Return a row as one line of JSON, its values in the order of the columns."""
    values = [
        value if value is None or way is None else way(value)
        for value, way in zip(row, (_WAYS[column.kind].to_json for column in columns), strict=True)
    ]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def from_line(columns: Sequence[Column], line: bytes) -> list[Any]:
    """Return the values of a row from its line.

    Raises:
        ValueError: it is no row of these columns.

    """
    ways = (_WAYS[column.kind].from_json for column in columns)
    return [
        value if value is None or way is None else way(value)
        for value, way in zip(json.loads(line), ways, strict=True)
    ]
