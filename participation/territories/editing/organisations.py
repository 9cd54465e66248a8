"""Writing organisations, and the names they had until a day."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import select

from participation import clock
from participation.extensions import db
from participation.journal.service import record
from participation.search_index.folding import plain
from participation.territories import queries
from participation.territories.editing.changes import taken_in_hand, written
from participation.territories.errors import (
    DayToComeError,
    OrganisationKnownError,
    SameNameError,
)
from participation.territories.inputs import OrganisationInput
from participation.territories.models import Departement, Organisation, OrganisationName
from participation.territories.past_names import past_names
from participation.territories.service import create_organisation
from participation.unit_of_work import locked


def add_organisation(
    by_person_id: int | None, departement: Departement, name: str, data: OrganisationInput
) -> Organisation:
    """Write a body that decides, finances or takes part.

    Raises:
        OrganisationKnownError: another one has or had this name.

    """
    locked(departement)  # two people may type the same new name at once
    _check_name(departement.id, name)
    row = create_organisation(
        departement.id, name, data.kind, data.competence, by_person_id=by_person_id
    )
    written(row, asdict(data))
    return row


def change_organisation(
    by_person_id: int | None,
    organisation: Organisation,
    data: OrganisationInput,
    *,
    seen_version: int,
) -> None:
    """Change what an organisation is for.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.

    """
    taken_in_hand(organisation, seen_version)
    changed = written(organisation, asdict(data))
    if changed:
        record(by_person_id, "organisation.changed", organisation, fields=changed)


def rename_organisation(
    by_person_id: int | None,
    organisation: Organisation,
    name: str,
    until_on: date | None,
    *,
    seen_version: int,
) -> None:
    """Give an organisation its new name; the old one is kept with its last day (6.4).

    `until_on` None corrects a slip of the pen: the wrong name leaves no trace.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        SameNameError: nothing would change.
        OrganisationKnownError: another one has or had this name.
        DayToComeError: the old name still stands.

    """
    taken_in_hand(organisation, seen_version)
    if name == organisation.name:
        raise SameNameError
    departement = db.session.get_one(Departement, organisation.departement_id)
    if until_on is not None and until_on > clock.today(departement.settings.zone):
        raise DayToComeError(column="until_on")
    _check_name(organisation.departement_id, name, but=organisation.id)
    if until_on is not None:
        _keep_name(organisation, organisation.name, until_on)
    organisation.name = name
    record(by_person_id, "organisation.renamed", organisation, fields=["name"])


def note_past_name(
    by_person_id: int | None, organisation: Organisation, name: str, until_on: date
) -> None:
    """Keep a name that an organisation had before it was written here.

    Raises:
        SameNameError: it is its name now.
        OrganisationKnownError: another one has or had this name.
        DayToComeError: it still stands.

    """
    departement = locked(db.session.get_one(Departement, organisation.departement_id))
    if name == organisation.name:
        raise SameNameError
    if until_on > clock.today(departement.settings.zone):
        raise DayToComeError(column="until_on")
    _check_name(organisation.departement_id, name, but=organisation.id)
    _keep_name(organisation, name, until_on)
    record(by_person_id, "organisation.past_name_noted", organisation)


def drop_organisation(by_person_id: int | None, organisation: Organisation) -> None:
    """Forget an organisation that nothing names: whoever calls has made sure of it."""
    record(by_person_id, "organisation.removed", organisation)
    db.session.delete(organisation)


def _keep_name(organisation: Organisation, name: str, until_on: date) -> None:
    kept = db.session.scalar(
        select(OrganisationName).where(
            OrganisationName.organisation_id == organisation.id,
            OrganisationName.name == name,
        )
    )
    if kept is None:
        kept = OrganisationName(
            departement_id=organisation.departement_id,
            organisation_id=organisation.id,
            name=name,
        )
        db.session.add(kept)
    kept.until_on = until_on


def _check_name(departement_id: int, name: str, but: int | None = None) -> None:
    wanted = plain(name)
    former = past_names(departement_id)
    for one in queries.organisations(departement_id):
        names = [one.name, *(past.name for past in former.get(one.id, []))]
        if one.id != but and wanted in map(plain, names):
            raise OrganisationKnownError(one.name)
