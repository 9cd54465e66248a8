"""Who opens the desk of a document: list and verdict agree, whoever asks."""

import pytest

from participation.documents.policy import may_open, may_write
from participation.documents.queries import visible_to
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import actor_of, make_account, make_departement, make_group
from tests.services.documents.texts import make_desk

pytestmark = pytest.mark.usefixtures("session")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("is_here", [True, False])
def test_the_list_and_the_verdict_agree(role: Role, *, is_here: bool) -> None:
    desk = make_desk()
    place = desk.scene.departement if is_here else make_departement()
    document, actor = desk.document, actor_of(make_account(place, role))
    listed = document.id in {row.id for row in visible_to(actor)}
    assert listed == may_open(actor, document)
    assert not (listed and not is_here)


def test_the_members_of_a_group_write_the_document_that_it_owns() -> None:
    desk = make_desk()
    group, other = make_group(desk.scene.departement), make_group(desk.scene.departement)
    account = make_account(desk.scene.departement, Role.USAGER)
    member = actor_of(account, member_of=[group])
    with unit_of_work():
        desk.document.group_id = group.id
    assert not may_write(member, desk.document)
    with unit_of_work():
        desk.document.is_collective = True
    assert may_write(member, desk.document)
    assert [row.id for row in visible_to(member)] == [desk.document.id]
    assert not may_write(actor_of(account, member_of=[other]), desk.document)
