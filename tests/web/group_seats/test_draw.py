"""Seats given again: opened and drawn at the desk, shown by numbers, done again by anybody."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups import draws
from participation.groups.members import leaving
from participation.groups.models import College, Membership, Renewal
from participation.groups.seats import giving, renewals
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_member, make_person, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as

AFTER = datetime(2026, 12, 23, 9, tzinfo=UTC)
WORDS = "Mardi 4 8 15 16 23"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    made = make_scene()
    with unit_of_work():
        giving.provide(made.facilitator.person_id, made.group, College.USAGERS, 6, 24)
    return made


@pytest.fixture
def desk(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, db.session.get_one(Account, scene.facilitator.account_id))
    return client


@pytest.fixture
def after(desk: CheckedClient, scene: Scene, clock_stands: Any) -> Any:
    """Move to the day after the list has closed; who facilitates signs in again."""

    def move(moment: datetime = AFTER) -> None:
        clock_stands(moment)
        sign_in_as(desk, db.session.get_one(Account, scene.facilitator.account_id))

    return move


def root(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/sieges"


def opened(desk: CheckedClient, scene: Scene, **answers: str) -> str:
    said = {
        "college": "usagers",
        "way": "tirage",
        "seats": "6",
        "substitutes": "2",
        "closes_on": "22/12/2026",
        "public_source": "Les cinq numéros du tirage national du 22 décembre.",
        **answers,
    }
    done = desk.press(desk.page(f"{root(scene)}/renouvellement"), "Ouvrir l’appel", **said)
    assert done.status_code == 303, words(parse(done.text))
    return str(done.location).partition("?")[0]


def fill(scene: Scene, count: int) -> list[Membership]:
    renewal = newest()
    people = [
        make_member(scene.group, make_person(scene.departement, f"Secret{number}"))
        for number in range(count)
    ]
    with unit_of_work():
        for one in people:
            renewals.stand(scene.facilitator.person_id or 0, renewal, one)
    return people


def newest() -> Renewal:
    row = db.session.query(Renewal).order_by(Renewal.id.desc()).first()
    assert row is not None
    return row


def public(scene: Scene) -> str:
    return f"/groupes/{scene.group.slug}/tirages/{newest().id}"


def test_from_the_call_to_the_order_that_anybody_finds(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    address = opened(desk, scene)
    fill(scene, 9)
    page = desk.page(address)
    assert "Secret3" in words(page)
    shown = words(desk.page(public(scene)))
    assert "On peut se proposer" in shown
    assert "9 candidatures" not in shown
    after()
    refused = desk.press(desk.page(address), "Faire le tirage", seed=" … ")
    assert refused.status_code == 409
    assert "Il en manque." in words(parse(refused.text))
    page = parse(refused.text)
    done = desk.press(page, "Faire le tirage", seed=WORDS)
    assert done.status_code == 303
    response = desk.get(public(scene))
    assert "Secret" not in response.text
    page = parse(response.text)
    assert "9 candidatures" in words(page)
    drawn = ",".join(str(one["value"]) for one in page.select("data.drawn"))
    assert drawn == ",".join(str(number) for number in draws.order(WORDS, 9))
    again = desk.press(page, "Refaire le tirage")
    assert found(parse(again.text)) == draws.order(WORDS, 9)


def found(page: Any) -> list[int]:
    return [int(one) for one in words(page.select_one("output#ordre")).split(", ")]


def test_anybody_redoes_a_draw_with_other_words(
    client: CheckedClient, desk: CheckedClient, scene: Scene
) -> None:
    opened(desk, scene)
    client.delete_cookie("session")
    page = client.page(public(scene))
    done = client.press(page, "Refaire le tirage", mots="été 12", nombre="5")
    assert found(parse(done.text)) == draws.order("été 12", 5)
    wrong = client.press(page, "Refaire le tirage", mots="…", nombre="douze")
    assert wrong.status_code == 200
    assert by_label(parse(wrong.text), "Le nombre de candidatures")["aria-invalid"] == "true"
    for number in ("0", "10001", "9" * 30, "-1", "²"):
        answer = client.get(f"{public(scene)}?mots=a&nombre={number}")
        assert "Écrivez le nombre de candidatures" in words(parse(answer.text))


@pytest.mark.parametrize("count", [0, 1, 3, 4])
def test_under_five_inhabitants_the_page_is_the_same_whatever_their_number(
    desk: CheckedClient, scene: Scene, after: Any, count: int
) -> None:
    """With 2 seats: whether it was drawn would tell; the words would too."""
    address = opened(desk, scene, seats="2")
    with unit_of_work():
        giving.provide(scene.facilitator.person_id, scene.group, College.USAGERS, 2, 24)
    fill(scene, count)
    after()
    label = "Faire le tirage" if count > 2 else "Donner les sièges"
    desk.press(desk.page(address), label, **({"seed": WORDS} if count > 2 else {}))
    text = words(desk.page(public(scene)))
    assert "Moins de 5 candidatures" in text
    for told in (WORDS, "Rang", "Tout le monde a un siège", f"{count} candidature "):
        assert told not in text


def test_seats_given_beside_the_whole_tell_nothing_of_who_stays(
    desk: CheckedClient, scene: Scene
) -> None:
    opened(desk, scene, seats="4")
    assert "sièges à donner" not in words(desk.page(public(scene)))
    listed = words(desk.page(f"/groupes/{scene.group.slug}/sieges"))
    assert "6 sièges" in listed
    assert "libre" not in listed


def test_as_many_seats_as_people_needs_no_draw(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    address = opened(desk, scene)
    fill(scene, 6)
    after()
    desk.press(desk.page(address), "Donner les sièges")
    assert "Tout le monde a un siège" in words(desk.page(public(scene)))


def test_a_candidate_sees_their_number_then_their_result(
    app: Any, desk: CheckedClient, scene: Scene, after: Any
) -> None:
    address = opened(desk, scene)
    account = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, account.person)
    me: CheckedClient = app.test_client()
    sign_in_as(me, account)
    page = me.page("/mon-compte")
    me.press(page, "Proposer ma candidature")
    fill(scene, 7)
    groups = words(by_heading(me.page("/mon-compte"), "Mes groupes"))
    assert "Votre numéro est le 1, sauf si quelqu’un se retire." in groups
    after()
    sign_in_as(me, account)
    assert "La liste est close. Votre numéro est le 1." in words(me.page("/mon-compte"))
    desk.press(desk.page(address), "Faire le tirage", seed=WORDS)
    result = words(by_heading(me.page("/mon-compte"), "Mes groupes"))
    rank = draws.order(WORDS, 8).index(1) + 1
    assert ("vous avez un siège" in result) == (rank <= 6)
    assert WORDS in result


def test_somebody_takes_their_candidacy_back(app: Any, desk: CheckedClient, scene: Scene) -> None:
    opened(desk, scene)
    account = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, account.person)
    me: CheckedClient = app.test_client()
    sign_in_as(me, account)
    me.press(me.page("/mon-compte"), "Proposer ma candidature")
    me.press(me.page("/mon-compte"), "Retirer ma candidature")
    assert "Vous pouvez vous proposer" in words(me.page("/mon-compte"))


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


def test_the_last_day_of_the_calendar_is_a_day(desk: CheckedClient, scene: Scene) -> None:
    assert opened(desk, scene, closes_on="31/12/9999")


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
