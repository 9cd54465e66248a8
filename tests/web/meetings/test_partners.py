"""Who is expected at a meeting: organisations by function, what each can do and cannot."""

from datetime import date, timedelta

import pytest

from participation.extensions import db
from participation.groups.models import OrganisationMembership, OrganisationRole
from participation.meetings.models import Meeting, MeetingPartner, PartnerState
from participation.meetings.states import MeetingState
from participation.territories.models import Organisation, OrganisationKind
from tests.factories import Scene, make_departement, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, button, parse, words
from tests.web.meetings.desks import desk, problems


def organisation(scene: Scene, name: str, *, function: str = "") -> Organisation:
    row = Organisation(
        departement_id=scene.departement.id,
        name=name,
        kind=OrganisationKind.INSTITUTION,
        competence="",
        decides="",
        finances="",
    )
    db.session.add(row)
    db.session.flush()
    if function:
        db.session.add(
            OrganisationMembership(
                departement_id=scene.departement.id,
                group_id=scene.group.id,
                organisation=row,
                function=function,
                role=OrganisationRole.MEMBER,
                since_on=date(2026, 1, 1),
            )
        )
        db.session.flush()
    return row


def list_of(meeting: Meeting, tail: str = "") -> str:
    return f"/animation/rencontres/{meeting.id}/partenaires{tail}"


def states(meeting: Meeting) -> dict[str, PartnerState]:
    rows = db.session.query(MeetingPartner, Organisation).join(Organisation)
    return {one.name: partner.state for partner, one in rows if partner.meeting_id == meeting.id}


def test_the_structures_of_the_group_are_proposed_and_confirm_in_one_touch(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    caf = organisation(scene, "Caf", function="une conseillère")
    organisation(scene, "Mission locale", function="une directrice")
    meeting = make_meeting(scene.group, venue=scene.venue)
    page = client.page(list_of(meeting))
    assert "Caf – une conseillère" in words(page.main)
    answers = [client.press(page, "Les attendre", structures=[str(caf.id)]) for _time in range(2)]
    assert answers[0].location == answers[1].location
    after = client.page(answers[0].location)
    client.press(after, "Elle vient : Caf")
    assert states(meeting) == {"Caf": PartnerState.CONFIRMED}
    text = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "Caf , une conseillère Vient, c’est sûr" in text
    assert "Mission locale" not in text


def test_a_structure_is_added_with_what_it_can_do_and_what_it_cannot(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    caf = organisation(scene, "Caf")
    meeting = make_meeting(scene.group, venue=scene.venue)
    page = client.page(list_of(meeting, "/ajouter"))
    empty = client.press(page, "Ajouter", can_do="Répondre sur les aides.")
    assert empty.status_code == 422
    assert "organisation" in problems(parse(empty.text))
    assert "Répondre sur les aides." in empty.text
    typed = {"organisation": str(caf.id), "can_do": "Répondre sur les aides."}
    client.press(page, "Ajouter", **typed, cannot_do="Décider d’un dossier.")
    twice = client.press(client.page(list_of(meeting, "/ajouter")), "Ajouter", **typed)
    assert twice.status_code == 409
    assert "déjà sur la liste" in problems(parse(twice.text))["organisation"]
    text = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "Peut : Répondre sur les aides." in text
    assert "Ne peut pas : Décider d’un dossier." in text


def test_the_second_of_two_facilitators_sees_both_versions(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    partner = MeetingPartner(
        departement_id=scene.departement.id,
        meeting_id=meeting.id,
        organisation=organisation(scene, "Caf"),
        state=PartnerState.EXPECTED,
        can_do="",
        cannot_do="",
    )
    db.session.add(partner)
    db.session.flush()
    address = list_of(meeting, f"/{partner.id}")
    first, second = client.page(address), client.page(address)
    client.press(first, "Garder ces changements", can_do="Expliquer")
    late = client.press(second, "Garder ces changements", can_do="Écouter")
    assert late.status_code == 409
    assert "Expliquer" in words(parse(late.text))
    client.press(parse(late.text), "Garder ma version")
    assert db.session.get_one(MeetingPartner, partner.id).can_do == "Écouter"
    client.press(client.page(address), "Retirer de la liste")
    assert states(meeting) == {}
    client.page(address, status=404)


def test_a_structure_that_is_asked_too_often_is_said_to_be(client: CheckedClient) -> None:
    scene = desk(client)
    often = organisation(scene, "Mission locale", function="une conseillère")
    organisation(scene, "Caf", function="un conseiller")
    first = make_meeting(scene.group)
    others = [
        make_meeting(scene.group, starts_at=first.starts_at + timedelta(days=day)) for day in (1, 2)
    ]
    for one in (first, *others):
        page = client.page(list_of(one))
        client.press(page, "Les attendre", structures=[str(often.id)])
    page = client.page(list_of(first))
    assert "Mission locale\xa0: 3 rencontres en 7 jours." in page.main.text
    assert "Caf\xa0:" not in page.main.text


def test_nobody_is_expected_at_a_meeting_that_is_cancelled_or_by_nobody(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    caf = organisation(scene, "Caf", function="une conseillère")
    meeting = make_meeting(scene.group, state=MeetingState.CANCELLED)
    page = client.page(list_of(meeting))
    assert client.press(page, "Les attendre", structures=[str(caf.id)]).status_code == 409
    nothing = client.press(page, "Les attendre")
    assert "Choisissez une structure." in words(parse(nothing.text))


def test_a_structure_of_another_departement_cannot_be_chosen(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group)
    elsewhere = Organisation(
        departement_id=make_departement().id,
        name="Ailleurs",
        kind=OrganisationKind.OTHER,
        competence="",
        decides="",
        finances="",
    )
    db.session.add(elsewhere)
    db.session.flush()
    key = str(elsewhere.id)
    page = client.page(list_of(meeting, "/ajouter"))
    assert client.press(page, "Ajouter", organisation=key).status_code == 422


def test_the_statements_do_not_grow_with_the_partners(client: CheckedClient) -> None:
    counts = []
    for number in (1, 7):
        scene = desk(client)
        meeting = make_meeting(scene.group, venue=scene.venue)
        for place in range(number):
            db.session.add(
                MeetingPartner(
                    departement_id=scene.departement.id,
                    meeting_id=meeting.id,
                    organisation=organisation(scene, f"Structure {place}"),
                    state=PartnerState.EXPECTED,
                    can_do="",
                    cannot_do="",
                )
            )
        db.session.flush()
        found = []
        for path in (list_of(meeting), f"/rencontres/{meeting.id}"):
            client.page(path)
            found.append(client.statements.count)
        counts.append(found)
    assert counts[0] == counts[1]


def test_only_who_prepares_the_meeting_sees_the_list(client: CheckedClient) -> None:
    meeting = make_meeting(make_scene().group)
    desk(client)
    client.page(list_of(meeting), status=404)
    public = client.page(f"/rencontres/{meeting.id}")
    with pytest.raises(NotOnPageError):
        button(public, "Les attendre")
