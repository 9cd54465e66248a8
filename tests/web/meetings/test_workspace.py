"""The facilitator's first page, and the list of all their meetings."""

from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.groups.cadence.rules import Minimum, to_stored
from participation.groups.models import GroupStatus
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_group, make_meeting, make_scene, make_venue
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, attribute, by_heading, link, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import desk


def test_the_week_says_who_comes_and_what_is_left_to_do(client: CheckedClient) -> None:
    scene = desk(client)
    soon = make_meeting(
        scene.group,
        title="Dans trois jours",
        venue=scene.venue,
        capacity=1,
        starts_at=clock.now() + timedelta(days=3),
    )
    make_meeting(scene.group, title="Plus tard", starts_at=clock.now() + timedelta(days=20))
    needs = (NeedKind.TRANSPORT, NeedKind.CHILDCARE)
    with unit_of_work():
        register(soon, RegistrationInput(name="Sam", needs=needs))
        register(soon, RegistrationInput(name="Lou", needs=needs[:1]))
    page = client.page("/animation")
    card = words(by_heading(page, "Dans trois jours"))
    assert "Auterive, de 10 h à 12 h · 1 personne, 1 en attente" in card
    assert "Besoins : 0 sur 3" in card
    assert "de 10 h à 12 h · personne pour l’instant" in words(page.main)
    todo = words(by_heading(page, "À faire"))
    assert "Organiser un trajet (2 fois), une garde d’enfants, pour « Dans trois jours »" in todo
    assert "avant mercredi 25 novembre 2026" in todo
    assert attribute(link(page, "Prévoir une rencontre"), "href") == (
        "/animation/rencontres/nouvelle"
    )


def test_each_thing_to_do_has_its_verb(client: CheckedClient) -> None:
    scene = desk(client)
    ready = {"venue": scene.venue, "published_at": None}
    make_meeting(scene.group, title="Prête", state=MeetingState.PLANNED, **ready)
    make_meeting(
        scene.group, title="Incomplète", state=MeetingState.PLANNED, help_phone="", **ready
    )
    make_meeting(scene.group, title="Rêvée", state=MeetingState.PROPOSED, published_at=None)
    make_meeting(scene.group, title="D’hier", starts_at=datetime(2026, 11, 21, 13, tzinfo=UTC))
    make_meeting(scene.group, title="Gelée", state=MeetingState.POSTPONED, reason="Neige")
    todo = words(by_heading(client.page("/animation"), "À faire"))
    for said in (
        "Annoncer « Prête »",
        "Compléter « Incomplète »",
        "Préparer « Rêvée »",
        "Noter comme tenue « D’hier »",
        "Trouver une autre date « Gelée »",
    ):
        assert said in todo


def test_what_is_missing_stands_in_clay(client: CheckedClient) -> None:
    scene = desk(client)
    page = client.page("/animation")
    missing = by_heading(page, scene.group.name)
    assert "card-missing" in attribute(missing, "class")
    assert "Pas de rencontre prévue." in words(missing)
    assert f"groupe={scene.group.slug}" in str(missing)
    assert "Rien cette semaine." in words(page.main)


@pytest.mark.parametrize(
    ("days", "sentences", "tag"),
    [
        (
            (-120,),
            [
                "Pas de rencontre prévue.",
                "Se réunit au moins une fois tous les trois mois.",
                "En retard, depuis le dimanche 25 octobre 2026.",
            ],
            "En retard",
        ),
        (
            (-70,),
            [
                "Pas de rencontre prévue.",
                "Bientôt en retard : une rencontre est attendue avant le dimanche 13 décembre",
            ],
            "Bientôt en retard",
        ),
        ((-120, 150), ["La prochaine rencontre vient trop tard."], "En retard"),
        ((-20,), ["Pas de rencontre prévue."], "À jour"),
    ],
)
def test_the_desk_says_which_rhythm_waits_for_a_date(
    client: CheckedClient, days: tuple[int, ...], sentences: list[str], tag: str
) -> None:
    scene = desk(client)
    scene.group.kind.cadence = to_stored([Minimum(1, 3)])
    for number in days:
        make_meeting(
            scene.group,
            state=MeetingState.HELD if number < 0 else MeetingState.PUBLISHED,
            starts_at=clock.now() + timedelta(days=number),
        )
    page = client.page("/animation")
    missing = words(by_heading(page, scene.group.name))
    for sentence in sentences:
        assert sentence in missing
    assert tag in words(page.select("tbody tr")[0])


def test_a_group_at_rest_is_not_asked_for_a_date(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.status = GroupStatus.PAUSED
    page = client.page("/animation")
    with pytest.raises(NotOnPageError):
        by_heading(page, scene.group.name)
    assert "En pause" in words(page.select("tbody tr")[0])


def test_many_things_to_do_are_counted_not_listed(client: CheckedClient) -> None:
    scene = desk(client)
    for number in range(11):
        make_meeting(
            scene.group,
            title=f"Brouillon {number}",
            venue=scene.venue,
            state=MeetingState.PLANNED,
            published_at=None,
        )
    todo = by_heading(client.page("/animation"), "À faire")
    assert len(todo.select(".fact")) == 8
    assert "3 autres choses vous attendent" in words(todo)


def test_the_page_asks_the_same_of_the_database_whatever_there_is(client: CheckedClient) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    counts = []
    for number in (1, 10):
        for _time in range(number):
            group = make_group(scene.departement)
            meeting = make_meeting(group, venue=make_venue(scene.departement), territories=[])
            with unit_of_work():
                register(meeting, RegistrationInput(name="Sam", needs=(NeedKind.SEAT,)))
        page = client.page("/animation")
        assert group.name in words(page.main)
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 11, client.statements


def test_who_looks_after_the_departement_sees_all_its_groups_and_no_other(
    client: CheckedClient,
) -> None:
    scene, elsewhere = make_scene(), make_scene()
    other = make_group(scene.departement)
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    text = words(client.page("/animation").main)
    assert scene.group.name in text
    assert other.name in text
    assert elsewhere.group.name not in text


def test_who_looks_after_many_groups_sees_the_most_pressing(
    client: CheckedClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = make_scene()
    late, resting = scene.group, make_group(scene.departement)
    late.kind.cadence = to_stored([Minimum(1, 3)])
    resting.status = GroupStatus.PAUSED
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    assert "Voir aussi" not in words(client.page("/animation").main)
    monkeypatch.setattr("participation.blueprints.meetings.week.SHOWN_GROUPS", 1)
    page = client.page("/animation")
    table = words(page.table)
    assert late.name in table
    assert resting.name not in table
    assert link(page, "Voir aussi un autre groupe")["href"] == "/animation/groupes"


def test_the_list_goes_both_ways_in_time_page_by_page(client: CheckedClient) -> None:
    scene = desk(client)
    now = clock.now()
    for number in range(53):
        make_meeting(
            scene.group, title=f"À venir {number}", starts_at=now + timedelta(days=number + 1)
        )
    make_meeting(
        scene.group,
        title="Passée",
        state=MeetingState.HELD,
        starts_at=now - timedelta(days=3),
    )
    first = client.page("/animation/rencontres")
    count = client.statements.count
    assert len(first.select("article")) == 50
    second = client.page(attribute(link(first, "Voir la suite"), "href"))
    assert [words(one.h2) for one in second.select("article") if one.h2] == [
        "À venir 50",
        "À venir 51",
        "À venir 52",
    ]
    assert client.statements.count == count <= 10
    assert link(second, "Revenir au début")
    over = client.page(attribute(link(first, "Voir celles qui sont passées"), "href"))
    assert "Passée" in words(over.main)
    assert "À venir 1" not in words(over.main)


@pytest.mark.parametrize("query", ["quand=jamais", "apres=demain", "apres=20261122T090000Z-x"])
def test_an_unknown_choice_shows_the_beginning(client: CheckedClient, query: str) -> None:
    desk(client)
    page = client.page(f"/animation/rencontres?{query}")
    assert "Aucune rencontre ici." in words(page.main)
    with pytest.raises(NotOnPageError):
        link(page, "Revenir au début")


@pytest.mark.parametrize("path", ["/animation", "/animation/rencontres"])
def test_a_member_has_no_desk(client: CheckedClient, path: str) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    client.page(path, status=404)
