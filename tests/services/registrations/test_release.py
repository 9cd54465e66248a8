"""`flask registrations release`: what was kept until a day that is over, in every Département."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask

from participation.extensions import db
from participation.registrations.inputs import RegistrationInput
from participation.registrations.keeping import keep_places
from participation.registrations.models import KeptFor, Registration, RegistrationState
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import make_meeting, make_scene

pytestmark = pytest.mark.usefixtures("session")


def test_what_is_over_goes_to_who_waits_and_twice_changes_nothing(
    app: Flask, clock_stands: Callable[[datetime], None]
) -> None:
    scene = make_scene()
    ended, lasting = (make_meeting(scene.group, venue=scene.venue, capacity=1) for _one in "ab")
    waiting = []
    for meeting, days in ((ended, 3), (lasting, 0)):
        with unit_of_work():
            until = meeting.day - timedelta(days=days)
            keep_places(meeting, KeptFor.INVITED, 1, until, None)
            waiting.append(register(meeting, RegistrationInput("Sam")).id)
    clock_stands(ended.starts_at - timedelta(days=1))
    command = app.test_cli_runner().invoke
    assert command(args=["registrations", "release"]).output.endswith("released: 1.\n")
    db.session.expire_all()
    states = [db.session.get_one(Registration, one).state for one in waiting]
    assert states == [RegistrationState.CONFIRMED, RegistrationState.WAITING]
    assert command(args=["registrations", "release"]).output.endswith("released: 0.\n")
