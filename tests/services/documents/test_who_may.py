"""Who opens, writes and corrects a document: the list and the verdict agree for each role."""

import pytest
from sqlalchemy.orm import Session

from participation import policies
from participation.accounts.actor import ANONYMOUS
from participation.documents.models import DocumentState
from participation.documents.queries import visible_to
from participation.permissions import Permission, Role
from tests.factories import actor_of, make_account, make_departement
from tests.services.documents.texts import Desk, make_desk


@pytest.fixture
def desks(session: Session) -> list[Desk]:
    own, collective, elsewhere = make_desk(), make_desk(), make_desk()
    for desk in (own, collective):
        desk.document.group_id = desk.scene.group.id
    collective.document.is_collective = True
    session.commit()
    return [own, collective, elsewhere]


@pytest.mark.parametrize("role", Role)
def test_list_and_verdict_agree(desks: list[Desk], role: Role) -> None:
    place = desks[0].scene.departement
    member_of = [one.scene.group for one in desks]
    for groups in ([], member_of):
        actor = actor_of(make_account(place, role), member_of=groups)
        documents = [one.document for one in desks]
        allowed = {
            one.id for one in documents if policies.allows(actor, Permission.DOCUMENT_OPEN, one)
        }
        listed = {row.id for row in visible_to(actor)} & {one.id for one in documents}
        assert listed == allowed
        assert not allowed or policies.allows(actor, Permission.DOCUMENT_OPEN)


def test_a_service_corrects_while_it_checks_and_not_before(
    desks: list[Desk], session: Session
) -> None:
    desk = desks[0]
    service = actor_of(make_account(desk.scene.departement, Role.REFERENT))
    stranger = actor_of(make_account(make_departement(), Role.REFERENT))
    for state in DocumentState:
        desk.document.state = state
        session.flush()
        is_checking = state is DocumentState.WITH_SERVICE
        assert policies.allows(service, Permission.DOCUMENT_EDIT, desk.document) is is_checking
        assert not policies.allows(stranger, Permission.DOCUMENT_EDIT, desk.document)


def test_nobody_comes_in_without_a_name(desks: list[Desk]) -> None:
    assert not policies.allows(ANONYMOUS, Permission.DOCUMENT_OPEN)
    assert not policies.allows(ANONYMOUS, Permission.DOCUMENT_OPEN, desks[1].document)
