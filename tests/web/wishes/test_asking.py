"""Members ask: a subject, a meeting; they see the answers, never who asked."""

import pytest

from participation.accounts import access_codes
from participation.accounts.models import Account
from participation.extensions import db
from participation.meetings.models import ItemProposal, MeetingRequest, WishState
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, link, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import problems

SUBJECT = "Les bus du soir"


def member(client: CheckedClient, scene: Scene) -> Account:
    """Sign in a member of the group of a scene."""
    account = make_account(scene.departement, Role.USAGER)
    account.person.chosen_name = "Camille"
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    return account


def test_a_member_proposes_a_subject_and_takes_it_back(client: CheckedClient) -> None:
    scene = make_scene()
    account = member(client, scene)
    address = f"/groupes/{scene.group.slug}/proposer-un-sujet"
    page = client.page(f"/groupes/{scene.group.slug}")
    assert link(page, "Proposer un sujet")["href"] == address
    form = client.page(address)
    answers = [client.press(form, "Proposer ce sujet", sujet=SUBJECT) for _time in range(2)]
    assert {one.location for one in answers} == {f"/groupes/{scene.group.slug}/demandes?fait=sujet"}
    [proposal] = db.session.query(ItemProposal).filter_by(group_id=scene.group.id)
    assert proposal.person_id == account.person_id
    after = client.page(answers[0].location)
    text = words(after.main)
    assert "Votre sujet est proposé" in text
    assert SUBJECT in text
    assert "Camille" not in text
    back = client.press(after, "Retirer ma demande")
    assert "C’est retiré" in words(client.page(back.location).main)
    assert db.session.query(ItemProposal).filter_by(group_id=scene.group.id).count() == 0


def test_a_member_proposes_for_one_meeting_and_asks_for_another(client: CheckedClient) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue)
    member(client, scene)
    address = f"/rencontres/{meeting.id}/proposer-un-sujet"
    page = client.page(f"/rencontres/{meeting.id}")
    assert link(page, "Membre du groupe ? Proposez un sujet")["href"] == address
    client.press(client.page(address), "Proposer ce sujet", sujet=SUBJECT, pourquoi="La nuit")
    [proposal] = db.session.query(ItemProposal).filter_by(group_id=scene.group.id)
    assert (proposal.meeting_id, proposal.why) == (meeting.id, "La nuit")
    ask = client.page(f"/groupes/{scene.group.slug}/demander-une-rencontre")
    answer = client.press(ask, "Demander une rencontre", sujet="La garde", souhaits="Un mardi")
    assert answer.status_code == 303
    [request] = db.session.query(MeetingRequest).filter_by(group_id=scene.group.id)
    assert (request.subject, request.wishes) == ("La garde", "Un mardi")
    assert request.state is WishState.RECEIVED


@pytest.mark.parametrize("path", ["proposer-un-sujet", "demander-une-rencontre"])
def test_an_empty_wish_says_what_is_missing_and_loses_nothing(
    client: CheckedClient, path: str
) -> None:
    scene = make_scene()
    member(client, scene)
    label = "Proposer ce sujet" if path == "proposer-un-sujet" else "Demander une rencontre"
    form = client.page(f"/groupes/{scene.group.slug}/{path}")
    extra = "pourquoi" if path == "proposer-un-sujet" else "souhaits"
    answer = client.press(form, label, **{"sujet": " ", extra: "Parce que"})
    page = parse(answer.text)
    assert answer.status_code == 422
    assert problems(page) == {"sujet": "Dites en quelques mots de quoi vous voulez parler."}
    assert "Parce que" in answer.text


def test_a_rule_of_the_trade_is_said_with_what_was_typed(client: CheckedClient) -> None:
    scene = make_scene()
    member(client, scene)
    form = client.page(f"/groupes/{scene.group.slug}/proposer-un-sujet")
    for number in range(5):
        form = client.page(f"/groupes/{scene.group.slug}/proposer-un-sujet")
        client.press(form, "Proposer ce sujet", sujet=f"Sujet {number}")
    form = client.page(f"/groupes/{scene.group.slug}/proposer-un-sujet")
    answer = client.press(form, "Proposer ce sujet", sujet="Un de trop")
    assert answer.status_code == 409
    assert "Vous attendez déjà plusieurs réponses" in words(parse(answer.text))
    assert "Un de trop" in answer.text


def test_who_is_no_member_sees_neither_the_wishes_nor_the_way_to_them(
    client: CheckedClient,
) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    for path in ("demandes", "proposer-un-sujet", "demander-une-rencontre"):
        client.page(f"/groupes/{scene.group.slug}/{path}", status=404)
    page = client.page(f"/groupes/{scene.group.slug}")
    with pytest.raises(NotOnPageError):
        link(page, "Proposer un sujet")


def test_a_visitor_is_led_to_the_door(client: CheckedClient) -> None:
    scene = make_scene()
    answer = client.get(f"/groupes/{scene.group.slug}/proposer-un-sujet")
    assert answer.location.startswith("/connexion?suite=")


def test_nobody_takes_back_the_wish_of_another(client: CheckedClient) -> None:
    scene = make_scene()
    member(client, scene)
    client.press(
        client.page(f"/groupes/{scene.group.slug}/proposer-un-sujet"),
        "Proposer ce sujet",
        sujet=SUBJECT,
    )
    [proposal] = db.session.query(ItemProposal).filter_by(group_id=scene.group.id)
    own = client.page(f"/groupes/{scene.group.slug}/demandes")
    member(client, scene)
    seen = client.page(f"/groupes/{scene.group.slug}/demandes")
    with pytest.raises(NotOnPageError):
        button(seen, "Retirer ma demande")
    answer = client.press(own, "Retirer ma demande")
    assert answer.status_code in (400, 403, 404)
    assert db.session.get(ItemProposal, proposal.id) is not None


def test_somebody_with_a_code_and_no_account_proposes_too(client: CheckedClient) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue)
    other = make_meeting(scene.group)
    with unit_of_work():
        registration = register(meeting, RegistrationInput("Lou"))
    code = access_codes.living(registration.person_id)
    assert code is not None
    own = client.page(f"/i/{access_codes.shown(code.selector)}")
    asked = link(own, "Proposer un sujet mercredi 2 décembre 2026")
    form = client.page(str(asked["href"]))
    answer = client.press(form, "Proposer ce sujet", sujet=SUBJECT)
    assert answer.status_code == 303
    assert "Votre sujet est proposé" in words(client.page(answer.location).main)
    [proposal] = db.session.query(ItemProposal).filter_by(meeting_id=meeting.id)
    assert proposal.person_id == registration.person_id
    client.page(f"/i/{access_codes.shown(code.selector)}/sujet/{other.id}", status=404)
