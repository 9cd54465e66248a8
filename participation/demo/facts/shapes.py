"""Shapes of the demo's facts: plain frozen data, words as the domains' enums spell them."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from participation.groups.cadence.rules import Rule

School = Literal["A", "B", "C"]
College = Literal["usagers", "elus", "professionnels", "associations", "institutions"]
MemberRole = Literal["membre", "animateur", "pilote", "co-pilote", "presidence", "porte-voix"]
GroupStatus = Literal["experimental", "actif", "clos"]
OrganisationKind = Literal["institution", "emploi", "association"]
AgendaKind = Literal[
    "information", "debat-decision", "diagnostic", "suivi", "travail", "convivialite", "autre"
]
MeetingKind = Literal[
    "reunion",
    "atelier",
    "comite",
    "forum",
    "assemblee",
    "restitution",
    "porteurs-de-parole",
    "seminaire",
]
Audience = Literal["public", "membres", "professionnels"]
Offer = Literal[
    "repas", "garde-enfants", "transport", "interprete", "accessibilite", "accompagnement"
]
DateKnown = Literal["day", "month", "year"]
Origin = Literal["document", "illustration"]
DemoDoor = Literal[
    "usager", "relectrice", "animatrice", "elue", "charge-mission", "partenaire", "admin"
]
InvitedRole = Literal[
    "usager", "relecteur", "animateur", "elu", "charge-mission", "partenaire", "admin"
]


@dataclass(frozen=True, slots=True)
class DepartementFact:
    """A département and its public face; `code` is the INSEE code, colours are #rrggbb."""

    code: str
    slug: str
    name: str
    site_name: str
    initials: str
    brand: str
    accent: str
    territory_label: str
    school_zone: School
    contact_service: str
    phone: str
    hours: str
    email: str
    zone: str = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class TerritoryFact:
    """A territory; `aliases` are the other names that the documents use for it."""

    slug: str
    departement: str
    name: str
    level_label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueFact:
    """A place; `address` is a street or empty, access and journey are illustrations, unchecked."""

    slug: str
    name: str
    territory: str
    town: str
    address: str
    how_to_come: str
    access: str
    is_wheelchair_accessible: bool


@dataclass(frozen=True, slots=True)
class OrganisationFact:
    """An organisation; `competence` says what it decides or finances."""

    slug: str
    departement: str
    name: str
    kind: OrganisationKind
    competence: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CadreFact:
    """The frame of a group, told before anyone joins (000:61-67, 000:92, 002:339)."""

    mission: str
    decides: str
    advises: str
    does_not_decide: str
    limits: str
    means: str
    term: str
    who_answers: str
    agenda_rights: str
    themes_choice: str
    what_is_public: str


@dataclass(frozen=True, slots=True)
class GroupFact:
    """A group; empty `territories` means the whole département, `cadences` replace the kind's."""

    slug: str
    kind: str
    departement: str
    name: str
    territories: tuple[str, ...]
    summary: str
    cadre: CadreFact
    phone: str
    aliases: tuple[str, ...] = ()
    status: GroupStatus = "actif"
    parent: str | None = None
    cadences: tuple[Rule, ...] = ()
    pilots: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class WeeksAgo:
    """A day so many weeks before the present week; `weekday` as in `date.weekday()`."""

    weeks: int
    weekday: int


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """A place in the cycle of `days.CYCLE_WEEKS` weeks that the demo's agenda repeats."""

    week: int
    weekday: int


@dataclass(frozen=True, slots=True)
class AgendaItemFact:
    """An agenda item; `speaker` is a function, never a person."""

    kind: AgendaKind
    title: str
    minutes: int
    speaker: str


@dataclass(frozen=True, slots=True)
class CountFact:
    """How many people came, as the document gives it; `of_usagers` when it tells them apart."""

    total: int
    of_usagers: int | None = None
    excused: int | None = None
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class PastMeetingFact:
    """A meeting already held (or put off, see `state`).

    `date_known` says how much of `day` the document gives: the rest is our choice, as are the
    hours when `hours_known` is false. `origin` tells documents from illustrations.
    """

    key: str
    departement: str
    groups: tuple[str, ...]
    kind: MeetingKind
    title: str
    summary: str
    day: date | WeeksAgo
    start: time
    end: time
    source: str = ""
    origin: Origin = "document"
    venue: str | None = None
    territories: tuple[str, ...] = ()
    counts: CountFact | None = None
    audience: Audience = "public"
    agenda: tuple[AgendaItemFact, ...] = ()
    date_known: DateKnown = "day"
    hours_known: bool = False
    state: Literal["held", "postponed", "cancelled"] = "held"

    @property
    def day_known(self) -> bool:
        return self.date_known == "day"


@dataclass(frozen=True, slots=True)
class FutureMeetingFact:
    """A meeting to come; `days.future_days` turns `when` into a day."""

    key: str
    departement: str
    groups: tuple[str, ...]
    kind: MeetingKind
    title: str
    summary: str
    when: PlannedWeek
    start: time
    end: time
    venue: str
    capacity: int | None
    agenda: tuple[AgendaItemFact, ...]
    offers: tuple[Offer, ...]
    help_phone: str
    audience: Audience = "public"
    state: Literal["published", "proposed"] = "published"


@dataclass(frozen=True, slots=True)
class MembershipFact:
    """A persona's place in a group."""

    group: str
    college: College
    role: MemberRole = "membre"


@dataclass(frozen=True, slots=True)
class PersonaFact:
    """Somebody to enter the demo as; `display_name` is a function, never a person's name."""

    door: DemoDoor
    role: InvitedRole
    email: str
    display_name: str
    departement: str
    memberships: tuple[MembershipFact, ...] = ()
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class MemberCountFact:
    """How many anonymous members a group has in a college, personas not counted."""

    group: str
    college: College
    count: int
