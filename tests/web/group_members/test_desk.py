"""The list of members for who facilitates: names stay with them, others see numbers."""

import csv
import io

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.blueprints.group_members.member_pages import PURPOSE
from participation.blueprints.row_handles import handle
from participation.extensions import db
from participation.groups.models import College, Group, Membership, MembershipRole
from participation.permissions import Role
from tests.factories import Scene, make_account, make_member, make_person, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, by_label, link, parse, words
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def desk(client: CheckedClient, scene: Scene) -> CheckedClient:
    account = db.session.get_one(Account, scene.facilitator.account_id)
    sign_in_as(client, account)
    return client


def root(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/membres"


def member(scene: Scene, name: str = "Camille", college: College = College.USAGERS) -> Membership:
    return make_member(scene.group, make_person(scene.departement, name), college)


def enter(desk: CheckedClient, scene: Scene, **answers: str) -> str:
    page = desk.page(f"{root(scene)}/nouveau")
    said = {"prenom": "Lou", "college": "usagers", "canal": "papier", "accord": "y", **answers}
    done = desk.press(page, "Ajouter au groupe", **said)
    assert done.status_code == 303, words(parse(done.text))
    return str(done.location)


def test_members_stand_by_college_with_the_names_they_chose(
    desk: CheckedClient, scene: Scene
) -> None:
    member(scene, "Zoé")
    member(scene, "Ali")
    member(scene, "Maire", College.ELUS)
    page = desk.page(root(scene))
    assert "Habitants (2)" in words(page)
    assert words(page).index("Zoé") < words(page).index("Ali")
    page = desk.page(f"{root(scene)}?tri=nom")
    assert words(page).index("Ali") < words(page).index("Zoé")


def test_the_list_is_narrowed_to_who_pauses_or_left(desk: CheckedClient, scene: Scene) -> None:
    for name, label in (("Zoé", "Noter une pause"), ("Ali", "Noter son départ")):
        member(scene, name)
        page = desk.page(str(link(desk.page(root(scene)), name)["href"]))
        desk.press(page, label)
    assert "Ali" not in words(desk.page(root(scene)))
    paused = words(desk.page(f"{root(scene)}?etat=en-pause"))
    assert "Zoé" in paused
    assert "Ali" not in paused
    assert "Ali" in words(desk.page(f"{root(scene)}?etat=partis"))
    assert "Ce choix n’existe pas." in words(desk.page(f"{root(scene)}?etat=ailleurs"))


def test_an_empty_list_says_what_to_do(desk: CheckedClient, scene: Scene) -> None:
    page = desk.page(f"{root(scene)}?etat=partis")
    assert "Il n’y a personne ici pour le moment." in words(page)


def test_somebody_without_a_screen_gets_a_card(desk: CheckedClient, scene: Scene) -> None:
    address = enter(desk, scene, charte="y", contact="06 39 98 00 01")
    page = desk.page(address)
    assert page.select_one("output#code") is not None
    assert "La carte de Lou" in words(page)
    row = db.session.query(Membership).order_by(Membership.id.desc()).first()
    assert row is not None
    assert str(row.charter_channel) == "papier"


def test_a_double_click_notes_one_person(desk: CheckedClient, scene: Scene) -> None:
    page = desk.page(f"{root(scene)}/nouveau")
    said = {"prenom": "Lou", "college": "usagers", "canal": "oral", "accord": "y"}
    before = db.session.query(Membership).count()
    first, second = (desk.press(page, "Ajouter au groupe", **said) for _time in range(2))
    assert first.location == second.location
    assert db.session.query(Membership).count() == before + 1


def test_what_is_missing_is_said_and_what_was_typed_stays(
    desk: CheckedClient, scene: Scene
) -> None:
    page = desk.page(f"{root(scene)}/nouveau")
    refused = desk.press(page, "Ajouter au groupe", prenom="Lou", contact="abc")
    assert refused.status_code == 422
    page = parse(refused.text)
    assert by_label(page, "Son prénom")["value"] == "Lou"
    assert "Demandez d’abord à la personne" in words(page)


def test_the_same_person_twice_is_refused(desk: CheckedClient, scene: Scene) -> None:
    enter(desk, scene, contact="06 39 98 00 01")
    page = desk.page(f"{root(scene)}/nouveau")
    refused = desk.press(
        page,
        "Ajouter au groupe",
        prenom="lou",
        contact="0639980001",
        college="usagers",
        canal="oral",
        accord="y",
    )
    assert refused.status_code == 409
    assert "Cette personne est déjà dans le groupe." in words(parse(refused.text))


def test_role_subject_and_substitute_are_changed_together(
    desk: CheckedClient, scene: Scene
) -> None:
    first, second = member(scene, "Zoé"), member(scene, "Ali")
    page = desk.page(str(link(desk.page(root(scene)), "Zoé")["href"]))
    options = by_label(page, "Remplace qui, en cas d’absence ?").find_all("option")
    ali = next(str(one["value"]) for one in options if words(one) == "Ali")
    done = desk.press(page, "Enregistrer", role="porte-voix", sujet="le bus", remplace=ali)
    page = desk.page(str(done.location))
    assert "C’est enregistré." in words(page)
    assert "Place dans un groupe changée" in words(page)
    row = db.session.get_one(Membership, first.id)
    assert (row.role, row.topic) == (MembershipRole.SPOKESPERSON, "le bus")
    assert row.substitute_for_id == second.id


def test_who_may_not_facilitate_is_refused(desk: CheckedClient, scene: Scene) -> None:
    member(scene, "Zoé")
    page = desk.page(str(link(desk.page(root(scene)), "Zoé")["href"]))
    refused = desk.press(page, "Enregistrer", role="animateur")
    assert refused.status_code == 409
    assert "n’a pas de compte pour animer" in words(parse(refused.text))


def test_the_charter_is_accepted_aloud(desk: CheckedClient, scene: Scene) -> None:
    member(scene, "Zoé")
    page = desk.page(str(link(desk.page(root(scene)), "Zoé")["href"]))
    done = desk.press(page, "Noter son accord", canal="oral")
    assert "De vive voix, le dimanche 22 novembre 2026" in words(desk.page(str(done.location)))


def test_a_departure_noted_by_mistake_is_undone(desk: CheckedClient, scene: Scene) -> None:
    member(scene, "Zoé")
    page = desk.page(str(link(desk.page(root(scene)), "Zoé")["href"]))
    page = desk.page(str(desk.press(page, "Noter son départ").location))
    desk.press(page, "Annuler ce départ")
    assert "Zoé" in words(desk.page(root(scene)))


def test_a_lost_code_is_replaced(desk: CheckedClient, scene: Scene) -> None:
    member(scene, "Zoé")
    page = desk.page(str(link(desk.page(root(scene)), "Zoé")["href"]))
    first = str(desk.press(page, "Donner un nouveau code").location)
    assert desk.get(first).status_code == 200
    desk.press(desk.page(page_of(first)), "Donner un nouveau code")
    assert desk.get(first).status_code == 404


def page_of(card: str) -> str:
    return card.split("/carte/", maxsplit=1)[0]


def test_who_looks_after_the_departement_sees_no_inhabitant_by_name(
    client: CheckedClient, scene: Scene
) -> None:
    for number in range(3):
        member(scene, f"Secret{number}")
    elected = make_account(scene.departement, Role.ELU)
    make_member(scene.group, elected.person, College.ELUS)
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    page = client.page(root(scene))
    assert "Secret" not in words(page)
    assert "Habitants : 3" in words(page)
    assert "Agent" in words(page)  # a function, not a name
    with pytest.raises(NotOnPageError):
        link(page, "Agent")
    form = client.page(f"{root(scene)}/nouveau")
    assert "Habitants" not in words(form.form if form.form is not None else form)


def test_an_inhabitant_of_the_group_sees_nothing_of_it(client: CheckedClient, scene: Scene) -> None:
    account = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    for path in ("", "/nouveau", "/bulletin", "/effectifs.csv"):
        assert client.get(root(scene) + path).status_code == 404


def test_the_file_of_counts_hides_small_numbers(desk: CheckedClient, scene: Scene) -> None:
    for number in range(3):
        member(scene, f"Secret{number}")
    response = desk.get(f"{root(scene)}/effectifs.csv")
    assert response.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0] == ["Collège", "Membres"]
    assert ["Habitants", "moins de 5"] in rows
    assert "Secret" not in response.text


def test_the_paper_holds_the_charter_and_the_choices(desk: CheckedClient, scene: Scene) -> None:
    page = words(desk.page(f"{root(scene)}/bulletin"))
    assert "On vient librement" in page
    assert "☐ J’accepte la charte." in page


def test_the_statements_do_not_grow_with_the_members(desk: CheckedClient, scene: Scene) -> None:
    member(scene)
    desk.page(root(scene))
    few = desk.statements.count
    for number in range(20):
        member(scene, f"Camille {number}")
    desk.page(root(scene))
    assert desk.statements.count == few <= 10


def test_the_group_page_names_nobody(client: CheckedClient, scene: Scene) -> None:
    member(scene, "Secret")
    group = db.session.get_one(Group, scene.group.id)
    assert "Secret" not in client.get(f"/groupes/{group.slug}").text


@pytest.mark.parametrize(
    ("button", "answers"), [("Noter son départ", {}), ("Enregistrer", {"role": "membre"})]
)
def test_who_facilitates_no_more_comes_to_their_own_page(
    desk: CheckedClient, scene: Scene, button: str, answers: dict[str, str]
) -> None:
    own = db.session.query(Membership).filter_by(person_id=scene.facilitator.person_id).one()
    page = desk.page(f"{root(scene)}/{handle(PURPOSE, own.id)}")
    done = desk.press(page, button, **answers)
    assert done.status_code == 303
    assert str(done.location).startswith("/mon-compte")
    desk.page(str(done.location))
