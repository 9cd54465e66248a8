"""Prepares the list of the groups in hand and the desk of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request, url_for

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.accounts.functions import functions_of
from participation.blueprints.group_cards import kind_beside
from participation.blueprints.group_desk.blueprint import departement_of
from participation.blueprints.group_desk.links import DeskLink, links_of
from participation.groups import queries
from participation.groups.cadence.rules import of_body
from participation.groups.cadence.words import rhythm_in_words
from participation.groups.completeness import BRIEF, CADRE, PROTOCOL, Lack, lacks
from participation.groups.models import Group
from participation.groups.relatives import Relatives, relatives_of
from participation.groups.states import BUTTONS, GroupAct, GroupStatus, acts_from
from participation.groups.words import ACTS, COLUMNS, OTHER_ACT, STATUSES
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.journal.history import history_of
from participation.permissions import Permission

_PAGES = {CADRE: "group_desk.cadre", BRIEF: "group_desk.brief", PROTOCOL: "group_desk.protocol"}
PAST, MOST = "clos", 100


@dataclass(frozen=True, slots=True)
class MinePage:
    """The groups in hand; `may_create` says whether one may make a new one."""

    groups: Sequence[tuple[Group, str, LazyText | None]]
    is_past: bool
    name: str
    may_create: bool
    has_more: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to a group, by which function."""

    when: str
    act: LazyText
    columns: str
    by: str


@dataclass(frozen=True, slots=True)
class DeskPage:
    """A group as those who look after it see it."""

    group: Group
    status: LazyText
    lacks: Sequence[tuple[Lack, str]]
    acts: Sequence[tuple[GroupAct, LazyText]]
    links: Sequence[DeskLink]
    relatives: Relatives
    names: Sequence[str]
    rhythm: str
    history: Sequence[HistoryLine]

    @property
    def is_blocked(self) -> bool:
        return any(lack.is_blocking for lack, _href in self.lacks)


def mine_page(actor: Actor) -> MinePage:
    """Gather the groups that an actor looks after, narrowed to a name if one asks."""
    is_past, name = request.args.get("etat") == PAST, request.args.get("nom", "").strip()
    found = [
        one
        for one in queries.planned_by(actor, name=name)
        if (one.status is GroupStatus.CLOSED) is is_past
    ]
    return MinePage(
        [
            (
                one,
                kind_beside(one.name, one.kind.label),
                None if is_usual(one) else STATUSES[one.status],
            )
            for one in found[:MOST]
        ],
        is_past,
        name,
        has_more=len(found) > MOST,
        may_create=policies.allows(actor, Permission.GROUP_CREATE),
    )


def is_usual(group: Group) -> bool:
    """Say whether where a group stands needs no word."""
    return group.status is GroupStatus.ACTIVE


def desk_page(actor: Actor, group: Group) -> DeskPage:
    """Gather the desk of a group: seven statements at most."""
    missing = (
        [] if group.status is GroupStatus.CLOSED else lacks(group.kind, queries.frame_of(group.id))
    )
    around = relatives_of(group)
    return DeskPage(
        group=group,
        status=STATUSES[group.status],
        lacks=[(one, _page_of(one, group)) for one in missing],
        acts=[
            (act, BUTTONS[group.status, act])
            for act in acts_from(group.status)
            if (group.status, act) in BUTTONS and not around.became
        ],
        links=links_of(actor, group),
        relatives=around,
        names=[one.name for one in queries.other_names(group.id)],
        rhythm=rhythm_in_words(of_body(group.cadence, group.kind.cadence)),
        history=_history(group),
    )


def _page_of(lack: Lack, group: Group) -> str:
    return url_for(_PAGES[lack.where], slug=group.slug) if lack.where in _PAGES else ""


def _history(group: Group) -> list[HistoryLine]:
    past = history_of(group.departement_id, Group.__tablename__, group.id, limit=20)
    people = {one.person_id for one in past if one.person_id is not None}
    functions = functions_of(people) if people else {}
    zone = departement_of(group).settings.zone
    lines = []
    for one in past:
        at = dates.local(one.recorded_at, zone)
        known = [str(COLUMNS[name]) for name in one.fields if name in COLUMNS]
        by = functions.get(one.person_id, _("une personne de l’équipe")) if one.person_id else ""
        when = f"{dates.day_in_words(at.date())}, {dates.time_in_words(at)}"
        lines.append(HistoryLine(when, ACTS.get(one.act, OTHER_ACT), ", ".join(known), by))
    return lines
