"""Prepares what the pages of an agenda that comes in show."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from participation import clock, dates
from participation.blueprints.addresses import slugged_id
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import LazyText, lazy, ngettext
from participation.i18n import gettext as _
from participation.interchange.fates import KIND_WORDS, WRITES, Fate, FateKind
from participation.interchange.meeting_rows import ReadRows, RowProblem
from participation.meetings.completeness import check_publishable
from participation.meetings.models import Meeting

MOST_SHOWN = 300
OUTCOMES: dict[str, LazyText] = {
    "entrees": lazy("C’est fait : le fichier est entré."),
    "annoncees": lazy("C’est fait : les rencontres choisies sont annoncées."),
}
# What asks for a look comes first.
_ORDER = (
    FateKind.REFUSED,
    FateKind.CANCELLED,
    FateKind.CHANGED,
    FateKind.LEFT,
    FateKind.NEW,
    FateKind.UNCHANGED,
)


@dataclass(frozen=True, slots=True)
class LookPage:
    """What a file would do, before it does it."""

    group: Group
    rows: list[list[str]]
    counts: list[str]
    problems: list[tuple[str, str]]
    notes: list[tuple[str, str]]
    not_shown: int
    button: str
    is_carried: bool


def look_page(group: Group, read: ReadRows, fates: Sequence[Fate], *, is_carried: bool) -> LookPage:
    """Return the page of a file that was read; `fates` are empty when it could not be."""
    kinds = Counter(fate.kind for fate in fates)
    ordered = sorted(fates, key=lambda fate: _ORDER.index(fate.kind))
    may_enter = not read.problems and not kinds[FateKind.REFUSED] and bool(WRITES & kinds.keys())
    return LookPage(
        group=group,
        rows=[_row(fate) for fate in ordered[:MOST_SHOWN]],
        counts=[_count(kind, kinds[kind]) for kind in _ORDER if kinds[kind]],
        problems=[_problem(one) for one in read.problems],
        notes=[_problem(one) for one in read.notes],
        not_shown=max(len(ordered) - MOST_SHOWN, 0),
        button=_button(kinds) if may_enter else "",
        is_carried=is_carried,
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as one line: `lack` says what keeps it from being announced."""

    key: str
    title: str
    when: str
    edit_href: str
    lack: str


@dataclass(frozen=True, slots=True)
class DraftsPage:
    """The drafts of a group: those that can be announced, and those to complete first."""

    group: Group
    ready: list[Draft]
    incomplete: list[Draft]
    outcome: LazyText | None

    @property
    def hints(self) -> dict[str, str]:
        """When and where each one is, under its title."""
        return {draft.key: draft.when for draft in self.ready}


def drafts_page(group: Group, drafts: Sequence[Meeting], outcome: str) -> DraftsPage:
    """Return the page of the drafts of a group, by date."""
    shown = [_draft(meeting) for meeting in drafts]
    return DraftsPage(
        group=group,
        ready=[draft for draft in shown if not draft.lack],
        incomplete=[draft for draft in shown if draft.lack],
        outcome=OUTCOMES.get(outcome),
    )


def _row(fate: Fate) -> list[str]:
    row = fate.row
    start = dates.local(row.starts_at, row.zone)
    hours = dates.span_in_words(row.starts_at, row.ends_at, row.zone)
    return [
        row.title,
        str(KIND_WORDS[fate.kind]),
        f"{dates.day_in_words(start.date())}, {hours}",
        row.place,
        " ".join(fate.remarks),
    ]


def _count(kind: FateKind, number: int) -> str:
    sentences = {
        FateKind.NEW: ("%(num)s nouvelle", "%(num)s nouvelles"),
        FateKind.CHANGED: ("%(num)s changée", "%(num)s changées"),
        FateKind.UNCHANGED: ("%(num)s inchangée", "%(num)s inchangées"),
        FateKind.CANCELLED: ("%(num)s annulée", "%(num)s annulées"),
        FateKind.LEFT: ("%(num)s laissée de côté", "%(num)s laissées de côté"),
        FateKind.REFUSED: ("%(num)s refusée", "%(num)s refusées"),
    }
    return ngettext(*sentences[kind], number)


def _problem(problem: RowProblem) -> tuple[str, str]:
    where = _("Ligne %(line)s", line=problem.line) if problem.line else _("Le fichier")
    return where, problem.message


def _button(kinds: Counter[FateKind]) -> str:
    if kinds[FateKind.NEW] and not (kinds[FateKind.CHANGED] or kinds[FateKind.CANCELLED]):
        return ngettext(
            "Faire entrer cette rencontre en brouillon",
            "Faire entrer ces %(num)s rencontres en brouillon",
            kinds[FateKind.NEW],
        )
    return _("Faire entrer ce fichier")


def _draft(meeting: Meeting) -> Draft:
    is_over = meeting.ends_at <= clock.now()
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    parts = [f"{dates.day_in_words(meeting.day)}, {hours}"]
    if meeting.venue is not None:
        parts.append(meeting.venue.town or meeting.venue.name)
    if is_over:
        parts.append(_("déjà passée"))
    return Draft(
        key=str(meeting.id),
        title=meeting.title,
        when=" · ".join(parts),
        edit_href=url_for("meetings.edit", meeting_id=slugged_id(meeting)),
        lack=_lack(meeting, is_over=is_over),
    )


def _lack(meeting: Meeting, *, is_over: bool) -> str:
    try:
        check_publishable(meeting, is_over=is_over)
    except DomainError as refusal:
        return str(refusal.message)
    return ""
