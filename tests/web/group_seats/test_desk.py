"""Seats at the desk: candidacies noted, seats given, terms that end, who replaces."""

from datetime import UTC, datetime
from typing import Any

from participation.extensions import db
from participation.groups import draws
from participation.groups.members import leaving
from participation.groups.models import College, Membership
from participation.groups.seats import giving, renewals
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_member, make_person
from tests.support.client import CheckedClient
from tests.support.finders import link, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.group_seats.calls import WORDS, fill, newest, opened, public, root


def test_the_desk_notes_a_candidacy_told_aloud_and_takes_it_off(
    desk: CheckedClient, scene: Scene
) -> None:
    make_member(scene.group, make_person(scene.departement, "Zoé"))
    address = opened(desk, scene)
    page = desk.page(address)
    page = desk.page(str(desk.press(page, "Noter sa candidature").location))
    assert "1. Zoé" in words(page)
    page = desk.page(str(desk.press(page, "Retirer : Zoé").location))
    assert "Personne ne s’est encore proposé." in words(page)
    for _press in range(2):  # a double click says the same thing
        done = desk.press(page, "Annuler cet appel")
        assert "L’appel est annulé." in words(desk.page(str(done.location)))


def test_a_call_gives_seats_to_whom_the_group_chose(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    address = opened(desk, scene, way="appel", public_source="", seats="6")
    people = fill(scene, 7)
    after()
    page = desk.page(address)
    refused = desk.press(page, "Donner les sièges", chosen=[str(n) for n in range(1, 8)])
    assert refused.status_code == 409
    desk.press(desk.page(address), "Donner les sièges", chosen=["2", "7"])
    seated = [db.session.get_one(Membership, one.id).seated_on for one in people]
    assert [one is not None for one in seated] == [False, True, False, False, False, False, True]
    assert "Le groupe a choisi" in words(desk.page(public(scene)))


def test_seats_are_set_and_what_is_wrong_is_said(desk: CheckedClient, scene: Scene) -> None:
    page = desk.page(f"{root(scene)}/nombre?college=elus")
    refused = desk.press(page, "Enregistrer", seats="600", term_months="0")
    assert refused.status_code == 422
    done = desk.press(page, "Enregistrer", seats="4", term_months="36")
    page = desk.page(str(done.location))
    assert "36" in words(page)
    public_page = words(desk.page(f"/groupes/{scene.group.slug}/sieges"))
    assert "4 sièges, dont 4 libres. Pour 36 mois." in public_page


def test_a_term_about_to_end_is_warned_of_sixty_days_before(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    one = make_member(scene.group, make_person(scene.departement, "Zoé"))
    with unit_of_work():
        giving.give_seat(scene.facilitator.person_id, one)
    assert "Mandats finis" not in words(desk.page(root(scene)))
    after(datetime(2028, 9, 23, 9, tzinfo=UTC))
    assert "Zoé" in words(desk.page(root(scene)))
    members = desk.page(f"/animation/groupes/{scene.group.slug}/membres")
    assert link(members, "Préparer le renouvellement")


def test_who_replaces_is_named_as_soon_as_a_seat_is_free(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    """The page of somebody drawn next says that they replace: the desk must not forget them."""
    address = opened(desk, scene)
    people = fill(scene, 9)
    after()
    desk.press(desk.page(address), "Faire le tirage", seed=WORDS)
    assert "quelqu’un attend" not in words(desk.page(root(scene)))
    order = draws.order(WORDS, 9)
    first, seventh = (people[number - 1].id for number in (order[0], order[6]))
    with unit_of_work():
        giving.take_back(scene.facilitator.person_id, db.session.get_one(Membership, first))
    page = desk.page(root(scene))
    assert "Un siège est libre" in words(page)
    next_one = link(page, f"Secret{order[6] - 1}")
    desk.press(desk.page(str(next_one["href"])), "Lui donner un siège")
    assert db.session.get_one(Membership, seventh).seated_on is not None
    assert "quelqu’un attend" not in words(desk.page(root(scene)))


def test_who_looks_after_the_departement_sees_numbers(
    client: CheckedClient, desk: CheckedClient, scene: Scene
) -> None:
    address = opened(desk, scene)
    fill(scene, 3)
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    assert "Secret" not in client.get(address).text
    assert client.get(root(scene)).status_code == 200


def test_the_statements_do_not_grow_with_the_candidates(desk: CheckedClient, scene: Scene) -> None:
    address = opened(desk, scene)
    fill(scene, 2)
    desk.page(address)
    few = desk.statements.count
    fill(scene, 12)
    desk.page(address)
    assert desk.statements.count == few <= 12


def test_a_number_too_long_for_a_row_is_that_of_none(client: CheckedClient, scene: Scene) -> None:
    assert client.get(f"/groupes/{scene.group.slug}/tirages/{10**30}").status_code == 404


def test_a_day_that_nobody_plans_for_is_asked_again(desk: CheckedClient, scene: Scene) -> None:
    page = desk.page(f"{root(scene)}/renouvellement")
    refused = desk.press(page, "Ouvrir l’appel", seats="6", closes_on="31/12/9999")
    assert refused.status_code == 422
    assert "Nous ne comprenons pas ce jour" in words(parse(refused.text))


def test_who_looks_after_the_departement_is_offered_no_button_for_candidates(
    client: CheckedClient, desk: CheckedClient, scene: Scene
) -> None:
    with unit_of_work():
        giving.provide(scene.facilitator.person_id, scene.group, College.ELUS, 2, None)
    address = opened(desk, scene, college="elus", seats="2")
    elected = make_member(scene.group, make_person(scene.departement), College.ELUS)
    with unit_of_work():
        renewals.stand(scene.facilitator.person_id, newest(), elected)
    assert "Retirer" in words(desk.page(address))
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    assert "Retirer" not in words(client.page(address))


def test_who_sits_because_another_left_is_told_so(
    app: Any, desk: CheckedClient, scene: Scene, after: Any
) -> None:
    opened(desk, scene, seats="5", substitutes="1")
    accounts = [make_account(scene.departement, Role.USAGER) for _number in range(6)]
    people = [make_member(scene.group, one.person) for one in accounts]
    with unit_of_work():
        for one in people:
            renewals.stand(scene.facilitator.person_id, newest(), one)
    after()
    first, *_others, last = draws.order(WORDS, 6)
    with unit_of_work():
        leaving.leave(people[first - 1].person_id, people[first - 1])
        renewals.draw(scene.facilitator.person_id or 0, newest(), WORDS)
    me: CheckedClient = app.test_client()
    sign_in_as(me, accounts[last - 1])
    assert f"Votre numéro est le {last} : vous avez un siège." in words(me.page("/mon-compte"))
    with unit_of_work():
        giving.take_back(scene.facilitator.person_id, people[last - 1])
    assert "vous avez un siège" not in words(me.page("/mon-compte"))


def test_where_nobody_stood_nobody_is_said_to_sit(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    with unit_of_work():
        giving.provide(scene.facilitator.person_id, scene.group, College.ELUS, 2, None)
    address = opened(desk, scene, college="elus", seats="2")
    after()
    page = desk.page(address)
    assert "Tout le monde siège" not in words(page)
    desk.press(page, "Donner les sièges")
    assert "Tout le monde a un siège" not in words(desk.page(public(scene)))
