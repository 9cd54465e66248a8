"""Prepares the rhythm of every body that somebody steers, the most pressing first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from flask import url_for

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.blueprints import pagination
from participation.blueprints.group_cards import kind_beside
from participation.blueprints.steering.bodies import Steered
from participation.blueprints.steering.choices import Choices
from participation.groups.cadence.states import CadenceState, Verdict
from participation.groups.cadence.words import LABELS, TONES, label_of, rule_in_words, tone_of
from participation.groups.models import Group
from participation.i18n import gettext as _
from participation.meetings.rhythm import GroupRhythm, Place, most_pressing, rhythms_of
from participation.permissions import Permission

PAGE = 100


class Stand(NamedTuple):
    """Where a body stands with one rule in one place: tag, rule, and by when, in words."""

    label: str
    tone: str
    icon: str
    rule: str
    place: str
    when: str
    is_above: bool


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body; without `plan_href`, who reads cannot plan its meetings."""

    group: Group
    kind: str
    places: str
    stands: Sequence[Stand]
    last: str
    following: str
    advice: str
    plan_href: str | None


class StateCount(NamedTuple):
    """How many bodies stand there, and where they are shown alone."""

    label: str
    tone: str
    icon: str
    number: int
    href: str


@dataclass(frozen=True, slots=True)
class CadencePage:
    """A page of bodies, with how many stand where."""

    chosen: Choices
    counts: Sequence[StateCount]
    rows: Sequence[BodyRow]
    has_several: bool
    first: str | None
    following: str | None
    file_href: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A body with its rhythm, and where it stands in the places asked for."""

    group: Group
    rhythm: GroupRhythm
    places: Sequence[Place]

    @property
    def verdict(self) -> Verdict:
        return most_pressing(self.places)

    @property
    def order(self) -> tuple[tuple[int, int], date, str, int]:
        verdict = self.verdict
        return verdict.urgency, verdict.late_on or date.min, self.group.name, self.group.id


def judged(steered: Steered, chosen: Choices) -> list[Judged]:
    """Return the bodies that hold meetings in the places asked for, the most pressing first."""
    groups = [one for one in chosen.groups if one.kind.holds_meetings]
    rhythms = rhythms_of(groups, steered.departements)
    wanted = (None, chosen.territory_id)
    found = (
        Judged(
            group,
            rhythm := rhythms[group.id],
            [one for one in rhythm.places if not wanted[1] or one.territory_id in wanted],
        )
        for group in groups
    )
    return sorted(found, key=lambda one: one.order)


def cadence_page(actor: Actor, steered: Steered, chosen: Choices, after: str | None) -> CadencePage:
    """Return the page that follows the body of a slug: the first for none, or an unknown one."""
    found = judged(steered, chosen)
    counts = Counter(one.verdict.state for one in found)
    asked = [one for one in found if chosen.state in (None, one.verdict.state)]
    start = next((place for place, one in enumerate(asked, 1) if one.group.slug == after), 0)
    shown = asked[start : start + PAGE]
    follows = start + PAGE < len(asked)
    return CadencePage(
        chosen=chosen,
        counts=[_count(state, counts[state], chosen) for state in LABELS if counts[state]],
        rows=[_row(actor, one) for one in shown],
        has_several=len(steered.departements) > 1,
        first=_href(chosen.params) if start else None,
        following=_href({**chosen.params, pagination.PARAMETER: shown[-1].group.slug})
        if follows
        else None,
        file_href=url_for("steering.cadence_table", **chosen.params),
    )


def place_name(group: Group, place: Place) -> str:
    """Return the territory that a verdict is for, or "" when it is for all of them."""
    return next((one.name for one in group.territories if one.id == place.territory_id), "")


def _count(state: CadenceState, number: int, chosen: Choices) -> StateCount:
    href = _href({**chosen.params, "etat": str(state)})
    return StateCount(str(LABELS[state]), *TONES[state], number, href)


def _href(params: Mapping[str, Any]) -> str:
    return url_for("steering.cadence", **params)


def _row(actor: Actor, one: Judged) -> BodyRow:
    group = one.group
    may_plan = policies.allows(actor, Permission.MEETING_PLAN, group)
    return BodyRow(
        group=group,
        kind=kind_beside(group.name, group.kind.label),
        places=", ".join(place.name for place in group.territories) or _("Tout le département"),
        stands=[_stand(group, place) for place in one.places],
        last=_day(one.rhythm.last_on),
        following=_day(one.rhythm.next_on),
        advice=_advice(one),
        plan_href=url_for("meetings.new", groupe=group.slug) if may_plan else None,
    )


def _stand(group: Group, place: Place) -> Stand:
    verdict = place.verdict
    return Stand(
        str(label_of(verdict)),
        *tone_of(verdict),
        rule_in_words(verdict.rule),
        place_name(group, place),
        _when(verdict),
        verdict.is_above,
    )


def _when(verdict: Verdict) -> str:
    if verdict.late_on is None:
        return ""
    day = dates.day_in_words(verdict.late_on)
    if verdict.state is CadenceState.LATE:
        words = _("depuis le %(day)s", day=day)
    elif verdict.state is CadenceState.SOON_LATE:
        words = _("une rencontre est attendue avant le %(day)s", day=day)
    else:
        words = _("la suivante avant le %(day)s", day=day)
    return f"{verdict.milestone}{dates.NBSP}: {words}" if verdict.milestone else words


def _advice(one: Judged) -> str:
    verdict = one.verdict
    if verdict.state is CadenceState.LATE and one.rhythm.next_on is not None:
        return _("La prochaine rencontre vient trop tard.")
    if verdict.is_pressing:
        return _("Il faut trouver une date.")
    if any(place.verdict.is_above for place in one.places):
        return _("Beaucoup de rencontres : espacez les prochaines.")
    if verdict.state is CadenceState.UNDATED:
        return _("Il manque les dates du plan.")
    return ""


def _day(day: date | None) -> str:
    return dates.day_in_words(day) if day else ""
