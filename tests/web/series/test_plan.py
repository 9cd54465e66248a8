"""Planning a year of meetings: a rule, its dates, what clashes, and all of it at once."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup

from participation.extensions import db
from participation.meetings.models import AgendaItemKind, Meeting, MeetingPartner, MeetingSeries
from participation.meetings.queries import agenda_of
from participation.meetings.states import MeetingState
from participation.territories.models import Organisation, OrganisationKind
from tests.factories import Scene, make_group, make_meeting, make_scene, make_venue
from tests.support.client import CheckedClient
from tests.support.finders import attribute, button, form_fields, form_of, parse, words
from tests.web.meetings.desks import desk, problems, sign_in

NEW = "/animation/series/nouvelle"
RULE: dict[str, Any] = {
    "title": "Se déplacer sans voiture",
    "starts_on": "11/5/2027",
    "starts_at": "14 h",
    "ends_at": "16 h 30",
    "every": "2",
    "unit": "mois",
    "until_on": "31/12/2027",
}
SEE, DRAFTS, ANNOUNCE = "Voir les dates", "Enregistrer comme brouillons", "Annoncer tout"
AGAIN, BACK = "Regarder à nouveau", "Changer la règle"


def proposed(client: CheckedClient, scene: Scene, **answers: Any) -> BeautifulSoup:
    """Answer the first page and return the second one."""
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, SEE, **{**RULE, "venue": str(scene.venue.id), **answers})
    assert answer.status_code == 200, problems(parse(answer.text))
    return parse(answer.text)


def days(page: BeautifulSoup) -> list[str]:
    fields = page.select('input[name^="dates-"][name$="-day"]')
    return [attribute(one, "value") for one in fields]


def written(scene: Scene) -> list[Meeting]:
    db.session.expire_all()
    return (
        db.session.query(Meeting)
        .filter_by(departement_id=scene.departement.id)
        .filter(Meeting.series_id.is_not(None))
        .order_by(Meeting.starts_at)
        .all()
    )


def make_organisation(scene: Scene, name: str = "Mission locale") -> Organisation:
    row = Organisation(departement_id=scene.departement.id, name=name, kind=OrganisationKind.OTHER)
    db.session.add(row)
    db.session.flush()
    return row


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


def test_a_public_holiday_is_kept_only_when_somebody_says_so(client: CheckedClient) -> None:
    scene = desk(client)
    rule = {"starts_on": "1/11/2027", "until_on": "30/11/2027", "unit": "semaine", "every": "1"}
    page = proposed(client, scene, **rule, summary="Le bus.")
    assert "Jour férié : la Toussaint." in words(page.main)
    refused = client.press(page, DRAFTS, **{"dates-1-day": "9 novembre 2027"})
    assert refused.status_code == 409
    again = parse(refused.text)
    assert "Ce jour est férié\xa0: la Toussaint." in problems(again)["dates-0-keep_holiday"]
    assert written(scene) == []
    assert days(again)[1] == "9 novembre 2027"
    sent = form_fields(form_of(button(again, DRAFTS)), button(again, DRAFTS))
    assert sent["summary"] == ["Le bus."]
    kept = client.press(again, DRAFTS, **{"dates-0-keep_holiday": "y"})
    assert kept.status_code == 303
    assert [one.holiday_accepted for one in written(scene)] == [True, *[False] * 4]


def test_a_holiday_of_alsace_is_none_elsewhere(client: CheckedClient) -> None:
    scene = desk(client)
    rule = {"starts_on": "26/3/2027", "until_on": "", "times": "1"}
    assert "Jour férié" not in words(proposed(client, scene, **rule).main)
    scene.departement.code = "68"
    db.session.flush()
    assert "Jour férié : le Vendredi saint." in words(proposed(client, scene, **rule).main)


def test_school_holidays_are_shown_and_refuse_nothing(client: CheckedClient) -> None:
    scene = desk(client, school_zone="C")
    page = proposed(client, scene)
    assert "Pendant les vacances d’été." in words(page.main)
    assert client.press(page, DRAFTS).status_code == 303


def test_what_clashes_is_said_beside_its_date(client: CheckedClient) -> None:
    scene = desk(client)
    neighbour = make_group(scene.departement, [scene.territory])
    at = {"starts_at": datetime(2027, 5, 11, 13, tzinfo=UTC)}
    make_meeting(neighbour, venue=scene.venue, state=MeetingState.PLANNED, **at)
    make_meeting(scene.group, starts_at=datetime(2027, 7, 13, 7, tzinfo=UTC))
    page = proposed(client, scene)
    lines = [words(one) for one in page.select("ol > li.card")]
    assert f"Ce lieu est déjà pris ce jour-là, de 15 h à 17 h : {neighbour.name}." in lines[0]
    assert "Un autre groupe du territoire se réunit ce jour-là" in lines[0]
    assert "Ce groupe se réunit déjà ce jour-là, de 9 h à 11 h." in lines[1]
    assert "déjà" not in lines[2]
    assert "2 dates sont à regarder." in words(page.main)
    assert client.press(page, DRAFTS).status_code == 303  # seen: who plans decides


def test_a_clash_that_was_not_on_the_page_is_shown_first(client: CheckedClient) -> None:
    scene = desk(client)
    page = proposed(client, scene)
    db.session.refresh(scene.group, ["territories"])
    make_meeting(scene.group, starts_at=datetime(2027, 7, 13, 7, tzinfo=UTC))
    answer = client.press(page, ANNOUNCE)
    assert answer.status_code == 409
    again = parse(answer.text)
    assert "Il y a du nouveau à regarder." in words(again.main)
    assert "Ce groupe se réunit déjà ce jour-là" in words(again.main)
    assert written(scene) == []
    assert client.press(again, ANNOUNCE).status_code == 303
    assert len(written(scene)) == 4


def test_a_partner_asked_five_times_in_a_week_is_said_to_be(client: CheckedClient) -> None:
    scene = desk(client)
    partner = make_organisation(scene)
    rule = {
        "starts_on": "7/6/2027",
        "unit": "semaine",
        "every": "1",
        "until_on": "",
        "times": "5",
        "organisations": [str(partner.id)],
    }
    week = {f"dates-{place}-day": f"{7 + place}/6/2027" for place in range(5)}
    page = proposed(client, scene, **rule)
    answer = client.press(page, AGAIN, **week)
    assert answer.status_code == 200
    page = parse(answer.text)
    assert words(page.main).count("Mission locale : 5 rencontres en 7 jours.") == 5
    assert client.press(page, DRAFTS).status_code == 303
    asked = db.session.query(MeetingPartner).filter_by(organisation_id=partner.id).count()
    assert asked == 5


def test_two_dates_of_the_series_clash_too(client: CheckedClient) -> None:
    scene = desk(client)
    page = parse(client.press(proposed(client, scene), AGAIN, **{"dates-1-day": "11/5/2027"}).text)
    lines = [words(one) for one in page.select("ol > li.card")]
    for line in lines[:2]:
        assert "Deux dates de la série tombent ce jour-là." in line
        assert "Ce lieu est déjà pris par une autre date de la série" in line


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


def test_too_short_a_notice_is_said(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.notice_days = 11
    db.session.flush()
    page = proposed(client, scene, starts_on="1/12/2026", unit="semaine", until_on="31/12/2026")
    lines = [words(one) for one in page.select("ol > li.card")]
    assert "Prévenez au moins 11 jours avant." in lines[0]
    assert "Prévenez" not in lines[1]


def test_the_statements_do_not_grow_with_the_dates(client: CheckedClient) -> None:
    scene = desk(client)
    partner = make_organisation(scene)
    for number in range(3):
        make_meeting(scene.group, starts_at=datetime(2027, 5, 11 + number, 7, tzinfo=UTC))
    counts = []
    for times in ("2", "40"):
        proposed(
            client, scene, until_on="", times=times, unit="semaine", organisations=[str(partner.id)]
        )
        counts.append(client.statements.count)
    assert counts[0] == counts[1]


def test_nobody_plans_for_the_groups_of_others(client: CheckedClient) -> None:
    scene, elsewhere = desk(client), make_scene()
    client.page(f"{NEW}?groupe={elsewhere.group.slug}", status=404)
    theirs = make_meeting(make_group(scene.departement))
    series = MeetingSeries(
        departement_id=scene.departement.id,
        rule="FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=1",
        planned_count=1,
        created_at=theirs.created_at,
    )
    db.session.add(series)
    db.session.flush()
    theirs.series_id, theirs.series_number = series.id, 1
    db.session.flush()
    client.page(f"/animation/series/{series.id}", status=404)
    client.page("/animation/series/999999", status=404)
    page = client.page(NEW)
    fields = form_fields(form_of(button(page, SEE)), button(page, SEE))
    answer = client.post(f"/animation/series/{series.id}/annoncer", data=fields)
    assert answer.status_code == 404


def test_what_is_left_of_a_series_is_announced(client: CheckedClient) -> None:
    scene = desk(client)
    answer = client.press(proposed(client, scene), DRAFTS)
    first = written(scene)[0]
    first.venue_id = None
    db.session.flush()
    page = client.page(answer.location)
    refused = client.press(page, "Annoncer ce qui reste")
    assert refused.status_code == 409
    assert "Date 1 : Il manque le lieu" in words(parse(refused.text).main)
    assert {one.state for one in written(scene)} == {MeetingState.PLANNED}
    written(scene)[0].venue_id = scene.venue.id
    db.session.flush()
    done = client.press(client.page(answer.location), "Annoncer ce qui reste")
    assert done.status_code == 303
    assert {one.state for one in written(scene)} == {MeetingState.PUBLISHED}
    after = client.page(done.location)
    assert "Annoncer ce qui reste" not in words(after.main)


def test_a_series_planned_by_mistake_is_given_up(client: CheckedClient) -> None:
    scene = desk(client)
    address = client.press(proposed(client, scene), DRAFTS).location.partition("?")[0]
    first = client.page(f"/animation/rencontres/{written(scene)[0].id}")
    assert client.press(first, "Annoncer la rencontre").status_code == 303
    page = client.page(f"{address}/abandonner")
    assert "3 dates sont en préparation" in words(page.main)
    answers = [client.press(page, "Abandonner ces dates") for _time in range(2)]
    assert {one.location for one in answers} == {f"{address}?fait=abandonnee"}
    states = [one.state for one in written(scene)]
    assert states == [MeetingState.PUBLISHED, *[MeetingState.CANCELLED] * 3]
    late = client.press(client.page(f"{address}/abandonner"), "Abandonner ces dates")
    assert late.status_code == 409
    assert "Il ne reste aucune date en préparation." in words(parse(late.text).main)


def test_two_facilitators_announce_the_rest_at_once(client: CheckedClient) -> None:
    scene = desk(client)
    address = client.press(proposed(client, scene), DRAFTS).location
    pages = [client.page(address) for _time in range(2)]
    answers = [client.press(page, "Annoncer ce qui reste").status_code for page in pages]
    assert answers == [303, 409]


def test_two_facilitators_of_a_group_see_the_same_series(client: CheckedClient) -> None:
    scene = desk(client)
    address = client.press(proposed(client, scene), DRAFTS).location
    client.delete_cookie("session")
    sign_in(client, scene)
    assert "en préparation" in words(client.page(address).main)
