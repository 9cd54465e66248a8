"""`flask departements open`: the first act of a real installation."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.territories.models import Departement
from participation.territories.queries import departement_by_code
from tests.support.client import CheckedClient
from tests.support.finders import words

PHONE = ["--telephone", "05 36 49 00 00", "--service", "Service participation"]


@pytest.mark.usefixtures("session")
def test_a_departement_opens_with_its_page_and_its_human_to_call(
    app: Flask, client: CheckedClient
) -> None:
    result = app.test_cli_runner().invoke(args=["departements", "open", "09", "Ariège", *PHONE])
    assert result.exit_code == 0, result.output
    assert "Ariège is open: /departements/ariege" in result.output
    assert "users invite EMAIL --role admin --departement 09" in result.output
    row = departement_by_code("09")
    assert row is not None
    assert (row.settings.site_name, row.settings.initials) == ("Participer – Ariège", "AR")
    assert "05 36 49 00 00" in words(client.page("/departements/ariege"))


@pytest.mark.usefixtures("session")
def test_overseas_and_corsica_open_too(app: Flask) -> None:
    run = app.test_cli_runner().invoke
    args = ["departements", "open", "974", "La Réunion", *PHONE, "--fuseau", "Indian/Reunion"]
    assert run(args=args).exit_code == 0
    corsica = ["departements", "open", "2a", "Corse-du-Sud", *PHONE, "--site", "Parlons-en"]
    assert run(args=corsica).exit_code == 0
    row = departement_by_code("2A")
    assert row is not None
    assert (row.settings.site_name, row.settings.initials) == ("Parlons-en", "CS")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["31", "Haute-Garonne", *PHONE], "The Département 31 is open already."),
        (["trente", "Haute-Garonne", *PHONE], "CODE is an INSEE code"),
        (["09", " ", *PHONE], "CODE is an INSEE code"),
        (["09", "Ariège", "--telephone", "abc", "--service", "S"], "abc is no phone number."),
        (["09", "Ariège", *PHONE, "--fuseau", "Lune"], "Ce fuseau horaire n’existe pas."),
        (["09", "Haute-Garonne", *PHONE], "Une autre page a déjà cette adresse."),
        (["09", "Ariège", "--service", "S"], "Missing option '--telephone'"),
    ],
)
def test_what_cannot_open_is_said(app: Flask, session: Session, args: list[str], said: str) -> None:
    before = session.query(Departement).count()
    session.commit()
    result = app.test_cli_runner().invoke(args=["departements", "open", *args])
    assert result.exit_code != 0
    assert said in result.output
    assert session.query(Departement).count() == before
