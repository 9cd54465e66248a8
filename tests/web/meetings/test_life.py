"""The desk of one meeting: announce, note as held, undo, cancel, put off, and what happened."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from participation.accounts.contacts import read_contact
from participation.extensions import db
from participation.meetings import queries
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, by_heading, link, parse, words
from tests.web.meetings.desks import desk, problems


def state_of(meeting: Meeting) -> MeetingState:
    db.session.expire_all()
    return db.session.get_one(Meeting, meeting.id).state


def address(meeting: Meeting, act: str = "") -> str:
    return f"/animation/rencontres/{meeting.id}{act}"


def draft(scene: Scene, **values: object) -> Meeting:
    values = {"venue": scene.venue, "published_at": None, **values}
    return make_meeting(scene.group, state=MeetingState.PLANNED, **values)


def test_a_draft_is_read_as_others_will_see_it_then_announced(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    page = client.page(address(meeting))
    assert "Ce que les gens verront" in words(page.main)
    answer = client.press(page, "Annoncer la rencontre")
    after = client.page(answer.location)
    assert "La rencontre est annoncée. Elle est dans l’agenda." in words(after.main)
    assert state_of(meeting) is MeetingState.PUBLISHED
    client.delete_cookie("session")
    client.page(f"/rencontres/{meeting.id}")


def test_pressing_twice_is_pressing_once(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    page = client.page(address(meeting))
    for _time in range(2):
        answer = client.press(page, "Annoncer la rencontre")
        assert answer.status_code == 303


def test_an_act_that_no_longer_follows_is_refused_in_words(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    first, second = client.page(address(meeting)), client.page(address(meeting))
    client.press(first, "Annoncer la rencontre")
    answer = client.press(second, "Annoncer la rencontre")
    assert answer.status_code == 409
    assert "la rencontre a changé entre-temps" in words(parse(answer.text).main)


def test_what_is_missing_is_named_before_it_can_be_announced(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.required_items = ["convivialite"]
    meeting = draft(scene, venue=None, help_phone="", summary="")
    page = client.page(address(meeting))
    missing = words(by_heading(page, "Il manque"))
    for said in ("Un téléphone à appeler", "Le lieu", "Quelques mots", "Moment convivial"):
        assert said in missing
    assert link(page, "Compléter la rencontre")
    with pytest.raises(NotOnPageError):
        button(page, "Annoncer la rencontre")


def test_a_meeting_that_took_place_is_noted_and_the_note_undone(
    client: CheckedClient, clock_stands: Callable[[datetime], None]
) -> None:
    scene = desk(client)
    meeting = make_meeting(
        scene.group, venue=scene.venue, starts_at=datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    )
    with pytest.raises(NotOnPageError):
        button(client.page(address(meeting)), "Noter comme tenue")
    clock_stands(datetime(2026, 11, 22, 9, 10, tzinfo=UTC))
    answer = client.press(client.page(address(meeting)), "Noter comme tenue")
    page = client.page(answer.location)
    assert "C’est noté : la rencontre a eu lieu." in words(page.main)
    client.press(page, "Elle n’a pas eu lieu : défaire")
    assert state_of(meeting) is MeetingState.PUBLISHED


def test_an_idea_is_taken_up(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, state=MeetingState.PROPOSED, published_at=None)
    client.press(client.page(address(meeting)), "Préparer cette rencontre")
    assert state_of(meeting) is MeetingState.PLANNED


def come(meeting: Meeting, contact: str) -> None:
    found = queries.get(meeting.id)  # a page fetched in between forgets what was loaded beside it
    assert found is not None
    with unit_of_work():
        register(found, RegistrationInput(name="Sam", contact=read_contact(contact)))


def test_cancelling_says_first_how_many_people_it_touches(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    for contact in ("un@exemple.fr", "06 39 98 00 01", ""):
        come(meeting, contact)
    page = client.page(address(meeting, "/annuler"))
    assert "2 personnes seront prévenues par message." in words(page.main)
    assert "dites-le-lui de vive voix" in words(page.main)
    answer = client.press(page, "Annuler cette rencontre", reason="La salle est inondée.")
    assert answer.status_code == 303
    assert state_of(meeting) is MeetingState.CANCELLED
    shown = client.page(f"/rencontres/{meeting.id}")
    assert "La salle est inondée." in words(shown.main)


@pytest.mark.parametrize(
    ("act", "label"),
    [("/annuler", "Annuler cette rencontre"), ("/reporter", "Reporter cette rencontre")],
)
def test_a_reason_is_asked_for_beside_its_field(
    client: CheckedClient, act: str, label: str
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    answer = client.press(client.page(address(meeting, act)), label, reason=" ")
    assert answer.status_code == 409
    assert "Il manque la raison" in problems(parse(answer.text))["reason"]
    assert state_of(meeting) is MeetingState.PUBLISHED


def test_a_draft_is_given_up_without_a_reason(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    page = client.page(address(meeting, "/annuler"))
    assert "Personne n’est encore sur la liste" in words(page.main)
    answer = client.press(page, "Annuler cette rencontre")
    assert state_of(meeting) is MeetingState.CANCELLED
    assert "Cette rencontre est abandonnée." in words(client.page(answer.location).main)


def test_a_meeting_is_put_off_to_another_one_of_the_group(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    following = make_meeting(scene.group, starts_at=datetime(2027, 1, 12, 13, tzinfo=UTC))
    page = client.page(address(meeting, "/reporter"))
    assert "mardi 12 janvier 2027" in words(page.main)
    answer = client.press(
        page, "Reporter cette rencontre", reason="Il neige.", replacement=str(following.id)
    )
    after = client.page(answer.location)
    assert "La rencontre est reportée." in words(after.main)
    assert link(after, "Voir la nouvelle date")


def test_a_postponed_meeting_gets_a_new_date_then_is_announced_again(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    come(meeting, "un@exemple.fr")
    client.press(
        client.page(address(meeting, "/reporter")), "Reporter cette rencontre", reason="Grève"
    )
    page = client.page(address(meeting, "/modifier"))
    answer = client.press(page, "Garder ces changements", starts_on="16 décembre 2026")
    client.press(client.page(answer.location), "Annoncer à nouveau")
    assert state_of(meeting) is MeetingState.PUBLISHED


def test_a_postponed_meeting_whose_day_went_by_asks_for_a_new_date(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(
        scene.group,
        venue=scene.venue,
        state=MeetingState.POSTPONED,
        starts_at=datetime(2026, 11, 20, 13, tzinfo=UTC),
    )
    page = client.page(address(meeting))
    assert "Une date à venir" in words(by_heading(page, "Il manque"))
    assert link(page, "Fixer une nouvelle date")


def test_what_happened_is_told_by_function_without_a_name(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    edit = client.page(address(meeting, "/modifier"))
    client.press(edit, "Garder ces changements", title="Un autre titre", room="Salle bleue")
    client.press(client.page(address(meeting)), "Annoncer la rencontre")
    page = client.page(address(meeting))
    told = words(by_heading(page, "Ce qui s’est passé"))
    assert told.index("Rencontre annoncée") < told.index("Rencontre changée")
    assert "la salle, le titre" in told
    assert "dimanche 22 novembre 2026, 10 h, Agent" in told
    assert "Sam" not in told


def test_the_desk_of_a_meeting_asks_little_of_the_database(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    counts = []
    for number in (1, 15):
        for _time in range(number):
            come(meeting, "")
        client.page(address(meeting))
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 16, client.statements


def test_who_comes_is_counted_on_the_desk(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=1)
    for _time in range(2):
        come(meeting, "")
    told = words(by_heading(client.page(address(meeting)), "Qui vient"))
    assert "1 personne sur 1 place, 1 en attente" in told


def test_bare_posts_and_unknown_outcomes_do_nothing(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = draft(scene)
    assert client.post(address(meeting, "/annoncer")).status_code == 400
    assert state_of(meeting) is MeetingState.PLANNED
    page = client.page(address(meeting, "?fait=n-importe-quoi"))
    assert page.find(role="status") is None


def test_an_outcome_is_said_until_the_next_page_only(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(
        scene.group, starts_at=datetime(2026, 12, 2, 13, tzinfo=UTC) + timedelta(days=1)
    )
    page = client.page(address(meeting, "?fait=changee"))
    assert "C’est changé." in words(page.main)
    assert "C’est changé." not in words(client.page(address(meeting)).main)
