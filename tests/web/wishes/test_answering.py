"""The desk of wishes: noted, answered once, and told on the facilitator's first page."""

from datetime import timedelta

import pytest

from participation import clock
from participation.extensions import db
from participation.groups.models import Group, WordChannel
from participation.meetings.models import (
    ItemProposal,
    Meeting,
    MeetingRequest,
    WishState,
)
from participation.meetings.queries import agenda_of
from participation.meetings.wishes import service
from participation.meetings.wishes.inputs import WishInput
from participation.notifications.models import OutboxMessage
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_member, make_person
from tests.support.client import CheckedClient
from tests.support.finders import link, parse, words
from tests.web.meetings.desks import ANSWERS, desk, problems

SUBJECT = "Les bus du soir"


def proposed(scene: Scene, person_id: int | None = None) -> int:
    with unit_of_work():
        return service.propose_item(scene.group, WishInput(SUBJECT, person_id=person_id)).id


def asked(scene: Scene, person_id: int | None = None) -> int:
    with unit_of_work():
        return service.ask_meeting(scene.group, WishInput(SUBJECT, person_id=person_id)).id


def address(group: Group, tail: str = "") -> str:
    return f"/animation/groupes/{group.slug}/demandes{tail}"


def test_what_waits_is_on_the_first_page_with_its_age(client: CheckedClient) -> None:
    scene = desk(client)
    for keep in (proposed, asked):
        keep(scene)
    proposal = db.session.query(ItemProposal).filter_by(group_id=scene.group.id).one()
    proposal.created_at = clock.now() - timedelta(days=12)
    db.session.flush()
    page = client.page("/animation")
    asked_for = link(page, f"Répondre à 2 demandes, {scene.group.name}")
    assert asked_for["href"] == address(scene.group)
    assert "attend depuis 12 jours" in words(page.main)
    text = words(client.page(address(scene.group)).main)
    assert "2 demandes attendent une réponse" in text
    assert SUBJECT in text


def test_a_subject_goes_on_the_agenda_and_a_second_answer_is_refused(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    person = make_person(scene.departement, "Camille", email="camille@exemple.fr")
    key = proposed(scene, person.id)
    meeting = make_meeting(scene.group, venue=scene.venue)
    form = client.page(address(scene.group, f"/sujet/{key}"))
    answers = {"reponse": "oui", "rencontre": str(meeting.id), "minutes": "40"}
    first = [client.press(form, "Répondre", **answers) for _time in range(2)]
    assert {one.location for one in first} == {address(scene.group, "?fait=oui")}
    assert [one.title for one in agenda_of(meeting.id)] == [SUBJECT]
    assert db.session.query(OutboxMessage).filter_by(person_id=person.id).count() == 1
    public = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "proposé par un membre du groupe" in public
    assert "Camille" not in public


def test_the_second_of_two_facilitators_reads_the_answer_given(client: CheckedClient) -> None:
    scene = desk(client)
    key = proposed(scene)
    form = client.page(address(scene.group, f"/sujet/{key}"))
    again = client.page(address(scene.group, f"/sujet/{key}"))
    client.press(form, "Répondre", reponse="non", raison="Ce n’est pas à nous.")
    answer = client.press(again, "Répondre", reponse="plus-tard")
    assert answer.status_code == 409
    text = words(parse(answer.text))
    assert "Quelqu’un a déjà répondu" in text
    assert "Ce n’est pas à nous." in text


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"reponse": "oui"}, {"rencontre": "Choisissez la rencontre."}),
        ({"reponse": "non"}, {"raison": "Il manque la raison."}),
        ({"reponse": "oui", "minutes": "mille"}, {"minutes": "Écrivez un nombre de minutes"}),
        ({"reponse": "peut-être"}, {"reponse": "Choisissez une réponse de la liste."}),
        ({"reponse": "oui", "rencontre": "1"}, {"rencontre": "Choisissez une réponse"}),
    ],
)
def test_half_an_answer_says_what_is_missing(
    client: CheckedClient, answers: dict[str, str], expected: dict[str, str]
) -> None:
    scene = desk(client)
    form = client.page(address(scene.group, f"/sujet/{proposed(scene)}"))
    answer = client.press(form, "Répondre", **answers)
    assert answer.status_code == 422
    said = problems(parse(answer.text))
    for field, sentence in expected.items():
        assert sentence in said[field]


def test_what_does_not_fit_any_more_is_said_beside_the_minutes(client: CheckedClient) -> None:
    scene = desk(client)
    key, meeting = proposed(scene), make_meeting(scene.group)
    form = client.page(address(scene.group, f"/sujet/{key}"))
    answer = client.press(form, "Répondre", reponse="oui", rencontre=str(meeting.id), minutes="121")
    assert answer.status_code == 409
    assert "plus long que la rencontre" in problems(parse(answer.text))["minutes"]


def test_a_request_is_answered_by_the_meeting_that_is_prepared_for_it(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    person = make_person(scene.departement, email="camille@exemple.fr")
    key = asked(scene, person.id)
    page = client.page(address(scene.group, f"/rencontre/{key}"))
    form = client.page(str(link(page, "Prévoir une rencontre")["href"]))
    typed = {**ANSWERS, "title": SUBJECT, "venue": str(scene.venue.id), "summary": "On en parle."}
    written = client.press(form, "Garder et relire", **typed)
    meeting = db.session.query(Meeting).order_by(Meeting.id.desc()).limit(1).one()
    again = words(client.page(address(scene.group, f"/rencontre/{key}")).main)
    assert "Une rencontre est en préparation" in again
    client.press(client.page(written.location), "Annoncer la rencontre")
    request = db.session.get_one(MeetingRequest, key)
    assert (request.state, request.meeting_id) == (WishState.ACCEPTED, meeting.id)
    assert db.session.query(OutboxMessage).filter_by(person_id=person.id).count() == 1


def test_a_request_is_answered_by_a_meeting_that_stands_or_by_a_reason(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    keys, meeting = [asked(scene), asked(scene)], make_meeting(scene.group)
    for key, answers in zip(
        keys,
        ({"reponse": "oui", "rencontre": str(meeting.id)}, {"reponse": "non", "raison": "Non."}),
        strict=True,
    ):
        form = client.page(address(scene.group, f"/rencontre/{key}"))
        assert client.press(form, "Répondre", **answers).status_code == 303
    states = [db.session.get_one(MeetingRequest, key).state for key in keys]
    assert states == [WishState.ACCEPTED, WishState.DECLINED]


def test_what_is_said_by_phone_is_noted_with_or_without_a_name(client: CheckedClient) -> None:
    scene = desk(client)
    make_member(scene.group, make_person(scene.departement, "Camille"))
    page = client.page(address(scene.group, "/noter"))
    assert "Camille" in words(page.main)
    client.press(page, "Noter cette demande", sujet=SUBJECT, canal="oral", qui="")
    form = client.page(address(scene.group, "/noter"))
    named = next(
        str(one["value"]) for one in form.select("#qui option") if one.get_text() == "Camille"
    )
    client.press(form, "Noter cette demande", demande="rencontre", sujet="La garde", qui=named)
    proposal = db.session.query(ItemProposal).filter_by(group_id=scene.group.id).one()
    request = db.session.query(MeetingRequest).filter_by(group_id=scene.group.id).one()
    assert (proposal.channel, proposal.person_id) == (WordChannel.ALOUD, None)
    assert request.channel is WordChannel.PHONE
    assert request.person_id is not None
    empty = client.press(client.page(address(scene.group, "/noter")), "Noter cette demande")
    assert empty.status_code == 422


def test_the_statements_do_not_grow_with_the_wishes(client: CheckedClient) -> None:
    scene = desk(client)
    counts = []
    for number in (1, 9):
        for _one in range(number):
            proposed(scene)
            asked(scene)
        page_counts = []
        for path in (address(scene.group), "/animation"):
            client.page(path)
            page_counts.append(client.statements.count)
        counts.append(page_counts)
    assert counts[0] == counts[1]
    assert counts[0][0] <= 10, client.statements


def test_who_joins_meanwhile_does_not_get_the_answer_of_another(client: CheckedClient) -> None:
    scene = desk(client)
    asker = make_person(scene.departement, "Camille")
    make_member(scene.group, asker)
    form = client.page(address(scene.group, "/noter"))
    named = form.select("#qui option")[1]
    assert named.get_text() == "Camille"
    make_member(scene.group, make_person(scene.departement, "Anne"))
    client.press(form, "Noter cette demande", sujet=SUBJECT, qui=str(named["value"]))
    proposal = db.session.query(ItemProposal).filter_by(group_id=scene.group.id).one()
    assert proposal.person_id == asker.id


def test_a_request_taken_back_loses_nothing_of_the_meeting_written_for_it(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    person = make_person(scene.departement)
    key = asked(scene, person.id)
    page = client.page(address(scene.group, f"/rencontre/{key}"))
    form = client.page(str(link(page, "Prévoir une rencontre")["href"]))
    with unit_of_work():
        service.take_back(person.id, db.session.get(MeetingRequest, key))
    written = client.press(form, "Garder et relire", **{**ANSWERS, "title": SUBJECT})
    assert written.status_code == 303
    assert db.session.query(Meeting).filter_by(title=SUBJECT).count() == 1
