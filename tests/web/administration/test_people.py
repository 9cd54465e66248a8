"""Who may come in: the list, invitations, roles given and taken, accounts closed."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account, ContactPoint, Grant, Person
from participation.extensions import db
from participation.groups.models import College, Membership, MembershipRole
from participation.permissions import Role
from tests.factories import Scene, make_account, make_person, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import button, by_heading, by_label, link, parse, words
from tests.support.letter_box import letters_to
from tests.support.signing_in import sign_in_as

EMAIL = "nouvelle@exemple.fr"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def admin(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, make_account(scene.departement, Role.ADMIN, email="admin@exemple.fr"))
    return client


def address_of(account: Account) -> str:
    uid = db.session.query(Person.uid).filter_by(id=account.person_id).scalar()
    return f"/administration/personnes/{uid}"


def roles_of(session: Session, account: Account) -> set[Role]:
    return {grant.role for grant in session.query(Grant).filter_by(account_id=account.id)}


def test_an_invitation_opens_an_account_and_writes_to_the_person(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    page = admin.page("/administration/personnes/inviter")
    done = admin.press(
        page,
        "Inviter",
        contact=EMAIL,
        role="animateur",
        function="L’animateur d’Auterive",
        group=scene.group.slug,
    )
    assert done.status_code == 303
    page = admin.page(done.location)
    assert "C’est fait : un message est parti." in words(page)
    assert EMAIL in words(page)
    assert "checked" in by_label(page, "Animatrice ou animateur").attrs
    letter = letters_to(EMAIL)[0]
    assert letter.action_href == "http://localhost/connexion"
    assert scene.group.name not in letter.text
    joined = session.query(Membership).filter_by(group_id=scene.group.id).order_by("id").all()[-1]
    assert (joined.college, joined.role) == (College.PROFESSIONNELS, MembershipRole.FACILITATOR)


def test_a_double_click_invites_once(admin: CheckedClient, scene: Scene, session: Session) -> None:
    page = admin.page("/administration/personnes/inviter")
    first, second = (
        admin.press(page, "Inviter", contact=EMAIL, role="usager") for _time in range(2)
    )
    assert first.location == second.location
    assert len(letters_to(EMAIL)) == 1
    assert session.query(Account).filter_by(departement_id=scene.departement.id).count() == 3


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"contact": "", "role": "usager"}, "Il manque une adresse ou un numéro."),
        ({"contact": "abc", "role": "usager"}, "Nous ne comprenons pas cette adresse"),
        ({"contact": EMAIL}, "Choisissez un rôle."),
        ({"contact": EMAIL, "role": "roi"}, "Choisissez un rôle."),
        ({"contact": EMAIL, "role": "animateur"}, "Choisissez le groupe que cette personne anime."),
        ({"contact": EMAIL, "role": "usager", "group": "ailleurs"}, "Choisissez un groupe"),
        ({"contact": EMAIL, "role": "usager", "function": "f" * 300}, "Une ligne suffit."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    admin: CheckedClient, answers: dict[str, str], sentence: str
) -> None:
    page = admin.page("/administration/personnes/inviter")
    refused = admin.press(page, "Inviter", **answers)
    assert refused.status_code == 422
    page = parse(refused.text)
    assert sentence in words(page)
    typed = by_label(page, "Son adresse électronique ou son téléphone")["value"]
    assert typed == answers["contact"]
    assert letters_to(EMAIL) == []


def test_a_known_address_asks_who_is_meant(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    known = make_account(scene.departement, Role.USAGER, email=EMAIL)
    page = admin.page("/administration/personnes/inviter")
    asked = admin.press(page, "Inviter", contact=EMAIL, role="relecteur")
    assert asked.status_code == 409
    page = parse(asked.text)
    assert "Dites si c’est la même personne." in words(page)
    same = str(by_label(page, "Sam")["value"])
    done = admin.press(page, "Inviter", who=same)
    assert done.location.startswith(address_of(known))
    assert roles_of(session, known) == {Role.USAGER, Role.RELECTEUR}
    page = admin.page("/administration/personnes/inviter")
    page = parse(admin.press(page, "Inviter", contact=EMAIL, role="usager").text)
    done = admin.press(page, "Inviter", who="autre")
    assert done.status_code == 303
    assert address_of(known) not in done.location


def test_an_address_known_elsewhere_asks_nothing(admin: CheckedClient) -> None:
    other = make_scene()
    make_account(other.departement, Role.USAGER, email=EMAIL)
    make_person(other.departement, "Une visiteuse", EMAIL)
    page = admin.page("/administration/personnes/inviter")
    assert admin.press(page, "Inviter", contact=EMAIL, role="usager").status_code == 303


def test_roles_are_given_and_taken(admin: CheckedClient, scene: Scene, session: Session) -> None:
    account = make_account(scene.departement, Role.USAGER)
    page = admin.page(address_of(account))
    done = admin.press(page, "Enregistrer", roles=["elu", "relais"], function="L’élu d’Auterive")
    assert (done.status_code, done.location) == (303, f"{address_of(account)}?fait=acces")
    session.expire_all()
    assert roles_of(session, account) == {Role.ELU, Role.RELAIS}
    function = by_label(admin.page(address_of(account)), "Sa fonction")
    assert function["value"] == "L’élu d’Auterive"


def test_two_administrators_see_both_versions(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    account = make_account(scene.departement, Role.USAGER)
    page = admin.page(address_of(account))
    admin.press(page, "Enregistrer", roles=["elu"])
    refused = admin.press(page, "Enregistrer", roles=["relais"])
    assert refused.status_code == 409
    page = parse(refused.text)
    versions = by_heading(page, "Ses rôles")
    assert "Relais" in words(versions)
    assert "Élue ou élu" in words(versions)
    assert admin.press(page, "Enregistrer").status_code == 303
    session.expire_all()
    assert roles_of(session, account) == {Role.RELAIS}


def test_the_last_administrator_keeps_the_role_until_another_one_has_it(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    own = session.query(ContactPoint).filter_by(value="admin@exemple.fr").one()
    address = f"/administration/personnes/{session.get_one(Person, own.person_id).uid}"
    refused = admin.press(admin.page(address), "Enregistrer", roles=["usager"])
    assert refused.status_code == 409
    assert "C’est la dernière personne qui peut inviter ici." in words(parse(refused.text))
    refused = admin.press(admin.page(f"{address}/fermer"), "Fermer ce compte")
    assert refused.status_code == 409
    make_account(scene.departement, Role.ADMIN)
    assert admin.press(admin.page(address), "Enregistrer", roles=["usager"]).status_code == 303
    assert admin.get("/administration").status_code == 404


def test_an_administrator_of_another_departement_does_not_count(
    admin: CheckedClient,
) -> None:
    make_account(make_scene().departement, Role.ADMIN)
    page = admin.page("/mon-compte/fermer")
    assert admin.press(page, "Fermer mon compte").status_code == 409


def test_closing_an_account_puts_its_owner_out(
    admin: CheckedClient, scene: Scene, session: Session
) -> None:
    account = make_account(scene.departement, Role.ELU, email=EMAIL)
    owner: CheckedClient = admin.application.test_client()  # type: ignore[assignment]
    sign_in_as(owner, account)
    page = admin.page(f"{address_of(account)}/fermer")
    assert "Fermer ce compte" in words(page)
    done = admin.press(page, "Fermer ce compte")
    assert done.location == "/administration/personnes?fait=fermeture"
    assert owner.get("/mon-compte").status_code == 303
    assert EMAIL not in words(admin.page("/administration/personnes?fait=fermeture"))
    assert admin.get(address_of(account)).status_code == 404
    session.expire_all()
    assert roles_of(session, account) == set()


def test_the_people_of_another_departement_are_not_there(admin: CheckedClient) -> None:
    stranger = make_account(make_scene().departement, Role.ELU, email="loin@exemple.fr")
    assert "loin@exemple.fr" not in words(admin.page("/administration/personnes"))
    assert admin.get(address_of(stranger)).status_code == 404
    assert admin.get(f"{address_of(stranger)}/fermer").status_code == 404


def test_the_list_keeps_one_role_and_says_when_it_knows_none(
    admin: CheckedClient, scene: Scene
) -> None:
    make_account(scene.departement, Role.ELU, email="elue@exemple.fr")
    page = admin.page("/administration/personnes?role=elu")
    assert "elue@exemple.fr" in words(page)
    assert "admin@exemple.fr" not in words(page)
    assert "Personne n’a ce rôle" in words(admin.page("/administration/personnes?role=relais"))
    assert "Ce rôle n’existe pas." in words(admin.page("/administration/personnes?role=roi"))


def test_the_list_goes_page_by_page_and_asks_as_much_for_fifty(
    admin: CheckedClient, scene: Scene
) -> None:
    admin.page("/administration/personnes")
    few = admin.statements.count
    for number in range(60):
        make_account(scene.departement, Role.USAGER, email=f"personne{number}@exemple.fr")
    page = admin.page("/administration/personnes")
    assert admin.statements.count == few <= 10
    assert "personne59@exemple.fr" in words(page)
    after = admin.page(str(link(page, "Personnes d’avant")["href"]))
    assert "personne9@exemple.fr" in words(after)
    assert "admin@exemple.fr" in words(after)


def test_the_first_page_leads_everywhere(admin: CheckedClient) -> None:
    page = admin.page("/administration")
    for name in ("Les personnes", "Le site", "Le journal"):
        assert admin.get(str(link(page, name)["href"])).status_code == 200
    assert button(admin.page("/administration/personnes/inviter"), "Inviter")
