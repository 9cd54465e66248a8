"""Backup and restore: a copy taken under load, brought back whole, to either kind of database."""

import itertools
import json
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from participation.app import create_app
from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.journal.queries import first_broken_link
from participation.meetings.models import Meeting
from participation.territories.models import Organisation, OrganisationKind
from participation.territories.queries import departements
from participation.territories.service import create_organisation
from participation.unit_of_work import unit_of_work
from tests.support.app_settings import settings_for
from tests.support.databases import Database, chosen_database, cluster_of_this_run

LOCAL_HEADER = 30  # bytes before the name of a part of a zip
WRITERS = 3
LONGEST_SECONDS = 60.0


@contextmanager
def application(database_url: str) -> Iterator[Flask]:
    app = create_app(settings_for(database_url))
    try:
        yield app
    finally:
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


@pytest.fixture
def source(fresh_database: str) -> Iterator[Flask]:
    """An installation with the demo in it."""
    with application(fresh_database) as app:
        yield app


@pytest.fixture
def new_database(tmp_path: Path) -> Callable[[], str]:
    """Gives the address of a database without a single table."""
    numbers = itertools.count()

    def create() -> str:
        name = f"empty_{os.getpid()}_{tmp_path.name}_{next(numbers)}"
        if chosen_database() is Database.SQLITE:
            return f"sqlite:///{tmp_path / name}.sqlite3"
        return cluster_of_this_run().create_database(name)

    return create


@pytest.fixture
def target(new_database: Callable[[], str]) -> Iterator[Flask]:
    """An installation whose database is empty."""
    with application(new_database()) as app:
        yield app


def run(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=words)


def backed_up(app: Flask, file: Path) -> Path:
    result = run(app, "backup", str(file))
    assert result.exit_code == 0, result.output
    return file


def rows_of(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    """Return all there is in a database, as Python sees it."""
    with app.app_context(), db.engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in db.metadata.sorted_tables
        }


def found_a_body(departement_id: int, name: str) -> None:
    with unit_of_work():
        create_organisation(departement_id, name, OrganisationKind.ASSOCIATION, "")


def last_departement_id(app: Flask) -> int:
    with app.app_context():
        return departements()[-1].id


def test_all_comes_back(source: Flask, target: Flask, tmp_path: Path) -> None:
    file = backed_up(source, tmp_path / "copy")

    result = run(target, "restore", str(file))

    assert result.exit_code == 0, result.output
    assert "The journal verifies" in result.output
    rows = rows_of(target)
    assert rows == rows_of(source)
    assert f"{sum(map(len, rows.values()))} rows" in result.output


def test_a_copy_taken_under_load_is_one_state(source: Flask, target: Flask, tmp_path: Path) -> None:
    written, enough = threading.Barrier(WRITERS + 1), threading.Event()
    departement_id = last_departement_id(source)

    def write(writer: int) -> None:
        with source.app_context():
            for number in itertools.count():
                found_a_body(departement_id, f"Association {writer}-{number}")
                if number == 0:
                    written.wait(LONGEST_SECONDS)
                if enough.is_set():
                    return

    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, writer) for writer in range(WRITERS)]
        try:
            written.wait(LONGEST_SECONDS)
            file = backed_up(source, tmp_path / "copy")
        finally:
            enough.set()
        for one in writers:
            one.result(LONGEST_SECONDS)

    result = run(target, "restore", str(file))
    assert result.exit_code == 0, result.output
    manifest = json.loads(ZipFile(file).read("manifest.json"))
    rows = rows_of(target)
    assert {one["name"]: one["rows"] for one in manifest["tables"]} == {
        name: len(found) for name, found in rows.items()
    }
    with target.app_context():
        assert all(first_broken_link(one.id) is None for one in departements())
        bodies = db.session.scalar(select(func.count()).select_from(Organisation))
        entries = db.session.scalar(
            select(func.count())
            .select_from(JournalEntry)
            .where(JournalEntry.act == "organisation.created")
        )
    # A body and its entry are one act: half of it would show here.
    assert bodies == entries
    assert len(rows["organisations"]) < len(rows_of(source)["organisations"])


def test_rows_may_refer_to_later_ones(source: Flask, target: Flask, tmp_path: Path) -> None:
    with source.app_context(), unit_of_work():
        first, *_others, last = db.session.scalars(select(Meeting).order_by(Meeting.id)).all()
        first.replaced_by_id = last.id
        expected = (first.id, last.id)
    file = backed_up(source, tmp_path / "copy")

    assert run(target, "restore", str(file)).exit_code == 0

    with target.app_context():
        meeting = db.session.get(Meeting, expected[0])
        assert meeting is not None
        assert meeting.replaced_by_id == expected[1]


def test_a_deleted_id_is_not_given_again(source: Flask, target: Flask, tmp_path: Path) -> None:
    departement_id = last_departement_id(source)
    with source.app_context():
        found_a_body(departement_id, "Association éphémère")
        with unit_of_work():
            gone = db.session.scalars(select(Organisation).order_by(Organisation.id.desc())).first()
            assert gone is not None
            gone_id = gone.id
            db.session.delete(gone)
    file = backed_up(source, tmp_path / "copy")
    assert run(target, "restore", str(file)).exit_code == 0

    with target.app_context():
        found_a_body(departement_id, "Association nouvelle")
        newest = db.session.scalar(select(func.max(Organisation.id)))

    assert newest == gone_id + 1


def test_the_journal_stays_append_only(source: Flask, target: Flask, tmp_path: Path) -> None:
    file = backed_up(source, tmp_path / "copy")
    assert run(target, "restore", str(file)).exit_code == 0

    with target.app_context(), pytest.raises(DBAPIError, match="append-only"), unit_of_work():
        db.session.execute(text("UPDATE journal_entries SET act = 'other'"))


def test_a_database_with_rows_is_refused(source: Flask, tmp_path: Path) -> None:
    file = backed_up(source, tmp_path / "copy")
    with source.app_context():
        found_a_body(departements()[0].id, "Association de trop")
    before = rows_of(source)

    result = run(source, "restore", str(file))

    assert result.exit_code == 1
    assert "not empty: nothing was touched" in result.output
    assert rows_of(source) == before


def test_replace_drops_what_there_was(source: Flask, tmp_path: Path) -> None:
    before = rows_of(source)
    file = backed_up(source, tmp_path / "copy")
    with source.app_context():
        found_a_body(departements()[0].id, "Association de trop")

    result = run(source, "restore", str(file), "--replace")

    assert result.exit_code == 0, result.output
    assert rows_of(source) == before


def test_migrated_but_empty_is_empty(source: Flask, target: Flask, tmp_path: Path) -> None:
    file = backed_up(source, tmp_path / "copy")
    with target.app_context():
        upgrade()

    assert run(target, "restore", str(file)).exit_code == 0
    assert rows_of(target) == rows_of(source)


def test_a_failure_leaves_what_there_was(source: Flask, tmp_path: Path) -> None:
    before = rows_of(source)
    file = rewritten(backed_up(source, tmp_path / "copy"), "groups.jsonl", lambda _rows: b"")

    result = run(source, "restore", str(file), "--replace")

    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert rows_of(source) == before


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


def test_a_database_without_migration_is_not_copied(target: Flask, tmp_path: Path) -> None:
    result = run(target, "backup", str(tmp_path / "copy"))
    assert result.exit_code == 1
    assert list(tmp_path.glob("*copy*")) == []


def test_a_failed_backup_keeps_the_one_before(source: Flask, tmp_path: Path) -> None:
    file = backed_up(source, tmp_path / "copy")
    before = file.read_bytes()
    with source.app_context():
        db.session.remove()
        downgrade(revision="base")

    assert run(source, "backup", str(file)).exit_code == 1
    assert file.read_bytes() == before


def test_only_its_owner_reads_a_backup(source: Flask, tmp_path: Path) -> None:
    assert backed_up(source, tmp_path / "copy").stat().st_mode & 0o777 == 0o600


def test_a_copy_of_one_kind_comes_back_in_the_other(
    source: Flask, tmp_path: Path, new_database: Callable[[], str]
) -> None:
    between = f"sqlite:///{tmp_path / 'between.sqlite3'}"
    with application(between) as sqlite, application(new_database()) as back:
        assert run(sqlite, "restore", str(backed_up(source, tmp_path / "there"))).exit_code == 0
        assert run(back, "restore", str(backed_up(sqlite, tmp_path / "back"))).exit_code == 0
        assert rows_of(back) == rows_of(sqlite) == rows_of(source)
