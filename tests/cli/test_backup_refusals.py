"""What is no whole backup, or comes from elsewhere, is refused and changes nothing."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask import Flask
from sqlalchemy import text

from participation.extensions import db
from participation.unit_of_work import unit_of_work
from tests.support.installations import backed_up, rows_of, run

LOCAL_HEADER = 30  # bytes before the name of a part of a zip


def rewritten(file: Path, entry: str, change: Callable[[bytes], bytes]) -> Path:
    """Write a backup again with one entry changed, and a manifest that says it is right."""
    target = file.with_suffix(".changed")
    with ZipFile(file) as old, ZipFile(target, "w") as new:
        contents = {name: old.read(name) for name in old.namelist()}
        contents[entry] = change(contents[entry])
        manifest = json.loads(contents["manifest.json"])
        for table in manifest["tables"]:
            table["rows"] = contents[f"{table['name']}.jsonl"].count(b"\n")
        contents["manifest.json"] = json.dumps(manifest).encode()
        for name, content in contents.items():
            new.writestr(name, content)
    return target


def with_revision(content: bytes) -> bytes:
    return content.replace(b'"revision": "', b'"revision": "9')


def test_a_backup_of_a_later_release_is_refused(
    source: Flask, target: Flask, tmp_path: Path
) -> None:
    file = rewritten(backed_up(source, tmp_path / "copy"), "manifest.json", with_revision)

    result = run(target, "restore", str(file))

    assert result.exit_code == 1
    assert "later release" in result.output


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def flipped(content: bytes) -> bytes:
    # In the rows of the fullest table: some bits of a zip (its hours) mean nothing to anybody.
    with ZipFile(BytesIO(content)) as file:
        fullest = max(file.infolist(), key=lambda one: one.compress_size)
    middle = fullest.header_offset + LOCAL_HEADER + fullest.compress_size // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize("damage", [cut, flipped, lambda _content: b"", lambda _content: b"words"])
def test_a_damaged_file_is_refused(
    source: Flask, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    file = backed_up(source, tmp_path / "copy")
    file.write_bytes(damage(file.read_bytes()))
    before = rows_of(source)

    result = run(source, "restore", str(file), "--replace")

    assert result.exit_code == 1
    assert "no whole backup" in result.output
    assert rows_of(source) == before


def test_a_missing_file_is_refused(target: Flask, tmp_path: Path) -> None:
    result = run(target, "restore", str(tmp_path / "nowhere"))
    assert result.exit_code == 1
    assert "cannot be read" in result.output


def test_tables_of_something_else_are_left_alone(
    source: Flask, target: Flask, tmp_path: Path
) -> None:
    file = backed_up(source, tmp_path / "copy")
    with target.app_context(), unit_of_work():
        db.session.execute(text("CREATE TABLE recipes (name VARCHAR(20))"))

    result = run(target, "restore", str(file), "--replace")

    assert result.exit_code == 1
    assert "something else" in result.output


def test_a_failure_leaves_what_there_was(source: Flask, tmp_path: Path) -> None:
    before = rows_of(source)
    file = rewritten(backed_up(source, tmp_path / "copy"), "groups.jsonl", lambda _rows: b"")

    result = run(source, "restore", str(file), "--replace")

    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert rows_of(source) == before
