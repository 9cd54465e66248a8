"""The pages of a group that no longer meets ask nothing more."""

import pytest

from participation.groups.models import GroupStatus
from tests.factories import Scene
from tests.support.client import CheckedClient
from tests.support.finders import parse, words

PAGES = ["cadre", "fiche", "protocole", "modifier", "fermer", "partager"]


@pytest.mark.parametrize("page", PAGES)
def test_a_sentence_stands_in_the_place_of_the_questions(
    steering: CheckedClient, scene: Scene, page: str
) -> None:
    scene.group.kind.needs_brief = scene.group.kind.needs_protocol = True
    scene.group.status = GroupStatus.CLOSED
    found = steering.page(f"/animation/groupes/{scene.group.slug}/{page}")
    assert "Ce groupe ne se réunit plus." in words(found)
    main = found.find("main")
    assert main is not None
    assert main.find("form") is None  # type: ignore[union-attr]


def test_what_was_typed_before_it_closed_is_refused_and_kept(
    steering: CheckedClient, scene: Scene
) -> None:
    page = steering.page(f"/animation/groupes/{scene.group.slug}/cadre")
    scene.group.status = GroupStatus.CLOSED
    refused = steering.press(page, "Enregistrer", decides="Les horaires des bus.")
    assert refused.status_code == 409
    assert "Ce groupe ne se réunit plus." in words(parse(refused.text))
    assert "Les horaires des bus." in refused.text


def test_a_group_is_not_closed_twice(steering: CheckedClient, scene: Scene) -> None:
    page = steering.page(f"/animation/groupes/{scene.group.slug}/fermer")
    scene.group.status = GroupStatus.CLOSED
    refused = steering.press(page, "Fermer ce groupe")
    assert refused.status_code == 409
    assert "Fermer ce groupe" not in words(parse(refused.text))
