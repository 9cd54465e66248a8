"""Planning a meeting: the facilitator writes, is understood, and is told what to complete."""

from datetime import UTC, datetime
from typing import Any

import pytest

from participation.extensions import db
from participation.meetings.models import AgendaItemKind, Audience, Meeting
from participation.meetings.queries import agenda_of
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.territories.models import Venue
from tests.factories import make_account, make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_label, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import ANSWERS, desk, problems

NEW = "/animation/rencontres/nouvelle"
KEEP = "Garder et relire"


def latest() -> Meeting:
    return db.session.query(Meeting).order_by(Meeting.id.desc()).limit(1).one()


def test_a_meeting_is_written_then_read_again_before_it_is_announced(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    assert attribute(by_label(page, "Le téléphone à appeler"), "value") == "05 36 49 00 00"
    answer = client.press(
        page,
        KEEP,
        **ANSWERS,
        venue=str(scene.venue.id),
        summary="Bus, voiture, vélo.",
        capacity="30",
        offers=["repas", "transport"],
        **{
            "agenda-0-kind": "debat-decision",
            "agenda-0-title": "Le bus",
            "agenda-0-minutes": "40",
            "agenda-4-kind": "convivialite",
        },
    )
    meeting = latest()
    assert answer.status_code == 303
    assert answer.location.startswith(f"/animation/rencontres/{meeting.id}-se-deplacer")
    assert meeting.state is MeetingState.PLANNED
    assert meeting.starts_at == datetime(2026, 12, 8, 13, tzinfo=UTC)
    assert meeting.ends_at == datetime(2026, 12, 8, 15, 30, tzinfo=UTC)
    assert (meeting.capacity, meeting.offers) == (30, ["repas", "transport"])
    items = [(item.kind, item.title, item.minutes) for item in agenda_of(meeting.id)]
    assert items == [
        (AgendaItemKind.DEBATE, "Le bus", 40),
        (AgendaItemKind.CONVIVIALITY, "Moment convivial", None),
    ]
    after = client.page(answer.location)
    assert "La rencontre est en préparation." in words(after.main)


def test_a_double_click_plans_one_meeting(client: CheckedClient) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answers = [client.press(page, KEEP, **ANSWERS) for _time in range(2)]
    assert answers[0].location == answers[1].location
    assert db.session.query(Meeting).filter_by(title=ANSWERS["title"]).count() == 1


@pytest.mark.parametrize(
    ("typed", "field", "said", "status"),
    [
        ({"title": ""}, "title", "Il manque le titre", 422),
        ({"title": "t" * 5000}, "title", "Gardez 200 signes", 422),
        ({"starts_on": ""}, "starts_on", "Il manque le jour", 422),
        ({"starts_on": "31/02/2027"}, "starts_on", "Nous ne comprenons pas ce jour", 422),
        ({"starts_on": "demain"}, "starts_on", "Nous ne comprenons pas ce jour", 422),
        ({"starts_on": "21/11/2026"}, "starts_on", "déjà passée", 409),
        ({"starts_at": "25 h"}, "starts_at", "Nous ne comprenons pas cette heure", 422),
        ({"ends_at": "13 h"}, "ends_at", "La fin doit venir après le début", 409),
        ({"ends_on": "20/12/2026"}, "ends_on", "plus de 3 jours", 409),
        (
            {"starts_on": "28/3/2027", "starts_at": "2 h 30", "ends_at": "5 h"},
            "starts_at",
            "Cette heure n’existe pas",
            409,
        ),
        (
            {"starts_on": "28/3/2027", "starts_at": "1 h", "ends_at": "2 h 30"},
            "ends_at",
            "Cette heure n’existe pas",
            409,
        ),
        ({"capacity": "0"}, "capacity", "Écrivez un nombre à partir de 1", 422),
        ({"capacity": "-3"}, "capacity", "Écrivez un nombre à partir de 1", 422),
        ({"capacity": "beaucoup"}, "capacity", "Écrivez un nombre à partir de 1", 422),
        ({"help_phone": "chez moi"}, "help_phone", "Nous ne comprenons pas ce numéro", 409),
        ({"groups": []}, "groups", "Choisissez le groupe", 422),
        ({"venue": "autre"}, "venue_name", "Il manque le nom du lieu", 422),
        ({"venue": "999999"}, "venue", "Choisissez une réponse de la liste", 422),
        ({"kind": "fete"}, "kind", "Choisissez une réponse de la liste", 422),
        ({"remote_url": "javascript:alert(1)"}, "remote_url", "Ce lien ne s’ouvre pas", 409),
        ({"agenda-0-minutes": "20"}, "agenda-0-title", "Dites de quoi on parle", 422),
        (
            {"agenda-0-title": "Le bus", "agenda-0-minutes": "601"},
            "agenda-0-minutes",
            "de 1 à 600",
            422,
        ),
        (
            {"agenda-0-title": "Le bus", "agenda-0-minutes": "200"},
            "agenda",
            "plus long que la rencontre",
            409,
        ),
    ],
)
def test_each_slip_has_its_sentence_beside_its_field(
    client: CheckedClient, typed: dict[str, Any], field: str, said: str, status: int
) -> None:
    scene = desk(client)
    before = latest().id
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, KEEP, **{**ANSWERS, **typed})
    again = parse(answer.text)
    assert answer.status_code == status
    assert said in problems(again)[field]
    assert latest().id == before
    summary = again.find(id="a-revoir")
    assert summary is not None
    assert [one for one in summary.find_all("a") if said in words(one)]
    if "title" not in typed:
        assert attribute(by_label(again, "Le titre"), "value") == ANSWERS["title"]
    for name, value in typed.items():
        control = again.find(["input", "textarea"], attrs={"name": name})
        if control is not None and control.get("type") not in ("checkbox", "radio"):
            assert attribute(control, "value") == value


def test_a_new_place_is_typed_once(client: CheckedClient) -> None:
    scene = desk(client)
    place = {
        "venue": "autre",
        "venue_name": "Salle des fêtes",
        "venue_town": "Nailloux",
        "venue_how": "Navette à 13 h 30.",
    }
    for number, town in enumerate(("Nailloux", "NAILLOUX")):
        page = client.page(f"{NEW}?groupe={scene.group.slug}")
        answers = {**ANSWERS, "title": f"Rencontre {number}", **place, "venue_town": town}
        assert client.press(page, KEEP, **answers).status_code == 303
    written = db.session.query(Venue).filter_by(departement_id=scene.departement.id).all()
    assert sorted(one.town for one in written) == ["Auterive", "Nailloux"]
    assert latest().venue_id == next(one.id for one in written if one.town == "Nailloux")
    assert "Salle des fêtes" in words(client.page(f"{NEW}?groupe={scene.group.slug}"))


def test_several_days_and_an_overseas_clock(client: CheckedClient) -> None:
    scene = desk(client, zone="America/Guadeloupe")
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    client.press(page, KEEP, **ANSWERS, ends_on="9 décembre 2026")
    meeting = latest()
    assert meeting.zone == "America/Guadeloupe"
    assert meeting.starts_at == datetime(2026, 12, 8, 18, tzinfo=UTC)
    assert meeting.ends_at == datetime(2026, 12, 9, 20, 30, tzinfo=UTC)


def test_the_moments_that_a_kind_of_group_holds_are_there_already(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.required_items = ["convivialite"]
    db.session.flush()
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    line = page.find("input", attrs={"name": "agenda-0-title"})
    assert line is not None
    assert attribute(line, "value") == "Moment convivial"


def test_a_meeting_is_taken_again_for_another_date(client: CheckedClient) -> None:
    scene = desk(client)
    earlier = make_meeting(
        scene.group, venue=scene.venue, audience=Audience.MEMBERS, capacity=12, offers=["repas"]
    )
    page = client.page(f"{NEW}?reprendre={earlier.id}")
    assert attribute(by_label(page, "Quel jour ?"), "value") == ""
    assert attribute(by_label(page, "Le titre"), "value") == earlier.title
    client.press(page, KEEP, starts_on="5 janvier 2027")
    meeting = latest()
    assert meeting.id != earlier.id
    assert (meeting.venue_id, meeting.capacity) == (scene.venue.id, 12)
    assert (meeting.audience, meeting.offers) == (Audience.MEMBERS, ["repas"])
    assert meeting.starts_at == datetime(2027, 1, 5, 13, tzinfo=UTC)


def test_the_only_group_one_has_is_chosen_already(client: CheckedClient) -> None:
    scene = desk(client)
    assert client.press(client.page(NEW), KEEP, **ANSWERS).status_code == 303
    written = client.page(f"/animation/rencontres/{latest().id}")
    assert scene.group.name in words(written.main)


def test_nobody_plans_for_the_groups_of_others(client: CheckedClient) -> None:
    scene, elsewhere = desk(client), make_scene()
    other = make_group(scene.departement)
    theirs = make_meeting(other)
    for address in (
        f"{NEW}?groupe={other.slug}",
        f"{NEW}?groupe={elsewhere.group.slug}",
        f"{NEW}?groupe=inconnu",
        f"{NEW}?reprendre={theirs.id}",
        f"{NEW}?reprendre=demain",
    ):
        client.page(address, status=404)
    page = client.page(NEW)
    answer = client.press(page, KEEP, **ANSWERS, groups=[str(other.id)])
    assert "Choisissez le groupe" in problems(parse(answer.text))["groups"]


def test_who_looks_after_the_departement_plans_for_all_its_groups(client: CheckedClient) -> None:
    scene, elsewhere = make_scene(), make_scene()
    other = make_group(scene.departement)
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    page = client.page(NEW)
    assert scene.group.name in words(page)
    assert elsewhere.group.name not in words(page)
    answer = client.press(page, KEEP, **ANSWERS, groups=[str(scene.group.id), str(other.id)])
    written = client.page(str(answer.location))
    for group in (scene.group, other):
        assert group.name in words(written.main)


def test_a_visitor_and_a_member_do_not_plan(client: CheckedClient) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    client.page(NEW, status=404)


@pytest.mark.parametrize(
    "address",
    [
        "/animation/rencontres/nouvelle",
        "/animation/series/nouvelle",
        "/animation/rencontres/importer",
    ],
)
def test_a_register_of_seats_holds_no_meetings(client: CheckedClient, address: str) -> None:
    scene = desk(client)
    meets = make_group(scene.departement)
    seats = make_group(scene.departement)
    seats.kind.holds_meetings = False
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    text = words(client.page(address).main)
    assert meets.name in text
    assert seats.name not in text


@pytest.mark.parametrize("number", ["²", "9" * 5000])
def test_a_line_whose_number_is_none_is_no_line(client: CheckedClient, number: str) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, "Garder et relire", **{f"agenda-{number}-title": "Le bus"})
    assert answer.status_code == 422
