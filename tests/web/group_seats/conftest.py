"""A group whose inhabitants have six seats, and who facilitates it."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.models import College
from participation.groups.seats import giving
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as
from tests.web.group_seats.calls import AFTER


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    made = make_scene()
    with unit_of_work():
        giving.provide(made.facilitator.person_id, made.group, College.USAGERS, 6, 24)
    return made


@pytest.fixture
def desk(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, db.session.get_one(Account, scene.facilitator.account_id))
    return client


@pytest.fixture
def after(desk: CheckedClient, scene: Scene, clock_stands: Any) -> Any:
    """Move to the day after the list has closed; who facilitates signs in again."""

    def move(moment: datetime = AFTER) -> None:
        clock_stands(moment)
        sign_in_as(desk, db.session.get_one(Account, scene.facilitator.account_id))

    return move
