"""Prepares what the pages of groups show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from flask import request, url_for
from markupsafe import Markup

from participation import dates
from participation.blueprints.addresses import meeting_address
from participation.blueprints.group_cards import GroupCard, group_cards, kind_beside
from participation.blueprints.groups.filters import CLOSED, Chosen
from participation.blueprints.groups.story import Story
from participation.blueprints.meeting_rows import MeetingRow, row_of
from participation.blueprints.pagination import Slice
from participation.blueprints.templating import content
from participation.calendars.queries import ListedMeeting
from participation.groups.addresses import GroupWithFrame
from participation.groups.cadence.rules import of_body
from participation.groups.cadence.words import rhythm_in_words
from participation.groups.listing import ListedGroup
from participation.groups.models import Brief, Cadre, Group, GroupStatus, Protocol
from participation.groups.public_counts import PublicCounts
from participation.groups.words import (
    BRIEF_QUESTIONS,
    CADRE_QUESTIONS,
    PROTOCOL_QUESTIONS,
    STATUSES,
)
from participation.i18n import LazyText
from participation.meetings.models import Meeting
from participation.meetings.states import LABELS, MeetingState
from participation.territories.models import Departement

# What somebody asks before coming once; the rest unfolds.
FIRST_QUESTIONS = 4


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """The groups by Département, then by kind, and what they were narrowed to."""

    parts: Sequence[tuple[Departement, Sequence[tuple[str, Sequence[GroupCard]]]]]
    chosen: Chosen
    closed_href: str
    first_href: str | None
    following: str | None


def groups_page(
    departements: Sequence[Departement], cut: Slice[ListedGroup], chosen: Chosen
) -> GroupsPage:
    """Return one page of the groups, which come in order; an empty Département is left out."""
    known = {one.id: one for one in departements}
    parts = [
        (
            known[departement_id],
            [
                (plural, group_cards(groups))
                for plural, groups in groupby(held, key=lambda one: one.plural)
            ],
        )
        for departement_id, held in groupby(cut.items, key=lambda one: one.departement_id)
    ]
    following = (
        url_for("groups.index", **chosen.query, apres=cut.items[-1].id) if cut.has_more else None
    )
    first = url_for("groups.index", **chosen.query) if request.args.get("apres") else None
    closed = url_for("groups.index", **{**chosen.query, "etat": CLOSED})
    return GroupsPage(parts, chosen, closed, first, following)


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
    brief: Sequence[tuple[LazyText, str]]
    protocol: Sequence[tuple[LazyText, str]]
    agreed_on: date | None
    story: Story
    counts: PublicCounts
    rows: Sequence[MeetingRow]
    past: Sequence[PastMeeting]
    agenda_href: str
    subscribe_href: str
    feed_href: str


def group_page(
    found: GroupWithFrame,
    counts: PublicCounts,
    meetings: tuple[Sequence[ListedMeeting], Sequence[Meeting]],
    story: Story,
) -> GroupPage:
    """Return the page of a group; `meetings` are its next ones and the past ones."""
    group, answers = found.group, _answers(found.cadre, CADRE_QUESTIONS)
    coming, past = meetings
    return GroupPage(
        group=group,
        kind=kind_beside(group.name, group.kind.label),
        rhythm=rhythm_in_words(of_body(group.cadence, group.kind.cadence)),
        status=None if group.status is GroupStatus.ACTIVE else STATUSES[group.status],
        first_answers=answers[:FIRST_QUESTIONS],
        other_answers=answers[FIRST_QUESTIONS:],
        brief=_answers(found.brief, BRIEF_QUESTIONS),
        protocol=_answers(found.protocol, PROTOCOL_QUESTIONS),
        agreed_on=found.protocol.agreed_on if found.protocol is not None else None,
        story=story,
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


def _answers(
    text: Cadre | Brief | Protocol | None, questions: Mapping[str, LazyText]
) -> list[tuple[LazyText, str]]:
    """Return the questions that are answered, in the order they are asked."""
    if text is None:
        return []
    return [
        (question, getattr(text, column))
        for column, question in questions.items()
        if getattr(text, column)
    ]
