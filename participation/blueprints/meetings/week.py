"""What the facilitator's first page gathers: the week, what is left to do, what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from flask import url_for
from markupsafe import Markup, escape

from participation import clock, dates
from participation.accounts.actor import Actor
from participation.blueprints.addresses import slugged_id
from participation.blueprints.meetings.pages import lacks_of
from participation.blueprints.meetings.tasks import Task
from participation.blueprints.meetings.wish_tasks import wish_tasks
from participation.blueprints.request_state import state
from participation.blueprints.rhythm_lines import RhythmLine, rhythm_line
from participation.blueprints.templating import content
from participation.groups.cadence.states import CadenceState
from participation.groups.cadence.words import rule_in_words, stands_in_words
from participation.groups.models import Group, GroupStatus
from participation.i18n import gettext as _
from participation.meetings import desk
from participation.meetings.completeness import Lack
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.rhythm import GroupRhythm, rhythms_of
from participation.meetings.states import MeetingState
from participation.registrations.models import NeedKind
from participation.registrations.turnout import Turnout, turnouts
from participation.registrations.words import NEED_ICONS, NEEDS

WEEK = timedelta(days=7)
SHOWN_NEXT, SHOWN_TASKS, SHOWN_MISSING, SHOWN_GROUPS = 4, 8, 6, 30


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting to come, with who comes and where its preparation stands."""

    meeting: Meeting
    hours: str
    turnout: Turnout
    steps: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a group or a meeting lacks, and where to give it."""

    title: str
    sentences: list[str]
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """All of it."""

    week: list[MeetingLine]
    following: list[MeetingLine]
    tasks: list[Task]
    other_tasks: int
    missing: list[Missing]
    groups: list[RhythmLine]
    other_groups: int


def gather(actor: Actor) -> Workspace:
    """Read the page of a facilitator: six statements, however many meetings there are."""
    groups = desk.groups_in_hand(actor)
    meetings = desk.meetings_in_hand(actor)
    ids = [one.id for one in meetings]
    people, kinds = turnouts(ids), desk.agenda_kinds(ids)
    rhythms = rhythms_of(groups, state().departements)
    pressing = sorted(groups, key=lambda one: rhythms[one.id].verdict.urgency)
    lacking = {one.id: lacks_of(one, kinds[one.id]) for one in meetings}
    tasks = [
        *wish_tasks(actor),
        *(task for one in meetings for task in _tasks(one, people[one.id], lacking[one.id])),
    ]
    coming = [one for one in meetings if one.is_coming]
    soon = clock.now() + WEEK
    return Workspace(
        week=[_line(one, people[one.id]) for one in coming if one.starts_at <= soon],
        following=[_line(one, people[one.id]) for one in coming if one.starts_at > soon][
            :SHOWN_NEXT
        ],
        tasks=tasks[:SHOWN_TASKS],
        other_tasks=max(0, len(tasks) - SHOWN_TASKS),
        missing=[
            *_groups_without_date(pressing, rhythms),
            *(_missing(one, lacking[one.id]) for one in coming if lacking[one.id]),
        ][:SHOWN_MISSING],
        groups=[rhythm_line(one, rhythms[one.id]) for one in pressing[:SHOWN_GROUPS]],
        other_groups=max(0, len(pressing) - SHOWN_GROUPS),
    )


def _line(meeting: Meeting, turnout: Turnout) -> MeetingLine:
    left = turnout.open_needs.total()
    needs = (
        _("Besoins : %(done)s sur %(all)s", done=turnout.needs - left, all=turnout.needs)
        if turnout.needs
        else _("Besoins")
    )
    thread = [(_("Annonce"), True), (needs, left == 0), (_("Rencontre"), False)]
    now = next(place for place, (_text, is_done) in enumerate(thread) if not is_done)
    return MeetingLine(
        meeting=meeting,
        hours=dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone),
        turnout=turnout,
        steps=[
            (text, "done" if is_done else "now" if place == now else "next")
            for place, (text, is_done) in enumerate(thread)
        ],
    )


def _tasks(meeting: Meeting, turnout: Turnout, lacking: list[Lack]) -> Iterable[Task]:
    name = escape(_("« %(title)s »")) % {"title": content(meeting.title)}
    day = dates.day_in_words(meeting.day)
    here = url_for("meetings.manage", meeting_id=slugged_id(meeting))
    if meeting.state is MeetingState.PROPOSED and meeting.kind is MeetingKind.EXTERNAL:
        answer = url_for("announcements.answer", meeting_id=slugged_id(meeting))
        yield Task("message", _("Répondre à l’annonce"), name, day, answer)
    elif meeting.state is MeetingState.PROPOSED:
        yield Task("message", _("Préparer"), name, day, here)
    elif meeting.state is MeetingState.POSTPONED:
        if meeting.replaced_by_id is None:
            yield Task("calendar", _("Trouver une autre date"), name, _("reportée"), here)
    elif meeting.state is MeetingState.PLANNED:
        is_blocked = any(lack.is_blocking for lack in lacking)
        verb = _("Compléter") if is_blocked else _("Annoncer")
        yield Task("pencil" if is_blocked else "check", verb, name, day, here)
    elif meeting.is_over:
        yield Task("check", _("Noter comme tenue"), name, day, here)
    else:
        yield from _needs(meeting, turnout, name)


def _needs(meeting: Meeting, turnout: Turnout, name: Markup) -> Iterable[Task]:
    wanted = [kind for kind in NeedKind if turnout.open_needs[kind]]
    if wanted:
        said = ", ".join(_need_in_words(kind, turnout.open_needs[kind]) for kind in wanted)
        yield Task(
            icon=NEED_ICONS[wanted[0]],
            verb=_("Organiser"),
            about=escape(_("%(needs)s, pour %(name)s")) % {"needs": said, "name": name},
            when=_("avant %(day)s", day=dates.day_in_words(meeting.day)),
            href=f"/animation/rencontres/{slugged_id(meeting)}/inscriptions",
        )


def _need_in_words(kind: NeedKind, count: int) -> str:
    words = str(NEEDS[kind])
    said = words[0].lower() + words[1:]
    return said if count == 1 else _("%(need)s (%(count)s fois)", need=said, count=count)


def _missing(meeting: Meeting, lacking: list[Lack]) -> Missing:
    return Missing(
        title=meeting.title,
        sentences=[str(lack.sentence) for lack in lacking],
        label=_("Compléter"),
        href=url_for("meetings.edit", meeting_id=slugged_id(meeting)),
    )


def _groups_without_date(groups: list[Group], rhythms: dict[int, GroupRhythm]) -> Iterable[Missing]:
    for group in groups:
        rhythm = rhythms[group.id]
        if group.status is GroupStatus.PAUSED:
            continue
        if rhythm.next_on is None or rhythm.verdict.is_pressing:
            yield Missing(
                title=group.name,
                sentences=_why_a_date(rhythm),
                label=_("Trouver une date"),
                href=url_for("meetings.new", groupe=group.slug),
            )


def _why_a_date(rhythm: GroupRhythm) -> list[str]:
    sentences = []
    if rhythm.next_on is None:
        sentences.append(_("Pas de rencontre prévue."))
    elif rhythm.verdict.state is CadenceState.LATE:
        sentences.append(_("La prochaine rencontre vient trop tard."))
    if rhythm.verdict.is_pressing:
        sentences += [rule_in_words(rhythm.verdict.rule), stands_in_words(rhythm.verdict)]
    return sentences
