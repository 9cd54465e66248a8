"""The demo: honest, never dead, the same after another load, and refused where data is real."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.demo.loading import load
from participation.demo.resetting import NotADemoError, reset
from participation.groups.models import Group
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.territories.models import Address, Departement
from tests.conftest import NOW
from tests.support.app_settings import settings_for

SLUGS = (
    "emi-toulouse",
    "emi-nord-toulousain",
    "emi-sud-toulousain",
    "emi-lauragais",
    "emi-comminges-pyrenees",
    "groupe-usagers-deux-sevres",
)


def meetings(session: Session) -> list[tuple[int, MeetingState, datetime]]:
    rows = session.query(Meeting).order_by(Meeting.id).all()
    return [(row.id, row.state, row.starts_at) for row in rows]


def test_the_addresses_are_the_promised_ones(session: Session) -> None:
    slugs = {row.slug for row in session.query(Address)}
    assert slugs.issuperset(SLUGS)
    assert {row.slug for row in session.query(Departement)} == {
        "haute-garonne",
        "herault",
        "lot-et-garonne",
        "deux-sevres",
    }


def test_loading_again_changes_nothing(session: Session) -> None:
    before = meetings(session)
    load()
    assert meetings(session) == before


def test_months_later_the_demo_is_alive_again(
    session: Session, clock_stands: Callable[[datetime], None]
) -> None:
    before = {row[0] for row in meetings(session)}
    later = datetime(2027, 6, 1, 9, tzinfo=UTC)
    clock_stands(later)
    load()
    coming = [
        row for row in meetings(session) if row[1] is MeetingState.PUBLISHED and row[2] > later
    ]
    assert len(coming) >= 10
    assert before <= {row[0] for row in meetings(session)}


def test_lauragais_waits_for_a_meeting(session: Session) -> None:
    group = session.query(Group).filter_by(slug="emi-lauragais").one()
    own = list(session.query(Meeting).join(Meeting.groups).filter(Group.id == group.id))
    held = max(meeting.starts_at for meeting in own if meeting.state is MeetingState.HELD)
    assert timedelta(days=110) < NOW - held < timedelta(days=130)
    assert not any(meeting.state is MeetingState.PUBLISHED for meeting in own)


def test_the_dated_facts_keep_their_days(session: Session) -> None:
    days = {meeting.day.isoformat() for meeting in session.query(Meeting)}
    assert "2018-11-15" in days
    assert any(day.startswith("2021-07") for day in days)
    assert any(day.startswith("2021-09") for day in days)


@pytest.mark.usefixtures("session")
def test_real_data_is_never_emptied(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    real = settings_for("sqlite://")
    monkeypatch.setitem(app.config, "SETTINGS", type(real)(**{**_fields(real), "is_demo": False}))
    with pytest.raises(NotADemoError):
        reset()


def _fields(settings: object) -> dict[str, object]:
    return {name: getattr(settings, name) for name in settings.__slots__}  # type: ignore[attr-defined]
