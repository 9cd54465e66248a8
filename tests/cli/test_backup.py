"""Backup and restore: a copy taken under load, brought back whole, to either kind of database."""

import itertools
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.journal.queries import first_broken_link
from participation.meetings.models import Meeting
from participation.territories.models import Organisation, OrganisationKind
from participation.territories.queries import departements
from participation.territories.service import create_organisation
from participation.unit_of_work import unit_of_work
from tests.support.installations import application, backed_up, rows_of, run

WRITERS = 3
LONGEST_SECONDS = 60.0


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
