"""The file of a backup: a zip with the rows of each table and a manifest of what it holds."""

import json
import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from participation.database_copy.values import Column, Kind, from_line

FORMAT, VERSION = "participation-backup", 1
MANIFEST = "manifest.json"


class BackupError(Exception):
    """A copy cannot be made or brought back; nothing was changed, and the message says why."""


@dataclass(frozen=True, slots=True)
class TableCopy:
    """One table: its columns in order, how many rows, and the last id ever given in it."""

    name: str
    columns: tuple[Column, ...]
    rows: int
    last_id: int | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: the migration it was made at, when (UTC), and its tables.

    A table comes after those that it refers to.
    """

    revision: str
    made_at: datetime
    tables: tuple[TableCopy, ...]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables)

    def to_json(self) -> str:
        return json.dumps(
            {
                "format": FORMAT,
                "version": VERSION,
                "revision": self.revision,
                "made_at": self.made_at.isoformat(),
                "tables": [asdict(table) for table in self.tables],
            },
            indent=1,
        )

    @classmethod
    def from_json(cls, text: bytes) -> Self:
        """Read a manifest.

        Raises:
            BackupError: it is of a later version of the format.
            KeyError, TypeError, ValueError: it is no manifest.

        """
        content = json.loads(text)
        if content["format"] != FORMAT:
            raise ValueError(content["format"])
        if content["version"] != VERSION:
            raise BackupError("This backup was made by a later release: install that one first.")
        return cls(
            revision=content["revision"],
            made_at=datetime.fromisoformat(content["made_at"]),
            tables=tuple(_table(table) for table in content["tables"]),
        )


def _table(content: dict[str, Any]) -> TableCopy:
    columns = tuple(Column(one["name"], Kind(one["kind"])) for one in content["columns"])
    return TableCopy(content["name"], columns, content["rows"], content["last_id"])


@contextmanager
def new_archive(target: Path) -> Iterator[ZipFile]:
    """Open an archive that takes its name only when it is whole and on the disk.

    It is readable by its owner alone: a backup holds what people trusted us with.
    """
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    partial = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                yield archive
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def entry_name(table: str) -> str:
    """Return the name of a table's rows inside the archive."""
    return f"{table}.jsonl"


class Copy:
    """A backup open for reading, checked to its last byte."""

    def __init__(self, archive: ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def rows(self, table: TableCopy) -> Iterator[list[Any]]:
        """Yield the rows of a table, each as values in the order of its columns."""
        with self._archive.open(entry_name(table.name)) as lines:
            for line in lines:
                yield from_line(table.columns, line)

    def check(self) -> None:
        """Read everything once: the zip's own checksums, and as many rows as promised.

        Raises:
            BackupError: a table is short.

        """
        for table in self.manifest.tables:
            with self._archive.open(entry_name(table.name)) as lines:
                found = sum(1 for _ in lines)
            if found != table.rows:
                raise BackupError(f"{table.name}: {found} rows instead of {table.rows}.")


@contextmanager
def open_copy(source: Path) -> Iterator[Copy]:
    """Open a backup and check it whole, before anything else is touched.

    Raises:
        BackupError: the file is missing, damaged or none of ours.

    """
    try:
        with ZipFile(source) as archive:
            copy = Copy(archive, Manifest.from_json(archive.read(MANIFEST)))
            copy.check()
    except OSError as error:
        raise BackupError(f"{source} cannot be read: {error.strerror}.") from error
    except (BadZipFile, EOFError, KeyError, TypeError, ValueError, zlib.error) as error:
        raise BackupError(f"{source} is no whole backup of ours.") from error
    with ZipFile(source) as archive:
        yield Copy(archive, copy.manifest)
