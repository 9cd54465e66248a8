"""Changing a meeting, alone or at the same time as somebody else."""

from bs4 import BeautifulSoup

from participation.extensions import db
from participation.groups.models import College, MembershipRole
from participation.meetings import queries
from participation.meetings.models import AgendaItem, AgendaItemKind, Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Role
from tests.factories import (
    make_account,
    make_group,
    make_meeting,
    make_member,
    make_scene,
)
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_label, link, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import desk, problems

KEEP = "Garder ces changements"


def open_form(client: CheckedClient, meeting: Meeting) -> BeautifulSoup:
    return client.page(f"/animation/rencontres/{meeting.id}/modifier")


def again(meeting: Meeting) -> Meeting:
    db.session.expire_all()
    found = queries.get(meeting.id)
    assert found is not None
    return found


def test_what_is_stored_is_in_the_fields_and_pressing_changes_nothing(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, summary="Un.\nDeux.", capacity=9)
    page = open_form(client, meeting)
    assert attribute(by_label(page, "Quel jour ?"), "value") == "02/12/2026"
    assert attribute(by_label(page, "Elle commence à quelle heure ?"), "value") == "14 h"
    before = (meeting.version, meeting.sequence)
    answer = client.press(page, KEEP)
    assert answer.location.endswith("fait=changee")
    after = again(meeting)
    assert (after.version, after.sequence) == before


def test_a_move_of_an_announced_meeting_says_that_people_are_told(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    page = open_form(client, meeting)
    assert "les personnes inscrites sont prévenues" in words(page.main)
    answer = client.press(page, KEEP, starts_at="15 h", ends_at="17 h")
    assert answer.status_code == 303
    assert "Les personnes inscrites sont prévenues." in words(client.page(answer.location).main)


def test_a_postponed_meeting_moves_without_saying_that_people_are_told(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, state=MeetingState.POSTPONED)
    page = open_form(client, meeting)
    assert "prévenues" not in words(page.main)
    answer = client.press(page, KEEP, starts_on="16 décembre 2026")
    assert answer.location.endswith("fait=changee")


def test_the_second_of_two_facilitators_sees_both_versions_and_chooses(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=20)
    db.session.add(
        AgendaItem(
            departement_id=meeting.departement_id,
            meeting_id=meeting.id,
            position=1,
            kind=AgendaItemKind.WORK,
            title="Les panneaux",
            speaker="",
        )
    )
    db.session.flush()
    mine, theirs = open_form(client, meeting), open_form(client, meeting)
    sent = client.press(
        theirs, KEEP, title="Le bus du soir", capacity="25", **{"agenda-0-title": "Les affiches"}
    )
    assert sent.status_code == 303
    answer = client.press(mine, KEEP, title="Le vélo du matin", room="Salle bleue")
    assert answer.status_code == 409
    page = parse(answer.text)
    versions = {words(one.h3): words(one.dl) for one in page.select(".versions") if one.h3}
    assert set(versions) == {"Le titre", "Quelle salle ?", "Combien de places ?", "L’ordre du jour"}
    assert "Le vélo du matin" in versions["Le titre"]
    assert "Le bus du soir" in versions["Le titre"]
    assert "Les affiches" in versions["L’ordre du jour"]
    assert attribute(by_label(page, "Le titre"), "value") == "Le vélo du matin"
    assert attribute(link(page, "Prendre l’autre version"), "href").endswith("/modifier")
    assert again(meeting).title == "Le bus du soir"
    assert client.press(page, "Garder ma version").status_code == 303
    assert again(meeting).title == "Le vélo du matin"
    assert again(meeting).room == "Salle bleue"


def test_a_third_version_in_between_is_seen_too(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    mine, second, third = (open_form(client, meeting) for _time in range(3))
    client.press(second, KEEP, title="Deux")
    page = parse(client.press(mine, KEEP, title="Un").text)
    retry = parse(client.press(third, KEEP, title="Trois").text)
    client.press(retry, "Garder ma version")
    answer = client.press(page, "Garder ma version")
    assert answer.status_code == 409
    assert "Trois" in answer.text


def test_fewer_places_than_people_is_said_beside_the_field(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=20, places_taken=12)
    answer = client.press(open_form(client, meeting), KEEP, capacity="10")
    assert answer.status_code == 409
    assert "12 personnes ont déjà leur place" in problems(parse(answer.text))["capacity"]


def test_an_announced_meeting_cannot_lose_its_place_or_its_phone(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    for typed, field in (({"venue": ""}, "venue"), ({"help_phone": ""}, "help_phone")):
        answer = client.press(open_form(client, meeting), KEEP, **typed)
        assert answer.status_code == 409
        assert field in problems(parse(answer.text))
    answer = client.press(open_form(client, meeting), KEEP, mode="les-deux")
    assert "remote_url" in problems(parse(answer.text))


def test_a_long_agenda_has_room_for_one_more_line(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    db.session.add_all(
        AgendaItem(
            departement_id=meeting.departement_id,
            meeting_id=meeting.id,
            position=place,
            kind=AgendaItemKind.WORK,
            title=f"Point {place}",
        )
        for place in range(1, 10)
    )
    db.session.commit()
    page = open_form(client, meeting)
    assert page.find(attrs={"name": "agenda-9-title"}) is not None
    answer = client.press(page, KEEP, **{"agenda-9-title": "Un de plus"})
    assert answer.status_code == 303
    titles = [item.title for item in queries.agenda_of(meeting.id)]
    assert titles == [*(f"Point {place}" for place in range(1, 10)), "Un de plus"]


def test_a_place_typed_beside_a_chosen_one_is_not_lost(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    typed = {"venue_name": "Maison neuve", "venue_town": "Revel"}
    answer = client.press(open_form(client, meeting), KEEP, **typed)
    assert answer.status_code == 422
    page = parse(answer.text)
    assert "ou effacez son nom" in problems(page)["venue"]
    answer = client.press(page, KEEP, venue="autre")
    assert answer.status_code == 303
    venue = again(meeting).venue
    assert venue is not None
    assert venue.name == "Maison neuve"


def test_a_group_of_somebody_else_stays_with_the_meeting(client: CheckedClient) -> None:
    scene = desk(client)
    other = make_group(scene.departement)
    meeting = make_meeting(scene.group, venue=scene.venue, groups=[scene.group, other])
    page = open_form(client, meeting)
    assert other.name not in words(page.main)
    client.press(page, KEEP, title="Ensemble")
    assert {one.id for one in again(meeting).groups} == {scene.group.id, other.id}


def test_who_facilitates_two_groups_can_add_the_second(client: CheckedClient) -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    account = make_account(scene.departement, Role.ANIMATEUR)
    for group in (scene.group, other):
        make_member(group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    sign_in_as(client, account)
    meeting = make_meeting(scene.group, venue=scene.venue)
    client.press(open_form(client, meeting), KEEP, groups=[str(scene.group.id), str(other.id)])
    assert {one.id for one in again(meeting).groups} == {scene.group.id, other.id}


def test_a_cancelled_meeting_is_not_changed(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue, state=MeetingState.CANCELLED)
    answer = client.press(open_form(client, meeting), KEEP, title="Un autre titre")
    assert answer.status_code == 409
    assert "Reprenez-la plutôt pour une autre date." in answer.text


def test_the_meetings_of_others_are_not_there(client: CheckedClient) -> None:
    desk(client)
    theirs = make_meeting(make_scene().group)
    for path in ("", "/modifier", "/annuler", "/reporter"):
        client.page(f"/animation/rencontres/{theirs.id}{path}", status=404)


def test_a_draft_of_others_that_it_follows_is_not_named(client: CheckedClient) -> None:
    scene = desk(client)
    draft = make_meeting(
        make_group(scene.departement),
        title="Un secret",
        state=MeetingState.PLANNED,
        published_at=None,
    )
    meeting = make_meeting(scene.group, follows_id=draft.id)
    page = client.page(f"/animation/rencontres/{meeting.id}/modifier")
    chosen = page.select_one("#follows option[selected]")
    assert chosen is not None
    assert words(chosen) == "mercredi 2 décembre 2026 – une rencontre d’un autre groupe"
    assert "Un secret" not in words(page)
