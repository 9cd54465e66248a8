"""What a meeting lacks before it is announced, without a database."""

from datetime import UTC, datetime

import pytest

from participation import clock
from participation.groups.models import Group, GroupStatus
from participation.meetings.completeness import lacks
from participation.meetings.models import AgendaItemKind, Meeting, MeetingMode

FAR = datetime(2027, 1, 9, 15, tzinfo=UTC)


def meeting(**values: object) -> Meeting:
    return Meeting(
        **{
            "starts_at": datetime(2026, 12, 9, 13, tzinfo=UTC),
            "ends_at": datetime(2026, 12, 9, 15, tzinfo=UTC),
            "help_phone": "39 49",
            "mode": MeetingMode.PLACE,
            "venue_id": 1,
            "remote_url": "",
            "dial_in": "",
            "summary": "On en parle.",
            **values,
        }
    )


def test_nothing_lacks() -> None:
    assert lacks(meeting(), {AgendaItemKind.CONVIVIALITY}, {"convivialite"}) == []


@pytest.mark.parametrize(
    ("values", "column", "is_blocking"),
    [
        ({"help_phone": ""}, "help_phone", True),
        ({"venue_id": None}, "venue", True),
        ({"mode": MeetingMode.HYBRID}, "remote_url", True),
        ({"mode": MeetingMode.REMOTE, "venue_id": None}, "remote_url", True),
        ({"ends_at": datetime(2026, 11, 20, 15, tzinfo=UTC)}, "starts_on", True),
        ({"summary": ""}, "summary", False),
    ],
)
def test_each_lack_is_named(values: dict[str, object], column: str, *, is_blocking: bool) -> None:
    (found,) = lacks(meeting(**values), set(), set())
    assert (found.column, found.is_blocking) == (column, is_blocking)


def test_a_remote_meeting_lacks_no_place() -> None:
    remote = meeting(mode=MeetingMode.REMOTE, venue_id=None, dial_in="01 23 45 67 89")
    assert lacks(remote, set(), set()) == []


@pytest.mark.parametrize(("days", "said"), [(1, "1 jour avant"), (30, "30 jours avant")])
def test_a_notice_is_told_in_the_singular_too(days: int, said: str) -> None:
    (found,) = lacks(
        meeting(starts_at=clock.now(), ends_at=FAR, zone="Europe/Paris"), set(), set(), days
    )
    assert str(found.sentence).endswith(said)


def test_a_meeting_whose_groups_have_closed_lacks_one() -> None:
    (found,) = lacks(meeting(groups=[Group(status=GroupStatus.CLOSED)]), set(), set())
    assert (found.column, found.is_blocking) == ("groups", True)
    living = [Group(status=GroupStatus.CLOSED), Group(status=GroupStatus.ACTIVE)]
    assert lacks(meeting(groups=living), set(), set()) == []


def test_the_moments_of_a_kind_of_group_are_asked_for() -> None:
    (found,) = lacks(meeting(), {AgendaItemKind.WORK}, {"convivialite"})
    assert not found.is_blocking
    assert "Moment convivial" in str(found.sentence)
