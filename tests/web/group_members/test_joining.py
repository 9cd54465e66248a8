"""“Je rejoins ce groupe”, pausing and leaving: with an account, with a code, or told how to."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.accounts.models import Account, Person
from participation.extensions import db
from participation.groups.models import College, Group, Membership, MembershipRole
from participation.groups.queries import living_membership
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, by_heading, link, parse, words
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    made = make_scene()
    group = db.session.get_one(Group, made.group.id)
    group.host, group.welcome = "L’animatrice du café", "Le café est à 13 h 30.\nOn mange ensemble."
    db.session.flush()
    return made


@pytest.fixture
def account(scene: Scene) -> Account:
    return make_account(scene.departement, Role.USAGER, email="sam@exemple.fr")


@pytest.fixture
def me(client: CheckedClient, account: Account) -> CheckedClient:
    sign_in_as(client, account)
    return client


def mine(scene: Scene, account: Account) -> Membership | None:
    return living_membership(scene.group.id, account.person_id)


def join(me: CheckedClient, scene: Scene, college: str = "usagers") -> None:
    page = me.page(f"/groupes/{scene.group.slug}/rejoindre?college={college}")
    done = me.press(page, "J’accepte la charte et je rejoins ce groupe")
    assert (done.status_code, done.location) == (303, f"/groupes/{scene.group.slug}/bienvenue")


def test_one_question_a_screen_then_the_welcome(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    page = me.page(f"/groupes/{scene.group.slug}")
    page = me.page(str(link(page, "Je rejoins ce groupe")["href"]))
    assert "Aucune preuve n’est demandée." in words(page)
    assert "RSA" not in words(page)
    asked = me.press(page, "Continuer", college="usagers")
    page = parse(asked.text)
    assert "On vient librement" in words(page)
    done = me.press(page, "J’accepte la charte et je rejoins ce groupe")
    page = me.page(str(done.location))
    assert "L’animatrice du café" in words(by_heading(page, "Qui vous accueille"))
    assert "On mange ensemble." in words(by_heading(page, "Bon à savoir"))
    membership = mine(scene, account)
    assert membership is not None
    assert membership.charter_id is not None
    assert db.session.query(OutboxMessage).filter_by(kind="member_welcome").count() == 1


def test_a_double_click_joins_once(me: CheckedClient, scene: Scene, account: Account) -> None:
    page = me.page(f"/groupes/{scene.group.slug}/rejoindre?college=usagers")
    for _time in range(2):
        assert me.press(page, "J’accepte la charte et je rejoins ce groupe").status_code == 303
    assert db.session.query(Membership).filter_by(person_id=account.person_id).count() == 1


def test_the_way_back_stands_on_the_welcome(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    join(me, scene)
    page = me.page(f"/groupes/{scene.group.slug}/bienvenue")
    me.press(page, "Finalement, je quitte ce groupe")
    assert mine(scene, account) is None


def test_leaving_takes_one_button_and_is_undone_by_one(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    join(me, scene)
    left = me.press(me.page("/mon-compte"), "Quitter le groupe")
    assert left.status_code == 303
    assert mine(scene, account) is None
    page = me.page(str(left.location))
    assert "Vous n’êtes dans aucun groupe." in words(page)
    back = me.press(page, "Revenir dans le groupe")
    assert "Vous êtes de nouveau dans le groupe." in words(me.page(str(back.location)))
    assert mine(scene, account) is not None


def test_pausing_and_coming_back(me: CheckedClient, scene: Scene, account: Account) -> None:
    join(me, scene)
    me.press(me.page("/mon-compte"), "Faire une pause")
    page = me.page("/mon-compte")
    assert "En pause" in words(by_heading(page, "Mes groupes"))
    me.press(page, "Revenir après ma pause")
    membership = mine(scene, account)
    assert membership is not None
    assert membership.paused_at is None


def test_a_member_of_another_college_is_told_how(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    page = me.page(f"/groupes/{scene.group.slug}/rejoindre?college=elus")
    make_member(scene.group, db.session.get_one(Person, account.person_id))
    refused = me.press(page, "J’accepte la charte et je rejoins ce groupe")
    assert refused.status_code == 409
    assert "On ne siège que pour un collège à la fois" in words(parse(refused.text))


def test_an_answer_of_no_list_asks_again(me: CheckedClient, scene: Scene) -> None:
    page = me.page(f"/groupes/{scene.group.slug}/rejoindre?college=maire")
    assert "Choisissez une réponse de la liste." in words(page)


def test_who_is_a_member_already_is_welcomed(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    make_member(scene.group, account.person)
    assert me.get(f"/groupes/{scene.group.slug}/rejoindre").location == (
        f"/groupes/{scene.group.slug}/bienvenue"
    )


def test_a_visitor_is_shown_the_ways_in(client: CheckedClient, scene: Scene) -> None:
    page = client.page(f"/groupes/{scene.group.slug}/rejoindre")
    assert link(page, "Taper mon code")["href"] == "/i"
    assert "rejoindre" in str(link(page, "Entrer avec mon adresse ou mon numéro")["href"])
    assert "Le numéro à appeler" in words(page)


def test_a_closed_body_says_to_call_and_offers_no_button(me: CheckedClient, scene: Scene) -> None:
    db.session.get_one(Group, scene.group.id).is_open = False
    db.session.flush()
    with pytest.raises(NotOnPageError):
        link(me.page(f"/groupes/{scene.group.slug}"), "Je rejoins ce groupe")
    page = me.page(f"/groupes/{scene.group.slug}/rejoindre")
    assert "On n’entre pas seul dans ce groupe." in words(page)


def test_somebody_of_another_departement_is_no_member_here(
    client: CheckedClient, scene: Scene
) -> None:
    sign_in_as(client, make_account(make_scene().departement, Role.USAGER))
    page = client.page(f"/groupes/{scene.group.slug}/rejoindre")
    assert "Taper mon code" in words(page)


def test_one_subject_only(me: CheckedClient, scene: Scene) -> None:
    join(me, scene)
    me.typed = ("les bus du soir",)
    address = f"/mon-compte/groupes/{scene.group.slug}/sujet"
    me.press(me.page(address), "C’est noté", sujet="les bus du soir")
    assert "les bus du soir" in words(by_heading(me.page("/mon-compte"), "Mes groupes"))
    refused = me.press(me.page(address), "C’est noté", sujet="x" * 201)
    assert refused.status_code == 422


def test_a_charter_not_read_yet_waits_and_puts_nobody_out(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    make_member(scene.group, account.person)
    page = me.page("/mon-compte")
    assert "La charte du groupe vous attend" in words(page)
    page = me.page(str(link(page, "Lire la charte")["href"]))
    done = me.press(page, "J’accepte la charte")
    assert done.location == "/mon-compte?fait=charte"
    assert "La charte du groupe vous attend" not in words(me.page("/mon-compte"))


def test_nothing_is_done_in_a_group_where_one_never_was(me: CheckedClient, scene: Scene) -> None:
    make_member(scene.group, make_account(scene.departement, Role.USAGER).person)
    page = me.page("/mon-compte/nom")
    for act in ("pause", "depart", "retour", "candidature"):
        address = f"/mon-compte/groupes/{scene.group.slug}/{act}"
        fields = {"csrf_token": str(page.select_one("input[name=csrf_token]")["value"])}  # type: ignore[index]
        assert me.post(address, data=fields).status_code == 404


def test_the_account_asks_as_much_for_one_group_as_for_five(
    me: CheckedClient, account: Account
) -> None:
    make_member(make_scene().group, account.person)
    me.page("/mon-compte")
    few = me.statements.count
    person = db.session.get_one(Person, account.person_id)
    for _number in range(4):
        make_member(make_scene().group, person, role=MembershipRole.CHAIR)
    me.page("/mon-compte")
    assert me.statements.count == few


@pytest.fixture
def code(scene: Scene) -> str:
    with unit_of_work():
        registration = register(
            make_meeting(db.session.get_one(Group, scene.group.id)), RegistrationInput("Lou")
        )
    found = access_codes.living(registration.person_id)
    assert found is not None
    return access_codes.shown(found.selector)


def test_with_a_code_one_joins_pauses_leaves_and_comes_back(
    client: CheckedClient, scene: Scene, code: str
) -> None:
    page = client.page(f"/i/{code}")
    page = client.page(str(link(page, "Voir mes groupes")["href"]))
    page = client.page(str(link(page, scene.group.name)["href"]))
    page = parse(client.press(page, "Continuer", college="usagers").text)
    done = client.press(page, "J’accepte la charte et je rejoins ce groupe")
    page = client.page(str(done.location))
    assert "L’animatrice du café" in words(by_heading(page, "Qui vous accueille"))
    page = client.page(str(client.press(page, "Faire une pause").location))
    page = client.page(str(client.press(page, "Quitter le groupe").location))
    page = client.page(str(client.press(page, "Revenir dans le groupe").location))
    assert button(page, "Quitter le groupe")


def test_a_page_behind_a_code_leaves_no_trace(client: CheckedClient, code: str) -> None:
    headers = client.get(f"/i/{code}/groupes").headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "private, no-store"
    assert client.get("/i/AAAAA-AAAAA/groupes").status_code == 404


def test_with_a_code_one_reads_the_charter(client: CheckedClient, scene: Scene, code: str) -> None:
    access = access_codes.find(code)
    assert access is not None
    make_member(scene.group, access.person, College.USAGERS)
    page = client.page(f"/i/{code}/groupes")
    page = client.page(str(link(page, "Lire la charte")["href"]))
    done = client.press(page, "J’accepte la charte")
    assert "vous avez accepté la charte" in words(client.page(str(done.location)))


def test_who_left_accepts_no_charter(me: CheckedClient, scene: Scene, account: Account) -> None:
    make_member(scene.group, account.person)
    me.press(me.page("/mon-compte"), "Quitter le groupe")
    assert me.get(f"/mon-compte/groupes/{scene.group.slug}/charte").status_code == 404
