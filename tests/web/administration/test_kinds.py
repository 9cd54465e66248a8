"""The kinds of bodies as a Département settles them."""

import pytest
from sqlalchemy.orm import Session

from participation.groups.models import GroupKind
from participation.groups.service import create_preset_kinds
from participation.permissions import Role
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as

LIST = "/administration/types-de-groupes"
NEW = {
    "name": "Table de quartier",
    "plural": "Tables de quartier",
    "explanation": "Des voisins se parlent.",
}


@pytest.fixture
def departement(session: Session) -> Departement:  # noqa: ARG001
    row = make_departement()
    with unit_of_work():
        create_preset_kinds(None, row.id)
    return row


@pytest.fixture
def admin(client: CheckedClient, departement: Departement) -> CheckedClient:
    sign_in_as(client, make_account(departement, Role.ADMIN))
    return client


def kind_of(session: Session, departement: Departement, code: str) -> GroupKind:
    session.expire_all()
    return session.query(GroupKind).filter_by(departement_id=departement.id, code=code).one()


def test_the_presets_are_listed_with_their_rhythm(admin: CheckedClient) -> None:
    page = admin.page(LIST)
    assert link(page, "Équipe mixte d’insertion")
    assert "Se réunit au moins une fois tous les trois mois." in words(page)
    assert "des places seulement" in words(page)
    assert admin.statements.count <= 10


def test_a_kind_of_ones_own(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    done = admin.press(
        admin.page(f"{LIST}/nouveau"),
        "Créer ce type",
        **NEW,
        colleges=["usagers", "elus"],
        seats_elus="3",
        rhythm="minimum",
        times="2",
        period="6",
        required_items=["convivialite"],
        notice_days="0",
        quorum="50",
        needs_brief="y",
    )
    assert done.location == f"{LIST}?fait=cree"
    kind = kind_of(session, departement, "table-de-quartier")
    assert kind.cadence == {"rules": [{"rule": "minimum", "count": 2, "months": 6}]}
    assert (kind.colleges, kind.seats) == (["usagers", "elus"], {"elus": 3})
    assert (kind.quorum, kind.notice_days, kind.needs_brief) == (50, 0, True)


@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"name": ""}, 422, "Il manque le nom."),
        ({"plural": ""}, 422, "Il manque le nom au pluriel."),
        ({"explanation": ""}, 422, "Expliquez-le en deux phrases simples."),
        ({"colleges": []}, 422, "Choisissez au moins une catégorie de personnes."),
        ({"rhythm": "minimum", "times": "0"}, 422, "Écrivez un nombre à partir de 1"),
        ({"rhythm": "minimum", "times": "61"}, 409, "Écrivez 60 rencontres par période au plus."),
        ({"rhythm": "lune"}, 422, "Choisissez une réponse de la liste."),
        ({"notice_days": "400"}, 422, "Écrivez un nombre de jours, de 0 à 365."),
        ({"quorum": "101"}, 409, "Un quorum va de 1 à 100 pour cent."),
        ({"seats_institutions": "2"}, 422, "Cochez aussi cette catégorie plus haut"),
        ({"seats_usagers": "501"}, 409, "Gardez entre 1 et 500 places."),
        ({"name": "Comité de pilotage"}, 409, "Un autre type de groupe porte déjà ce nom."),
    ],
)
def test_what_nobody_could_keep_is_refused(
    admin: CheckedClient, answers: dict[str, str | list[str]], status: int, sentence: str
) -> None:
    refused = admin.press(admin.page(f"{LIST}/nouveau"), "Créer ce type", **{**NEW, **answers})
    assert refused.status_code == status
    assert sentence in words(parse(refused.text))


def test_what_has_no_question_stays(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    for code in ("emi", "collectif-participants", "serie-ateliers"):
        before = kind_of(session, departement, code)
        held, version = before.cadence, before.version
        page = admin.page(f"{LIST}/{before.id}")
        assert admin.press(page, "Enregistrer").status_code == 303
        after = kind_of(session, departement, code)
        assert (after.cadence, after.version) == (held, version)


def test_two_administrators_see_both_versions(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    address = f"{LIST}/{kind_of(session, departement, 'cli').id}"
    page, other = admin.page(address), admin.page(address)
    admin.press(other, "Enregistrer", name="Conférence d’ici", times="3")
    refused = admin.press(page, "Enregistrer", name="Conférence de là-bas")
    assert refused.status_code == 409
    again = parse(refused.text)
    names = words(by_heading(again, "Son nom"))
    assert "Conférence d’ici" in names
    assert "Conférence de là-bas" in names
    assert "trois fois par an" in words(by_heading(again, "À quel rythme ?"))
    assert admin.press(again, "Garder ma version").status_code == 303
    kept = admin.page(address)
    assert by_label(kept, "Son nom")["value"] == "Conférence de là-bas"


def test_a_kind_is_put_away_and_brought_back(
    admin: CheckedClient, departement: Departement, session: Session
) -> None:
    key = kind_of(session, departement, "cli").id
    done = admin.press(admin.page(f"{LIST}/{key}"), "Ranger ce type")
    assert done.location == f"{LIST}?fait=range"
    assert "Conférence locale d’insertion" not in words(admin.page(LIST))
    admin.page("/animation/groupes/nouveau?type=cli", status=404)
    away = admin.page(f"{LIST}?etat=ranges")
    page = admin.page(str(link(away, "Conférence locale d’insertion")["href"]))
    assert admin.press(page, "Ramener ce type").location == f"{LIST}?fait=ramene"
    assert admin.page("/animation/groupes/nouveau?type=cli")
