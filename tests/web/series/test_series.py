"""The page of a series: what is left to announce, or to give up."""

from participation.extensions import db
from participation.meetings.models import MeetingSeries
from participation.meetings.states import MeetingState
from tests.factories import make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import button, form_fields, form_of, parse, words
from tests.web.meetings.desks import desk, sign_in
from tests.web.series.planner import DRAFTS, NEW, RULE, SEE, proposed, written


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


def test_a_number_without_end_is_the_key_of_no_series(client: CheckedClient) -> None:
    desk(client)
    assert client.get("/animation/series/" + "9" * 30).status_code == 404


def test_a_day_at_the_end_of_the_calendar_is_no_first_day(client: CheckedClient) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, SEE, **{**RULE, "starts_on": "31/12/9999", "day_of_week": "1"})
    assert answer.status_code == 422
