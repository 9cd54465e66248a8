"""The seven doors of the demo."""

from dataclasses import dataclass

from participation.demo.facts.people import PERSONAS


@dataclass(frozen=True, slots=True)
class Door:
    """One way into the demo: the role, who it is, and where it leads."""

    slug: str
    label: str
    email: str
    home: str


_HOMES = {"animateur": "/animation", "charge-mission": "/animation", "admin": "/administration"}

DOORS = tuple(
    Door(fact.door, fact.display_name, fact.email, _HOMES.get(fact.role, "/mon-compte"))
    for fact in PERSONAS
)
