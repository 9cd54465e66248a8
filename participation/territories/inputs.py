"""What somebody decides about a place, an organisation or a plan, before it is checked."""

from dataclasses import dataclass
from datetime import date

from participation.territories.models import OrganisationKind


@dataclass(frozen=True, slots=True)
class TerritoryInput:
    """A territory as typed; without a service or a phone one calls the Département."""

    name: str
    level_label: str
    other_names: tuple[str, ...] = ()
    zone: str | None = None
    service: str = ""
    phone: str = ""
    hours: str = ""
    transport: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationInput:
    """What an organisation is for; its name changes by an act of its own."""

    kind: OrganisationKind
    competence: str = ""
    decides: str = ""
    finances: str = ""


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A plan, from its first to its last day."""

    name: str
    starts_on: date
    ends_on: date
