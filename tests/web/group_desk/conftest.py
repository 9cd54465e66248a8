"""A chargée de mission and a facilitator, signed in."""

import pytest
from sqlalchemy.orm import Session

from participation.groups.models import College, MembershipRole
from participation.permissions import Role
from tests.factories import Scene, make_account, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def steering(client: CheckedClient, scene: Scene) -> CheckedClient:
    """Who looks after the whole Département."""
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    return client


@pytest.fixture
def facilitator(client: CheckedClient, scene: Scene) -> CheckedClient:
    """Who facilitates the group of the scene."""
    account = make_account(scene.departement, Role.ANIMATEUR)
    make_member(scene.group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    sign_in_as(client, account)
    return client
