"""One group, as anybody reads it."""

from datetime import timedelta

from sqlalchemy.orm import Session

from participation import clock
from participation.groups.models import College, GroupStatus
from participation.meetings.models import Audience
from participation.meetings.states import MeetingState
from participation.territories.models import AddressKind
from participation.territories.service import give_address
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting, make_member, make_person, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, words


def test_it_says_its_frame_as_questions(client: CheckedClient) -> None:
    page = client.page("/groupes/emi-lauragais")
    cadre = words(by_heading(page, "Le cadre du groupe"))
    for question in (
        "À quoi sert ce groupe ?",
        "Qu’est-ce qu’il décide ?",
        "Qu’est-ce qu’il ne décide pas ?",
        "Qui lui répond ?",
        "Qu’est-ce qui est public ?",
    ):
        assert question in cadre
    assert "égal à égal" in words(by_heading(page, "C’est quoi, ce type de groupe ?"))
    assert link(page, "Lauragais")["href"] == "/territoires/lauragais"


def test_it_says_its_rhythm_and_never_that_it_is_late(client: CheckedClient) -> None:
    page = client.page("/groupes/emi-lauragais")
    kind = words(by_heading(page, "C’est quoi, ce type de groupe ?"))
    assert "Se réunit au moins une fois tous les trois mois." in kind
    assert "retard" not in words(page.main)
    milestones = "Se réunit à chaque étape du plan (lancement, mi-parcours, bilan)."
    assert milestones in words(client.page("/groupes/copil-34").main)


def test_it_says_whom_to_call_and_offers_its_calendar(client: CheckedClient) -> None:
    page = client.page("/groupes/emi-lauragais")
    assert "05 36 49 31 00" in words(by_heading(page, "Comment venir ?"))
    subscribe = link(page, "Mettre ces dates dans mon agenda")
    assert subscribe["href"] == "/agenda/abonnement?groupe=emi-lauragais"
    feed = page.find("link", rel="alternate", type="text/calendar")
    assert feed is not None
    assert feed["href"] == "/groupes/emi-lauragais/agenda.ics"  # type: ignore[index]


def test_nine_inhabitants_are_counted(client: CheckedClient) -> None:
    members = words(by_heading(client.page("/groupes/emi-toulouse"), "Qui en fait partie ?"))
    assert "Habitants : 15" in members
    assert "personnes en tout" in members


def test_four_inhabitants_are_hidden_with_the_total(client: CheckedClient) -> None:
    page = client.page("/groupes/emi-comminges-pyrenees")
    members = words(by_heading(page, "Qui en fait partie ?"))
    assert "Habitants : moins de 5" in members
    assert "en tout" not in members


def test_no_member_is_named(client: CheckedClient) -> None:
    scene = make_scene()
    for number in range(6):
        make_member(
            scene.group, make_person(scene.departement, f"Camille{number}"), College.USAGERS
        )
    make_member(scene.group, make_person(scene.departement, "Dominique"), College.ELUS)
    response = client.get(f"/groupes/{scene.group.slug}")
    assert "Habitants" in response.text
    assert "Camille" not in response.text
    assert "Dominique" not in response.text


def test_past_meetings_come_with_their_year_and_drafts_never(client: CheckedClient) -> None:
    scene = make_scene()
    long_ago = clock.now() - timedelta(days=700)
    make_meeting(
        scene.group,
        title="La première fois",
        starts_at=long_ago,
        state=MeetingState.HELD,
        venue=scene.venue,
    )
    make_meeting(
        scene.group,
        title="Entre membres",
        starts_at=long_ago,
        state=MeetingState.HELD,
        audience=Audience.MEMBERS,
    )
    make_meeting(scene.group, title="Brouillon", state=MeetingState.PLANNED, published_at=None)
    page = client.page(f"/groupes/{scene.group.slug}")
    past = words(by_heading(page, "Ce qui s’est déjà passé"))
    assert "La première fois" in past
    assert str(long_ago.year) in past
    assert "Entre membres" not in words(page)
    assert "Brouillon" not in words(page)


def test_an_old_slug_leads_to_the_page_for_ever(client: CheckedClient) -> None:
    scene = make_scene()
    with unit_of_work():
        give_address(AddressKind.GROUP, scene.departement.id, scene.group.id, "ancien-nom")
    moved = client.get("/groupes/ancien-nom")
    assert moved.status_code == 301
    assert moved.location == f"/groupes/{scene.group.slug}"
    client.page("/groupes/nulle-part", status=404)


def test_an_empty_group_says_so(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(f"/groupes/{scene.group.slug}")
    assert "Aucune date n’est encore fixée." in words(page)


def test_the_statements_do_not_grow_with_the_rows(client: CheckedClient) -> None:
    scene = make_scene()
    busy = make_group(scene.departement, [scene.territory])
    make_meeting(scene.group, venue=scene.venue)
    for number in range(20):
        starts_at = clock.now() + timedelta(days=number - 10, hours=1)
        make_meeting(busy, title=f"Café {number}", starts_at=starts_at, venue=scene.venue)
        make_member(busy, make_person(scene.departement))
    quiet, loud = scene.group.slug, busy.slug
    client.page(f"/groupes/{quiet}")
    few = client.statements.count
    client.forget_facts()
    client.page(f"/groupes/{loud}")
    assert (
        client.statements.count == few <= 12
    )  # the twins of all groups and the words are facts of the site


def test_nobody_is_invited_to_a_closed_group(client: CheckedClient, session: Session) -> None:
    scene = make_scene()
    scene.group.status = GroupStatus.CLOSED
    session.flush()
    page = words(client.page(f"/groupes/{scene.group.slug}"))
    assert "Ce groupe ne se réunit plus." in page
    assert "Ce groupe est ouvert." not in page
