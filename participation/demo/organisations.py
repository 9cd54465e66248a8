"""Loads what the facts say of organisations, plans, rosters and transport; once each."""

from participation.demo.facts import catalogue
from participation.demo.facts.plans import PLANS, PlanFact
from participation.demo.facts.rosters import SEATS, WORKING_GROUPS, SeatFact
from participation.demo.facts.shapes import GroupFact
from participation.demo.facts.transport import TRANSPORTS
from participation.demo.facts.who_does_what import DUTIES, PAST_NAMES
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group, OrganisationRole
from participation.groups.organisations.rosters import seats_of
from participation.groups.organisations.writing import SeatInput, seat_organisation
from participation.territories import plans as plan_book
from participation.territories import queries
from participation.territories.addresses import departement_at, territory_at
from participation.territories.editing.organisations import change_organisation, note_past_name
from participation.territories.editing.plans import add_plan, prolong_plan
from participation.territories.editing.territories import change_territory
from participation.territories.inputs import OrganisationInput, PlanInput, TerritoryInput
from participation.territories.models import Organisation
from participation.territories.past_names import past_names

LEADS = (OrganisationRole.LEAD, OrganisationRole.CO_LEAD)


def load_organisations() -> None:
    """Load what is missing, in the open unit of work; groups that are not there yet are left."""
    known = _known()
    _load_duties(known)
    _load_past_names(known)
    _load_transports()
    for group in catalogue.GROUPS:
        _load_roster(group, known)


def load_plans() -> None:
    """Load the plans that are missing, before the bodies that steer them."""
    for plan in PLANS:
        _load_plan(plan)


def _known() -> dict[str, Organisation]:
    """Return the organisations of the facts by slug; those that somebody renamed are left."""
    stored = {(one.departement_id, one.name): one for one in queries.organisations(None)}
    places = {one.slug: one.id for one in queries.departements()}
    found = {
        fact.slug: stored.get((places[fact.departement], fact.name))
        for fact in catalogue.ORGANISATIONS
        if fact.departement in places
    }
    return {slug: one for slug, one in found.items() if one is not None}


def _load_duties(known: dict[str, Organisation]) -> None:
    for duty in DUTIES:
        for slug in duty.slugs:
            one = known.get(slug)
            if one is not None and not one.decides:
                data = OrganisationInput(one.kind, one.competence, duty.decides, duty.finances)
                change_organisation(None, one, data, seen_version=one.version)


def _load_past_names(known: dict[str, Organisation]) -> None:
    noted = past_names(None)
    for fact in PAST_NAMES:
        one = known.get(fact.slug)
        if one is not None and one.id not in noted:
            note_past_name(None, one, fact.name, fact.until_on)


def _load_plan(fact: PlanFact) -> None:
    departement = departement_at(fact.departement)
    if departement is None:
        return
    if any(one.name == fact.name for one in plan_book.all_of(departement.id)):
        return
    plan = add_plan(None, departement, PlanInput(fact.name, fact.starts_on, fact.ends_on))
    if fact.prolonged_to is not None:
        prolong_plan(None, plan, fact.prolonged_to, seen_version=plan.version)


def _load_transports() -> None:
    for fact in TRANSPORTS:
        one = territory_at(fact.territory)
        if one is not None and not one.transport and one.until_on is None:
            data = TerritoryInput(
                name=one.name,
                level_label=one.level_label,
                other_names=tuple(one.other_names),
                zone=one.zone,
                service=one.service,
                phone=one.phone,
                hours=one.hours,
                transport=fact.words,
            )
            change_territory(None, one, data, seen_version=one.version)


def _load_roster(fact: GroupFact, known: dict[str, Organisation]) -> None:
    group = group_of_slug(fact.slug)
    if group is None or seats_of(group.id):
        return
    for pilot, role in zip(fact.pilots, LEADS, strict=False):
        if pilot in known:
            data = SeatInput(known[pilot], role, since_on=WORKING_GROUPS)
            seat_organisation(None, group, data, is_from_before=True)
    for seat in SEATS:
        if seat.group == fact.slug:
            _seat(group, seat, known)


def _seat(group: Group, fact: SeatFact, known: dict[str, Organisation]) -> None:
    if fact.organisation in known:
        data = SeatInput(
            known[fact.organisation], OrganisationRole(fact.role), fact.function, fact.since_on
        )
        seat_organisation(None, group, data)
