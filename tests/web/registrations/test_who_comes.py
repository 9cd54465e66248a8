"""The list of those who come, for who runs the meeting."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.accounts.contacts import read_contact
from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.models import College, MembershipRole
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Channel, NeedKind, Registration
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=2)


@pytest.fixture
def facilitator(client: CheckedClient, scene: Scene) -> Account:
    account = db.session.get_one(Account, scene.facilitator.account_id)
    sign_in_as(client, account)
    return account


def come(meeting: Meeting, name: str, contact: str = "", *needs: NeedKind) -> Registration:
    with unit_of_work():
        return register(meeting, RegistrationInput(name, read_contact(contact), needs))


def address(meeting: Meeting) -> str:
    return f"/animation/rencontres/{meeting.id}/inscriptions"


def names_of(page: BeautifulSoup, caption: str) -> list[str]:
    for table in page.select("table"):
        if words(table.caption) == caption:
            return [words(row.th) for row in table.select("tbody tr")]
    return []


COMING, WAITING, GONE = (
    "Elles et ils viennent",
    "Liste d’attente, dans l’ordre d’arrivée",
    "Ne viennent plus",
)


@pytest.mark.usefixtures("facilitator")
def test_everybody_stands_in_the_order_they_came(client: CheckedClient, meeting: Meeting) -> None:
    for name in ("Un", "Deux", "Trois", "Quatre"):
        come(meeting, name)
    page = client.page(address(meeting))
    assert names_of(page, COMING) == ["1. Un", "2. Deux"]
    assert names_of(page, WAITING) == ["1. Trois", "2. Quatre"]
    assert "2 personnes viennent sur 2 places. 2 personnes attendent une place." in words(page.main)


@pytest.mark.usefixtures("facilitator")
def test_people_can_be_called_from_the_list(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Sam", "0692 12 34 56")
    come(meeting, "Lou", "lou@exemple.fr")
    page = client.page(address(meeting))
    assert link(page, "0692 12 34 56")["href"] == "tel:+262692123456"
    assert link(page, "lou@exemple.fr")["href"] == "mailto:lou@exemple.fr"
    assert "de vive voix" not in words(page.main)


@pytest.mark.usefixtures("facilitator")
def test_those_who_cannot_be_reached_are_counted(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Sam")
    assert "1 personne à prévenir de vive voix" in words(client.page(address(meeting)).main)


@pytest.mark.usefixtures("facilitator")
def test_a_need_is_answered_and_told(client: CheckedClient, meeting: Meeting) -> None:
    registration = come(meeting, "Sam", "sam@exemple.fr", NeedKind.TRANSPORT)
    page = client.page(address(meeting))
    assert "Un trajet pour Sam" in words(by_heading(page, "1 besoin à organiser"))
    after = client.page(client.press(page, "C’est organisé").location)
    with pytest.raises(NotOnPageError):
        by_heading(after, "1 besoin à organiser")
    code = access_codes.living(registration.person_id)
    own = client.page(f"/i/{access_codes.shown(code.selector)}")
    assert "Un trajet C’est organisé" in words(own.main)


@pytest.mark.usefixtures("facilitator")
def test_an_answer_can_be_taken_back(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Sam", "", NeedKind.TRANSPORT)
    client.press(client.page(address(meeting)), "Ce n’est pas possible")
    one = client.page(link(client.page(address(meeting)), "Sam")["href"])
    client.press(one, "Revenir à « demandé »")
    assert button(client.page(address(meeting)), "C’est organisé")


@pytest.mark.usefixtures("facilitator")
def test_somebody_is_registered_at_the_desk_and_gets_a_card(
    client: CheckedClient, meeting: Meeting
) -> None:
    page = client.page(link(client.page(address(meeting)), "Inscrire quelqu’un")["href"])
    said = {"prenom": "Lou", "besoins": "garde-enfants", "canal": "guichet", "accord": "y"}
    first, second = (client.press(page, "Garder sa place", **said) for _click in range(2))
    assert first.location == second.location
    card = client.page(first.location)
    code = words(card.select_one("output#code"))
    assert access_codes.find(code) is not None
    assert code not in first.location
    registration = db.session.query(Registration).filter_by(meeting_id=meeting.id).one()
    assert registration.channel is Channel.DESK
    parts = first.location.rpartition("/inscriptions/")[2].split("/")
    assert not {str(registration.id), str(registration.person_id)} & set(parts)


@pytest.mark.usefixtures("facilitator")
def test_the_consent_is_asked_and_what_was_typed_is_kept(
    client: CheckedClient, meeting: Meeting
) -> None:
    page = client.page(f"{address(meeting)}/nouvelle")
    response = client.press(page, "Garder sa place", prenom="Lou")
    assert response.status_code == 422
    again = parse(response.text)
    assert by_label(again, "Son prénom")["value"] == "Lou"
    assert "Demandez d’abord à la personne" in words(again.find(id="a-revoir"))


@pytest.mark.usefixtures("facilitator")
def test_other_answers_under_the_same_sending_ask(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(f"{address(meeting)}/nouvelle")
    client.press(page, "Garder sa place", prenom="Lou", accord="y")
    response = client.press(page, "Garder sa place", prenom="Sam", accord="y")
    assert response.status_code == 409
    assert by_label(parse(response.text), "Son prénom")["value"] == "Sam"


@pytest.mark.usefixtures("facilitator")
def test_a_lost_code_is_replaced_and_dies(client: CheckedClient, meeting: Meeting) -> None:
    registration = come(meeting, "Sam")
    lost = access_codes.shown(access_codes.living(registration.person_id).selector)
    one = client.page(link(client.page(address(meeting)), "Sam")["href"])
    response = client.press(one, "Donner un nouveau code")
    new = words(client.page(response.location).select_one("output#code"))
    assert new != lost
    client.page(f"/i/{lost}", status=404)
    client.page(f"/i/{new}")
    client.press(one, "Donner un nouveau code")  # a double click gives no third code
    client.page(f"/i/{new}")


@pytest.mark.usefixtures("facilitator")
def test_a_card_is_gone_once_its_code_is_dead(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Sam")
    path = link(client.page(address(meeting)), "Sam")["href"]
    first, _second = (
        client.press(client.page(path), "Donner un nouveau code").location for _time in range(2)
    )
    client.page(first, status=404)


@pytest.mark.usefixtures("facilitator")
def test_the_code_is_not_on_the_page_of_the_person(client: CheckedClient, meeting: Meeting) -> None:
    registration = come(meeting, "Sam")
    code = access_codes.living(registration.person_id)
    one = client.get(link(client.page(address(meeting)), "Sam")["href"])
    assert code.selector not in one.text


@pytest.mark.usefixtures("facilitator")
def test_somebody_who_said_no_by_phone_gives_their_place_and_may_come_back(
    client: CheckedClient, meeting: Meeting
) -> None:
    for name in ("Un", "Deux", "Trois"):
        come(meeting, name)
    one = client.page(link(client.page(address(meeting)), "Un")["href"])
    page = client.page(client.press(one, "Noter qu’elle ne vient plus").location)
    assert names_of(page, COMING) == ["1. Deux", "2. Trois"]
    assert names_of(page, GONE) == ["1. Un"]
    gone = client.page(link(page, "Un")["href"])
    back = client.page(client.press(gone, "Remettre sur la liste").location)
    assert names_of(back, WAITING) == ["1. Un"]


@pytest.mark.usefixtures("facilitator")
def test_a_postponed_meeting_can_be_left_by_phone(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Un")
    meeting.state = MeetingState.POSTPONED
    db.session.commit()
    one = client.page(link(client.page(address(meeting)), "Un")["href"])
    page = client.page(client.press(one, "Noter qu’elle ne vient plus").location)
    assert names_of(page, GONE) == ["1. Un"]


@pytest.mark.usefixtures("facilitator")
def test_nobody_is_added_to_a_meeting_that_is_over(
    client: CheckedClient, meeting: Meeting, clock_stands: Callable[[datetime], None]
) -> None:
    come(meeting, "Sam")
    clock_stands(meeting.ends_at + timedelta(minutes=1))
    sign_in_as(client, db.session.query(Account).order_by(Account.id.desc()).first())
    page = client.page(address(meeting))
    assert "Cette rencontre est passée." in words(page.main)
    with pytest.raises(NotOnPageError):
        link(page, "Inscrire quelqu’un")
    assert "On ne peut plus inscrire personne." in words(
        client.page(f"{address(meeting)}/nouvelle").main
    )


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize(
    "data",
    [
        {},
        {"besoin": "trajet"},
        {"besoin": "trajet", "etat": "x"},
        {"besoin": "x", "etat": "organise"},
    ],
)
def test_an_answer_to_nothing_is_not_found(
    client: CheckedClient, meeting: Meeting, data: dict[str, str]
) -> None:
    come(meeting, "Sam", "", NeedKind.TRANSPORT)
    page = client.page(address(meeting))
    form = button(page, "C’est organisé").find_parent("form")
    token = form.find(attrs={"name": "csrf_token"})["value"]
    response = client.post(form["action"], data={**data, "csrf_token": token})
    assert response.status_code == 404


@pytest.mark.usefixtures("facilitator")
@pytest.mark.parametrize("handle", ["x", "1", "é", "A" * 16])
def test_a_name_in_the_address_cannot_be_guessed(
    client: CheckedClient, meeting: Meeting, handle: str
) -> None:
    come(meeting, "Sam")
    client.page(f"{address(meeting)}/{handle}", status=404)


@pytest.mark.usefixtures("facilitator")
def test_a_person_of_another_meeting_is_not_found_here(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    other = make_meeting(scene.group, venue=scene.venue)
    come(other, "Sam")
    elsewhere = link(client.page(address(other)), "Sam")["href"].rpartition("/")[2]
    client.page(f"{address(meeting)}/{elsewhere}", status=404)


@pytest.mark.parametrize("role", [None, Role.USAGER, Role.ELU, Role.ADMIN, Role.ANIMATEUR])
def test_only_who_runs_the_meeting_sees_the_list(
    client: CheckedClient, scene: Scene, meeting: Meeting, role: Role | None
) -> None:
    if role is None:
        response = client.get(address(meeting))
        assert (response.status_code, response.location.partition("?")[0]) == (303, "/connexion")
        return
    account = make_account(scene.departement, role)
    make_member(scene.group, account.person, College.USAGERS, MembershipRole.MEMBER)
    sign_in_as(client, account)
    client.page(address(meeting), status=404)
    client.page(f"{address(meeting)}/nouvelle", status=404)


@pytest.mark.usefixtures("facilitator")
def test_the_cost_does_not_grow_with_the_list(client: CheckedClient, scene: Scene) -> None:
    few, many = (make_meeting(scene.group, venue=scene.venue, capacity=10) for _one in range(2))
    for meeting, size in ((few, 2), (many, 20)):
        for number in range(size):
            come(meeting, f"Sam {number}", f"sam{number}@exemple.fr", NeedKind.SEAT)
    counts = []
    for meeting in (few, many):
        client.page(address(meeting))
        counts.append(client.statements.count)
    assert counts[0] == counts[1] <= 11
