"""The names of groups, and the addresses that follow from them."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import select

from participation.extensions import db
from participation.groups.errors import NameTakenError, NoNameError
from participation.groups.models import Group, GroupName
from participation.search_index import service as search_index
from participation.territories.models import Address, AddressKind, Departement
from participation.territories.service import SlugTakenError, give_address, slugged
from participation.unit_of_work import locked

# What the addresses of the workspace say themselves.
NOT_A_SLUG = frozenset({"", "nouveau"})
MOST_TRIES = 10


def name_checked(departement_id: int, name: str, group_id: int | None = None) -> str:
    """Return a name that a group may bear; one name is given at a time in a Département.

    Raises:
        NoNameError: there is none.
        NameTakenError: another group bears it.

    """
    clean = " ".join(name.split())
    if not clean:
        raise NoNameError
    locked(db.session.get_one(Departement, departement_id))
    taken = db.session.scalar(
        select(Group.id).where(Group.departement_id == departement_id, Group.name == clean)
    )
    if taken is not None and taken != group_id:
        raise NameTakenError
    return clean


def free_slug(name: str, target_id: int | None = None) -> str:
    """Return the end of an address that leads nowhere yet, or to this group already."""
    root = slugged(name)[:70].strip("-")
    root = f"groupe-{root}".strip("-") if root in NOT_A_SLUG else root
    taken = dict(
        db.session.execute(
            select(Address.slug, Address.target_id).where(
                Address.kind == AddressKind.GROUP, Address.slug.startswith(root, autoescape=True)
            )
        ).all()
    )
    return first_free(root, {slug for slug, key in taken.items() if key != target_id}, "-")


def give_free_slug(group: Group) -> None:
    """Give the page of a group the address that its name gives, or the next one that is free.

    Another Département may take the same one meanwhile: addresses are one for all of them.

    Raises:
        SlugTakenError: others were quicker each time.

    """
    for tries_left in reversed(range(MOST_TRIES)):
        group.slug = free_slug(group.name, group.id)
        try:
            give_address(AddressKind.GROUP, group.departement_id, group.id, group.slug)
        except SlugTakenError:
            if not tries_left:
                raise
        else:
            return


def name_left(group: Group, until_on: date) -> str:
    """Return what a group is called once another one takes up its name: no other bears it."""
    root = f"{group.name[:170]} (jusqu’au {until_on:%d/%m/%Y})"
    taken = set(
        db.session.scalars(
            select(Group.name).where(
                Group.departement_id == group.departement_id,
                Group.name.startswith(root, autoescape=True),
            )
        )
    )
    return first_free(root, taken, " ")


def first_free(root: str, taken: Collection[str], joint: str) -> str:
    """Return a name that is not taken: itself, else with the first number that is free."""
    name, number = root, 1
    while name in taken:
        number += 1
        name = f"{root}{joint}{number}"
    return name


def keep_past_name(group: Group, name: str, until_on: date) -> None:
    """Keep a name that the group no longer bears, with the day it was left."""
    known = _name_of(group, name)
    if known is None:
        known = GroupName(departement_id=group.departement_id, group_id=group.id, name=name)
        db.session.add(known)
    known.until_on = until_on


def forget_past_name(group: Group, name: str) -> None:
    """Take a name out of the past ones: the group bears it again."""
    known = _name_of(group, name)
    if known is not None:
        db.session.delete(known)
        db.session.flush()


def write_other_names(group: Group, names: Iterable[str]) -> bool:
    """Write the other names in use, and say whether they changed; the past ones stay."""
    wanted = {clean for name in names if (clean := " ".join(name.split())) and clean != group.name}
    held = {
        one.name: one
        for one in db.session.scalars(select(GroupName).where(GroupName.group_id == group.id))
    }
    in_use = {name for name, one in held.items() if one.until_on is None}
    for name in in_use - wanted:
        db.session.delete(held[name])
    for name in wanted - in_use:
        if name in held:  # an old name that people use again
            held[name].until_on = None
        else:
            db.session.add(
                GroupName(departement_id=group.departement_id, group_id=group.id, name=name)
            )
    db.session.flush()
    return wanted != in_use


def index(group: Group) -> None:
    """Write the words by which a group is found: all its names, and what it says of itself."""
    names = db.session.scalars(
        select(GroupName.name).where(GroupName.group_id == group.id).order_by(GroupName.id)
    )
    search_index.put(group.departement_id, "groups", group.id, group.name, *names, group.summary)


def _name_of(group: Group, name: str) -> GroupName | None:
    return db.session.scalar(
        select(GroupName).where(GroupName.group_id == group.id, GroupName.name == name)
    )
