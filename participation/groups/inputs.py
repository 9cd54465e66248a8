"""What is written about groups, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from participation.groups.models import Group, GroupKind, GroupStatus
from participation.territories.models import Plan, Territory


@dataclass(frozen=True, slots=True)
class CadreInput:
    """What a group says of itself before it starts (seeds-map, 8.11)."""

    mission: str = ""
    decides: str = ""
    advises_on: str = ""
    does_not_decide: str = ""
    limits: str = ""
    means: str = ""
    term: str = ""
    who_answers: str = ""
    agenda_rights: str = ""
    theme_choice: str = ""
    public_part: str = ""


@dataclass(frozen=True, slots=True)
class BriefInput:
    """What a working group is to do (002:339-344)."""

    objectives: str = ""
    publics: str = ""
    deliverables: str = ""
    indicators: str = ""


@dataclass(frozen=True, slots=True)
class ProtocolInput:
    """How information sessions are held (001:555-561)."""

    format: str = ""
    content: str = ""
    organisation: str = ""
    signatories: str = ""
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class KindInput:
    """A kind of body; `cadence` as `cadence/rules.py` stores it, `seats` is college → seats."""

    code: str
    label: str
    plural: str
    explanation: str
    colleges: tuple[str, ...]
    is_open: bool
    cadence: Mapping[str, Any]
    required_items: tuple[str, ...] = ()
    usual_items: tuple[str, ...] = ()
    seats: Mapping[str, int] = field(default_factory=dict)
    quorum: int | None = None
    notice_days: int | None = None
    holds_meetings: bool = True
    needs_two_leads: bool = False
    needs_brief: bool = False
    needs_protocol: bool = False
    has_own_charter: bool = False


@dataclass(frozen=True, slots=True)
class GroupInput:
    """A group to be created; without a slug, its name gives one that is free."""

    name: str
    slug: str
    kind: GroupKind
    territories: tuple[Territory, ...]
    summary: str = ""
    status: GroupStatus = GroupStatus.ACTIVE
    is_open: bool = True
    parent: Group | None = None
    plan: Plan | None = None
    other_names: tuple[str, ...] = ()
    cadence: Mapping[str, Any] | None = None
    welcome: str = ""
    host: str = ""
    chair_rotates: bool = False
    started_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What may be changed of a group; `moves_address` gives its page a new one as well."""

    name: str
    territories: tuple[Territory, ...]
    summary: str
    is_open: bool
    parent: Group | None
    plan: Plan | None
    other_names: tuple[str, ...]
    cadence: Mapping[str, Any] | None
    welcome: str
    host: str
    chair_rotates: bool
    moves_address: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the members of one group said of a merge or of a split; no name stands in it."""

    agreed_on: date | None
    how: str
    votes_for: int
    votes_against: int = 0
    votes_abstained: int = 0
