"""Prepares who sits in each body, and the share of steering bodies where usagers have a seat."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from participation import clock
from participation.blueprints import pagination
from participation.blueprints.group_cards import kind_beside
from participation.blueprints.steering.bodies import Steered
from participation.blueprints.steering.choices import Choices
from participation.groups.models import College, Group
from participation.groups.roster_words import (
    MEMBER_ROLES,
    ORGANISATION_ROLES,
    PRESENCE_TONES,
    PRESENCES,
)
from participation.groups.rosters import CollegeLine, Roster, is_steering, rosters_of
from participation.groups.words import COLLEGES
from participation.i18n import gettext as _
from participation.i18n import ngettext

PAGE = 50


@dataclass(frozen=True, slots=True)
class BodyCard:
    """A body: lines of (what, how many or who), and how the usagers are present.

    A body that gathers professionals alone, and steers nothing, has no presence to speak of.
    """

    group: Group
    kind: str
    places: str
    colleges: Sequence[tuple[str, str]]
    leads: Sequence[tuple[str, str]]
    organisations: Sequence[tuple[str, str, str]]
    presence: tuple[str, str, str] | None


@dataclass(frozen=True, slots=True)
class SeatReport:
    """The steering bodies, each with how the usagers are present, and how many keep a seat."""

    rows: Sequence[tuple[Group, tuple[str, str, str]]]
    with_seat: int

    @property
    def sentence(self) -> str:
        return ngettext(
            "Des habitants ont une place durable dans %(num)s instance sur %(total)s.",
            "Des habitants ont une place durable dans %(num)s instances sur %(total)s.",
            self.with_seat,
            total=len(self.rows),
        )


@dataclass(frozen=True, slots=True)
class RostersPage:
    """A page of bodies, and the report on all the steering ones that were asked for."""

    chosen: Choices
    report: SeatReport
    cards: Sequence[BodyCard]
    has_several: bool
    first: str | None
    following: str | None


def rosters_page(steered: Steered, chosen: Choices, after: str | None) -> RostersPage:
    """Return the page that follows the body of a slug: the first for none, or an unknown one."""
    asked = chosen.groups
    start = next((place for place, one in enumerate(asked, 1) if one.slug == after), 0)
    shown = asked[start : start + PAGE]
    steering = [one for one in asked if is_steering(one)]
    looked_at = {one.id: one for one in (*shown, *steering)}
    rosters = rosters_of(list(looked_at.values()), clock.today(steered.zone))
    follows = start + PAGE < len(asked)
    return RostersPage(
        chosen=chosen,
        report=SeatReport(
            [(one, _presence(rosters[one.id])) for one in steering],
            sum(rosters[one.id].presence.is_permanent for one in steering),
        ),
        cards=[_card(one, rosters[one.id]) for one in shown],
        has_several=len(steered.departements) > 1,
        first=url_for("steering.groups", **chosen.params) if start else None,
        following=url_for(
            "steering.groups", **{**chosen.params, pagination.PARAMETER: shown[-1].slug}
        )
        if follows
        else None,
    )


def _card(group: Group, roster: Roster) -> BodyCard:
    is_for_usagers = any(line.college is College.USAGERS for line in roster.colleges)
    return BodyCard(
        group=group,
        kind=kind_beside(group.name, group.kind.label),
        places=", ".join(one.name for one in group.territories) or _("Tout le département"),
        colleges=[(str(COLLEGES[line.college]), _members(line)) for line in roster.colleges],
        leads=[
            (str(MEMBER_ROLES[line.role]), line.function or str(COLLEGES[line.college]))
            for line in roster.leads
        ],
        organisations=[
            (line.name, line.function, str(ORGANISATION_ROLES[line.role]))
            for line in roster.organisations
        ],
        presence=_presence(roster) if is_steering(group) or is_for_usagers else None,
    )


def _presence(roster: Roster) -> tuple[str, str, str]:
    return str(PRESENCES[roster.presence]), *PRESENCE_TONES[roster.presence]


def _members(line: CollegeLine) -> str:
    words = (
        str(line.sitting)
        if line.seats is None
        else ngettext(
            "%(sitting)s pour %(num)s place",
            "%(sitting)s pour %(num)s places",
            line.seats,
            sitting=line.sitting,
        )
    )
    if not line.substitutes:
        return words
    more = ngettext("%(num)s suppléant·e", "%(num)s suppléant·es", line.substitutes)
    return _("%(members)s, et %(more)s", members=words, more=more)
