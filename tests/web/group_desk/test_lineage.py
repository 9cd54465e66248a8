"""Merging and splitting groups: never without their members, and with a last look."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from participation import clock
from participation.blueprints.group_members.own_groups import own_groups
from participation.groups.models import Group, GroupLineage, GroupName, GroupStatus, Membership
from participation.groups.queries import get
from participation.groups.service import change_status
from participation.groups.states import GroupAct
from participation.meetings.models import MeetingGroup
from participation.notifications.models import OutboxMessage
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_meeting, make_member, make_person
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words

AGREED = {
    "agreements-0-agreed_on": "3/11/2026",
    "agreements-0-how": "À main levée, lors de la rencontre de novembre.",
    "agreements-0-votes_for": "7",
    "agreements-0-votes_against": "1",
    "agreements-1-agreed_on": "10/11/2026",
    "agreements-1-how": "Par un vote sur papier.",
    "agreements-1-votes_for": "5",
    "agreements-1-votes_against": "0",
}
LOOK, DO = "Voir ce qui va se passer", "Réunir ces groupes"


@pytest.fixture
def other(scene: Scene) -> Group:
    return make_group(scene.departement)


def questions(scene: Scene, other: Group) -> str:
    return f"/animation/groupes/{scene.group.slug}/reunir?avec={other.slug}"


def test_one_chooses_with_whom(steering: CheckedClient, scene: Scene, other: Group) -> None:
    page = steering.page(f"/animation/groupes/{scene.group.slug}/reunir")
    assert "Il faut l’accord des membres de chaque groupe." in words(page)
    answer = steering.press(page, "Continuer", avec=other.slug)
    assert f"L’accord des membres : {other.name}" in words(parse(answer.text))


def test_two_groups_become_one(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    make_member(other, make_person(scene.departement))
    moved = make_meeting(scene.group, title="Celle qui suit")
    stays = make_meeting(other, title="Celle qui reste")
    old_slug, old_name = other.slug, other.name
    page = steering.page(questions(scene, other))
    look = steering.press(
        page, LOOK, name="Groupe des deux rives", meetings=[str(moved.id)], **AGREED
    )
    seen = parse(look.text)
    assert "On ne peut pas revenir en arrière." in words(seen)
    assert "Personne n’est inscrit à sa place." in words(seen)
    assert "Celle qui suit Elle suit le nouveau groupe." in words(seen)
    assert "Celle qui reste Elle reste au nom de l’ancien groupe." in words(seen)
    assert session.query(GroupLineage).count() == 0
    done = steering.press(seen, DO)
    assert done.location == "/animation/groupes/groupe-des-deux-rives?fait=reuni"
    made = session.query(Group).filter_by(slug="groupe-des-deux-rives").one()
    assert made.status is GroupStatus.PREPARING
    session.expire_all()
    assert other.status is GroupStatus.CLOSED
    assert session.query(Membership).filter_by(group_id=made.id, role="membre").count() == 0
    assert [one.name for one in _groups_of(session, moved.id)] == ["Groupe des deux rives"]
    assert [one.name for one in _groups_of(session, stays.id)] == [old_name]
    answer = steering.get(f"/groupes/{old_slug}")
    assert (answer.status_code, answer.location) == (301, "/groupes/groupe-des-deux-rives")
    public = steering.page("/groupes/groupe-des-deux-rives")
    story = words(by_heading(public, "D’où vient-il ?"))
    assert "7 pour, 1 contre" in story
    assert story.count(old_name) == 1


def test_members_are_told_and_find_where_it_goes_on(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    """Who is in both is told once, who facilitates comes along; the message names no group."""
    person = make_person(scene.departement, email="membre@exemple.fr")
    for group in (scene.group, other):
        make_member(group, person)
    page = steering.page(questions(scene, other))
    look = steering.press(page, LOOK, name="Groupe des deux rives", **AGREED)
    steering.press(parse(look.text), DO)
    told = session.query(OutboxMessage).filter_by(kind="group_goes_on_elsewhere").all()
    assert [one.address for one in told] == ["membre@exemple.fr"]
    text = " ".join([told[0].subject, *told[0].paragraphs])
    assert "Votre page dit où." in text
    assert "rives" not in text
    for own in own_groups(person.id, "Europe/Paris"):
        assert own.is_closed
        assert [one.name for one in own.goes_on] == ["Groupe des deux rives"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"agreements-1-agreed_on": ""}, "Sans l’accord des membres"),
        ({"agreements-1-how": ""}, "Sans l’accord des membres"),
        ({"agreements-1-votes_against": "5"}, "Les membres n’ont pas dit oui."),
        ({"agreements-1-votes_for": "0"}, "Comptez les voix"),
        ({"agreements-1-agreed_on": "1/1/2027"}, "Cet accord est daté de demain"),
    ],
)
def test_without_its_members_a_group_is_not_touched(
    steering: CheckedClient,
    scene: Scene,
    other: Group,
    session: Session,
    changed: dict[str, str],
    sentence: str,
) -> None:
    page = steering.page(questions(scene, other))
    for step in ("voir", "confirmer"):
        refused = steering.press(page, LOOK, name="Ensemble", etape=step, **{**AGREED, **changed})
        assert refused.status_code == 409
        part = by_heading(parse(refused.text), f"L’accord des membres : {other.name}")
        assert sentence in words(part)
        assert by_label(parse(refused.text), "Le nom du nouveau groupe")["value"] == "Ensemble"
    session.expire_all()
    assert other.status is GroupStatus.ACTIVE


def test_the_new_group_may_keep_a_name(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    name, slug = scene.group.name, scene.group.slug
    page = steering.page(questions(scene, other))
    look = steering.press(page, LOOK, name=name, **AGREED)
    done = steering.press(parse(look.text), DO)
    assert done.location == f"/animation/groupes/{slug}?fait=reuni"
    session.expire_all()
    assert scene.group.name.startswith(f"{name} (jusqu’au ")
    assert steering.get(f"/groupes/{slug}").status_code == 200


def test_a_double_click_merges_once(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    look = steering.press(steering.page(questions(scene, other)), LOOK, name="Ensemble", **AGREED)
    seen = parse(look.text)
    first, again = steering.press(seen, DO), steering.press(seen, DO)
    assert first.location == again.location
    assert session.query(Group).filter_by(name="Ensemble").count() == 1


def test_one_may_go_back_and_nothing_is_lost(
    steering: CheckedClient, scene: Scene, other: Group
) -> None:
    look = steering.press(steering.page(questions(scene, other)), LOOK, name="Ensemble", **AGREED)
    back = parse(steering.press(parse(look.text), "Revenir aux questions").text)
    assert by_label(back, "Le nom du nouveau groupe")["value"] == "Ensemble"
    assert "à main levée" in words(back).lower()


def test_a_facilitator_does_not_merge(facilitator: CheckedClient, scene: Scene) -> None:
    facilitator.page(f"/animation/groupes/{scene.group.slug}/reunir", status=404)
    facilitator.page(f"/animation/groupes/{scene.group.slug}/partager", status=404)


def split_answers(**more: str) -> dict[str, str]:
    own = {name: value for name, value in AGREED.items() if name.startswith("agreements-0")}
    return {**own, "parts-0-name": "Groupe du nord", "parts-1-name": "Groupe du sud", **more}


def test_a_group_becomes_two(steering: CheckedClient, scene: Scene, session: Session) -> None:
    slug, name = scene.group.slug, scene.group.name
    soon = make_meeting(scene.group, title="Vers le sud")
    make_meeting(scene.group, title="Ailleurs", starts_at=clock.now() + timedelta(days=90))
    page = steering.page(f"/animation/groupes/{slug}/partager")
    look = steering.press(page, LOOK, **split_answers(**{"destinations-0-where": "1"}))
    seen = parse(look.text)
    assert "Elle va vers : Groupe du sud" in words(seen)
    assert "Elle reste au nom de l’ancien groupe." in words(seen)
    done = steering.press(seen, "Partager ce groupe")
    assert done.location == f"/animation/groupes/{slug}?fait=partage"
    assert [one.name for one in _groups_of(session, soon.id)] == ["Groupe du sud"]
    public = steering.page(f"/groupes/{slug}")
    assert "Ce groupe ne se réunit plus." in words(public)
    assert link(public, "Groupe du nord")["href"] == "/groupes/groupe-du-nord"
    assert name in words(by_heading(steering.page("/groupes/groupe-du-nord"), "D’où vient-il ?"))
    desk = steering.page(f"/animation/groupes/{slug}")
    assert "Rouvrir" not in words(desk)


@pytest.mark.parametrize(
    ("changed", "status", "sentence"),
    [
        ({"parts-1-name": ""}, 422, "Donnez un nom à au moins deux groupes."),
        ({"destinations-0-where": "3"}, 422, "Une rencontre va vers un groupe sans nom."),
        ({"agreements-0-votes_for": "-4"}, 422, "Écrivez un nombre, zéro compris."),
        ({"agreements-0-how": ""}, 409, "Sans l’accord des membres"),
    ],
)
def test_a_split_that_cannot_be(
    steering: CheckedClient,
    scene: Scene,
    changed: dict[str, str],
    status: int,
    sentence: str,
) -> None:
    make_meeting(scene.group)
    page = steering.page(f"/animation/groupes/{scene.group.slug}/partager")
    refused = steering.press(page, LOOK, **split_answers(**changed))
    assert refused.status_code == status
    assert sentence in words(parse(refused.text))


def _groups_of(session: Session, meeting_id: int) -> list[Group]:
    session.expire_all()
    return (
        session.query(Group)
        .filter(Group.id.in_(_ids_of(session, meeting_id)))
        .order_by(Group.name)
        .all()
    )


def _ids_of(session: Session, meeting_id: int) -> list[int]:
    rows = session.query(MeetingGroup.group_id).filter_by(meeting_id=meeting_id)
    return [row.group_id for row in rows]


def three_looked_at(
    steering: CheckedClient, scene: Scene, other: Group
) -> tuple[Group, BeautifulSoup]:
    """Return a third group that the two merge with, and the page of the last look."""
    third = make_group(scene.departement)
    more = {
        "agreements-2-agreed_on": "11/11/2026",
        "agreements-2-how": "En cercle.",
        "agreements-2-votes_for": "4",
    }
    page = steering.page(f"{questions(scene, other)}&avec={third.slug}")
    seen = parse(steering.press(page, LOOK, name="Ensemble", **AGREED, **more).text)
    return third, seen


def test_an_agreement_is_never_that_of_another_group(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    """A group that closes between the last look and the act stops the merge; nothing is lost."""
    third, seen = three_looked_at(steering, scene, other)
    with unit_of_work():
        closing = get(other.id)
        assert closing is not None
        change_status(None, closing, GroupAct.CLOSE)
    refused = steering.press(seen, DO)
    assert refused.status_code == 409
    again = parse(refused.text)
    assert "Ce groupe ne se réunit plus." in words(again)
    part = by_heading(again, f"L’accord des membres : {third.name}")
    assert "En cercle." in words(part)
    assert session.query(GroupLineage).count() == 0


def test_a_renamed_group_keeps_its_own_agreement(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    third, seen = three_looked_at(steering, scene, other)
    other.name = "Zzz"
    session.flush()
    assert steering.press(seen, DO).status_code == 303
    said = {one.from_group_id: one.agreed_how for one in session.query(GroupLineage)}
    assert said[third.id] == "En cercle."


def test_an_agreement_to_split_is_that_of_the_group_shown(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    """The address of a group may lead to another one once it was merged."""
    here = f"/animation/groupes/{scene.group.slug}/partager"
    seen = parse(steering.press(steering.page(here), LOOK, **split_answers()).text)
    merging = steering.page(questions(scene, other))
    look = parse(steering.press(merging, LOOK, name=scene.group.name, **AGREED).text)
    assert steering.press(look, DO).status_code == 303
    steering.last_path = here
    refused = steering.press(seen, "Partager ce groupe")
    assert refused.status_code == 409
    assert "Groupe du nord" in refused.text
    assert session.query(Group).filter_by(name="Groupe du nord").count() == 0


def test_a_name_is_taken_up_twice_in_a_day(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    name, third = scene.group.name, make_group(scene.departement)
    for joined in (other, third):
        slug = session.query(Group.slug).filter_by(name=name).scalar()
        page = steering.page(f"/animation/groupes/{slug}/reunir?avec={joined.slug}")
        look = parse(steering.press(page, LOOK, name=name, **AGREED).text)
        assert steering.press(look, DO).status_code == 303
        session.expire_all()
    assert session.query(Group).filter_by(name=name).count() == 1


def test_a_past_name_keeps_its_day_after_a_merge(
    steering: CheckedClient, scene: Scene, other: Group, session: Session
) -> None:
    past = GroupName(
        departement_id=scene.departement.id,
        group_id=other.id,
        name="La ruche",
        until_on=date(2020, 5, 4),
    )
    session.add(past)
    session.flush()
    look = parse(
        steering.press(steering.page(questions(scene, other)), LOOK, name="Ensemble", **AGREED).text
    )
    steering.press(look, DO)
    story = words(by_heading(steering.page("/groupes/ensemble"), "D’où vient-il ?"))
    assert "La ruche jusqu’au lundi 4 mai 2020" in story
