"""The journal, read in plain French: what, when, by which function; and whether it is intact."""

import re

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from participation.accounts.people import rename
from participation.blueprints.administration.journal_page import ACTS
from participation.journal.service import record
from participation.permissions import Role
from participation.settings import ROOT
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_person, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import link, parse, words
from tests.support.signing_in import sign_in_as

ADDRESS = "/administration/journal"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def admin(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, make_account(scene.departement, Role.ADMIN))
    return client


def test_acts_are_told_without_names(admin: CheckedClient, scene: Scene) -> None:
    meeting = make_meeting(scene.group)
    visitor = make_person(scene.departement, "Dominique")
    with unit_of_work():
        record(scene.facilitator.person_id, "meeting.published", meeting, fields=["state"])
        rename(visitor.id, visitor, "Alix")
        record(None, "venue.created", scene.venue)
    page = admin.page(ADDRESS)
    rows = [words(row) for row in page.select("tbody tr")]
    assert rows[0].endswith("Lieu ajouté – Le site lui-même")
    assert rows[1].endswith("Nom affiché changé le nom affiché Une personne")
    assert rows[2].endswith("Rencontre annoncée l’étape Agent")
    assert rows[2].startswith("dimanche 22 novembre 2026, 10 h")
    assert link(page, "Rencontre annoncée")["href"] == f"/rencontres/{meeting.id}"
    assert "Dominique" not in words(page)
    assert "Alix" not in words(page)


def test_one_kind_of_thing_is_kept_and_an_unknown_one_said(
    admin: CheckedClient, scene: Scene
) -> None:
    with unit_of_work():
        record(None, "venue.created", scene.venue)
        record(None, "meeting.planned", make_meeting(scene.group))
    page = admin.page(f"{ADDRESS}?quoi=meetings")
    assert len(page.select("tbody tr")) == 1
    assert "Rien de tel dans le journal." in words(admin.page(f"{ADDRESS}?quoi=accounts"))
    assert "Ce choix n’existe pas." in words(admin.page(f"{ADDRESS}?quoi=rien"))


def test_the_journal_goes_page_by_page_and_asks_as_much_for_fifty(
    admin: CheckedClient, scene: Scene
) -> None:
    with unit_of_work():
        record(None, "venue.created", scene.venue)
    admin.page(ADDRESS)
    few = admin.statements.count
    for _number in range(59):
        with unit_of_work():
            record(None, "venue.created", scene.venue)
    page = admin.page(ADDRESS)
    assert admin.statements.count == few <= 10
    assert len(page.select("tbody tr")) == 50
    after = admin.page(str(link(page, "Actes d’avant")["href"]))
    assert len(after.select("tbody tr")) == 10


def test_another_departement_has_its_own(admin: CheckedClient) -> None:
    with unit_of_work():
        record(None, "venue.created", make_scene().venue)
    assert "Lieu ajouté" not in words(admin.page(ADDRESS))


def test_an_intact_chain_says_so_and_a_broken_one_where(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    with unit_of_work():
        record(None, "venue.created", scene.venue)
    page = admin.page(ADDRESS)
    check = str(link(page, "Vérifier qu’il est intact")["href"])
    assert "La chaîne est intacte." in words(admin.page(check))
    session.execute(
        text("UPDATE journal_heads SET hash = :hash WHERE departement_id = :departement"),
        {"hash": "0" * 64, "departement": scene.departement.id},
    )
    assert "La chaîne est rompue à l’acte numéro 2." in words(parse(admin.get(check).text))


def test_the_charge_de_mission_reads_it_and_settles_the_charter_alone(
    client: CheckedClient, scene: Scene
) -> None:
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    assert client.get(ADDRESS).status_code == 200
    page = client.page("/administration")
    assert [words(one) for one in page.select("main h2")] == [
        "Les types de groupes",
        "La charte",
        "Lieux et structures",
        "Le journal",
    ]
    for address in ("personnes", "personnes/inviter", "departement", "apercu.svg"):
        assert client.get(f"/administration/{address}").status_code == 404


def test_every_act_of_the_code_has_its_words() -> None:
    acts = set()
    for path in (ROOT / "participation").rglob("*.py"):
        for call in re.findall(r"\brecord\((?:[^()]|\([^()]*\))*\)", path.read_text()):
            acts |= set(re.findall(r'"([a-z_]+\.[a-z_]+)"', call))
    assert "account.invited" in acts
    assert acts - set(ACTS) == set()
