"""Planning a year of meetings: a rule, its dates, and all of it at once."""

from datetime import UTC, date, datetime

import pytest

from participation.extensions import db
from participation.meetings.models import AgendaItemKind, MeetingSeries
from participation.meetings.queries import agenda_of
from participation.meetings.states import MeetingState
from tests.factories import make_venue
from tests.support.client import CheckedClient
from tests.support.finders import attribute, parse, words
from tests.web.meetings.desks import desk, problems
from tests.web.series.planner import (
    ANNOUNCE,
    BACK,
    DRAFTS,
    NEW,
    RULE,
    SEE,
    days,
    proposed,
    written,
)


def test_four_meetings_are_planned_in_one_go(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.required_items = ["convivialite"]
    db.session.flush()
    page = proposed(client, scene, capacity="12", offers=["repas", "transport"])
    assert days(page) == ["11/05/2027", "13/07/2027", "14/09/2027", "09/11/2027"]
    answer = client.press(page, DRAFTS)
    assert answer.status_code == 303
    meetings = written(scene)
    assert [one.day for one in meetings] == [
        date(2027, 5, 11),
        date(2027, 7, 13),
        date(2027, 9, 14),
        date(2027, 11, 9),
    ]
    # Summer and winter: the clock on the wall of the hall says 14 h all the same.
    assert {one.local_start.hour for one in meetings} == {14}
    assert {one.starts_at.hour for one in meetings} == {12, 13}
    assert [one.series_number for one in meetings] == [1, 2, 3, 4]
    for one in meetings:
        assert one.state is MeetingState.PLANNED
        assert (one.capacity, one.offers) == (12, ["repas", "transport"])
        assert [item.kind for item in agenda_of(one.id)] == [AgendaItemKind.CONVIVIALITY]
    series = db.session.query(MeetingSeries).filter_by(id=meetings[0].series_id).one()
    assert series.rule == "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;UNTIL=20271231"
    after = client.page(answer.location)
    said = words(after.main)
    assert "Tous les 2 mois, le deuxième mardi" in said
    assert "4 en préparation" in said


def test_all_of_it_is_announced_in_one_go(client: CheckedClient) -> None:
    scene = desk(client)
    answer = client.press(proposed(client, scene), ANNOUNCE)
    assert answer.status_code == 303
    assert {one.state for one in written(scene)} == {MeetingState.PUBLISHED}
    assert "4 dates annoncées" in words(client.page(answer.location).main)


def test_a_double_click_writes_one_series(client: CheckedClient) -> None:
    scene = desk(client)
    page = proposed(client, scene)
    answers = [client.press(page, DRAFTS) for _time in range(2)]
    assert answers[0].location == answers[1].location
    assert len(written(scene)) == 4


def test_a_date_is_moved_and_another_taken_away(client: CheckedClient) -> None:
    scene = desk(client)
    other = make_venue(scene.departement, scene.territory)
    changes = {
        "dates-0-day": "jeudi 20 mai 2027",
        "dates-0-starts_at": "9 h",
        "dates-0-venue": str(other.id),
        "dates-2-is_removed": "y",
        "dates-2-day": "n’importe quoi",
    }
    answer = client.press(proposed(client, scene), DRAFTS, **changes)
    assert answer.status_code == 303, problems(parse(answer.text))
    meetings = written(scene)
    assert [one.day.isoformat() for one in meetings] == ["2027-05-20", "2027-07-13", "2027-11-09"]
    assert meetings[0].starts_at == datetime(2027, 5, 20, 7, tzinfo=UTC)
    assert [one.venue_id for one in meetings] == [other.id, scene.venue.id, scene.venue.id]


@pytest.mark.parametrize(
    ("typed", "field", "said", "status"),
    [
        ({"until_on": "", "times": "400"}, "times", "Cela fait 400 dates.", 409),
        ({"unit": "semaine", "until_on": "1/1/2035"}, "until_on", "plus de 60 dates", 409),
        ({"until_on": "1/1/2027"}, "until_on", "aucune date entre ces deux jours", 409),
        ({"until_on": ""}, "until_on", "jusqu’à quel jour, ou combien de fois", 422),
        ({"times": "3"}, "until_on", "l’un des deux", 422),
        ({"every": ""}, "every", "Écrivez un nombre", 422),
        ({"every": "53"}, "every", "de 1 à 52", 422),
        ({"starts_on": "un jour"}, "starts_on", "Nous ne comprenons pas ce jour", 422),
        ({"unit": "année"}, "unit", "Choisissez une réponse", 422),
        ({"title": ""}, "title", "Il manque le titre", 422),
        ({"help_phone": "chez moi"}, "help_phone", "Nous ne comprenons pas ce numéro", 409),
        ({"ends_at": "13 h"}, "ends_at", "La fin doit venir après le début", 409),
    ],
)
def test_each_slip_of_the_rule_has_its_sentence(
    client: CheckedClient, typed: dict[str, str], field: str, said: str, status: int
) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, SEE, **{**RULE, **typed})
    assert answer.status_code == status
    again = parse(answer.text)
    assert said in problems(again)[field]
    for name, value in typed.items():
        control = again.find("input", attrs={"name": name, "type": ["text", "tel"]})
        if control is not None:
            assert attribute(control, "value") == value


@pytest.mark.parametrize(
    ("typed", "field", "said", "status"),
    [
        ({"dates-0-day": "31/2/2027"}, "dates-0-day", "Nous ne comprenons pas ce jour", 422),
        ({"dates-1-starts_at": ""}, "dates-1-starts_at", "Il manque l’heure", 422),
        ({"dates-1-ends_at": "8 h"}, "dates-1-ends_at", "La fin doit venir après", 409),
        ({"dates-0-day": "21/11/2026"}, "dates-0-day", "déjà passée", 409),
        ({"dates-0-venue": "999999"}, "dates-0-venue", "Choisissez une réponse", 422),
        (
            {
                "dates-0-day": "28/3/2027",
                "dates-0-starts_at": "2 h 30",
                "dates-0-ends_at": "5 h",
                "dates-3-day": "20/11/2026",
            },
            "dates-0-starts_at",
            "Cette heure n’existe pas",
            409,
        ),
    ],
)
def test_each_slip_of_a_date_has_its_sentence_beside_it(
    client: CheckedClient, typed: dict[str, str], field: str, said: str, status: int
) -> None:
    scene = desk(client)
    answer = client.press(proposed(client, scene), DRAFTS, **typed)
    assert answer.status_code == status
    again = parse(answer.text)
    assert said in problems(again)[field]
    assert written(scene) == []
    for name, value in typed.items():
        if not name.endswith("venue"):
            assert attribute(again.find("input", attrs={"name": name}), "value") == value


def test_all_dates_taken_away_leave_nothing_to_write(client: CheckedClient) -> None:
    scene = desk(client)
    removed = {f"dates-{place}-is_removed": "y" for place in range(4)}
    answer = client.press(proposed(client, scene), DRAFTS, **removed)
    assert answer.status_code == 409
    assert "Gardez au moins une date." in words(parse(answer.text).main)


def test_without_a_place_nothing_is_announced_but_drafts_are_kept(client: CheckedClient) -> None:
    scene = desk(client)
    page = proposed(client, scene, venue="")
    refused = client.press(page, ANNOUNCE)
    assert refused.status_code == 409
    again = parse(refused.text)
    assert "Il manque le lieu" in problems(again)["dates-0-venue"]
    assert written(scene) == []
    assert client.press(again, DRAFTS).status_code == 303


def test_without_a_phone_the_first_page_says_so_and_keeps_the_dates(client: CheckedClient) -> None:
    scene = desk(client)
    page = proposed(client, scene, help_phone="")
    refused = client.press(page, ANNOUNCE, **{"dates-0-day": "20/5/2027"})
    assert refused.status_code == 409
    first = parse(refused.text)
    assert "Il manque un numéro de téléphone" in problems(first)["help_phone"]
    again = parse(client.press(first, SEE, help_phone="05 36 49 00 00").text)
    assert days(again)[0] == "20/5/2027"
    assert client.press(again, ANNOUNCE).status_code == 303
    assert {one.help_phone for one in written(scene)} == {"05 36 49 00 00"}


def test_sixty_dates_are_written_at_once(client: CheckedClient) -> None:
    scene = desk(client)
    rule = {"starts_on": "5/1/2027", "unit": "semaine", "every": "1", "until_on": "", "times": "60"}
    page = proposed(client, scene, **rule)
    answer = client.press(page, DRAFTS)
    assert answer.status_code == 303
    assert len(written(scene)) == 60
    assert "60 en préparation" in words(client.page(answer.location).main)


def test_one_goes_back_to_the_rule_without_losing_the_dates(client: CheckedClient) -> None:
    scene = desk(client)
    moved = {"dates-0-day": "20/5/2027"}
    back = parse(client.press(proposed(client, scene), BACK, **moved).text)
    assert attribute(back.find("input", attrs={"name": "title"}), "value") == RULE["title"]
    again = parse(client.press(back, SEE, title="Un autre titre").text)
    assert days(again)[0] == "20/5/2027"
    other_rule = parse(client.press(back, SEE, until_on="30/6/2027").text)
    assert days(other_rule) == ["11/05/2027"]


def test_a_new_place_is_typed_once_for_all(client: CheckedClient) -> None:
    scene = desk(client)
    place = {"venue": "autre", "venue_name": "Salle des fêtes", "venue_town": "Nailloux"}
    assert client.press(proposed(client, scene, **place), DRAFTS).status_code == 303
    assert len({one.venue_id for one in written(scene)} - {None, scene.venue.id}) == 1
