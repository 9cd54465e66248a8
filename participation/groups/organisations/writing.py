"""Writing the roster of a body: who joins, leads, chairs, leaves; what was stays with its dates."""

from dataclasses import dataclass
from datetime import date

from participation import clock
from participation.extensions import db
from participation.groups.models import Group, GroupKind, OrganisationMembership, OrganisationRole
from participation.groups.organisations.errors import (
    ChairAlreadyError,
    ChairLeadsError,
    ChairsAlreadyError,
    OneLeadError,
    SameLeadTwiceError,
    SeatDayError,
    SeatDayToComeError,
    SeatedAlreadyError,
    SeatElsewhereError,
    SeatLeftError,
    SeatOverlapError,
)
from participation.groups.organisations.rosters import held_in, living_seat, sat_after
from participation.groups.organisations.rules import (
    Held,
    chairs_of,
    keeps_two_leads,
    leads_of,
)
from participation.journal.service import record
from participation.territories.models import Departement, Organisation
from participation.unit_of_work import locked


@dataclass(frozen=True, slots=True)
class SeatInput:
    """A seat as typed; `function` says who sits there, never by a name."""

    organisation: Organisation
    role: OrganisationRole = OrganisationRole.MEMBER
    function: str = ""
    since_on: date | None = None


def seat_organisation(
    by_person_id: int | None, group: Group, data: SeatInput, *, is_from_before: bool = False
) -> OrganisationMembership:
    """Let an organisation into a body; without a day it sits from today.

    `is_from_before` tolerates the single lead of a group that comes from a document of its time.

    Raises:
        SeatElsewhereError: it belongs to another Département.
        SeatedAlreadyError: it sits there.
        SeatDayToComeError: it does not sit there yet.
        SeatOverlapError: it sat there until a later day.
        OneLeadError: it would lead alone a group of a kind that two lead.
        ChairAlreadyError: another one chairs.

    """
    locked(group)  # two people may let the same one in at once
    _check_organisation(group, data.organisation)
    today = _today(group)
    since_on = data.since_on or today
    if since_on > today:
        raise SeatDayToComeError
    before = held_in(group.id)
    if data.organisation.id in {one.organisation_id for one in before}:
        raise SeatedAlreadyError
    if sat_after(group.id, data.organisation.id, since_on):
        raise SeatOverlapError
    after = [*before, Held(data.organisation.id, data.role)]
    _check_roles(group, before, after, is_from_before=is_from_before)
    return _sit(by_person_id, group, data, since_on)


def name_leads(by_person_id: int | None, group: Group, lead: SeatInput, co_lead: SeatInput) -> None:
    """Name both leads of a group at once; those who led before stay as members.

    Who sat there otherwise keeps the function noted then, unless another one is given.

    Raises:
        SameLeadTwiceError: one organisation twice.
        SeatElsewhereError: one belongs to another Département.
        ChairLeadsError: one chairs, and nobody would chair after it.

    """
    locked(group)
    if lead.organisation.id == co_lead.organisation.id:
        raise SameLeadTwiceError
    today, chosen = _today(group), {lead.organisation.id, co_lead.organisation.id}
    for one in (lead, co_lead):
        _check_organisation(group, one.organisation)
    before = held_in(group.id)
    chairs = chairs_of(before)
    for column, one in (("lead", lead), ("co_lead", co_lead)):
        if one.organisation.id in chairs:
            raise ChairLeadsError(column=column)
    leading = leads_of(before)
    for organisation_id in sorted(leading - chosen):
        _become(by_person_id, group, organisation_id, OrganisationRole.MEMBER, today)
    for one, role in ((lead, OrganisationRole.LEAD), (co_lead, OrganisationRole.CO_LEAD)):
        is_known = one.organisation.id in leading  # what was noted of it stood on the page
        function = one.function if is_known else one.function or None
        _become(by_person_id, group, one.organisation.id, role, today, function)


def pass_chair(
    by_person_id: int | None, group: Group, organisation: Organisation, function: str = ""
) -> None:
    """Let another organisation chair from today; who chaired stays as a member (003:461).

    Without a function, it keeps the one that was noted when it sat there otherwise.

    Raises:
        ChairsAlreadyError: it chairs already.
        SeatElsewhereError: it belongs to another Département.
        OneLeadError: it led, and the other lead would be alone.

    """
    locked(group)
    _check_organisation(group, organisation)
    before, today = held_in(group.id), _today(group)
    chairs = chairs_of(before)
    if organisation.id in chairs:
        raise ChairsAlreadyError
    after = [one for one in before if one.organisation_id not in {organisation.id, *chairs}]
    after += [Held(organisation.id, OrganisationRole.CHAIR)]
    _check_roles(group, before, after)
    for organisation_id in chairs:
        _become(by_person_id, group, organisation_id, OrganisationRole.MEMBER, today)
    _become(by_person_id, group, organisation.id, OrganisationRole.CHAIR, today, function or None)


def change_seat(
    by_person_id: int | None,
    group: Group,
    seat: OrganisationMembership,
    role: OrganisationRole,
    function: str,
) -> None:
    """Change what an organisation does in a body, from today, or by whom it is represented.

    Raises:
        SeatLeftError: it left in between.
        OneLeadError, ChairAlreadyError: as when it joins.

    """
    locked(group)
    if locked(seat).until_on is not None:
        raise SeatLeftError(column="role")
    before = held_in(group.id)
    after = [one for one in before if one.organisation_id != seat.organisation_id]
    after += [Held(seat.organisation_id, role)]
    _check_roles(group, before, after)
    _become(by_person_id, group, seat.organisation_id, role, _today(group), function)


def leave(
    by_person_id: int | None, group: Group, seat: OrganisationMembership, until_on: date
) -> None:
    """Note the last day of an organisation in a body.

    Raises:
        SeatLeftError: it is noted already.
        SeatDayError, SeatDayToComeError: the day is before it came, or after today.
        OneLeadError: the other lead would be alone.

    """
    locked(group)
    if locked(seat).until_on is not None:
        raise SeatLeftError
    if until_on > _today(group):
        raise SeatDayToComeError(column="until_on")
    if until_on < seat.since_on:
        raise SeatDayError
    before = held_in(group.id)
    after = [one for one in before if one.organisation_id != seat.organisation_id]
    if _needs_two_leads(group) and not keeps_two_leads(before, after):
        raise OneLeadError(column="until_on")
    seat.until_on = until_on
    record(by_person_id, "organisation.left", seat, fields=["until_on"])


def _become(
    by_person_id: int | None,
    group: Group,
    organisation_id: int,
    role: OrganisationRole,
    today: date,
    function: str | None = None,
) -> None:
    """Give a role from today: the seat held until then stays with its dates.

    On the day it came the seat is only corrected; `function` None keeps it as it is.
    """
    seat = living_seat(group.id, organisation_id)
    if seat is not None and (seat.role is role or seat.since_on == today):
        words = seat.function if function is None else function
        changed = [
            name
            for name, value in (("role", role), ("function", words))
            if getattr(seat, name) != value
        ]
        seat.role, seat.function = role, words
        if changed:
            record(by_person_id, "organisation.seat_changed", seat, fields=changed)
        return
    if seat is not None:
        seat.until_on = today
        function = seat.function if function is None else function
        db.session.flush()  # one living seat at a time
    organisation = db.session.get_one(Organisation, organisation_id)
    _sit(by_person_id, group, SeatInput(organisation, role, function or ""), today)


def _sit(
    by_person_id: int | None, group: Group, data: SeatInput, since_on: date
) -> OrganisationMembership:
    seat = OrganisationMembership(
        departement_id=group.departement_id,
        group_id=group.id,
        organisation=data.organisation,
        function=data.function,
        role=data.role,
        since_on=since_on,
    )
    db.session.add(seat)
    db.session.flush()  # the journal names its key
    record(by_person_id, "organisation.joined", seat, fields=["role"])
    return seat


def _check_organisation(group: Group, organisation: Organisation) -> None:
    if organisation.departement_id != group.departement_id:
        raise SeatElsewhereError


def _check_roles(
    group: Group, before: list[Held], after: list[Held], *, is_from_before: bool = False
) -> None:
    two_lead = not is_from_before and _needs_two_leads(group)
    if two_lead and not keeps_two_leads(before, after):
        raise OneLeadError
    if len(chairs_of(after)) > 1:
        raise ChairAlreadyError


def _needs_two_leads(group: Group) -> bool:
    return db.session.get_one(GroupKind, group.kind_id).needs_two_leads


def _today(group: Group) -> date:
    return clock.today(db.session.get_one(Departement, group.departement_id).settings.zone)
