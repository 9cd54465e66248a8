"""The logo: sent, seen on every page, replaced, taken away; what is refused says what is taken."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from participation.journal.models import JournalEntry
from participation.permissions import Role
from participation.territories.models import Departement, Logo
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import attribute, button, form_fields, form_of, link, parse, words
from tests.support.png import picture
from tests.support.signing_in import sign_in_as

SETTINGS = "/administration/departement"
LOGO = f"{SETTINGS}/logo"
DROP = f"{LOGO}/retirer"


@pytest.fixture
def departement(session: Session) -> Departement:  # noqa: ARG001
    return make_departement()


@pytest.fixture
def admin(client: CheckedClient, departement: Departement) -> CheckedClient:
    sign_in_as(client, make_account(departement, Role.ADMIN))
    return client


def send(
    client: CheckedClient, page: BeautifulSoup, label: str, content: bytes | None
) -> TestResponse:
    pressed = button(page, label)
    form = form_of(pressed)
    assert form["enctype"] == "multipart/form-data"
    fields = {name: values[0] for name, values in form_fields(form, pressed).items()}
    chosen = {"logo": (BytesIO(content), "logo.png")} if content is not None else {}
    return client.post(
        str(form["action"]), data={**fields, **chosen}, content_type="multipart/form-data"
    )


def add(client: CheckedClient, content: bytes) -> TestResponse:
    return send(client, client.page(SETTINGS), "Ajouter ce logo", content)


def shown_in_header(page: BeautifulSoup) -> Tag | None:
    found = page.select_one("header .site-name img")
    return found if isinstance(found, Tag) else None


def written(session: Session, departement: Departement) -> list[str]:
    return list(
        session.scalars(
            select(JournalEntry.act)
            .where(JournalEntry.departement_id == departement.id)
            .order_by(JournalEntry.seq)
        )
    )


def test_a_logo_is_sent_and_stands_on_every_page(
    app: Flask, admin: CheckedClient, departement: Departement, session: Session
) -> None:
    page = admin.page(SETTINGS)
    assert shown_in_header(page) is None
    assert "Sans logo, le site montre vos initiales." in words(page)
    done = add(admin, picture() + b"a word that travels along")
    assert (done.status_code, done.location) == (303, f"{SETTINGS}?fait=logo")
    page = admin.page(done.location)
    assert "Le logo est en place." in words(page)
    assert written(session, departement) == ["departement.logo_changed"]

    visitor: CheckedClient = app.test_client()  # type: ignore[assignment]
    for path in ("/administration", f"/departements/{departement.slug}"):
        page = (admin if path == "/administration" else visitor).page(path)
        image = shown_in_header(page)
        assert image is not None
        assert (image["alt"], image["height"]) == ("", "40")
        assert "Participer ici" in words(page.select_one("header .site-name") or page)
    answer = visitor.get(attribute(image, "src"))
    assert answer.content_type == "image/png"
    assert answer.data == picture_kept(session, departement)
    assert b"travels" not in answer.data
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers


def picture_kept(session: Session, departement: Departement) -> bytes:
    return session.scalars(select(Logo).where(Logo.departement_id == departement.id)).one().content


def test_a_logo_costs_no_statement(
    app: Flask, admin: CheckedClient, departement: Departement
) -> None:
    visitor: CheckedClient = app.test_client()  # type: ignore[assignment]
    path = f"/departements/{departement.slug}"
    visitor.page(path)
    without = visitor.statements.count
    add(admin, picture())
    assert shown_in_header(visitor.page(path)) is not None
    assert visitor.statements.count == without


def test_another_logo_has_another_address(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    add(admin, picture(red=10))
    page = admin.page(SETTINGS)
    first = attribute(shown_in_header(page) or page, "src")
    send(admin, page, "Remplacer le logo", picture(red=200))
    second = attribute(shown_in_header(admin.page(SETTINGS)) or page, "src")
    assert first != second
    assert admin.get(second).headers["Cache-Control"].endswith("immutable")
    assert admin.get(first).headers["Cache-Control"] == "no-store"
    count = select(func.count()).select_from(Logo).where(Logo.departement_id == departement.id)
    assert session.scalar(count) == 1


def test_the_same_logo_again_changes_nothing(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    add(admin, picture())
    send(admin, admin.page(SETTINGS), "Remplacer le logo", picture())
    assert written(session, departement) == ["departement.logo_changed"]


def test_it_is_taken_away_after_a_question(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    add(admin, picture())
    page = admin.page(SETTINGS)
    address = attribute(shown_in_header(page) or page, "src")
    question = admin.page(attribute(link(page, "Retirer le logo"), "href"))
    assert "Vos initiales prendront sa place, sur chaque page." in words(question)
    assert shown_in_header(admin.page(SETTINGS)) is not None
    done = admin.press(question, "Retirer le logo")
    assert (done.status_code, done.location) == (303, f"{SETTINGS}?fait=logo-retire")
    page = admin.page(done.location)
    assert "Les initiales ont repris sa place." in words(page)
    assert shown_in_header(page) is None
    assert admin.get(address).status_code == 404
    again = admin.press(question, "Retirer le logo")
    assert again.status_code == 303
    assert written(session, departement) == ["departement.logo_changed"] * 2
    assert "Logo changé" in words(admin.page("/administration/journal"))
    assert admin.get(DROP).location == SETTINGS


@pytest.mark.parametrize(
    ("content", "status", "sentence"),
    [
        (None, 422, "Choisissez une image."),
        (b"", 409, "Ce fichier n’est pas une image PNG."),
        (b"<svg onload='alert(1)'/>", 409, "Ce fichier n’est pas une image PNG."),
        (b"\xff\xd8\xff\xe0" + bytes(200), 409, "Ce fichier n’est pas une image PNG."),
        (picture() + bytes(102_400), 409, "Ce fichier est trop lourd."),
        (picture(1001, 2), 409, "Cette image est trop grande."),
        (picture()[:-5], 409, "Cette image est abîmée."),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence(
    admin: CheckedClient,
    departement: Departement,
    session: Session,
    content: bytes | None,
    status: int,
    sentence: str,
) -> None:
    refused = send(admin, admin.page(SETTINGS), "Ajouter ce logo", content)
    assert refused.status_code == status
    page = parse(refused.text)
    assert sentence in words(page)
    if status == 409:
        assert "Choisissez un PNG de 20 Ko et de 1000 pixels de côté au plus." in words(page)
    assert written(session, departement) == []
    assert send(admin, page, "Ajouter ce logo", picture()).status_code == 303


def test_other_settings_leave_the_logo_in_place(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    add(admin, picture())
    assert admin.press(admin.page(SETTINGS), "Enregistrer", hours="le matin").status_code == 303
    session.refresh(departement)
    assert departement.settings.hours == "le matin"
    assert shown_in_header(admin.page(SETTINGS)) is not None


def test_settings_open_since_before_the_logo_do_not_take_it_away(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    page = admin.page(SETTINGS)
    send(admin, page, "Ajouter ce logo", picture())
    refused = admin.press(page, "Enregistrer", hours="le matin")
    assert refused.status_code == 409
    assert admin.press(parse(refused.text), "Enregistrer").status_code == 303
    session.refresh(departement)
    assert departement.settings.hours == "le matin"
    assert shown_in_header(admin.page(SETTINGS)) is not None


@pytest.mark.parametrize("role", [Role.CHARGE_MISSION, Role.ANIMATEUR, Role.USAGER])
def test_only_who_settles_the_site_may_change_it(
    client: CheckedClient, departement: Departement, role: Role
) -> None:
    sign_in_as(client, make_account(departement, role))
    for path in (LOGO, DROP):
        assert client.get(path).status_code == 404


def test_without_a_logo_there_is_no_file(client: CheckedClient, departement: Departement) -> None:
    assert client.get(f"/logo/{departement.id}.{'0' * 64}.png").status_code == 404
    assert client.get(f"/logo/999999.{'0' * 64}.png").status_code == 404


@pytest.mark.parametrize(
    ("role", "is_there"),
    [(Role.ADMIN, True), (Role.CHARGE_MISSION, True), (Role.ANIMATEUR, False)],
)
def test_the_administration_is_in_the_links_of_who_may_open_it(
    client: CheckedClient, departement: Departement, role: Role, *, is_there: bool
) -> None:
    sign_in_as(client, make_account(departement, role))
    page = client.page("/mon-compte")
    assert (page.find("a", href="/administration") is not None) is is_there
    assert client.get("/administration").status_code == (200 if is_there else 404)
