"""Seats given again: opened and drawn at the desk, shown by numbers, done again by anybody."""

from typing import Any

import pytest

from participation.groups import draws
from participation.groups.members import leaving
from participation.groups.models import College
from participation.groups.seats import giving
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_member
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.group_seats.calls import WORDS, fill, opened, public


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


def test_the_public_page_tells_what_was_drawn_and_not_who_sits(
    desk: CheckedClient, scene: Scene, after: Any
) -> None:
    address = opened(desk, scene)
    people = fill(scene, 9)
    after()
    first = draws.order(WORDS, 9)[0]
    gone = people[first - 1]
    with unit_of_work():
        leaving.leave(gone.person_id, gone)
    desk.press(desk.page(address), "Faire le tirage", seed=WORDS)
    page = words(desk.page(public(scene)))
    assert "Ont un siège" not in page
    assert f"Tirés en premier, pour un siège {first}," in page
    assert "Si une personne part, le siège revient au numéro suivant." in page
