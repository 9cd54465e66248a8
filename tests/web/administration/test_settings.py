"""The face of the site: names, the human to call, two colours that can be read."""

import pytest
from sqlalchemy.orm import Session

from participation.permissions import Role
from participation.territories.models import Departement
from participation.territories.settings import DepartementSettings
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, parse, words
from tests.support.signing_in import sign_in_as

ADDRESS = "/administration/departement"


@pytest.fixture
def departement(session: Session) -> Departement:  # noqa: ARG001
    return make_departement()


@pytest.fixture
def admin(client: CheckedClient, departement: Departement) -> CheckedClient:
    sign_in_as(client, make_account(departement, Role.ADMIN))
    return client


def kept(session: Session, departement: Departement) -> DepartementSettings:
    session.refresh(departement)
    return departement.settings


def test_a_double_click_keeps_the_settings_once(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    page = admin.page(ADDRESS)
    for _press in range(2):
        done = admin.press(page, "Enregistrer", site_name="Participer là-bas")
        assert (done.status_code, done.location) == (303, f"{ADDRESS}?fait=reglages")
        admin.last_path = ADDRESS
    assert kept(session, departement).site_name == "Participer là-bas"


def test_what_is_kept_is_seen_at_once(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    page = admin.page(ADDRESS)
    assert by_label(page, "Le nom du site")["value"] == "Participer ici"
    done = admin.press(
        page,
        "Enregistrer",
        site_name="Participer là-bas",
        phone="39 19",
        colour="#7a1f3d",
        zone="Indian/Reunion",
        school_zone="B",
        partner_week_limit="3",
    )
    assert (done.status_code, done.location) == (303, f"{ADDRESS}?fait=reglages")
    page = admin.page(f"{ADDRESS}?fait=reglages")
    assert "C’est enregistré." in words(page)
    assert page.title is not None
    assert page.title.get_text().endswith("– Participer là-bas")
    assert page.find("a", href="tel:3919") is not None
    settings = kept(session, departement)
    assert (settings.colour, settings.zone, settings.answer_days) == (
        "#7a1f3d",
        "Indian/Reunion",
        60,
    )
    limits = (settings.school_zone, settings.partner_week_limit, settings.partner_month_limit)
    assert limits == ("B", 3, 4)


@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"phone": ""}, 422, "Il manque le numéro de téléphone à appeler."),
        ({"phone": "bientôt"}, 422, "Nous ne comprenons pas ce numéro de téléphone."),
        ({"site_name": ""}, 422, "Il manque le nom du site."),
        ({"site_name": "n" * 5000}, 422, "C’est trop long. Gardez une ligne."),
        ({"initials": "ABCD"}, 422, "C’est trop long. Gardez une ligne."),
        ({"email": "pas une adresse"}, 422, "Nous ne comprenons pas cette adresse."),
        ({"email": "06 39 98 00 00"}, 422, "Nous ne comprenons pas cette adresse."),
        ({"colour": "#e8b0b0"}, 409, "Cette couleur est trop claire"),
        ({"colour": "rouge"}, 409, "Une couleur s’écrit comme ceci"),
        ({"colour": "#0b5d4b;}"}, 409, "Une couleur s’écrit comme ceci"),
        ({"accent": ""}, 409, "Une couleur s’écrit comme ceci"),
        ({"zone": "Mars/Olympe"}, 409, "Ce fuseau horaire n’existe pas."),
        ({"school_zone": "D"}, 409, "Les zones scolaires sont A, B et C."),
        ({"partner_week_limit": ""}, 422, "Écrivez un nombre, par exemple 2."),
        ({"partner_month_limit": "0"}, 422, "Écrivez un nombre à partir de 1"),
    ],
)
def test_what_cannot_be_served_is_refused_with_a_sentence(
    admin: CheckedClient,
    departement: Departement,
    session: Session,
    answers: dict[str, str],
    status: int,
    sentence: str,
) -> None:
    refused = admin.press(admin.page(ADDRESS), "Enregistrer", **answers)
    assert refused.status_code == status
    assert sentence in words(parse(refused.text))
    assert kept(session, departement).phone == "05 36 49 00 00"


def test_a_colour_that_reads_on_white_but_not_on_the_paper_is_refused(
    admin: CheckedClient,
) -> None:
    # 4.54 on white, 4.28 on the ground of the pages.
    refused = admin.press(admin.page(ADDRESS), "Enregistrer", colour="#767676")
    assert refused.status_code == 409
    assert "Contraste avec le fond : 4,2 sur 1." in words(parse(refused.text))


def test_colours_are_seen_before_they_are_kept(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    seen = admin.press(admin.page(ADDRESS), "Voir ces couleurs", colour="#7a1f3d")
    assert seen.status_code == 200
    page = parse(seen.text)
    assert kept(session, departement).colour == "#0b5d4b"
    assert admin.press(page, "Enregistrer").status_code == 303
    assert kept(session, departement).colour == "#7a1f3d"
    picture = page.find("img", src=True)
    assert picture is not None
    drawing = admin.get(str(picture["src"]))
    assert drawing.content_type == "image/svg+xml; charset=utf-8"
    assert "#7a1f3d" in drawing.text


@pytest.mark.parametrize("colour", ["", "red", '"/><script>', "%22%3E"])
def test_the_picture_takes_colours_only(admin: CheckedClient, colour: str) -> None:
    drawing = admin.get("/administration/apercu.svg", query_string={"colour": colour})
    assert drawing.status_code == 200
    assert "#0b5d4b" in drawing.text
    assert "<script" not in drawing.text


def test_two_administrators_see_both_versions(admin: CheckedClient) -> None:
    other, page = admin.page(ADDRESS), admin.page(ADDRESS)
    admin.press(other, "Enregistrer", hours="le matin")
    refused = admin.press(page, "Enregistrer", hours="le soir")
    assert refused.status_code == 409
    page = parse(refused.text)
    versions = words(by_heading(page, "Ses heures"))
    assert "le soir" in versions
    assert "le matin" in versions
    assert admin.press(page, "Enregistrer").status_code == 303
    assert by_label(admin.page(ADDRESS), "Ses heures")["value"] == "le soir"


def test_a_version_that_is_none_is_a_conflict(admin: CheckedClient) -> None:
    assert admin.press(admin.page(ADDRESS), "Enregistrer", version="x").status_code == 409
