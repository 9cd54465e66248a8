"""The list of meetings: found by place, by day, page after page, with as few queries as ever."""

from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.extensions import db
from participation.meetings.models import Audience, MeetingKind, MeetingMode
from participation.meetings.states import MeetingState
from participation.territories.models import Address, AddressKind
from tests.factories import (
    Scene,
    make_account,
    make_group,
    make_meeting,
    make_member,
    make_scene,
    make_territory,
)
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, words
from tests.support.signing_in import sign_in_as

DECEMBER = datetime(2026, 12, 2, 13, tzinfo=UTC)


def agenda_of(scene: Scene, query: str = "") -> str:
    return f"/agenda?departement={scene.departement.slug}{query}"


def test_a_meeting_is_found_by_the_place_where_one_lives(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, venue=scene.venue)
    elsewhere = make_territory(scene.departement)
    make_meeting(make_group(scene.departement, [elsewhere]), title="Trop loin")
    page = client.page(agenda_of(scene))
    found = client.press(page, "Montrer", territoire=scene.territory.slug)
    assert "Se déplacer près de chez nous" in found.text
    assert "Trop loin" not in found.text
    chosen = client.page(client.last_path)
    back = link(chosen, f"Retirer : {scene.territory.name}")
    assert "Trop loin" in client.get(str(back["href"])).text


def test_a_line_says_the_day_the_hours_and_the_town(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, venue=scene.venue)
    line = by_heading(client.page(agenda_of(scene)), "Se déplacer près de chez nous")
    assert words(line) == (
        "mercredi 2 décembre 2026 mercredi 2 décembre Se déplacer près de chez nous "
        "de 14 h à 16 h · Auterive Places libres"
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"state": MeetingState.CANCELLED}, "Annulée"),
        ({"state": MeetingState.POSTPONED}, "Reportée"),
        ({"capacity": 2, "places_taken": 2}, "Complet"),
        ({"capacity": 30, "places_taken": 28}, "Dernières places"),
        ({"mode": MeetingMode.REMOTE}, "à distance"),
        ({"zone": "Indian/Reunion"}, "de 17 h à 19 h (heure : La Réunion)"),
        ({"starts_at": datetime(2026, 11, 22, 16, tzinfo=UTC)}, "Aujourd’hui"),
        ({"starts_at": datetime(2026, 11, 23, 8, tzinfo=UTC)}, "Demain"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_line_says_what_matters(
    client: CheckedClient, values: dict[str, object], said: str
) -> None:
    scene = make_scene()
    make_meeting(scene.group, **values)
    page = client.page(agenda_of(scene))
    assert said in words(by_heading(page, "Se déplacer près de chez nous"))


def test_a_choice_of_days_shows_the_past_too(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(
        scene.group,
        title="Restitution",
        state=MeetingState.HELD,
        starts_at=datetime(2018, 11, 15, 8, tzinfo=UTC),
    )
    page = client.page(agenda_of(scene))
    found = client.press(page, "Montrer avec ces choix", du="15/11/2018", au="15 novembre 2018")
    assert "Restitution" in found.text
    assert "Passée" in found.text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("&territoire=atlantide", "Nous ne connaissons pas ce territoire."),
        ("&groupe=personne", "Nous ne connaissons pas ce groupe."),
        ("&type=bal", "Nous ne connaissons pas cette sorte de rencontre."),
        ("&du=demain", "Nous ne comprenons pas ce jour."),
        ("&du=3/3/0001", "Nous ne comprenons pas ce jour."),
        ("&du=2/1/2027&au=1/1/2027", "Le dernier jour vient avant le premier."),
    ],
)
def test_a_choice_not_understood_is_told_and_left_aside(
    client: CheckedClient, query: str, said: str
) -> None:
    scene = make_scene()
    make_meeting(scene.group, title="Toujours là", starts_at=datetime(2027, 2, 1, 9, tzinfo=UTC))
    page = client.page(agenda_of(scene, query))
    assert said in words(page)
    assert "Toujours là" in words(page)


def test_an_unknown_departement_is_told(client: CheckedClient) -> None:
    page = client.page("/agenda?departement=atlantide")
    assert "Nous ne connaissons pas ce département." in words(page)


def test_a_former_address_still_chooses(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group)
    former = Address(
        departement_id=scene.departement.id,
        kind=AddressKind.TERRITORY,
        slug=f"ancien-{scene.territory.slug}",
        target_id=scene.territory.id,
    )
    db.session.add(former)
    db.session.flush()
    page = client.page(f"/agenda?territoire={former.slug}")
    assert "Se déplacer près de chez nous" in words(page)
    assert by_label(page, "Près de chez vous").find("option", selected=True)["value"] == (  # type: ignore[index]
        scene.territory.slug
    )


def test_the_page_wears_the_face_of_the_place_chosen(client: CheckedClient) -> None:
    scene = make_scene(phone="05 36 49 77 77")
    page = client.page(f"/agenda?territoire={scene.territory.slug}")
    assert "05 36 49 77 77" in words(page)
    assert "05 36 49 31 00" not in words(page)


def test_the_next_page_follows(client: CheckedClient) -> None:
    scene = make_scene()
    for number in range(25):
        make_meeting(
            scene.group,
            title=f"Rencontre {number}",
            starts_at=DECEMBER + timedelta(days=number),
        )
    first = client.page(agenda_of(scene))
    second = client.page(str(link(first, "Voir les rencontres suivantes")["href"]))
    seen = [words(node) for page in (first, second) for node in page.find_all("h3")]
    assert seen == [f"Rencontre {number}" for number in range(25)]
    assert link(second, "Revenir au début")["href"].endswith(scene.departement.slug)  # type: ignore[union-attr]


def test_nothing_found_says_what_to_do(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(agenda_of(scene))
    assert "Aucune rencontre ne correspond à vos choix." in words(page)
    assert link(page, "Voir toutes les rencontres")["href"] == "/agenda"


def test_the_choices_follow_to_the_month_and_to_the_calendar(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(f"/agenda?territoire={scene.territory.slug}&type=forum&du=1/12/2026")
    month, calendar = link(page, "Voir le mois"), link(page, "Mettre dans mon agenda")
    assert month["href"] == f"/agenda/2026/11?territoire={scene.territory.slug}&type=forum"
    assert calendar["href"] == f"/agenda/abonnement?territoire={scene.territory.slug}&type=forum"


def test_members_find_what_is_between_them(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, title="Entre nous", audience=Audience.MEMBERS)
    make_meeting(scene.group, title="Brouillon", state=MeetingState.PLANNED, published_at=None)
    assert "Entre nous" not in words(client.page(agenda_of(scene)))
    account = make_account(scene.departement)
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    page = client.page(agenda_of(scene))
    assert "Les membres du groupe" in words(by_heading(page, "Entre nous"))
    assert "Brouillon" not in words(page)
    assert client.get(agenda_of(scene)).headers["Cache-Control"] == "private, no-store"


def test_a_visitor_gets_no_cookie_and_a_page_that_can_be_kept(client: CheckedClient) -> None:
    scene = make_scene()
    response = client.get(agenda_of(scene))
    assert "Set-Cookie" not in response.headers
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    again = client.get(agenda_of(scene), headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
    assert client.statements.count == 1


def test_the_number_of_statements_does_not_grow(client: CheckedClient) -> None:
    few, many = make_scene(), make_scene()
    for scene, count in ((few, 5), (many, 200)):
        for number in range(count):
            make_meeting(
                scene.group,
                venue=scene.venue,
                kind=MeetingKind.WORKSHOP,
                starts_at=clock.now() + timedelta(days=1 + number % 30, hours=number % 5),
            )
    counts = []
    for scene in (few, many):
        client.forget_facts()
        client.page(agenda_of(scene))
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 6, str(client.statements)


def test_too_many_groups_to_choose_from_are_not_offered(
    client: CheckedClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among 1,000 groups nobody looks for theirs in a list: the one that was chosen stays."""
    scene = make_scene()
    others = [make_group(scene.departement) for _number in range(2)]
    monkeypatch.setattr("participation.blueprints.agenda.filters.MOST_OFFERED", 3)
    assert scene.group.name in words(by_label(client.page(agenda_of(scene)), "Groupe"))
    monkeypatch.setattr("participation.blueprints.agenda.filters.MOST_OFFERED", 2)
    page = client.page(agenda_of(scene, "&mesure=1"))
    assert page.find(attrs={"name": "groupe"}) is None
    chosen = client.page(agenda_of(scene, f"&groupe={others[0].slug}"))
    offered = words(by_label(chosen, "Groupe"))
    assert others[0].name in offered
    assert others[1].name not in offered
