"""The letter box of the demo: each message as its reader gets it, as soon as it is written."""

import pytest
from sqlalchemy.orm import Session

from participation import clock
from participation.accounts import access_codes
from participation.notifications.models import Channel, MessageState, OutboxMessage
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register_again
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_departement, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, words

pytestmark = pytest.mark.usefixtures("session")


def write(session: Session, number: int, channel: Channel, address: str) -> None:
    session.add(
        OutboxMessage(
            departement_id=make_departement().id,
            kind="test",
            channel=channel,
            address=address,
            subject=f"Message {number}",
            paragraphs=["Bonjour."],
            action_label="",
            action_path="",
            deduplication=f"test:{number}",
            state=MessageState.QUEUED,
            created_at=clock.now(),
        )
    )
    session.flush()


def test_a_code_just_asked_for_is_there_and_opens(client: CheckedClient) -> None:
    client.press(client.page("/connexion"), "Recevoir mon code", contact="usager@demo.example")
    page = client.page("/demo/boite")
    letter = page.find("article")
    assert letter is not None
    assert "Pour usager@demo.example, le dimanche 22 novembre 2026 à 10 h" in words(letter)
    assert "{" not in words(letter)
    href = str(link(letter, "Ouvrir la page")["href"])
    assert client.get(href.removeprefix("http://localhost")).status_code == 200


def test_the_code_of_a_registration_is_filled_in_here_only(
    client: CheckedClient, session: Session
) -> None:
    scene = make_scene()
    account = make_account(scene.departement, Role.USAGER, email="sam@exemple.fr")
    meeting = make_meeting(scene.group, venue=scene.venue)
    with unit_of_work():
        register_again(meeting, account.person, RegistrationInput(name="Sam"))
    code = access_codes.living(account.person_id)
    assert code is not None
    shown = access_codes.shown(code.selector)
    page = client.page("/demo/boite?adresse=sam@exemple.fr")
    assert f"/i/{shown}" in str(page)
    held = [
        row.action_path for row in session.query(OutboxMessage) if row.address == "sam@exemple.fr"
    ]
    assert held == ["/i/{code}"]


def test_the_newest_come_first_page_by_page(client: CheckedClient, session: Session) -> None:
    for number in range(25):
        write(session, number, Channel.EMAIL, "sam@exemple.fr")
    page = client.page("/demo/boite")
    titles = [words(title) for title in page.select("article h2")]
    assert titles[0] == "Message 24"
    assert len(titles) == 20
    after = client.page(str(link(page, "Messages d’avant")["href"]))
    assert [words(title) for title in after.select("article h2")][:5] == [
        f"Message {number}" for number in range(4, -1, -1)
    ]


@pytest.mark.parametrize(
    ("channel", "address", "word", "to"),
    [
        (Channel.EMAIL, "a@exemple.fr", "Courriel", "a@exemple.fr"),
        (Channel.SMS, "+33639980000", "Texto", "06 39 98 00 00"),
        (Channel.LETTER, "1 rue Neuve, Auterive", "Lettre", "1 rue Neuve, Auterive"),
    ],
)
def test_each_channel_says_what_it_is_and_to_whom(
    client: CheckedClient, session: Session, channel: Channel, address: str, word: str, to: str
) -> None:
    write(session, 1, channel, address)
    letter = by_heading(client.page("/demo/boite"), "Message 1")
    assert word in words(letter)
    assert f"Pour {to}," in words(letter)


def test_an_address_keeps_its_own_messages(client: CheckedClient, session: Session) -> None:
    write(session, 1, Channel.EMAIL, "a@exemple.fr")
    write(session, 2, Channel.SMS, "+33639980000")
    page = client.page("/demo/boite?adresse=06.39.98.00.00")
    assert [words(title) for title in page.select("article h2")] == ["Message 2"]


def test_an_unknown_address_gets_a_sentence(client: CheckedClient) -> None:
    assert "Ce n’est ni une adresse ni un numéro" in words(client.page("/demo/boite?adresse=abc"))
    assert "Aucun message" in words(client.page("/demo/boite?adresse=zzz@exemple.fr"))
    assert client.page("/demo/boite?avant=abc")


def test_the_box_asks_as_much_for_one_message_as_for_twenty(
    client: CheckedClient, session: Session
) -> None:
    write(session, 0, Channel.EMAIL, "sam@exemple.fr")
    client.page("/demo/boite?adresse=sam@exemple.fr")
    few = client.statements.count
    for number in range(1, 20):
        write(session, number, Channel.EMAIL, "sam@exemple.fr")
    client.page("/demo/boite?adresse=sam@exemple.fr")
    assert client.statements.count == few <= 6
