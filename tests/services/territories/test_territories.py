"""Territories: opened, changed, split; groups stay until somebody moves them."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from participation import clock
from participation.acts.move_groups import NothingToMoveError, move_groups
from participation.errors import EditConflictError
from participation.meetings.queries import get as get_meeting
from participation.territories.editing.territories import (
    change_territory,
    open_territory,
    split_territory,
)
from participation.territories.errors import (
    DayToComeError,
    TerritoryEndedError,
    TerritoryIntoItselfError,
    TerritoryKnownError,
    TerritoryPartsError,
    ZoneUnknownError,
)
from participation.territories.inputs import TerritoryInput
from participation.territories.lineage import lineage_of
from participation.territories.models import AddressKind
from participation.territories.queries import target_of
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene, make_territory

TODAY = date(2026, 11, 22)


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


def named(name: str, **values: object) -> TerritoryInput:
    return TerritoryInput(name=name, level_label="bassin de vie", **values)  # type: ignore[arg-type]


def test_an_opened_territory_has_an_address_that_nobody_had(scene: Scene) -> None:
    elsewhere = make_scene()
    with unit_of_work():
        first = open_territory(None, scene.departement, named("Pays d’Olt"))
        second = open_territory(None, elsewhere.departement, named("Pays d’Olt"))
    assert first.slug == "pays-d-olt"
    assert second.slug == f"pays-d-olt-{elsewhere.departement.code}"
    assert target_of(AddressKind.TERRITORY, second.slug) == second.id


def test_a_name_stands_once_whatever_its_accents(scene: Scene) -> None:
    with unit_of_work():
        open_territory(None, scene.departement, named("Néracais"))
    with pytest.raises(TerritoryKnownError), unit_of_work():
        open_territory(None, scene.departement, named("neracais"))


def test_a_clock_that_does_not_exist_is_refused(scene: Scene) -> None:
    with pytest.raises(ZoneUnknownError), unit_of_work():
        open_territory(None, scene.departement, named("Îles", zone="Europe/Atlantis"))


def test_who_comes_second_does_not_overwrite(scene: Scene) -> None:
    seen = scene.territory.version
    with unit_of_work():
        change_territory(None, scene.territory, named("Un"), seen_version=seen)
    with pytest.raises(EditConflictError), unit_of_work():
        change_territory(None, scene.territory, named("Deux"), seen_version=seen)
    assert scene.territory.name == "Un"


def test_a_split_keeps_groups_and_says_what_became(scene: Scene) -> None:
    territory = scene.territory
    with unit_of_work():
        parts = split_territory(None, territory, ["Agenais", "Néracais"], TODAY)
    assert [one.name for one in parts] == ["Agenais", "Néracais"]
    assert {one.level_label for one in parts} == {territory.level_label}
    assert territory.until_on == TODAY
    assert [one.name for one in lineage_of(territory).became] == ["Agenais", "Néracais"]
    assert [one.id for one in lineage_of(parts[0]).came_from] == [territory.id]
    assert [one.id for one in scene.group.territories] == [territory.id]
    assert target_of(AddressKind.TERRITORY, territory.slug) == territory.id


def test_one_part_must_exist_already(scene: Scene) -> None:
    other = make_territory(scene.departement)
    with pytest.raises(TerritoryPartsError), unit_of_work():
        split_territory(None, scene.territory, ["Tout neuf"], TODAY)
    with unit_of_work():
        parts = split_territory(None, scene.territory, [other.name.upper()], TODAY)
    assert [one.id for one in parts] == [other.id]


@pytest.mark.parametrize(
    ("names", "on", "refusal"),
    [
        ([], TODAY, TerritoryPartsError),
        ([f"Partie {number}" for number in range(13)], TODAY, TerritoryPartsError),
        (["Un", "Deux"], TODAY + timedelta(days=1), DayToComeError),
    ],
)
def test_what_is_no_split_is_refused(
    scene: Scene, names: list[str], on: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal), unit_of_work():
        split_territory(None, scene.territory, names, on)


def test_it_stands_not_among_its_own_parts(scene: Scene) -> None:
    with pytest.raises(TerritoryIntoItselfError), unit_of_work():
        split_territory(None, scene.territory, [scene.territory.name, "Un autre"], TODAY)


def test_what_ended_no_longer_changes(scene: Scene) -> None:
    with unit_of_work():
        parts = split_territory(None, scene.territory, ["Un", "Deux"], TODAY)
    with pytest.raises(TerritoryEndedError), unit_of_work():
        split_territory(None, scene.territory, ["Trois", "Quatre"], TODAY)
    with pytest.raises(TerritoryEndedError), unit_of_work():
        change_territory(None, scene.territory, named("Cinq"), seen_version=scene.territory.version)
    with pytest.raises(TerritoryEndedError), unit_of_work():
        split_territory(None, parts[0], ["Six", scene.territory.name], TODAY)


def test_moved_groups_take_their_meetings_to_come_along(scene: Scene) -> None:
    new = make_territory(scene.departement)
    coming = make_meeting(scene.group)
    past = make_meeting(scene.group, starts_at=clock.now() - timedelta(days=30))
    with unit_of_work():
        assert move_groups(scene.facilitator, [scene.group], scene.territory, [new]) == 1
    assert [one.id for one in scene.group.territories] == [new.id]
    for meeting, territory in ((coming, new), (past, scene.territory)):
        found = get_meeting(meeting.id)
        assert found is not None
        assert [one.id for one in found.territories] == [territory.id]
    with unit_of_work():
        assert move_groups(scene.facilitator, [scene.group], scene.territory, [new]) == 0


def test_nothing_to_move_is_said(scene: Scene) -> None:
    with pytest.raises(NothingToMoveError), unit_of_work():
        move_groups(scene.facilitator, [scene.group], scene.territory, [])
