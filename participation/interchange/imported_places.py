"""Finds where a row of a file says that people meet: a venue known here, a new one, or a link."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from participation.interchange.file_text import fold
from participation.interchange.meeting_rows import MeetingRow
from participation.territories.models import Departement, Territory, Venue
from participation.territories.service import VenueInput

_LINK = re.compile(r"https?://\S+")
_POSTCODE_AND_TOWN = re.compile(r"(?P<street>.*?)[,\s]*\b(?P<code>\d{5})\s+(?P<town>[^,\d]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row meets: at most one of the two venues, and a link where there is one."""

    venue: Venue | None = None
    new: VenueInput | None = None
    remote_url: str = ""

    @property
    def is_known(self) -> bool:
        """The file says where."""
        return bool(self.venue or self.new or self.remote_url)


class Places:
    """The venues and territories of a Département, to look a place up without asking again."""

    def __init__(
        self,
        departement: Departement,
        venues: Iterable[Venue],
        territories: Iterable[Territory],
    ) -> None:
        self._departement_name = fold(departement.name)
        self._by_name: dict[str, list[Venue]] = {}
        self._exact: dict[tuple[str, str], Venue] = {}
        self._joined: dict[str, Venue] = {}
        self._new: dict[tuple[str, str], VenueInput] = {}
        for venue in venues:
            name, town = fold(venue.name), fold(venue.town)
            self._exact[name, town] = venue
            self._by_name.setdefault(name, []).append(venue)
            self._joined[_bare(f"{name} {town}")] = venue
        self._territories = {
            _bare(fold(name)): one
            for one in territories
            for name in (*one.other_names, one.name, f"territoire {one.name}")
        }

    def of(self, row: MeetingRow) -> Place:
        """Return the place of a row; the same new venue is the same value for each row."""
        link = _LINK.search(row.place)
        name = _LINK.sub("", row.place).strip(" ,;:()–-")
        if link is not None and not row.address:
            # What stands beside a link is the name of a program, not of a house.
            return Place(remote_url=link[0])
        street, code, town = split_address(row.address)
        name = name or street or town
        if not name or (fold(name) == self._departement_name and not town):
            return Place()  # the whole Département is no place to go to
        venue = self._find(name, town)
        return Place(venue=venue) if venue else Place(new=self._create(name, street, code, town))

    def _find(self, name: str, town: str) -> Venue | None:
        exact = self._exact.get((fold(name), fold(town)))
        if exact is not None or town:
            return exact
        same_name = self._by_name.get(fold(name), [])
        return same_name[0] if len(same_name) == 1 else self._joined.get(_bare(fold(name)))

    def _create(self, name: str, street: str, code: str, town: str) -> VenueInput:
        territory = self._territories.get(_bare(fold(town))) if town else None
        territory = territory or self._territories.get(_bare(fold(name)))
        return self._new.setdefault(
            (fold(name), fold(town)),
            VenueInput(
                name=name,
                town=town,
                street=street,
                postal_code=code,
                territory_id=territory.id if territory is not None else None,
            ),
        )


def split_address(address: str) -> tuple[str, str, str]:
    """Return the street, the postcode and the town of an address written on one line."""
    text = address.strip(" ,")
    match = _POSTCODE_AND_TOWN.fullmatch(text)
    if match is not None:
        return match["street"].strip(" ,"), match["code"], match["town"].strip()
    street, _comma, last = text.rpartition(",")
    if any(char.isdigit() for char in last):
        return text, "", ""
    return street.strip(), "", last.strip()


def _bare(folded: str) -> str:
    """Return a folded text without the signs that people put between a house and its town."""
    return " ".join(re.findall(r"[^\W_]+", folded))
