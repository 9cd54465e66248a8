"""Somebody who steers a Département, and bodies with a rhythm for them to look at."""

from datetime import timedelta

from participation import clock
from participation.accounts.models import Account, ContactPoint
from participation.extensions import db
from participation.groups.cadence.rules import Minimum, Rule, to_stored
from participation.groups.models import Group
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.territories.models import Departement, Territory
from tests.factories import Scene, make_account, make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as

QUARTERLY = Minimum(1, 3)


def steering(client: CheckedClient, role: Role = Role.CHARGE_MISSION) -> Scene:
    """Return a scene whose Département the visitor steers."""
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement, role))
    return scene


def enter_demo_as(client: CheckedClient, door: str) -> None:
    """Sign in as somebody of the demo."""
    point = db.session.query(ContactPoint).filter_by(value=f"{door}@demo.example").one()
    sign_in_as(client, db.session.query(Account).filter_by(person_id=point.person_id).one())


def make_body(
    departement: Departement,
    name: str,
    *days: int,
    rules: tuple[Rule, ...] = (QUARTERLY,),
    territories: tuple[Territory, ...] = (),
) -> Group:
    """Return a body that met, or is to meet, so many days from now."""
    group = make_group(departement, territories)
    group.name = name
    group.kind.cadence = to_stored(rules)
    for number in days:
        make_meeting(
            group,
            state=MeetingState.HELD if number < 0 else MeetingState.PUBLISHED,
            starts_at=clock.now() + timedelta(days=number),
        )
    db.session.flush()
    return group
