"""The page behind a code: see, change, withdraw, come back, go to another date."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.extensions import db
from participation.meetings import queries as meetings_of
from participation.meetings.models import Audience, Meeting, MeetingMode
from participation.meetings.states import MeetingState
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, NeedState
from participation.registrations.needs import answer_need
from participation.registrations.queries import standing_for
from participation.registrations.service import register_again
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, by_heading, by_label, link, parse, words
from tests.web.registrations.own_pages import COME_BACK, LEAVE, card, come, person_behind, state_of


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001 - its ground
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue, capacity=1)


def test_it_shows_the_meeting_the_place_and_the_state(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    page = client.page(come(meeting, "Sam", "06 39 98 00 00", NeedKind.TRANSPORT))
    shown = card(page, meeting)
    assert "mercredi 2 décembre" in shown
    assert "De 14 h à 16 h" in shown
    assert scene.venue.name in shown
    assert "Place gardée" in shown
    assert "Un trajet Demandé" in shown
    assert "Nous vous prévenons : 06 39 98 00 00." in words(page.main)
    assert link(page, "Ajouter à mon agenda")["href"] == f"/rencontres/{meeting.id}.ics"


def test_who_waits_sees_their_rank(client: CheckedClient, meeting: Meeting) -> None:
    come(meeting, "Un")
    come(meeting, "Deux")
    assert "En attente, numéro 2" in card(client.page(come(meeting, "Trois")), meeting)


def test_withdrawing_gives_the_place_to_the_next(client: CheckedClient, meeting: Meeting) -> None:
    first, second = come(meeting, "Un"), come(meeting, "Deux")
    response = client.press(client.page(first), LEAVE)
    page = client.page(response.location)
    assert "vous ne venez plus" in words(page.find(attrs={"role": "status"}))
    assert "Ne vient plus" in card(page, meeting)
    assert "Place gardée" in card(client.page(second), meeting)


def test_a_bare_withdrawal_is_understood_when_there_is_one_meeting(
    client: CheckedClient, meeting: Meeting
) -> None:
    address = come(meeting)
    for _time in range(2):
        assert client.post(f"{address}/desistement").status_code == 303
    assert state_of(address, meeting) == "retiree"


def test_coming_back_is_at_the_end_of_the_line(client: CheckedClient, meeting: Meeting) -> None:
    first = come(meeting, "Un", "", NeedKind.SEAT)
    come(meeting, "Deux")
    page = client.page(client.press(client.page(first), LEAVE).location)
    assert "à la fin de la liste d’attente" in card(page, meeting)
    back = client.page(client.press(page, COME_BACK).location)
    assert "En attente, numéro 1" in card(back, meeting)
    assert "Une chaise près de la porte" in card(back, meeting)


def test_an_old_button_pressed_again_does_not_withdraw_twice(
    client: CheckedClient, meeting: Meeting
) -> None:
    address = come(meeting)
    old = client.page(address)
    withdrawn = client.page(client.press(old, LEAVE).location)
    client.press(withdrawn, COME_BACK)
    client.press(old, LEAVE)  # the network sends the first press again
    assert state_of(address, meeting) == "confirmee"


def test_needs_can_be_changed(client: CheckedClient, meeting: Meeting) -> None:
    page = client.page(come(meeting, "Sam", "", NeedKind.TRANSPORT))
    assert by_label(page, "Un trajet").has_attr("checked")
    response = client.press(page, "Garder ces changements", besoins=["interprete"])
    shown = card(client.page(response.location), meeting)
    assert "Un interprète Demandé" in shown
    assert "Un trajet Demandé" not in shown


def test_two_meetings_stand_on_one_page_and_each_button_means_its_own(
    client: CheckedClient, scene: Scene, meeting: Meeting
) -> None:
    address = come(meeting)
    other = make_meeting(
        scene.group, title="Lire les courriers", starts_at=meeting.starts_at + timedelta(days=7)
    )
    page = client.page(address)
    part = by_heading(page, "Venir aussi à une autre date")
    assert other.title in words(part)
    response = client.press(part, "Je viens aussi mercredi 9 décembre 2026")
    both = client.page(response.location)
    client.press(by_heading(both, other.title), LEAVE)
    assert state_of(address, meeting) == "confirmee"
    assert state_of(address, other) == "retiree"


@pytest.mark.parametrize(
    "values",
    [{"audience": Audience.MEMBERS}, {"state": MeetingState.PLANNED}],
)
def test_a_meeting_that_is_not_public_is_not_joined_by_a_code(
    client: CheckedClient, scene: Scene, meeting: Meeting, values: dict[str, object]
) -> None:
    address = come(meeting)
    hidden = make_meeting(scene.group, **values)
    response = client.post(f"{address}/inscription", data={"rencontre": str(hidden.id)})
    assert response.status_code == 404


def test_another_departement_needs_another_code(client: CheckedClient, meeting: Meeting) -> None:
    address = come(meeting)
    elsewhere = make_meeting(make_scene().group)
    response = client.post(f"{address}/inscription", data={"rencontre": str(elsewhere.id)})
    assert response.status_code == 404


@pytest.mark.parametrize("number", ["", "x", "-1", "²", "9" * 30, "999999"])
def test_a_button_about_nothing_is_not_found(
    client: CheckedClient, meeting: Meeting, number: str
) -> None:
    address = come(meeting)
    response = client.post(f"{address}/inscription", data={"rencontre": number})
    assert response.status_code == 404


def test_only_a_public_meeting_is_offered_to_calendars(
    client: CheckedClient, meeting: Meeting
) -> None:
    address = come(meeting)
    add = "Ajouter à mon agenda"
    assert link(client.page(address), add)["href"] == f"/rencontres/{meeting.id}.ics"
    meeting.audience = Audience.MEMBERS
    db.session.commit()
    with pytest.raises(NotOnPageError):
        link(client.page(address), add)


def test_the_way_in_at_a_distance_is_for_those_who_have_a_place(
    client: CheckedClient, scene: Scene
) -> None:
    remote = make_meeting(
        scene.group, mode=MeetingMode.REMOTE, remote_url="https://visio.exemple.fr/x", capacity=1
    )
    has_place, waits = come(remote, "Un"), come(remote, "Deux")
    assert link(client.page(has_place), "Rejoindre la rencontre à distance")
    assert "visio.exemple.fr" not in client.get(waits).text


def test_what_is_over_is_a_memory(
    client: CheckedClient, meeting: Meeting, clock_stands: Callable[[datetime], None]
) -> None:
    address = come(meeting)
    clock_stands(meeting.ends_at + timedelta(days=1))
    page = client.page(address)
    assert meeting.title in words(by_heading(page, "Déjà passé"))
    assert "Vous n’avez rien de prévu pour le moment." in words(page.main)
    assert client.post(f"{address}/desistement").status_code == 404


def test_a_late_press_says_why(
    client: CheckedClient, meeting: Meeting, clock_stands: Callable[[datetime], None]
) -> None:
    page = client.page(come(meeting))
    clock_stands(meeting.ends_at)
    response = client.press(page, LEAVE)
    assert response.status_code == 409
    assert "Cette rencontre est passée." in words(parse(response.text).main)


def test_nobody_else_keeps_the_page(client: CheckedClient, meeting: Meeting) -> None:
    address = come(meeting)
    for response in (client.get(address), client.post(f"{address}/desistement")):
        assert response.headers["Cache-Control"] == "private, no-store"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response.headers["X-Robots-Tag"]
        assert "Set-Cookie" not in response.headers


def test_the_cost_does_not_grow_with_what_one_did(client: CheckedClient, scene: Scene) -> None:
    meetings = [
        make_meeting(
            scene.group,
            capacity=1,
            starts_at=datetime(2026, 12, day, 13, tzinfo=UTC),
            venue=scene.venue,
        )
        for day in range(2, 12)
    ]
    for meeting in meetings:
        come(meeting, "Un")
    address = come(meetings[0], "Deux")
    client.page(address)
    with_one = client.statements.count
    person = access_codes.find(address.removeprefix("/i/")).person
    for meeting in meetings[1:8]:
        with unit_of_work():
            register_again(
                meetings_of.get(meeting.id),
                person,
                RegistrationInput("Deux", needs=(NeedKind.SEAT,)),
            )
    assert len(client.page(address).select("main article")) > 8
    assert with_one == client.statements.count <= 10


def test_what_is_answered_is_not_promised_any_more(client: CheckedClient, meeting: Meeting) -> None:
    address = come(meeting, "Sam", "", NeedKind.TRANSPORT)
    promise = "Nous organisons ce que vous avez demandé."
    assert promise in words(client.page(address))
    registration = standing_for(meeting.id, person_behind(address))
    assert registration is not None
    with unit_of_work():
        answer_need(registration, NeedKind.TRANSPORT, NeedState.IMPOSSIBLE, registration.person_id)
    assert promise not in words(client.page(address))
