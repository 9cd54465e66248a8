"""The public page of a meeting: what a person reads, in each of its states."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from participation.extensions import db
from participation.meetings.models import AgendaItem, AgendaItemKind, Audience, MeetingMode
from participation.meetings.states import MeetingState
from participation.permissions import Role
from tests.factories import (
    make_account,
    make_group,
    make_meeting,
    make_member,
    make_scene,
    make_territory,
    make_venue,
)
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, attribute, link, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import desk, sign_in


def test_a_person_reads_all_they_need_to_come(client: CheckedClient) -> None:
    scene = make_scene()
    scene.venue.how_to_come = "Le bus 81 s’arrête devant."
    scene.venue.access = "On entre sans marche."
    meeting = make_meeting(
        scene.group,
        venue=scene.venue,
        room="Salle bleue",
        who_comes="Des habitants, une élue",
        offers=["repas", "garde-enfants"],
        remote_url="https://visio.exemple.fr/secret",
        capacity=97531,
    )
    db.session.add(
        AgendaItem(
            departement_id=meeting.departement_id,
            meeting_id=meeting.id,
            position=1,
            kind=AgendaItemKind.CONVIVIALITY,
            title="Un café ensemble",
            minutes=20,
            speaker="Tout le groupe",
        )
    )
    db.session.flush()
    page = client.page(f"/rencontres/{meeting.id}-se-deplacer")
    text = words(page.main)
    for said in (
        "Mercredi 2 décembre 2026",
        "de 14 h à 16 h",
        f"{scene.venue.name}, Auterive",
        "Salle bleue",
        "Le bus 81 s’arrête devant.",
        "On entre sans marche.",
        "Des habitants, une élue",
        "Les enfants sont gardés sur place",
        "Un café ensemble",
        "20 minutes",
        "Places libres",
        "C’est libre et gratuit. Sans effet sur vos droits.",
        scene.group.name,
    ):
        assert said in text
    assert attribute(link(page, "Je viens"), "href").endswith("/inscription")
    assert attribute(link(page, "Ajouter à mon agenda"), "href") == f"/rencontres/{meeting.id}.ics"
    assert attribute(link(page, "Appeler le 05 36 49 00 00"), "href").startswith("tel:")
    assert "visio" not in str(page)
    assert "97531" not in str(page)
    canonical = page.find("link", rel="canonical")
    assert canonical is not None
    assert canonical["href"] == f"/rencontres/{meeting.id}"


def test_the_same_page_with_or_without_its_readable_end_and_from_memory(
    client: CheckedClient,
) -> None:
    meeting = make_meeting(make_scene().group)
    for address in (f"/rencontres/{meeting.id}", f"/rencontres/{meeting.id}-un-titre"):
        first = client.get(address)
        assert first.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert "Set-Cookie" not in first.headers
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304


def test_the_statements_of_the_page_do_not_grow(client: CheckedClient) -> None:
    counts = []
    for number in (1, 12):
        scene = make_scene()
        groups = [scene.group, *(make_group(scene.departement) for _one in range(number))]
        meeting = make_meeting(scene.group, venue=scene.venue, groups=groups)
        client.page(f"/rencontres/{meeting.id}")
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 8


def test_a_full_meeting_offers_the_waiting_list(client: CheckedClient) -> None:
    meeting = make_meeting(make_scene().group, capacity=2, places_taken=2)
    page = client.page(f"/rencontres/{meeting.id}")
    assert "Complet" in words(page.main)
    assert attribute(link(page, "Me mettre sur la liste d’attente"), "href")
    with pytest.raises(NotOnPageError):
        link(page, "Je viens")


def test_a_cancelled_meeting_says_why_and_takes_nobody(client: CheckedClient) -> None:
    meeting = make_meeting(
        make_scene().group, state=MeetingState.CANCELLED, reason="La salle est inondée."
    )
    page = client.page(f"/rencontres/{meeting.id}")
    assert "Cette rencontre est annulée" in words(page.main)
    assert "La salle est inondée." in words(page.main)
    for label in ("Je viens", "Ajouter à mon agenda"):
        with pytest.raises(NotOnPageError):
            link(page, label)


def test_a_postponed_meeting_leads_to_its_new_date(client: CheckedClient) -> None:
    scene = make_scene()
    following = make_meeting(scene.group, starts_at=datetime(2027, 1, 12, 13, tzinfo=UTC))
    meeting = make_meeting(
        scene.group,
        state=MeetingState.POSTPONED,
        reason="Il neige.",
        replaced_by_id=following.id,
    )
    page = client.page(f"/rencontres/{meeting.id}")
    assert "La nouvelle date : mardi 12 janvier 2027." in words(page.main)
    address = attribute(link(page, "Voir la nouvelle date"), "href")
    assert address.startswith(f"/rencontres/{following.id}-")


def test_a_new_date_for_members_only_is_not_shown_to_all(client: CheckedClient) -> None:
    scene = make_scene()
    following = make_meeting(scene.group, audience=Audience.MEMBERS)
    meeting = make_meeting(
        scene.group, state=MeetingState.POSTPONED, reason="Neige", replaced_by_id=following.id
    )
    page = client.page(f"/rencontres/{meeting.id}")
    assert f"/rencontres/{following.id}" not in str(page)
    assert "La nouvelle date sera sur cette page." in words(page.main)


def test_a_meeting_that_is_over_says_so(
    client: CheckedClient, clock_stands: Callable[[datetime], None]
) -> None:
    meeting = make_meeting(make_scene().group)
    clock_stands(meeting.ends_at + timedelta(minutes=1))
    page = client.page(f"/rencontres/{meeting.id}")
    assert "Cette rencontre est passée." in words(page.main)
    with pytest.raises(NotOnPageError):
        link(page, "Je viens")


def test_a_meeting_at_a_distance_keeps_its_link_for_those_who_come(client: CheckedClient) -> None:
    meeting = make_meeting(
        make_scene().group, mode=MeetingMode.REMOTE, remote_url="https://visio.exemple.fr/secret"
    )
    page = client.page(f"/rencontres/{meeting.id}")
    assert "Vous recevez le lien quand vous êtes sur la liste." in words(page.main)
    assert "secret" not in str(page)


def test_another_clock_than_the_departement_s_is_named(client: CheckedClient) -> None:
    scene = make_scene()
    island = make_territory(scene.departement, zone="Indian/Reunion")
    meeting = make_meeting(
        scene.group, venue=make_venue(scene.departement, island), zone="Indian/Reunion"
    )
    at_home = make_meeting(scene.group)
    text = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "de 17 h à 19 h" in text
    assert "Heure locale : La Réunion" in text
    assert "Heure locale" not in words(client.page(f"/rencontres/{at_home.id}").main)


def test_a_new_date_that_is_off_too_is_not_shown(client: CheckedClient) -> None:
    group = make_scene().group
    later = make_meeting(group, state=MeetingState.CANCELLED)
    meeting = make_meeting(group, state=MeetingState.POSTPONED, replaced_by_id=later.id)
    shown = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "La nouvelle date sera sur cette page." in shown
    assert "Voir la nouvelle date" not in shown


def test_absent_forbidden_and_draft_look_alike(client: CheckedClient) -> None:
    scene = make_scene()
    hidden = [
        make_meeting(scene.group, state=MeetingState.PLANNED, published_at=None),
        make_meeting(scene.group, audience=Audience.MEMBERS),
        make_meeting(scene.group, audience=Audience.PROFESSIONALS),
        make_meeting(scene.group, state=MeetingState.CANCELLED, published_at=None),
    ]
    for key in (*(one.id for one in hidden), 999_999_999_999):
        client.page(f"/rencontres/{key}", status=404)


def test_members_and_professionals_see_what_is_for_them(client: CheckedClient) -> None:
    scene = make_scene()
    for_members = make_meeting(scene.group, audience=Audience.MEMBERS)
    for_professionals = make_meeting(scene.group, audience=Audience.PROFESSIONALS)
    member = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, member.person)
    sign_in_as(client, member)
    page = client.page(f"/rencontres/{for_members.id}")
    assert "Les membres du groupe" in words(page.main)
    client.page(f"/rencontres/{for_professionals.id}", status=404)
    sign_in_as(client, make_account(scene.departement, Role.PARTENAIRE))
    client.page(f"/rencontres/{for_professionals.id}")
    client.page(f"/rencontres/{for_members.id}", status=404)


def test_only_its_facilitators_see_a_draft_with_the_way_to_its_desk(client: CheckedClient) -> None:
    scene = desk(client)
    draft = make_meeting(scene.group, state=MeetingState.PLANNED, published_at=None)
    page = client.page(f"/rencontres/{draft.id}")
    assert "Pas encore annoncée" in words(page.main)
    assert attribute(link(page, "Aller à sa préparation"), "href") == (
        f"/animation/rencontres/{draft.id}"
    )
    sign_in(client, make_scene())
    client.page(f"/rencontres/{draft.id}", status=404)


def test_words_of_a_meeting_are_shown_as_they_were_typed(client: CheckedClient) -> None:
    title = "Un <b>café</b> & des « gâteaux » 🙂"
    client.typed = (*client.typed, title)
    meeting = make_meeting(make_scene().group, title=title)
    page = client.page(f"/rencontres/{meeting.id}")
    assert page.h1 is not None
    assert words(page.h1) == title
