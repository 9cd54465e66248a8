"""What is still missing before a meeting is announced, or before it keeps its group's habits."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from participation import clock
from participation.groups.states import GroupStatus
from participation.i18n import LazyText, lazy, ngettext
from participation.meetings.errors import NoHelpPhoneError, NoLinkError, NoPlaceError
from participation.meetings.models import AgendaItemKind, Meeting, MeetingKind, MeetingMode
from participation.meetings.words import ITEM_KINDS

# Their programme is made on the spot, elsewhere, or by talking.
WITHOUT_AGENDA = frozenset({MeetingKind.OPEN_AGENDA, MeetingKind.EXTERNAL, MeetingKind.INFORMAL})
REMOTE = frozenset({MeetingMode.REMOTE, MeetingMode.HYBRID})


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing; `is_blocking` when the meeting cannot be announced without it."""

    column: str
    sentence: LazyText
    is_blocking: bool = False


def lacks(
    meeting: Meeting,
    held: Collection[AgendaItemKind],
    required: Collection[str],
    notice_days: int = 0,
) -> list[Lack]:
    """Return what is missing, the blocking ones first; the groups are loaded.

    `held` are the kinds of its agenda items, `required` those that the kinds of its groups ask for
    (an EMI always holds a convivial moment, 004:1037); `notice_days` how long before a meeting
    people are told.
    """
    found = [Lack(column, words, is_blocking=True) for column, words in _blocking(meeting)]
    if _lacks_notice(meeting, notice_days):
        found.append(Lack("starts_on", notice_in_words(notice_days)))
    found += [Lack(column, sentence) for column, sentence in _words_missing(meeting)]
    if meeting.kind in WITHOUT_AGENDA:
        return found
    found += [
        Lack("agenda", lazy("À l’ordre du jour : %(kind)s", kind=ITEM_KINDS[kind]))
        for kind in AgendaItemKind
        if kind in required and kind not in held
    ]
    return found


def notice_in_words(days: int) -> LazyText:
    """Return how long before a meeting people are told, from one day up."""
    return LazyText(
        lambda: ngettext(
            "Prévenez au moins %(num)s jour avant", "Prévenez au moins %(num)s jours avant", days
        )
    )


def check_publishable(meeting: Meeting, *, is_over: bool = False) -> None:
    """Refuse to announce a meeting without what people need; one that is over needs no way to it.

    Raises:
        NoHelpPhoneError: nobody to call.
        NoPlaceError: nowhere to go, or no way to come from a distance.
        NoLinkError: it is held elsewhere, and nothing says where to register.

    """
    if not meeting.help_phone:
        raise NoHelpPhoneError
    if not is_over and (_lacks_venue(meeting) or _lacks_remote_way(meeting)):
        raise NoPlaceError
    if not is_over and _lacks_link(meeting):
        raise NoLinkError


def _blocking(meeting: Meeting) -> Iterable[tuple[str, LazyText]]:
    """Yield what a meeting cannot be announced without."""
    if meeting.groups and all(one.status is GroupStatus.CLOSED for one in meeting.groups):
        yield "groups", lazy("Un groupe qui se réunit encore")
    if meeting.is_over:
        yield "starts_on", lazy("Une date à venir")
    if not meeting.help_phone:
        yield "help_phone", lazy("Un téléphone à appeler")
    if _lacks_venue(meeting):
        yield "venue", lazy("Le lieu")
    if _lacks_remote_way(meeting):
        yield "remote_url", lazy("Le lien ou le numéro pour venir à distance")
    if _lacks_link(meeting):
        yield "external_url", lazy("Le lien pour s’inscrire ailleurs")


def _lacks_venue(meeting: Meeting) -> bool:
    return meeting.mode is not MeetingMode.REMOTE and meeting.venue_id is None


def _lacks_remote_way(meeting: Meeting) -> bool:
    return meeting.mode in REMOTE and not (meeting.remote_url or meeting.dial_in)


def _lacks_notice(meeting: Meeting, notice_days: int) -> bool:
    """Say whether a meeting that nobody knows of yet comes too soon to tell people in time."""
    if not notice_days or meeting.published_at is not None or meeting.is_over:
        return False
    return (meeting.day - clock.today(meeting.zone)).days < notice_days


def _lacks_link(meeting: Meeting) -> bool:
    return meeting.kind is MeetingKind.EXTERNAL and not meeting.external_url


def _words_missing(meeting: Meeting) -> Iterable[tuple[str, LazyText]]:
    """Yield the words that people would miss; where nothing is fixed, none are owed."""
    if meeting.kind is MeetingKind.STREET:
        if not meeting.summary:
            yield "summary", lazy("La question à poser aux passants")
        if not meeting.preparation:
            yield "preparation", lazy("La formation à suivre avant")
    elif not meeting.summary and meeting.kind is not MeetingKind.OPEN_AGENDA:
        yield "summary", lazy("Quelques mots pour dire de quoi on parle")
