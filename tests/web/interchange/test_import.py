"""Bringing an agenda in, from the file to the public agenda, as a facilitator does it."""

from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from participation.blueprints.interchange import carried_file
from participation.demo.loading import find_group
from participation.extensions import db
from participation.groups.models import College, Group, MembershipRole
from participation.meetings.models import Meeting
from participation.meetings.queries import drafts_of
from participation.permissions import Role
from participation.territories.models import Departement
from tests.factories import make_account, make_member
from tests.support.client import CheckedClient
from tests.support.finders import button as button_named
from tests.support.finders import by_heading, form_fields, form_of, link, parse, words
from tests.support.signing_in import sign_in_as

IMPORT = "/animation/rencontres/importer"
HEADER = "titre;debut;fin;lieu;adresse;description;reference\n"
ENTER_ALL = "Faire entrer ces 15 rencontres en brouillon"


@pytest.fixture
def copil(session: Session) -> Group:  # noqa: ARG001
    group = find_group("copil-34")
    assert group is not None
    return group


@pytest.fixture
def facilitator(client: CheckedClient, copil: Group) -> CheckedClient:
    """A client signed in as who facilitates the committee of Hérault."""
    departement = db.session.get_one(Departement, copil.departement_id)
    account = make_account(departement, Role.ANIMATEUR)
    make_member(copil, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    sign_in_as(client, account)
    return client


def send(
    client: CheckedClient, page: BeautifulSoup, label: str, content: bytes | None
) -> TestResponse:
    """Press a button of a form with a file chosen."""
    pressed = button_named(page, label)
    form = form_of(pressed)
    fields = {name: values[0] for name, values in form_fields(form, pressed).items()}
    chosen = {"fichier": (BytesIO(content), "agenda.csv")} if content is not None else {}
    return client.post(
        str(form["action"]), data={**fields, **chosen}, content_type="multipart/form-data"
    )


def look(client: CheckedClient, content: bytes) -> TestResponse:
    return send(client, client.page(f"{IMPORT}?groupe=copil-34"), "Regarder ce fichier", content)


def test_the_seminars_enter_as_drafts_and_are_announced_in_one_go(
    facilitator: CheckedClient, copil: Group, data: Path
) -> None:
    content = (data / "rencontres-herault-2022.csv").read_bytes()
    looked = look(facilitator, content)
    assert looked.status_code == 200
    page = parse(looked.text)
    assert "15 nouvelles" in words(page)
    assert "Premier séminaire – Biterrois" in words(page)
    assert "jeudi 20 janvier 2022, de 9 h 30 à 12 h 30" in words(page)
    assert drafts_of(copil.id) == []

    entered = send(facilitator, page, ENTER_ALL, None)
    assert entered.status_code == 303
    drafts = facilitator.page(entered.location)
    assert "C’est fait : le fichier est entré." in words(drafts)
    assert len(drafts_of(copil.id)) == 15

    announced = facilitator.press(drafts, "Annoncer les rencontres choisies")
    assert announced.status_code == 303
    assert "annoncées" in words(facilitator.page(announced.location))
    assert drafts_of(copil.id) == []
    visitor = facilitator.application.test_client()
    agenda = visitor.page("/agenda?groupe=copil-34&du=01/01/2022&au=28/02/2022")  # type: ignore[attr-defined]
    seminars = [words(title) for title in agenda.find_all("h3") if "séminaire" in words(title)]
    assert len(seminars) == 12


def test_the_same_file_again_has_nothing_to_bring(
    facilitator: CheckedClient, copil: Group, data: Path
) -> None:
    content = (data / "rencontres-herault-2022.csv").read_bytes()
    send(facilitator, parse(look(facilitator, content).text), ENTER_ALL, None)
    again = parse(look(facilitator, content).text)
    assert "15 inchangées" in words(again)
    assert "Il n’y a rien à faire entrer." in words(again)
    assert len(drafts_of(copil.id)) == 15


def test_a_replay_of_the_same_sending_changes_nothing(
    facilitator: CheckedClient, copil: Group, data: Path
) -> None:
    page = parse(look(facilitator, (data / "rencontres-herault-2022.csv").read_bytes()).text)
    first, second = (send(facilitator, page, ENTER_ALL, None) for _time in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.location == second.location
    assert len(drafts_of(copil.id)) == 15


def test_an_exported_calendar_enters(facilitator: CheckedClient, copil: Group, data: Path) -> None:
    facilitator.typed = ("Atelier du mardi : comprendre nos courriers",)
    page = parse(look(facilitator, (data / "agenda-exporte.ics").read_bytes()).text)
    assert "1 laissée de côté, 8 nouvelles" in words(page)
    send(facilitator, page, "Faire entrer ces 8 rencontres en brouillon", None)
    assert {one.local_start.hour for one in drafts_of(copil.id)} == {9, 10, 14}


def test_a_broken_line_is_named_and_nothing_enters(
    facilitator: CheckedClient, copil: Group
) -> None:
    before = db.session.query(Meeting).count()
    content = f"{HEADER}Café;08/12/2026 14:00;;;;;\nAtelier;31/02/2027 14:00;;;;;\n".encode()
    looked = look(facilitator, content)
    assert looked.status_code == 422
    page = parse(looked.text)
    assert "Ligne 3 :" in words(page)
    assert page.find("button", string=lambda text: text and "Faire entrer" in text) is None
    corrected = content.replace(b"31/02", b"28/02")
    looked = send(facilitator, page, "Regarder le fichier corrigé", corrected)
    assert "2 nouvelles" in words(parse(looked.text))
    assert db.session.query(Meeting).count() == before
    assert drafts_of(copil.id) == []


def test_a_row_that_is_refused_keeps_the_whole_file_out(
    facilitator: CheckedClient, copil: Group
) -> None:
    content = (
        f"{HEADER}Café;08/12/2026 14:00;;;;;\nTrop long;08/12/2026 14:00;20/12/2026 14:00;;;;\n"
    )
    page = parse(look(facilitator, content.encode()).text)
    assert "1 refusée, 1 nouvelle" in words(page)
    assert "dure plus de 3 jours" in words(page)
    fields = {
        **{
            name: values[0]
            for name, values in form_fields(form_of(_look_button(facilitator))).items()
        },
        "groupe": "copil-34",
        "fichier_regarde": carried_file.packed(content.encode()),
    }
    forced = facilitator.post(f"{IMPORT}/entrer", data=fields)
    assert forced.status_code == 409
    assert drafts_of(copil.id) == []


def _look_button(client: CheckedClient) -> object:
    return button_named(client.page(f"{IMPORT}?groupe=copil-34"), "Regarder ce fichier")


def test_a_file_and_a_group_are_needed(facilitator: CheckedClient) -> None:
    page = facilitator.page(IMPORT)
    missing = send(facilitator, page, "Regarder ce fichier", None)
    assert missing.status_code == 422
    assert "Choisissez le fichier de votre agenda." in words(parse(missing.text))


def test_somebody_elses_group_cannot_be_chosen(facilitator: CheckedClient) -> None:
    page = facilitator.page(IMPORT)
    fields = {
        name: values[0]
        for name, values in form_fields(form_of(button_named(page, "Regarder ce fichier"))).items()
    }
    answer = facilitator.post(
        IMPORT,
        data={**fields, "groupe": "emi-lauragais", "fichier": (BytesIO(b"x"), "a.csv")},
        content_type="multipart/form-data",
    )
    assert answer.status_code == 422
    lauragais = find_group("emi-lauragais")
    assert lauragais is not None
    assert facilitator.get(f"/animation/groupes/{lauragais.id}/brouillons").status_code == 404


@pytest.mark.parametrize("carried", ["%%%", "AAAA", "eJwLycgsVgCiRIWS1OKSzLx0AA", "é"])
def test_a_carried_file_that_was_touched_is_asked_for_again(
    facilitator: CheckedClient, carried: str
) -> None:
    page = facilitator.page(f"{IMPORT}?groupe=copil-34")
    fields = {
        name: values[0]
        for name, values in form_fields(form_of(button_named(page, "Regarder ce fichier"))).items()
    }
    answer = facilitator.post(f"{IMPORT}/entrer", data={**fields, "fichier_regarde": carried})
    assert answer.status_code == 422


def test_a_small_field_cannot_hold_a_huge_file() -> None:
    bomb = carried_file.packed(b"a" * 50_000_000)
    content = carried_file.unpacked(bomb)
    assert content is not None
    assert len(content) == 2_000_001


def test_a_file_too_long_to_carry_is_chosen_again(
    facilitator: CheckedClient, copil: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carried_file, "LONGEST", 10)
    content = f"{HEADER}Café;08/12/2026 14:00;;;;;\n".encode()
    page = parse(look(facilitator, content).text)
    assert "choisissez-le encore une fois" in words(page)
    entered = send(facilitator, page, "Faire entrer cette rencontre en brouillon", content)
    assert entered.status_code == 303
    assert [one.title for one in drafts_of(copil.id)] == ["Café"]


def test_another_file_under_the_same_sending_asks(
    facilitator: CheckedClient, copil: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carried_file, "LONGEST", 10)
    first, second = (f"{HEADER}{name};08/12/2026 14:00;;;;;\n".encode() for name in ("Un", "Deux"))
    page = parse(look(facilitator, first).text)
    enter = "Faire entrer cette rencontre en brouillon"
    assert send(facilitator, page, enter, first).status_code == 303
    asked = send(facilitator, page, enter, second)
    assert asked.status_code == 409
    assert "Vous avez déjà envoyé cette page" in words(parse(asked.text))
    assert [one.title for one in drafts_of(copil.id)] == ["Un"]


def test_a_draft_without_a_place_is_completed_first(
    facilitator: CheckedClient, copil: Group
) -> None:
    content = f"{HEADER}Café;08/12/2026 14:00;;;;;\n".encode()
    page = parse(look(facilitator, content).text)
    entered = send(facilitator, page, "Faire entrer cette rencontre en brouillon", None)
    drafts = facilitator.page(entered.location)
    (meeting,) = drafts_of(copil.id)
    card = by_heading(drafts, "Café")
    assert "Il manque le lieu" in words(card)
    assert str(meeting.id) in str(link(card, "Compléter cette rencontre")["href"])
    assert drafts.find("button", string="Annoncer les rencontres choisies") is None


def test_nothing_ticked_is_said(facilitator: CheckedClient, copil: Group, data: Path) -> None:
    page = parse(look(facilitator, (data / "rencontres-herault-2022.csv").read_bytes()).text)
    drafts = facilitator.page(send(facilitator, page, ENTER_ALL, None).location)
    answer = facilitator.press(drafts, "Annoncer les rencontres choisies", rencontres=[])
    assert answer.status_code == 422
    assert "Cochez au moins une rencontre." in words(parse(answer.text))
    assert len(drafts_of(copil.id)) == 15


def test_the_model_is_a_file_that_comes_in(facilitator: CheckedClient) -> None:
    model = facilitator.get(f"{IMPORT}/modele.csv")
    assert model.mimetype == "text/csv"
    assert "1 nouvelle" in words(parse(look(facilitator, model.data).text))


def test_the_statements_do_not_grow_with_the_file(facilitator: CheckedClient) -> None:
    def statements_for(count: int) -> int:
        lines = (f"Café {n};08/12/2026 14:00;;;;;R-{n}\n" for n in range(count))
        look(facilitator, (HEADER + "".join(lines)).encode())
        return facilitator.statements.count

    assert statements_for(2) == statements_for(40)


def test_the_page_of_drafts_costs_ten_statements_at_most(
    facilitator: CheckedClient, data: Path
) -> None:
    page = parse(look(facilitator, (data / "rencontres-herault-2022.csv").read_bytes()).text)
    facilitator.page(send(facilitator, page, ENTER_ALL, None).location)
    assert facilitator.statements.count <= 10
    facilitator.page(IMPORT)
    assert facilitator.statements.count <= 10


def test_members_do_not_bring_agendas_in(client: CheckedClient, copil: Group) -> None:
    departement = db.session.get_one(Departement, copil.departement_id)
    account = make_account(departement, Role.USAGER)
    make_member(copil, account.person)
    sign_in_as(client, account)
    assert client.get(IMPORT).status_code == 404
    assert client.get(f"/animation/groupes/{copil.id}/brouillons").status_code == 404
