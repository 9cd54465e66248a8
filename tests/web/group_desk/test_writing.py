"""Creating a group from a kind, changing it, and two people at once."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from participation.groups.models import Group, GroupStatus
from participation.groups.queries import kind_by_code
from participation.groups.service import create_preset_kinds
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_territory
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words

NEW = "/animation/groupes/nouveau"


@pytest.fixture(autouse=True)
def presets(scene: Scene) -> None:
    with unit_of_work():
        create_preset_kinds(None, scene.departement.id)


def edit(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/modifier"


def test_a_kind_is_chosen_then_everything_is_filled(
    steering: CheckedClient, scene: Scene, session: Session
) -> None:
    kinds = steering.page(NEW)
    page = steering.page(str(link(kinds, "Équipe mixte d’insertion")["href"]))
    assert "Se réunit au moins une fois tous les trois mois." in words(page)
    assert "quelqu’un vous accueille" in words(
        by_label(page, "Ce que reçoit une personne qui arrive")
    )
    done = steering.press(
        page, "Créer le groupe", name="Équipe du Val", territories=[str(scene.territory.id)]
    )
    assert done.location == "/animation/groupes/equipe-du-val?fait=cree"
    group = session.query(Group).filter_by(slug="equipe-du-val").one()
    assert (group.status, group.is_open, group.cadence) == (GroupStatus.PREPARING, True, None)
    desk = steering.page(done.location)
    assert "Le groupe est créé." in words(desk)
    assert "Le cadre" in words(by_heading(desk, "Dites le cadre avant de commencer"))
    assert "Ce groupe se prépare." in words(steering.page("/groupes/equipe-du-val"))


@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"name": ""}, 422, "Il manque le nom."),
        ({"name": "n" * 201}, 422, "Ce texte est trop long."),
        ({"parent": "999999"}, 422, "Choisissez une réponse de la liste."),
        (
            {"name": "Val", "own_rhythm": "y", "rhythm": "minimum", "times": "0"},
            422,
            "Écrivez un nombre à partir de 1",
        ),
        (
            {"name": "Val", "own_rhythm": "y", "rhythm": "minimum", "times": ""},
            422,
            "Écrivez combien de fois, à partir de 1.",
        ),
        (
            {"name": "Val", "own_rhythm": "y", "rhythm": "range", "times": "3", "times_most": "2"},
            409,
            "Le plus grand nombre de rencontres doit dépasser le plus petit.",
        ),
        (
            {"name": "Val", "own_rhythm": "y", "rhythm": "milestones", "milestones": " "},
            409,
            "Donnez un nom à chaque étape",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    steering: CheckedClient, answers: dict[str, str], status: int, sentence: str
) -> None:
    page = steering.page(f"{NEW}?type=cli")
    refused = steering.press(
        page, "Créer le groupe", **{"summary": "Ce que l’on fait ici.", **answers}
    )
    assert refused.status_code == status
    again = parse(refused.text)
    assert sentence in words(again)
    assert words(by_label(again, "En quelques mots, que fait-il ?")) == "Ce que l’on fait ici."


def test_a_name_is_given_once(steering: CheckedClient, scene: Scene) -> None:
    refused = steering.press(
        steering.page(f"{NEW}?type=cli"), "Créer le groupe", name=f"  {scene.group.name} "
    )
    assert refused.status_code == 409
    assert "Un autre groupe porte déjà ce nom." in words(parse(refused.text))


def test_a_group_of_two_territories_with_its_own_rhythm(
    steering: CheckedClient, scene: Scene, session: Session
) -> None:
    other = make_territory(scene.departement)
    steering.press(
        steering.page(f"{NEW}?type=copil"),
        "Créer le groupe",
        name="Comité des deux rives",
        territories=[str(scene.territory.id), str(other.id)],
        own_rhythm="y",
        rhythm="milestones",
        milestones="lancement, 8/1/2027\r\nbilan",
        yearly="assemblee",
        chair_rotates="y",
    )
    group = session.query(Group).filter_by(slug="comite-des-deux-rives").one()
    assert group.chair_rotates
    assert group.cadence == {
        "rules": [
            {
                "rule": "milestones",
                "source": "004:1217",
                "milestones": [
                    {"name": "lancement", "due_on": "2027-01-08"},
                    {"name": "bilan"},
                ],
            },
            {
                "rule": "minimum",
                "count": 1,
                "months": 12,
                "meeting_kinds": ["assemblee"],
                "about": "assemblée générale",
            },
        ]
    }
    page = steering.page("/animation/groupes/comite-des-deux-rives/modifier")
    assert words(by_label(page, "Quelles étapes ?")) == "lancement, 08/01/2027 bilan"


def test_a_group_named_like_the_page_of_new_ones_keeps_its_desk(steering: CheckedClient) -> None:
    done = steering.press(steering.page(f"{NEW}?type=cli"), "Créer le groupe", name="Nouveau")
    assert done.location == "/animation/groupes/groupe-nouveau?fait=cree"
    assert steering.get(done.location).status_code == 200


def test_renaming_keeps_the_old_name_and_its_address(
    facilitator: CheckedClient, scene: Scene
) -> None:
    old_name, old_slug = scene.group.name, scene.group.slug
    page = facilitator.page(edit(scene))
    done = facilitator.press(
        page, "Garder ces changements", name="Le cercle", other_names="La bande\r\nLes amis"
    )
    assert done.location == f"/animation/groupes/{old_slug}?fait=change"
    public = facilitator.page(f"/groupes/{old_slug}")
    assert "La bande, Les amis" in words(public)
    story = words(by_heading(public, "D’où vient-il ?"))
    assert f"{old_name} jusqu’au dimanche 22 novembre 2026" in story
    moved = facilitator.press(
        facilitator.page(edit(scene)), "Garder ces changements", moves_address="y"
    )
    assert moved.location == "/animation/groupes/le-cercle?fait=change"
    answer = facilitator.get(f"/groupes/{old_slug}")
    assert (answer.status_code, answer.location) == (301, "/groupes/le-cercle")
    assert facilitator.get(f"/animation/groupes/{old_slug}").status_code == 200


def test_a_name_taken_back_is_no_past_name(facilitator: CheckedClient, scene: Scene) -> None:
    name = scene.group.name
    for wanted in ("Le cercle", name):
        facilitator.press(facilitator.page(edit(scene)), "Garder ces changements", name=wanted)
    story = words(by_heading(facilitator.page(f"/groupes/{scene.group.slug}"), "D’où vient-il ?"))
    assert "Le cercle jusqu’au" in story
    assert f"{name} jusqu’au" not in story


def test_a_group_does_not_depend_on_itself(
    steering: CheckedClient, scene: Scene, session: Session
) -> None:
    child = make_group(scene.departement)
    child.parent_id = scene.group.id
    session.flush()
    page = steering.page(edit(scene))
    refused = steering.press(page, "Garder ces changements", parent=str(child.id))
    assert refused.status_code == 409
    assert "Ce groupe dépend déjà du vôtre." in words(parse(refused.text))
    public = steering.page(f"/groupes/{child.slug}")
    assert link(public, scene.group.name)["href"] == f"/groupes/{scene.group.slug}"
    assert child.name in words(
        by_heading(steering.page(f"/groupes/{scene.group.slug}"), "Les groupes autour")
    )


def test_two_people_change_one_group(facilitator: CheckedClient, scene: Scene) -> None:
    make_territory(scene.departement)
    page, other = (facilitator.page(edit(scene)) for _person in range(2))
    facilitator.press(other, "Garder ces changements", territories=[])
    refused = facilitator.press(
        page,
        "Garder ces changements",
        host="L’animatrice",
        own_rhythm="y",
        rhythm="minimum",
        times="2",
        period="12",
    )
    assert refused.status_code == 409
    again = parse(refused.text)
    assert scene.territory.name in words(by_heading(again, "Ses territoires"))
    assert "au moins deux fois par an" in words(by_heading(again, "À quel rythme ?"))
    assert link(again, "Prendre l’autre version")["href"] == edit(scene)
    assert facilitator.press(again, "Garder ma version").status_code == 303
    kept = facilitator.page(edit(scene))
    assert by_label(kept, "Qui l’accueille ?")["value"] == "L’animatrice"


def test_the_list_is_narrowed_by_name(steering: CheckedClient, scene: Scene) -> None:
    steering.press(steering.page(edit(scene)), "Garder ces changements", other_names="La ruche")
    other = make_group(scene.departement)
    page = steering.press(steering.page("/animation/groupes"), "Montrer", nom="ruche")
    assert scene.group.name in words(parse(page.text))
    assert other.name not in [words(one) for one in parse(page.text).find_all("h2")]


def test_the_desk_asks_the_same_of_the_database(steering: CheckedClient, scene: Scene) -> None:
    steering.page(f"/animation/groupes/{scene.group.slug}")
    few = steering.statements.count
    for _number in range(9):
        make_group(scene.departement).parent_id = scene.group.id
    steering.page(f"/animation/groupes/{scene.group.slug}")
    assert steering.statements.count == few <= 12
    steering.page("/animation/groupes")
    assert steering.statements.count <= 8


def test_a_long_list_of_groups_is_cut(
    steering: CheckedClient, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("participation.blueprints.group_desk.pages.MOST", 2)
    for _number in range(3):
        make_group(scene.departement)
    page = steering.page("/animation/groupes")
    assert len(page.find_all("article")) == 2
    assert "Il y en a d’autres." in words(page)


def test_a_parent_that_closed_stays_the_parent(
    steering: CheckedClient, scene: Scene, session: Session
) -> None:
    parent = make_group(scene.departement)
    parent.status = GroupStatus.CLOSED
    scene.group.parent_id = parent.id
    session.flush()
    done = steering.press(steering.page(edit(scene)), "Garder ces changements", summary="Autre.")
    assert done.status_code == 303
    session.refresh(scene.group)
    assert (scene.group.summary, scene.group.parent_id) == ("Autre.", parent.id)


def test_another_name_fits_on_a_line(steering: CheckedClient, scene: Scene) -> None:
    page = steering.page(edit(scene))
    refused = steering.press(page, "Garder ces changements", other_names="La bande\r\n" + "n" * 201)
    assert refused.status_code == 422
    assert "Ce texte est trop long." in words(parse(refused.text))
    assert "La bande" in words(by_label(parse(refused.text), "Ses autres noms"))


def test_a_kind_put_away_meanwhile_loses_no_answer(
    steering: CheckedClient, scene: Scene, session: Session
) -> None:
    page = steering.page(f"{NEW}?type=cli")
    kind = kind_by_code(scene.departement.id, "cli")
    assert kind is not None
    kind.is_archived = True
    session.flush()
    refused = steering.press(page, "Créer le groupe", name="Val", summary="Ce que l’on fait ici.")
    assert refused.status_code == 409
    again = words(parse(refused.text))
    assert "Ce type de groupe est rangé." in again
    assert "Ce que l’on fait ici." in again


def test_a_name_of_many_words_is_cut(steering: CheckedClient) -> None:
    page = steering.page("/animation/groupes?nom=" + "+".join(["mot"] * 1500))
    assert "Aucun groupe ici." in words(page)


def test_a_territory_that_ended_is_offered_only_where_it_is_held(
    steering: CheckedClient, scene: Scene
) -> None:
    gone = make_territory(scene.departement)
    gone.until_on = date(2026, 1, 1)
    other = make_group(scene.departement, [gone])
    pages = [
        f"{NEW}?type=emi",
        edit(scene),
        f"/animation/groupes/{scene.group.slug}/partager",
    ]
    for path in pages:
        assert gone.name not in words(steering.page(path))
    held = by_label(steering.page(f"/animation/groupes/{other.slug}/modifier"), gone.name)
    assert held.has_attr("checked")
    joined = f"/animation/groupes/{scene.group.slug}/reunir?avec={other.slug}"
    assert by_label(steering.page(joined), gone.name).has_attr("checked")
    third = make_group(scene.departement)
    assert gone.name not in words(steering.page(joined.replace(other.slug, third.slug)))
