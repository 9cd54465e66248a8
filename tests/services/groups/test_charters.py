"""Charters: begun once, written in versions, accepted by each on their own channel."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.charters import errors, queries, service
from participation.groups.charters.articles import articles_of
from participation.groups.charters.default_text import DEFAULT_CHARTER
from participation.groups.members.inputs import JoiningInput
from participation.groups.members.joining import join
from participation.groups.models import Charter, College, GroupKind, WordChannel
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_member, make_person, make_scene

TODAY = date(2026, 11, 22)
NEW = "On s’écoute\nChacun parle."


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


def write(scene: Scene, body: str = NEW, on: date = TODAY, seen: int = 1, **values: Any) -> Charter:
    with unit_of_work():
        return service.write_version(
            scene.facilitator.person_id or 0,
            scene.departement,
            body,
            on,
            seen_number=seen,
            **values,
        )


def begin(scene: Scene) -> Charter:
    with unit_of_work():
        return service.begin(scene.departement)


def test_a_departement_begins_once_with_our_text(scene: Scene) -> None:
    assert begin(scene).id == begin(scene).id
    assert queries.of_group(scene.group, TODAY).body == DEFAULT_CHARTER


def test_without_a_row_the_first_text_holds(scene: Scene) -> None:
    assert queries.of_group(scene.group, TODAY) == queries.FIRST


def test_the_text_of_our_own_says_what_a_charter_must() -> None:
    titles = [article.title for article in articles_of(DEFAULT_CHARTER)]
    assert len(titles) == 10
    assert all(titles)
    for sentence in DEFAULT_CHARTER.replace("\n", ". ").split(". "):
        assert len(sentence.split()) <= 15, sentence


def test_a_version_counts_from_its_day(scene: Scene, clock_stands: Any) -> None:
    begin(scene)
    write(scene, on=TODAY + timedelta(days=10))
    assert queries.of_group(scene.group, TODAY).number == 1
    clock_stands(datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert queries.of_group(scene.group, TODAY + timedelta(days=10)).body == NEW


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"body": "  \n "}, errors.EmptyCharterError),
        ({"body": DEFAULT_CHARTER}, errors.SameCharterError),
        ({"on": TODAY - timedelta(days=1)}, errors.CharterInPastError),
        ({"seen": 0}, EditConflictError),
    ],
)
def test_what_is_refused(scene: Scene, values: dict[str, Any], error: type[Exception]) -> None:
    begin(scene)
    with pytest.raises(error):
        write(scene, **values)
    assert len(queries.versions(scene.departement.id)) == 1


def test_a_network_has_its_own_and_another_group_has_not(scene: Scene) -> None:
    begin(scene)
    with pytest.raises(errors.NoOwnCharterError):
        write(scene, seen=0, group=scene.group)
    with unit_of_work():
        db.session.get_one(GroupKind, scene.group.kind_id).has_own_charter = True
    assert queries.of_group(scene.group, TODAY).body == DEFAULT_CHARTER
    write(scene, seen=0, group=scene.group)
    assert queries.of_group(scene.group, TODAY).body == NEW
    assert len(queries.versions(scene.departement.id)) == 1


def test_accepting_keeps_the_channel_and_the_version(scene: Scene) -> None:
    member = make_member(scene.group, make_person(scene.departement))
    with unit_of_work():
        service.accept(None, member, scene.group, WordChannel.ALOUD, seen_mark="1")
    first = member.charter_id
    assert (member.charter_channel, member.charter_accepted_on) == (WordChannel.ALOUD, TODAY)
    write(scene)
    with pytest.raises(errors.CharterChangedError), unit_of_work():
        service.accept(None, member, scene.group, WordChannel.WEB, seen_mark="1")
    assert member.charter_id == first
    with unit_of_work():
        service.accept(None, member, scene.group, WordChannel.WEB, seen_mark="2")
    assert member.charter_id != first


def test_a_first_version_to_come_is_not_what_is_accepted_today(scene: Scene) -> None:
    coming = write(scene, on=TODAY + timedelta(days=10), seen=0)
    assert coming.number == 2
    member = make_member(scene.group, make_person(scene.departement))
    with unit_of_work():
        service.accept(member.person_id, member, scene.group, WordChannel.WEB)
    assert db.session.get_one(Charter, member.charter_id).body == DEFAULT_CHARTER


def test_the_same_number_of_another_charter_is_another_text(scene: Scene) -> None:
    """A network whose own first version comes into force while somebody reads the shared one."""
    member = make_member(scene.group, make_person(scene.departement))
    scene.group.kind.has_own_charter = True
    db.session.flush()
    write(scene, seen=0, group=scene.group)
    with pytest.raises(errors.CharterChangedError), unit_of_work():
        service.accept(None, member, scene.group, WordChannel.WEB, seen_mark="1")
    mark = queries.of_group(scene.group, TODAY).mark
    assert mark == f"{scene.group.id}-1"
    with unit_of_work():
        service.accept(None, member, scene.group, WordChannel.WEB, seen_mark=mark)


def test_who_joins_agrees_to_what_they_read(scene: Scene) -> None:
    data = JoiningInput(College.USAGERS, charter_channel=WordChannel.WEB, charter_seen="2")
    with pytest.raises(errors.CharterChangedError), unit_of_work():
        join(scene.group, make_person(scene.departement), data)
