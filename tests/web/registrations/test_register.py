"""“Je viens”: three questions at most, a place or a rank, a code; nothing is lost."""

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from participation.accounts.models import ContactPoint, Person
from participation.extensions import db
from participation.meetings.models import Audience, Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations.models import NeedKind, Registration
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import (
    NotOnPageError,
    button,
    by_label,
    form_fields,
    form_of,
    link,
    parse,
    words,
)
from tests.support.signing_in import sign_in_as

KEEP, WAIT = "Garder ma place", "Me mettre sur la liste d’attente"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=2)


def address(meeting: Meeting) -> str:
    return f"/rencontres/{meeting.id}/inscription"


def join(
    client: CheckedClient, meeting: Meeting, label: str = KEEP, **answers: object
) -> TestResponse:
    client.typed = tuple(str(value) for value in answers.values())
    return client.press(client.page(address(meeting)), label, **{"prenom": "Sam", **answers})


def registrations(meeting: Meeting) -> list[Registration]:
    return list(db.session.query(Registration).filter_by(meeting_id=meeting.id).order_by("id"))


def code_of(client: CheckedClient, response: TestResponse) -> str:
    assert response.status_code == 303, response.text
    page = client.page(response.location)
    return words(page.select_one("output#code"))


def test_a_first_name_is_enough(client: CheckedClient, meeting: Meeting) -> None:
    response = join(client, meeting)
    page = client.page(response.location)
    assert page.h1.get_text() == "C’est noté, Sam. À bientôt\u00a0!"
    assert "Votre place est gardée" in words(page.main)
    assert words(page.select_one("output#code")) in response.location
    assert "Set-Cookie" not in response.headers


def test_at_most_three_questions_and_one_needed(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(address(meeting))
    names = {
        field["name"]
        for field in page.select("main input:not([type=hidden]), main select, main textarea")
    }
    assert names == {"prenom", "contact", "besoins"}
    assert "RSA" not in words(page)
    assert "Sans" not in words(page.h1)


def test_contact_and_needs_are_kept(client: CheckedClient, meeting: Meeting) -> None:
    join(client, meeting, contact="0692 12 34 56", besoins=["trajet", "interprete"])
    (registration,) = registrations(meeting)
    point = db.session.query(ContactPoint).filter_by(person_id=registration.person_id).one()
    assert point.value == "+262692123456"
    page = client.page(client.last_path)
    kinds = db.session.execute(
        db.text("SELECT kind FROM needs WHERE registration_id = :key ORDER BY id"),
        {"key": registration.id},
    ).scalars()
    assert list(kinds) == [NeedKind.TRANSPORT, NeedKind.INTERPRETER]
    assert page.h1


@pytest.mark.parametrize("name", ["🙂", "Zoé", "محمد", "O’Neil", "<b>Sam</b>", "Jean\x00Paul"])
def test_a_name_is_kept_as_typed(client: CheckedClient, meeting: Meeting, name: str) -> None:
    code_of(client, join(client, meeting, prenom=name))
    person = db.session.query(Person).order_by(Person.id.desc()).first()
    assert person.chosen_name == name.replace("\x00", "")


@pytest.mark.parametrize(
    ("answers", "label", "sentence"),
    [
        ({"prenom": ""}, "Votre prénom", "Il manque votre prénom"),
        ({"prenom": "\u200b\u202e"}, "Votre prénom", "Il manque votre prénom"),
        ({"prenom": "\x00"}, "Votre prénom", "Il manque votre prénom"),
        ({"prenom": "n" * 5000}, "Votre prénom", "Ce nom est trop long"),
        ({"contact": "demain"}, "Comment vous prévenir ?", "Nous ne comprenons pas ce numéro"),
        ({"contact": "a@b"}, "Comment vous prévenir ?", "Nous ne comprenons pas ce numéro"),
        ({"contact": "1" * 5000}, "Comment vous prévenir ?", "Nous ne comprenons pas ce numéro"),
        ({"contact": "06\x00"}, "Comment vous prévenir ?", "Nous ne comprenons pas ce numéro"),
    ],
)
def test_what_is_missing_is_said_beside_the_field_and_the_rest_is_kept(
    client: CheckedClient, meeting: Meeting, answers: dict[str, str], label: str, sentence: str
) -> None:
    response = join(
        client, meeting, **{"besoins": ["trajet"], "contact": "sam@exemple.fr", **answers}
    )
    assert response.status_code == 422
    page = parse(response.text)
    field = by_label(page, label)
    assert sentence in words(page.find(id=f"{field['id']}-error"))
    assert field["aria-describedby"].split()[-1] == f"{field['id']}-error"
    assert by_label(page, "Un trajet").has_attr("checked")
    if "contact" not in answers:
        assert by_label(page, "Comment vous prévenir ?")["value"] == "sam@exemple.fr"
    assert page.select_one(f"a[href='#{field['id']}']")
    assert registrations(meeting) == []


def test_an_unknown_need_is_left_aside(client: CheckedClient, meeting: Meeting) -> None:
    assert join(client, meeting, besoins=["handicap", "trajet"]).status_code == 303


def test_a_full_meeting_says_so_kindly_and_offers_the_waiting_list(
    client: CheckedClient, scene: Scene
) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=1)
    join(client, meeting)
    page = client.page(address(meeting))
    assert "C’est complet pour le moment" in words(page.main)
    response = client.press(page, WAIT, prenom="Lou")
    after = client.page(response.location)
    assert "vous êtes numéro 1 sur la liste d’attente" in words(after.main)


def test_the_last_place_went_between_the_page_and_the_button(
    client: CheckedClient, scene: Scene
) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=1)
    page = client.page(address(meeting))
    join(client, meeting)
    response = client.press(page, KEEP, prenom="Lou")
    assert "numéro 1 sur la liste d’attente" in words(client.page(response.location).main)


def test_a_double_click_changes_nothing(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(address(meeting))
    first, second = (client.press(page, KEEP, prenom="Sam") for _click in range(2))
    assert first.location == second.location
    assert len(registrations(meeting)) == 1


def test_other_answers_ask_and_then_can_be_sent(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(address(meeting))
    client.press(page, KEEP, prenom="Sam")
    response = client.press(page, KEEP, prenom="Lou", contact="06 39 98 00 00")
    assert response.status_code == 409
    again = parse(response.text)
    assert "Voulez-vous envoyer aussi celles-ci" in words(again.find(id="a-revoir"))
    assert by_label(again, "Votre prénom")["value"] == "Lou"
    assert by_label(again, "Comment vous prévenir ?")["value"] == "06 39 98 00 00"
    sent = client.post(address(meeting), data=form_fields(form_of(button(again, KEEP))))
    assert sent.status_code == 303
    assert len(registrations(meeting)) == 2


def test_a_replay_after_the_code_was_replaced_opens_nothing(
    client: CheckedClient, meeting: Meeting
) -> None:
    page = client.page(address(meeting))
    first = client.press(page, KEEP, prenom="Sam")
    person = registrations(meeting)[0].person_id
    db.session.execute(
        db.text("UPDATE access_codes SET replaced_at = created_at WHERE person_id = :one"),
        {"one": person},
    )
    replay = client.press(page, KEEP, prenom="Sam")
    assert replay.location == first.location
    assert "Ce code ne marche plus" in words(client.page(replay.location, status=404).main)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (MeetingState.CANCELLED, "Cette rencontre est annulée"),
        (MeetingState.POSTPONED, "Cette rencontre est reportée"),
        (MeetingState.HELD, "Cette rencontre est passée"),
    ],
)
def test_a_meeting_that_is_closed_says_why_and_whom_to_call(
    client: CheckedClient, meeting: Meeting, state: MeetingState, sentence: str
) -> None:
    page = client.page(address(meeting))
    meeting.state, meeting.reason = state, "La salle est fermée."
    db.session.commit()
    closed = client.page(address(meeting))
    assert sentence in words(closed.main)
    assert "La salle est fermée." in words(closed.main)
    assert link(closed.main, "05 36 49 00 00")["href"] == "tel:+33536490000"
    with pytest.raises(NotOnPageError):
        button(closed, KEEP)
    late = client.press(page, KEEP, prenom="Sam")
    assert late.status_code == 409
    assert sentence in words(parse(late.text).main)


@pytest.mark.parametrize(
    "values", [{"audience": Audience.MEMBERS}, {"state": MeetingState.PLANNED}]
)
def test_a_meeting_that_one_may_not_see_is_not_there(
    client: CheckedClient, scene: Scene, values: dict[str, object]
) -> None:
    client.page(address(make_meeting(scene.group, **values)), status=404)


def test_a_meeting_that_does_not_exist_is_not_there(client: CheckedClient) -> None:
    client.page("/rencontres/999999999/inscription", status=404)


def test_who_is_signed_in_comes_as_themselves(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    account = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    page = client.page(address(meeting))
    with pytest.raises(NotOnPageError):
        by_label(page, "Votre prénom")
    code = code_of(client, client.press(page, KEEP, besoins=["trajet"]))
    assert registrations(meeting)[0].person_id == account.person_id
    again = client.page(address(meeting))
    assert link(again, "Voir ma page")["href"] == f"/i/{code}"


def test_an_account_without_a_name_chooses_one(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    account = make_account(scene.departement, Role.ELU)
    account.person.chosen_name = ""
    sign_in_as(client, account)
    page = client.page(address(meeting))
    assert client.press(page, KEEP, prenom=" ").status_code == 422
    after = client.page(client.press(page, KEEP, prenom="Camille").location)
    assert "Camille" in words(after.h1)


def test_who_is_signed_in_elsewhere_registers_like_anybody(
    client: CheckedClient, meeting: Meeting
) -> None:
    account = make_account(make_scene().departement, Role.USAGER)
    sign_in_as(client, account)
    code_of(client, client.press(client.page(address(meeting)), KEEP, prenom="Sam"))
    assert registrations(meeting)[0].person_id != account.person_id


def test_a_forged_form_is_refused(client: CheckedClient, meeting: Meeting) -> None:
    response = client.post(
        address(meeting),
        data={"prenom": "Sam", "op_id": "forged"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert response.status_code == 400
    assert registrations(meeting) == []


def test_the_page_is_kept_nowhere(client: CheckedClient, meeting: Meeting) -> None:
    response = client.get(address(meeting))
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in response.headers
