"""Writing Départements, territories and venues, with the addresses that lead to them."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import update

from participation.errors import DomainError, EditConflictError
from participation.extensions import db, insert_into
from participation.i18n import lazy
from participation.journal.models import JournalHead
from participation.journal.service import FIRST_HASH, record
from participation.search_index.folding import plain
from participation.territories.kept_logo import logo_of
from participation.territories.logo import CleanPng
from participation.territories.models import (
    Address,
    AddressKind,
    Departement,
    Logo,
    Organisation,
    OrganisationKind,
    Territory,
    Venue,
)
from participation.territories.queries import target_of
from participation.territories.settings import DepartementSettings
from participation.unit_of_work import locked


class SlugTakenError(DomainError):
    """Another page already has this address."""

    message = lazy("Une autre page a déjà cette adresse.")


class PlaceTooLongError(DomainError):
    """A name or an address that no envelope can hold."""

    message = lazy("Le nom ou l’adresse du lieu est trop long. Gardez 200 signes au plus.")


LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class VenueInput:
    """A place as typed."""

    name: str
    town: str
    street: str = ""
    postal_code: str = ""
    territory_id: int | None = None
    how_to_come: str = ""
    access: str = ""
    is_step_free: bool = False
    zone: str | None = None

    def check(self) -> None:
        """Refuse what cannot be written on one line.

        Raises:
            PlaceTooLongError: the name, the street or the town.

        """
        if max(len(line) for line in (self.name, self.street, self.town)) > LONGEST_LINE:
            raise PlaceTooLongError


def slugged(text: str) -> str:
    """Return a text as the end of an address: lower case, no accent, words joined by dashes."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:80].strip("-")


def create_departement(
    code: str, name: str, settings: DepartementSettings, *, slug: str = ""
) -> Departement:
    """Write a Département, the head of its journal and its address.

    Raises:
        DepartementSettingsError: a setting cannot be served.
        SlugTakenError: another Département has this address.

    """
    settings.check()
    slug = slug or slugged(name)
    if target_of(AddressKind.DEPARTEMENT, slug) is not None:
        raise SlugTakenError
    row = Departement(code=code, name=name, slug=slug, stored_settings=settings.to_stored())
    db.session.add(row)
    db.session.flush()  # everything below belongs to it
    db.session.add(JournalHead(departement_id=row.id, seq=0, hash=FIRST_HASH))
    give_address(AddressKind.DEPARTEMENT, row.id, row.id, row.slug)
    record(None, "departement.created", row)
    return row


def change_settings(
    by_person_id: int | None,
    departement: Departement,
    settings: DepartementSettings,
    *,
    seen_version: int | None = None,
) -> None:
    """Change a Département's settings; the contrast of its colours is checked first.

    Raises:
        DepartementSettingsError: the sentence says which setting cannot be served.
        EditConflictError: somebody changed them since `seen_version`.

    """
    settings.check()
    locked(departement)
    if seen_version is not None and seen_version != departement.version:
        raise EditConflictError
    before = departement.stored_settings
    after = settings.to_stored()
    departement.stored_settings = after
    changed = sorted(key for key in after if before.get(key) != after[key])
    record(by_person_id, "departement.settings_changed", departement, fields=changed)


def change_logo(by_person_id: int | None, departement: Departement, png: CleanPng) -> None:
    """Keep a logo in place of the one before; the same one again changes nothing.

    Its digest stands among the settings, so that no page asks for the picture to know its address.
    """
    locked(departement)
    digest = hashlib.sha256(png).hexdigest()
    if departement.settings.logo == digest:
        return
    row = logo_of(departement.id)
    if row is None:
        row = Logo(departement_id=departement.id)
        db.session.add(row)
    row.content, row.digest = png, digest
    _note_logo(by_person_id, departement, digest)


def remove_logo(by_person_id: int | None, departement: Departement) -> None:
    """Forget the logo of a Département, which shows its initials again; without one, nothing."""
    locked(departement)
    row = logo_of(departement.id)
    if row is not None:
        db.session.delete(row)
    if departement.settings.logo is not None:
        _note_logo(by_person_id, departement, None)


def _note_logo(by_person_id: int | None, departement: Departement, digest: str | None) -> None:
    departement.stored_settings = replace(departement.settings, logo=digest).to_stored()
    record(by_person_id, "departement.logo_changed", departement)


def create_territory(
    departement_id: int,
    name: str,
    level_label: str,
    *,
    slug: str = "",
    other_names: Sequence[str] = (),
    by_person_id: int | None = None,
) -> Territory:
    """Write a territory and its address."""
    row = Territory(
        departement_id=departement_id,
        name=name,
        slug=slug or slugged(name),
        level_label=level_label,
        other_names=list(other_names),
    )
    db.session.add(row)
    db.session.flush()  # its address needs the key
    give_address(AddressKind.TERRITORY, departement_id, row.id, row.slug)
    record(by_person_id, "territory.created", row)
    return row


def give_address(kind: AddressKind, departement_id: int, target_id: int, slug: str) -> None:
    """Make a slug lead to a target; the slugs it had go on leading there.

    Raises:
        SlugTakenError: the slug leads elsewhere.

    """
    # Who comes second at the same moment waits here, then finds it taken.
    db.session.execute(
        insert_into(Address)
        .values(kind=kind, departement_id=departement_id, target_id=target_id, slug=slug)
        .on_conflict_do_nothing()
    )
    if target_of(kind, slug) != target_id:
        raise SlugTakenError


def move_addresses(kind: AddressKind, from_id: int, to_id: int) -> None:
    """Make every slug, present or past, that led to one target lead to another."""
    db.session.execute(
        update(Address)
        .where(Address.kind == kind, Address.target_id == from_id)
        .values(target_id=to_id)
    )


def create_venue(by_person_id: int | None, departement_id: int, data: VenueInput) -> Venue:
    """Write a place where people meet, so that it is typed once.

    Raises:
        PlaceTooLongError: the name, the street or the town.

    """
    data.check()
    venue = Venue(departement_id=departement_id, **asdict(data))
    db.session.add(venue)
    db.session.flush()  # the journal names its key
    record(by_person_id, "venue.created", venue)
    return venue


def create_organisation(
    departement_id: int,
    name: str,
    kind: OrganisationKind,
    competence: str,
    *,
    by_person_id: int | None = None,
) -> Organisation:
    """Write a body that decides, finances or takes part."""
    organisation = Organisation(
        departement_id=departement_id, name=name, kind=kind, competence=competence
    )
    db.session.add(organisation)
    db.session.flush()  # the journal names its key
    record(by_person_id, "organisation.created", organisation)
    return organisation
