"""Says whether one may still register to a meeting, and why not."""

from participation.i18n import LazyText, lazy
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.states import MeetingState
from participation.registrations.errors import RegistrationClosedError

_WHY_NOT: dict[MeetingState, LazyText] = {
    MeetingState.PROPOSED: lazy("Cette rencontre n’est pas encore annoncée."),
    MeetingState.PLANNED: lazy("Cette rencontre n’est pas encore annoncée."),
    MeetingState.POSTPONED: lazy("Cette rencontre est reportée."),
    MeetingState.CANCELLED: lazy("Cette rencontre est annulée."),
}
_ELSEWHERE = lazy("On s’inscrit auprès de l’organisateur, pas ici.")
_OVER = lazy("Cette rencontre est passée.")


def why_closed(meeting: Meeting) -> LazyText | None:
    """Return why nobody may register any more, None while one may: up to the end of the meeting."""
    if meeting.kind is MeetingKind.EXTERNAL and meeting.is_announced:
        return _ELSEWHERE
    return None if meeting.is_coming else _WHY_NOT.get(meeting.state, _OVER)


def check_open(meeting: Meeting) -> None:
    """Refuse an act on a meeting that is over, stopped or not announced.

    Raises:
        RegistrationClosedError: with the reason.

    """
    reason = why_closed(meeting)
    if reason is not None:
        raise RegistrationClosedError(reason)


def may_be_left(meeting: Meeting) -> bool:
    """Say whether a place may still be given back: a meeting that is put off can be left too."""
    return meeting.is_coming or meeting.state is MeetingState.POSTPONED


def check_may_be_left(meeting: Meeting) -> None:
    """Refuse to give a place back once nobody needs it any more.

    Raises:
        RegistrationClosedError: with the reason.

    """
    if not may_be_left(meeting):
        check_open(meeting)
