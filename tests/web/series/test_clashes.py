"""What is said of each date of a series before it is kept."""

from datetime import UTC, datetime

from participation.extensions import db
from participation.meetings.models import MeetingPartner
from participation.meetings.states import MeetingState
from tests.factories import make_group, make_meeting
from tests.support.client import CheckedClient
from tests.support.finders import button, form_fields, form_of, parse, words
from tests.web.meetings.desks import desk, problems
from tests.web.series.planner import (
    AGAIN,
    ANNOUNCE,
    DRAFTS,
    days,
    make_organisation,
    proposed,
    written,
)


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
