"""Who sits in each body, without any usager, and where usagers have a seat."""

from datetime import date

import pytest

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.models import (
    College,
    CollegeSeats,
    Delegation,
    Group,
    MembershipRole,
    OrganisationMembership,
    OrganisationRole,
)
from participation.permissions import Role
from participation.territories.models import Organisation, OrganisationKind
from tests.factories import (
    Scene,
    make_account,
    make_group,
    make_member,
    make_person,
    make_territory,
)
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_heading, link, parse, words
from tests.web.steering.desks import enter_demo_as, steering

TODAY = date(2026, 11, 22)


def steering_body(scene: Scene, name: str, code: str = "copil") -> Group:
    group = make_group(scene.departement)
    group.name, group.kind.code, group.kind.label = name, code, f"Type de {name}"
    db.session.flush()
    return group


def keep_seats(group: Group, college: College, number: int) -> None:
    db.session.add(
        CollegeSeats(
            departement_id=group.departement_id, group_id=group.id, college=college, seats=number
        )
    )
    db.session.flush()


def add_organisation(
    group: Group, name: str, role: OrganisationRole, function: str, until_on: date | None = None
) -> None:
    organisation = Organisation(
        departement_id=group.departement_id,
        name=name,
        kind=OrganisationKind.INSTITUTION,
        competence="",
        decides="",
        finances="",
    )
    db.session.add(organisation)
    db.session.flush()
    db.session.add(
        OrganisationMembership(
            departement_id=group.departement_id,
            group_id=group.id,
            organisation_id=organisation.id,
            function=function,
            role=role,
            since_on=date(2026, 1, 1),
            until_on=until_on,
        )
    )
    db.session.flush()


def delegate(group: Group, body: Group, until_on: date | None) -> None:
    db.session.add(
        Delegation(
            departement_id=group.departement_id,
            group_id=group.id,
            body_id=body.id,
            carriers="deux membres",
            conditions="",
            preparation="",
            report="",
            since_on=date(2026, 1, 1),
            until_on=until_on,
        )
    )
    db.session.flush()


def test_a_body_shows_counts_functions_and_seats_and_no_usager(client: CheckedClient) -> None:
    scene = steering(client)
    body = scene.group
    keep_seats(body, College.USAGERS, 4)
    member = make_member(body, make_person(scene.departement, "Prénom-secret"))
    substitute = make_member(body, make_person(scene.departement, "Autre-secret"))
    substitute.substitute_for_id = member.id
    leading = make_account(scene.departement, Role.USAGER)
    leading.function = "Fonction-secrète"
    make_member(body, leading.person, College.USAGERS, MembershipRole.SPOKESPERSON)
    chair = make_account(scene.departement, Role.ELU)
    chair.function = "La vice-présidente à l’insertion"
    make_member(body, chair.person, College.ELUS, MembershipRole.CHAIR)
    add_organisation(body, "Caisse d’allocations", OrganisationRole.CONVENER, "la direction")
    add_organisation(body, "Partie", OrganisationRole.MEMBER, "", until_on=date(2026, 3, 1))
    card = words(by_heading(client.page("/pilotage/groupes"), body.name))
    assert "Habitants : 2 pour 4 places, et 1 suppléant·e" in card
    assert "Élus : 1" in card
    assert "Présidence : La vice-présidente à l’insertion" in card
    assert "Porte la voix du groupe : Habitants" in card
    assert "Animation : Agent" in card
    assert "Caisse d’allocations, la direction (Réunit le groupe)" in card
    assert "Partie" not in card
    assert "Des places leur sont gardées" in card
    assert "secret" not in card
    assert "secrète" not in card


def test_those_who_left_or_paused_are_not_counted(client: CheckedClient) -> None:
    scene = steering(client)
    gone = make_member(scene.group, make_person(scene.departement))
    gone.until_on = date(2026, 6, 1)
    paused = make_member(scene.group, make_person(scene.departement))
    paused.paused_at = scene.group.created_at
    make_member(scene.group, make_person(scene.departement))
    card = words(by_heading(client.page("/pilotage/groupes"), scene.group.name))
    assert "Habitants : 1" in card


def test_the_report_tells_how_usagers_are_present_where_one_steers(
    client: CheckedClient,
) -> None:
    scene = steering(client)
    keep_seats(steering_body(scene, "Avec places"), College.USAGERS, 2)
    by_kind = steering_body(scene, "Places du type", "cli")
    by_kind.kind.seats = {"usagers": 3}
    members = steering_body(scene, "Avec membres", "comite-local")
    make_member(members, make_person(scene.departement))
    topic = steering_body(scene, "Un sujet", "instance-territoriale")
    make_member(topic, make_person(scene.departement)).topic = "Les transports"
    heard = steering_body(scene, "Par la voix", "equipe-pluridisciplinaire")
    delegate(scene.group, heard, None)
    over = steering_body(scene, "Plus rien", "commission-equipe-pluridisciplinaire")
    delegate(scene.group, over, date(2026, 11, 21))
    keep_seats(over, College.INSTITUTIONS, 5)
    db.session.flush()
    report = by_heading(
        client.page("/pilotage/groupes"), "Les habitants dans les instances de pilotage"
    )
    assert "Des habitants ont une place durable dans 3 instances sur 6." in words(report)
    said = {
        words(row.select("a")[0]): words(row.select("td")[-1]) for row in report.select("tbody tr")
    }
    occasional = "De temps en temps, ou par un autre groupe"
    assert said == {
        "Avec places": "Des places leur sont gardées",
        "Places du type": "Des places leur sont gardées",
        "Avec membres": "Des habitants y siègent",
        "Un sujet": occasional,
        "Par la voix": occasional,
        "Plus rien": "Aucun habitant n’y siège",
    }


def test_the_choices_narrow_the_bodies_and_the_report(client: CheckedClient) -> None:
    scene = steering(client)
    there = make_territory(scene.departement)
    body = steering_body(scene, "Là-bas")
    body.territories.append(there)
    steering_body(scene, "Ailleurs", "cli")
    db.session.flush()
    answer = client.press(client.page("/pilotage/groupes"), "Montrer", territoire=there.slug)
    page = parse(answer.text)
    assert "dans 0 instance sur 1." in words(page.main)
    assert [words(one) for one in page.select("h3")] == ["Là-bas"]
    empty = client.page("/pilotage/groupes?type=aucun-de-ceux-la")
    assert "Nous avons laissé ce choix de côté." in words(empty.main)


def test_a_long_list_goes_on_page_by_page(client: CheckedClient) -> None:
    scene = steering(client)
    for number in range(53):
        make_group(scene.departement).name = f"Corps {number:02d}"
    db.session.flush()
    first = client.page("/pilotage/groupes")
    assert len(first.select("article")) == 50
    second = client.page(attribute(link(first, "Voir les groupes suivants"), "href"))
    assert [words(one) for one in second.select("h3")][:3] == ["Corps 50", "Corps 51", "Corps 52"]


def test_the_statements_do_not_grow_with_the_bodies(client: CheckedClient) -> None:
    scene = steering(client)
    counts = []
    for number in (1, 10):
        for place in range(number):
            body = steering_body(scene, f"Corps {number} {place}", f"copil-{number}-{place}")
            make_member(body, make_person(scene.departement))
            keep_seats(body, College.USAGERS, 2)
            add_organisation(body, f"Organisation {number} {place}", OrganisationRole.LEAD, "")
        client.page("/pilotage/groupes")
        counts.append(client.statements.count)
    assert counts[0] == counts[1] <= 10, client.statements


@pytest.mark.parametrize("door", ["charge-mission", "elue"])
def test_nobody_of_the_demo_is_named(client: CheckedClient, door: str) -> None:
    enter_demo_as(client, door)
    text = words(client.page("/pilotage/groupes").main)
    assert "Animation : L’animatrice du Lauragais" in text
    for account in db.session.query(Account).filter(Account.function.contains("membre")):
        assert account.function not in text
