"""Coming together: three questions for who comes alone; how many, for who comes with others."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.models import College
from participation.meetings.models import Meeting
from participation.permissions import Role
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.keeping import keep_places
from participation.registrations.models import KeptFor, Registration, RegistrationState
from participation.registrations.service import register, register_again, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import button, by_label, link, parse, words
from tests.support.signing_in import sign_in_as

CHANGE = "Changer le nombre de personnes mercredi 2 décembre 2026"
SEVERAL = "Nous venons à plusieurs, ou avec des enfants"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=6, summary="On en parle.")


def address(meeting: Meeting) -> str:
    return f"/rencontres/{meeting.id}/inscription"


def only(meeting: Meeting) -> Registration:
    return db.session.query(Registration).filter_by(meeting_id=meeting.id).one()


def come(meeting: Meeting, people: int = 1) -> Registration:
    with unit_of_work():
        return register(meeting, RegistrationInput("Sam", party=Party(people)))


def own(registration: Registration) -> str:
    code = access_codes.living(registration.person_id)
    assert code is not None
    return f"/i/{access_codes.shown(code.selector)}"


def test_a_family_registers_on_one_screen(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(link(client.page(address(meeting)), SEVERAL)["href"])
    response = client.press(
        page,
        "Garder nos places",
        prenom="Sam",
        personnes="4",
        moins_de_3_ans="1",
        de_6_a_11_ans="2",
    )
    after = client.page(response.location)
    assert "Vos 4 places sont gardées" in words(after.main)
    assert "1 × moins de 3 ans, 2 × de 6 à 11 ans" in words(after.main)
    assert (only(meeting).party, only(meeting).children) == (4, {"moins-de-3": 1, "6-11": 2})
    assert db.session.get_one(Meeting, meeting.id).places_taken == 4


def test_more_children_than_people_is_said_and_nothing_is_lost(
    client: CheckedClient, meeting: Meeting
) -> None:
    page = client.page(f"{address(meeting)}?a-plusieurs=oui")
    answers = {"prenom": "Lou", "contact": "lou@exemple.fr", "besoins": ["trajet"]}
    response = client.press(page, "Garder nos places", **answers, personnes="2", de_3_a_5_ans="2")
    assert response.status_code == 422
    again = parse(response.text)
    assert "Il y a plus d’enfants que de personnes" in words(again.main)
    assert by_label(again, "Votre prénom")["value"] == "Lou"
    chosen = by_label(again, "De 3 à 5 ans").select_one("option[selected]")
    assert chosen is not None
    assert chosen["value"] == "2"
    response = client.press(again, "Garder nos places", personnes="3")
    assert response.status_code == 303
    assert only(meeting).children == {"3-5": 2}


def test_a_family_larger_than_the_meeting_is_refused(
    client: CheckedClient, meeting: Meeting
) -> None:
    page = client.page(f"{address(meeting)}?a-plusieurs=oui")
    response = client.press(page, "Garder nos places", prenom="Lou", personnes="7")
    assert response.status_code == 409
    assert "Cette rencontre a 6 places en tout." in words(parse(response.text).main)
    assert by_label(parse(response.text), "Votre prénom")["value"] == "Lou"


@pytest.mark.parametrize("people", ["0", "11", "beaucoup"])
def test_a_number_that_is_not_offered_is_refused(
    client: CheckedClient, meeting: Meeting, people: str
) -> None:
    page = client.page(f"{address(meeting)}?a-plusieurs=oui")
    response = client.press(page, "Garder nos places", prenom="Lou", personnes=people)
    assert response.status_code == 422
    assert db.session.query(Registration).filter_by(meeting_id=meeting.id).count() == 0


def test_fewer_people_from_ones_own_page(client: CheckedClient, meeting: Meeting) -> None:
    registration = come(meeting, 4)
    form = client.page(link(client.page(own(registration)), CHANGE)["href"])
    response = client.press(form, "Garder ces changements", personnes="2", moins_de_3_ans="1")
    after = client.page(response.location)
    assert "le nombre de personnes est changé" in words(after.main)
    assert "2 personnes" in words(after.main)
    assert db.session.get_one(Meeting, meeting.id).places_taken == 2


def test_more_people_than_places_is_refused_with_the_number_left(
    client: CheckedClient, meeting: Meeting
) -> None:
    registration = come(meeting, 2)
    come(meeting, 3)
    address_of_form = f"{own(registration)}/personnes?rencontre={meeting.id}"
    response = client.press(client.page(address_of_form), "Garder ces changements", personnes="4")
    assert response.status_code == 409
    again = parse(response.text)
    assert "Aujourd’hui, vous pouvez être 3 au plus." in words(again.main)
    assert client.press(again, "Garder ces changements", personnes="3").status_code == 303
    assert db.session.get_one(Meeting, meeting.id).places_taken == 6


def test_who_waits_reads_that_nobody_passes(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, 4)
    waiting = come(meeting, 3)
    page = client.page(own(waiting))
    assert "personne ne passe devant" in words(page.main)
    form = client.page(link(page, CHANGE)["href"])
    client.press(form, "Garder ces changements", personnes="2")
    assert only_state(waiting) is RegistrationState.CONFIRMED


def only_state(registration: Registration) -> RegistrationState:
    return db.session.get_one(Registration, registration.id, populate_existing=True).state


def test_only_ones_own_party_is_changed(client: CheckedClient, meeting: Meeting) -> None:
    mine, other = come(meeting), make_meeting(make_scene().group)
    come(other)
    for number in (other.id, "", "x"):
        client.page(f"{own(mine)}/personnes?rencontre={number}", status=404)


def test_a_full_public_page_is_open_to_those_whose_places_are_kept(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    with unit_of_work():
        keep_places(meeting, KeptFor.ELUS, 6, meeting.day, None)
    assert "C’est complet" in words(client.page(address(meeting)).main)
    assert "Complet" in words(client.page("/agenda").main)
    sign_in_as(client, make_account(scene.departement, Role.ELU))
    page = client.page(address(meeting))
    assert "C’est complet" not in words(page.main)
    client.press(page, "Garder ma place")
    registration = only(meeting)
    assert registration.state is RegistrationState.CONFIRMED
    assert registration.college is College.ELUS


@pytest.fixture
def facilitator(client: CheckedClient, scene: Scene) -> Account:
    account = db.session.get_one(Account, scene.facilitator.account_id)
    sign_in_as(client, account)
    return account


def desk(meeting: Meeting, page: str = "") -> str:
    return f"/animation/rencontres/{meeting.id}/inscriptions{page}"


@pytest.mark.usefixtures("facilitator")
def test_places_are_kept_changed_and_given_back(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(link(client.page(desk(meeting)), "Garder des places")["href"])
    response = client.press(page, "Garder ces places", pour="invites", places="4")
    after = client.page(response.location)
    assert "4 places gardées" in words(after.main)
    assert "6 places, 0 prise. 4 places sont gardées." in words(after.main)
    assert "N’invitez pas plus de 6 personnes." in words(after.main)
    client.press(after, "Rendre ces places maintenant")
    assert "Aucune place n’est gardée" in words(client.page(desk(meeting, "/places")).main)


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"places": "7"}, 409, "Vous pouvez en garder 6 au plus."),
        ({"places": ""}, 422, "Il manque le nombre de places."),
        ({"places": "deux"}, 422, "Écrivez un nombre à partir de 1"),
        ({"jusqu_au": "31/2/2026"}, 422, "Nous ne comprenons pas ce jour"),
        ({"jusqu_au": "1/1/2020"}, 409, "entre aujourd’hui et le jour de la rencontre"),
        ({"jusqu_au": "31/12/2030"}, 409, "entre aujourd’hui et le jour de la rencontre"),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_answers_stay(
    client: CheckedClient, meeting: Meeting, answers: dict[str, str], status: int, sentence: str
) -> None:
    page = client.page(desk(meeting, "/places"))
    typed = {"pour": "elus", "places": "2", **answers}
    response = client.press(page, "Garder ces places", **typed)
    assert response.status_code == status
    again = parse(response.text)
    assert sentence in words(again.main)
    assert by_label(again, "Combien de places ?").get("value", "") == typed["places"]


@pytest.mark.usefixtures("facilitator")
def test_the_desk_warns_before_more_are_invited(client: CheckedClient, meeting: Meeting) -> None:
    first = come(meeting, 5)
    assert "N’invitez pas plus de 1 personne." in words(client.page(desk(meeting)).main)
    client.press(
        client.page(f"{own(first)}/personnes?rencontre={meeting.id}"),
        "Garder ces changements",
        personnes="6",
    )
    for page in (desk(meeting), f"/animation/rencontres/{meeting.id}"):
        assert "N’invitez plus personne" in words(client.page(page).main)


@pytest.mark.usefixtures("facilitator")
def test_the_list_says_what_to_prepare(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(desk(meeting, "/nouvelle"))
    answers = {"personnes": "3", "de_3_a_5_ans": "2", "besoins": ["garde-enfants"], "accord": "y"}
    client.press(page, "Garder sa place", prenom="Sam", **answers)
    elu = {"college": "elus", "invite": "y", "accord": "y"}
    client.press(client.page(desk(meeting, "/nouvelle")), "Garder sa place", prenom="Lou", **elu)
    said = words(client.page(desk(meeting)).main)
    assert "4 personnes viennent sur 6 places." in said
    assert "4 chaises, 4 repas" in said
    assert "Garde demandée : 2 × de 3 à 5 ans" in said
    noted = db.session.query(Registration).filter_by(meeting_id=meeting.id, invited=True).one()
    assert noted.college is College.ELUS


@pytest.mark.usefixtures("facilitator")
def test_the_desk_changes_how_many_come(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, 4)
    one = client.page(link(client.page(desk(meeting)), "Sam")["href"])
    form = client.page(link(one, "Changer le nombre de personnes")["href"])
    refused = client.press(form, "Garder ces changements", personnes="8")
    assert refused.status_code == 409
    response = client.press(parse(refused.text), "Garder ces changements", personnes="2")
    assert "le nombre de personnes est changé" in words(client.page(response.location).main)
    assert only(meeting).party == 2


def test_kept_places_are_for_who_runs_the_meeting(client: CheckedClient, meeting: Meeting) -> None:
    assert client.get(desk(meeting, "/places")).status_code == 303
    sign_in_as(client, make_account(make_scene().departement, Role.ANIMATEUR))
    assert client.get(desk(meeting, "/places")).status_code == 404


def test_the_button_says_what_happens(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, 6)
    page = client.page(f"{address(meeting)}?a-plusieurs=oui")
    assert button(page, "Me mettre sur la liste d’attente")


def test_who_comes_back_is_still_among_the_invited(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    account = make_account(scene.departement, Role.ELU)
    with unit_of_work():
        data = RegistrationInput("Sam", invited=True)
        registration = register_again(meeting, account.person, data)
        withdraw(registration, account.person_id)
        keep_places(meeting, KeptFor.INVITED, 6, meeting.day, None)
    sign_in_as(client, account)
    assert "C’est complet" not in words(client.page(address(meeting)).main)
