"""`flask import rencontres`: what it prints, what it writes, how it ends."""

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from participation.demo.loading import find_group
from participation.extensions import db
from participation.groups.models import College, Group, MembershipRole
from participation.meetings.queries import drafts_of
from participation.permissions import Role
from participation.territories.models import Departement
from tests.factories import make_account, make_member

pytestmark = pytest.mark.usefixtures("session")

SHARED_MAILBOX = "accueil@exemple.fr"


@pytest.fixture
def copil() -> Group:
    """The committee of Hérault, with a facilitator who shares a mailbox with a member."""
    group = find_group("copil-34")
    assert group is not None
    departement = db.session.get_one(Departement, group.departement_id)
    make_account(departement, Role.USAGER, email=SHARED_MAILBOX)
    account = make_account(departement, Role.ANIMATEUR, email=SHARED_MAILBOX)
    make_member(group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    return group


def run(app: Flask, file: Path, *words: str, by: str = SHARED_MAILBOX) -> Result:
    arguments = ["import", "rencontres", str(file), "--groupe", "copil-34", "--par", by, *words]
    db.session.commit()
    return app.test_cli_runner().invoke(args=arguments)


def fates(result: Result, word: str) -> int:
    return sum(f"  {word}  " in line for line in result.output.splitlines())


def test_a_dry_run_says_each_fate_and_writes_nothing(app: Flask, copil: Group, data: Path) -> None:
    result = run(app, data / "rencontres-herault-2022.csv", "--dry-run")
    assert result.exit_code == 0, result.output
    assert fates(result, "Nouvelle") == 15
    assert "line 7  2022-01-20 09:30  Nouvelle  Premier séminaire – Biterrois" in result.output
    assert drafts_of(copil.id) == []


def test_the_file_enters_as_drafts_and_again_changes_nothing(
    app: Flask, copil: Group, data: Path
) -> None:
    for word in ("Nouvelle", "Inchangée"):
        result = run(app, data / "rencontres-herault-2022.csv")
        assert result.exit_code == 0, result.output
        assert fates(result, word) == 15
    assert len(drafts_of(copil.id)) == 15


def test_a_row_that_is_refused_ends_in_failure_and_writes_nothing(
    app: Flask, copil: Group, tmp_path: Path
) -> None:
    file = tmp_path / "agenda.csv"
    file.write_text("titre;debut;fin\nCafé;8/12/2026 14h;\nLong;8/12/2026 14h;20/12/2026 14h\n")
    for words in ([], ["--dry-run"]):
        result = run(app, file, *words)
        assert result.exit_code == 1
        assert (fates(result, "Nouvelle"), fates(result, "Refusée")) == (1, 1)
    assert drafts_of(copil.id) == []


def test_a_line_that_cannot_be_read_ends_in_failure(
    app: Flask, copil: Group, tmp_path: Path
) -> None:
    file = tmp_path / "agenda.csv"
    file.write_text("titre;debut\nCafé;8/12/2026 14h\nAtelier;un jour\n")
    result = run(app, file)
    assert result.exit_code == 1
    assert "line 3" in result.output
    assert drafts_of(copil.id) == []


@pytest.mark.parametrize("by", ["animatrice@demo.example", "inconnue@exemple.fr", "n’importe quoi"])
def test_who_may_not_plan_the_group_is_refused(
    app: Flask, copil: Group, data: Path, by: str
) -> None:
    result = run(app, data / "rencontres-herault-2022.csv", by=by)
    assert result.exit_code == 1
    assert drafts_of(copil.id) == []


def test_an_unknown_group_is_said(app: Flask, copil: Group, data: Path) -> None:
    file = str(data / "rencontres-herault-2022.csv")
    arguments = ["import", "rencontres", file, "--groupe", "nulle-part", "--par", SHARED_MAILBOX]
    result = app.test_cli_runner().invoke(args=arguments)
    assert result.exit_code == 1
    assert "nulle-part" in result.output
    assert drafts_of(copil.id) == []
