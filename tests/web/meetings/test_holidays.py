"""A meeting on a public holiday, and what its desk says of its day."""

from datetime import UTC, datetime

from participation.extensions import db
from participation.groups.models import College
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from tests.factories import make_group, make_meeting, make_member, make_person
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, by_heading, parse, words
from tests.web.meetings.desks import ANSWERS, desk, problems

NEW = "/animation/rencontres/nouvelle"
CHRISTMAS = {**ANSWERS, "starts_on": "25 décembre 2026"}


def latest() -> Meeting:
    return db.session.query(Meeting).order_by(Meeting.id.desc()).limit(1).one()


def test_a_public_holiday_is_refused_by_its_name_then_kept_when_one_insists(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    before = latest().id
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    assert "Garder quand même" not in words(page.main)
    refused = client.press(page, "Garder et relire", **CHRISTMAS)
    assert refused.status_code == 409
    again = parse(refused.text)
    assert "Ce jour est férié\xa0: Noël." in problems(again)["starts_on"]
    assert latest().id == before
    kept = client.press(again, "Garder et relire", holiday_accepted="y")
    assert kept.status_code == 303
    assert latest().holiday_accepted
    assert "Jour férié : Noël." in words(by_heading(client.page(kept.location), "À regarder"))


def test_a_holiday_of_reunion_is_a_day_like_another_elsewhere(client: CheckedClient) -> None:
    scene = desk(client)
    abolition = {**ANSWERS, "starts_on": "20 décembre 2026", "holiday_accepted": "y"}
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    assert client.press(page, "Garder et relire", **abolition).status_code == 303
    assert not latest().holiday_accepted  # there is nothing to accept
    scene.departement.code = "974"
    db.session.flush()
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    refused = client.press(page, "Garder et relire", **{**abolition, "holiday_accepted": []})
    assert refused.status_code == 409
    said = problems(parse(refused.text))["starts_on"]
    assert "l’abolition de l’esclavage" in said


def test_moving_to_a_holiday_asks_and_changing_the_title_alone_does_not(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    address = f"/animation/rencontres/{meeting.id}/modifier"
    save = "Garder ces changements"
    moved = client.press(client.page(address), save, starts_on="1/1/2027")
    assert moved.status_code == 409
    assert "le jour de l’An" in problems(parse(moved.text))["starts_on"]
    db.session.refresh(scene.group, ["territories"])
    noel = datetime(2026, 12, 25, 13, tzinfo=UTC)
    old = make_meeting(scene.group, venue=scene.venue, starts_at=noel)
    page = client.page(f"/animation/rencontres/{old.id}/modifier")
    assert client.press(page, save, title="Un autre titre").status_code == 303


def test_the_desk_says_what_its_day_clashes_with(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    neighbour = make_group(scene.departement, [scene.territory])
    person = make_person(scene.departement, "Camille")
    make_member(scene.group, person, College.USAGERS)
    make_member(neighbour, person, College.USAGERS)
    make_meeting(
        neighbour, venue=scene.venue, state=MeetingState.PLANNED, title="Secret", published_at=None
    )
    page = client.page(f"/animation/rencontres/{meeting.id}")
    said = words(by_heading(page, "À regarder"))
    assert f"Ce lieu est déjà pris ce jour-là, de 14 h à 16 h : {neighbour.name}." in said
    assert "1 membre de ce groupe a déjà une rencontre ce jour-là." in said
    assert "Camille" not in words(page)
    assert "Secret" not in words(page)


def test_a_quiet_day_has_nothing_to_look_at(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    page = client.page(f"/animation/rencontres/{meeting.id}")
    try:
        by_heading(page, "À regarder")
    except NotOnPageError:
        return
    raise AssertionError("Something is to look at on a quiet day.")


def test_a_draft_that_comes_too_soon_lacks_its_notice(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.notice_days = 11
    db.session.flush()
    draft = make_meeting(scene.group, state=MeetingState.PLANNED, published_at=None)
    lacks = words(by_heading(client.page(f"/animation/rencontres/{draft.id}"), "Il manque"))
    assert "Prévenez au moins 11 jours avant (ce serait mieux)" in lacks
    db.session.refresh(scene.group, ["kind"])
    scene.group.kind.notice_days = 10
    db.session.flush()
    lacks = words(by_heading(client.page(f"/animation/rencontres/{draft.id}"), "Il manque"))
    assert "Prévenez" not in lacks
