"""Prepares what the pages of groups show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import url_for
from markupsafe import Markup

from participation import dates
from participation.blueprints.addresses import meeting_address
from participation.blueprints.group_cards import GroupCard, group_cards, kind_beside
from participation.blueprints.groups.filters import ChosenPlace
from participation.blueprints.meeting_rows import MeetingRow, row_of
from participation.blueprints.templating import content
from participation.calendars.queries import ListedMeeting
from participation.groups.cadence.rules import of_body
from participation.groups.cadence.words import rhythm_in_words
from participation.groups.models import Cadre, Group, GroupStatus
from participation.groups.public_counts import PublicCounts
from participation.groups.words import CADRE_QUESTIONS, STATUSES
from participation.i18n import LazyText
from participation.meetings.models import Meeting
from participation.meetings.states import LABELS, MeetingState
from participation.territories.models import Departement

# What somebody asks before coming once; the rest unfolds.
FIRST_QUESTIONS = 4


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """The groups by Département, and what they were narrowed to."""

    parts: Sequence[tuple[Departement, Sequence[GroupCard]]]
    chosen: ChosenPlace


def groups_page(
    departements: Sequence[Departement], groups: Sequence[Group], chosen: ChosenPlace
) -> GroupsPage:
    """Return the page of all groups; a Département without one is left out."""
    parts = [
        (one, group_cards(group for group in groups if group.departement_id == one.id))
        for one in departements
    ]
    return GroupsPage([part for part in parts if part[1]], chosen)


class PastMeeting(NamedTuple):
    """A meeting that is over, with the year it took place in."""

    href: str
    title: str
    when: Markup


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group: its frame as questions and answers, its members as counts, its dates."""

    group: Group
    kind: str
    rhythm: str
    status: LazyText | None
    first_answers: Sequence[tuple[LazyText, str]]
    other_answers: Sequence[tuple[LazyText, str]]
    counts: PublicCounts
    rows: Sequence[MeetingRow]
    past: Sequence[PastMeeting]
    agenda_href: str
    subscribe_href: str
    feed_href: str


def group_page(
    group: Group,
    cadre: Cadre | None,
    counts: PublicCounts,
    meetings: tuple[Sequence[ListedMeeting], Sequence[Meeting]],
) -> GroupPage:
    """Return the page of a group; `meetings` are its next ones and the past ones."""
    answers = _answers(cadre)
    coming, past = meetings
    return GroupPage(
        group=group,
        kind=kind_beside(group),
        rhythm=rhythm_in_words(of_body(group.cadence, group.kind.cadence)),
        status=None if group.status is GroupStatus.ACTIVE else STATUSES[group.status],
        first_answers=answers[:FIRST_QUESTIONS],
        other_answers=answers[FIRST_QUESTIONS:],
        counts=counts,
        rows=[row_of(meeting) for meeting in coming],
        past=[_past(meeting) for meeting in past],
        agenda_href=url_for("agenda.index", groupe=group.slug),
        subscribe_href=url_for("agenda.subscribe", groupe=group.slug),
        feed_href=url_for("calendars.of_group", slug=group.slug),
    )


def _past(meeting: Meeting) -> PastMeeting:
    words: list[Markup | str] = [dates.day_in_words(meeting.day)]
    if meeting.venue is not None and meeting.venue.town:
        words.append(content(meeting.venue.town))
    if meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED):
        words.append(str(LABELS[meeting.state]))
    return PastMeeting(meeting_address(meeting), meeting.title, Markup(" · ").join(words))


def _answers(cadre: Cadre | None) -> list[tuple[LazyText, str]]:
    """Return the questions of the frame that are answered, in the order they are asked."""
    if cadre is None:
        return []
    return [
        (question, getattr(cadre, column))
        for column, question in CADRE_QUESTIONS.items()
        if getattr(cadre, column)
    ]
