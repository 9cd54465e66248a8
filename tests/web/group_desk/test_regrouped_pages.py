"""The page of a group that came out of others tells whose voice they carried until then."""

from tests.factories import Scene, make_delegation, make_group
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, parse, words
from tests.web.group_desk.test_lineage import AGREED, DO, LOOK, questions, split_answers


def test_the_new_page_tells_the_delegations_that_ended(
    steering: CheckedClient, scene: Scene
) -> None:
    other, body = make_group(scene.departement), make_group(scene.departement)
    make_delegation(
        scene.group, body, carriers="La porte-voix", report="Les bus passent plus tard."
    )
    make_delegation(body, other, carriers="Deux membres")
    page = steering.page(questions(scene, other))
    look = parse(steering.press(page, LOOK, name="Les deux rives", **AGREED).text)
    assert "Leurs délégations Celles qui courent prennent fin." in words(look)
    assert "Elles siègent dans le nouveau groupe" in words(look)
    steering.press(look, DO)
    story = words(by_heading(steering.page("/groupes/les-deux-rives"), "D’où vient-il ?"))
    until = "jusqu’au dimanche 22 novembre 2026."
    assert f"Il était entendu dans : {body.name} Voix portée par : La porte-voix, {until}" in story
    assert "Les bus passent plus tard." in story
    assert f"Il entendait : {body.name} Voix portée par : Deux membres, {until}" in story


def test_each_part_of_a_split_group_tells_it_too(steering: CheckedClient, scene: Scene) -> None:
    make_delegation(scene.group, make_group(scene.departement), carriers="La porte-voix")
    page = steering.page(f"/animation/groupes/{scene.group.slug}/partager")
    look = parse(steering.press(page, LOOK, **split_answers()).text)
    assert "Ses délégations Celles qui courent prennent fin." in words(look)
    steering.press(look, "Partager ce groupe")
    public = steering.page("/groupes/groupe-du-nord")
    assert "Voix portée par : La porte-voix" in words(by_heading(public, "D’où vient-il ?"))
