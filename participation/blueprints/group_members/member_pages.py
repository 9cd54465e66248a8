"""What the facilitator's pages show of the members of a group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from participation import clock, dates
from participation.accounts.actor import Actor
from participation.accounts.contacts import Contact
from participation.accounts.functions import functions_of
from participation.accounts.models import ContactKind
from participation.accounts.queries import contact_points
from participation.blueprints import row_handles
from participation.blueprints.group_members.blueprint import may_see_names
from participation.blueprints.site import phone_href
from participation.blueprints.zones import zone_of
from participation.groups.charters import queries as charters
from participation.groups.history_words import ACTS, COLUMNS
from participation.groups.members import queries
from participation.groups.members.queries import Composition, Presence
from participation.groups.members.words import CHANNELS, ROLES
from participation.groups.models import College, Group, Membership
from participation.groups.seats.giving import sits
from participation.groups.seats.terms import WARNING
from participation.groups.words import COLLEGES
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.journal.history import PastAct, history_of
from participation.search_index.folding import plain

PURPOSE = "membership-handle"
SORTS = ("arrivee", "nom", "role")


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member: `name` is what they chose, or their function for who does not facilitate."""

    membership: Membership
    name: str
    function: str
    needs_charter: bool
    today: date

    @property
    def handle(self) -> str:
        return row_handles.handle(PURPOSE, self.membership.id)

    @property
    def shown_name(self) -> Markup:
        """The chosen name, kept apart from the direction of the sentence around it."""
        return Markup('<bdi translate="no">{}</bdi>').format(self.name)

    @property
    def role(self) -> LazyText:
        return ROLES[self.membership.role]

    @property
    def college(self) -> LazyText:
        return COLLEGES[self.membership.college]

    @property
    def is_seated(self) -> bool:
        return sits(self.membership, self.today)

    @property
    def ends_soon(self) -> bool:
        end = self.membership.term_until_on
        return end is not None and end <= self.today + WARNING

    @property
    def charter(self) -> str:
        """How and when the charter was accepted."""
        accepted = self.membership.charter_accepted_on
        if accepted is None or self.membership.charter_channel is None:
            return _("À lire ensemble")
        how = CHANNELS[self.membership.charter_channel]
        told = _("%(how)s, le %(day)s", how=how, day=dates.day_in_words(accepted))
        return _("Nouvelle version à lire") if self.needs_charter else told


@dataclass(frozen=True, slots=True)
class CollegePart:
    """The members of one college; `hidden` are those whom this actor sees as a number only."""

    college: College
    label: LazyText
    lines: Sequence[MemberLine]
    hidden: int


@dataclass(frozen=True, slots=True)
class MembersPage:
    """The members of a group by college, as filtered and sorted."""

    parts: Sequence[CollegePart]
    presence: Presence
    sort: str
    ending: Sequence[MemberLine]
    sees_names: bool
    is_unknown: bool

    @property
    def is_empty(self) -> bool:
        return not any(part.lines or part.hidden for part in self.parts)


def members_page(actor: Actor, group: Group, asked: str, sort: str) -> MembersPage:
    """Gather the members whom an actor may see, in statements that do not grow with them."""
    known = {str(one): one for one in Presence}
    presence = known.get(asked, Presence.HERE)
    sees_names = may_see_names(actor, group)
    today = clock.today(zone_of(group.departement_id))
    shown = [one for one in College if sees_names or one is not College.USAGERS]
    found = queries.of_group(group.id, group.departement_id, presence, shown)
    lines = member_lines(group, found, today, sees_names=sees_names)
    order = sort if sort in SORTS else SORTS[0]
    if order != SORTS[0]:
        lines.sort(key=lambda line: plain(line.name if order == "nom" else str(line.role)))
    counts = queries.composition(group.id, today) if not sees_names else None
    return MembersPage(
        parts=_parts(lines, counts if presence is Presence.HERE else None),
        presence=presence,
        sort=order,
        ending=[line for line in lines if line.ends_soon and presence is not Presence.LEFT],
        sees_names=sees_names,
        is_unknown=bool(asked) and asked not in known,
    )


def member_lines(
    group: Group, found: Sequence[Membership], today: date, *, sees_names: bool
) -> list[MemberLine]:
    """Prepare members of one group: names for who facilitates, functions for the others."""
    functions = functions_of([one.person_id for one in found])
    wanted = charters.of_group(group, today).charter_id
    return [
        MemberLine(
            membership=one,
            name=_called(one, functions.get(one.person_id, ""), sees_names=sees_names),
            function=functions.get(one.person_id, ""),
            needs_charter=wanted is None or one.charter_id != wanted,
            today=today,
        )
        for one in found
    ]


def _called(membership: Membership, function: str, *, sees_names: bool) -> str:
    name = membership.person.chosen_name if sees_names else ""
    return name or function or _("Sans nom affiché")


def _parts(lines: Iterable[MemberLine], counts: Composition | None) -> list[CollegePart]:
    by_college: dict[College, list[MemberLine]] = {}
    for line in lines:
        by_college.setdefault(line.membership.college, []).append(line)
    hidden = counts.members[College.USAGERS] if counts is not None else 0
    return [
        CollegePart(
            college,
            COLLEGES[college],
            by_college.get(college, []),
            hidden if college is College.USAGERS else 0,
        )
        for college in College
        if college in by_college or (college is College.USAGERS and hidden)
    ]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act on a membership."""

    when: str
    act: LazyText
    columns: str
    by: str


@dataclass(frozen=True, slots=True)
class MemberPage:
    """One member: how to reach them, and what happened."""

    line: MemberLine
    contacts: Sequence[tuple[str, str]]
    history: Sequence[HistoryLine]

    @classmethod
    def of(cls, group: Group, membership: Membership) -> "MemberPage":
        zone = zone_of(group.departement_id)
        (line,) = member_lines(group, [membership], clock.today(zone), sees_names=True)
        points = contact_points([membership.person_id]).get(membership.person_id, [])
        past = history_of(group.departement_id, Membership.__tablename__, membership.id)
        by = functions_of({one.person_id for one in past if one.person_id is not None})
        return cls(
            line,
            [_contact(point.kind, point.value) for point in points],
            [_told(one, by, membership.person_id, zone) for one in past],
        )


def _contact(kind: ContactKind, value: str) -> tuple[str, str]:
    href = f"mailto:{value}" if kind is ContactKind.EMAIL else phone_href(value)
    return href, Contact(kind, value).shown


def _told(past: PastAct, functions: dict[int, str], own_id: int, zone: str) -> HistoryLine:
    at = dates.local(past.recorded_at, zone)
    by = ""
    if past.person_id is not None:
        by = functions.get(past.person_id) or _("une personne de l’équipe")
    if past.person_id == own_id:
        by = _("la personne elle-même")
    return HistoryLine(
        when=f"{dates.day_in_words(at.date())}, {dates.time_in_words(at)}",
        act=ACTS.get(past.act, LazyText.plain(past.act)),
        columns=", ".join(str(COLUMNS[name]) for name in past.fields if name in COLUMNS),
        by=by,
    )
