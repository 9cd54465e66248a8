"""The seven doors of the demo: one account each, known by the address it was invited with."""

from dataclasses import dataclass

from participation.accounts.contacts import read_contact
from participation.accounts.models import Account
from participation.accounts.queries import accounts_reached_by_any
from participation.accounts.words import called

SLUGS = ("usager", "relectrice", "animatrice", "elue", "charge-mission", "partenaire", "admin")


@dataclass(frozen=True, slots=True)
class Door:
    """One way into the demo."""

    slug: str
    label: str
    account: Account


def open_doors() -> list[Door]:
    """Return the doors whose account stands, in the order of INTERFACES: one statement."""
    addresses = {f"{slug}@demo.example": slug for slug in SLUGS}
    contacts = [contact for one in addresses if (contact := read_contact(one)) is not None]
    found = {addresses[address]: account for address, account in accounts_reached_by_any(contacts)}
    return [Door(slug, called(found[slug]), found[slug]) for slug in SLUGS if slug in found]


def door(slug: str) -> Door | None:
    """Return the door of a role, None when there is no such door."""
    return next((one for one in open_doors() if one.slug == slug), None)
