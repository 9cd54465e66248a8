"""Loads the demo's facts; loading again tops up the coming months and leaves the rest alone."""

from participation import clock
from participation.accounts.contacts import read_contact
from participation.accounts.people import create_person, invite
from participation.accounts.queries import accounts_reached_by
from participation.acts.open_departement import open_departement
from participation.demo.documents import load_documents
from participation.demo.facts import catalogue
from participation.demo.facts.plans import PLANS
from participation.demo.facts.rosters import ROTATING_CHAIR
from participation.demo.facts.shapes import (
    CadreFact,
    DepartementFact,
    GroupFact,
    PersonaFact,
    VenueFact,
)
from participation.demo.facts.voices import WELCOMES
from participation.demo.glossary import load_glossary
from participation.demo.meetings import load_meetings
from participation.demo.organisations import load_organisations, load_plans
from participation.demo.voices import load_draws, load_voices
from participation.groups import queries as groups
from participation.groups.cadence import rules
from participation.groups.charters.service import begin as begin_charter
from participation.groups.members.inputs import JoiningInput
from participation.groups.members.joining import let_in
from participation.groups.models import (
    College,
    Group,
    GroupStatus,
    MembershipRole,
    WordChannel,
)
from participation.groups.service import (
    CadreInput,
    GroupInput,
    create_group,
    write_cadre,
)
from participation.permissions import Role
from participation.territories import plans as plan_book
from participation.territories import queries as territories
from participation.territories import service
from participation.territories.models import AddressKind, Departement, OrganisationKind, Territory
from participation.territories.settings import DepartementSettings
from participation.unit_of_work import unit_of_work


def load() -> None:
    """Load what is missing of the demo, in one unit of work."""
    with unit_of_work():
        for fact in catalogue.DEPARTEMENTS:
            if territories.target_of(AddressKind.DEPARTEMENT, fact.slug) is None:
                _load_departement(fact)
        load_plans()
        for group in catalogue.GROUPS:
            if territories.target_of(AddressKind.GROUP, group.slug) is None:
                _load_group(group)
        for persona in catalogue.PERSONAS:
            _load_persona(persona)
        load_draws()
        load_voices()
        load_meetings(clock.now())
        load_organisations()
        load_glossary()
        load_documents()


def find_group(slug: str) -> Group | None:
    """Return a demo group by its slug."""
    group_id = territories.target_of(AddressKind.GROUP, slug)
    return groups.get(group_id) if group_id is not None else None


def find_departement(slug: str) -> Departement:
    """Return a demo Département by its slug."""
    found = territories.target_of(AddressKind.DEPARTEMENT, slug)
    return next(one for one in territories.departements() if one.id == found)


def _load_departement(fact: DepartementFact) -> None:
    departement = open_departement(
        fact.code,
        fact.name,
        DepartementSettings(
            site_name=fact.site_name,
            initials=fact.initials,
            service=fact.contact_service,
            phone=fact.phone,
            hours=fact.hours,
            email=fact.email,
            colour=fact.brand,
            accent=fact.accent,
            territory_label=fact.territory_label,
            zone=fact.zone,
            school_zone=fact.school_zone,
        ),
        slug=fact.slug,
    )
    begin_charter(departement)
    known: dict[str, Territory] = {}
    for place in catalogue.TERRITORIES:
        if place.departement == fact.slug:
            known[place.slug] = service.create_territory(
                departement.id,
                place.name,
                place.level_label,
                slug=place.slug,
                other_names=place.aliases,
            )
    for venue in catalogue.VENUES:
        if venue.territory in known:
            _load_venue(departement, known[venue.territory], venue)
    for body in catalogue.ORGANISATIONS:
        if body.departement == fact.slug:
            service.create_organisation(
                departement.id, body.name, OrganisationKind(body.kind), body.competence
            )


def _load_venue(departement: Departement, territory: Territory, fact: VenueFact) -> None:
    service.create_venue(
        None,
        departement.id,
        service.VenueInput(
            name=fact.name,
            town=fact.town,
            street=fact.address,
            territory_id=territory.id,
            how_to_come=fact.how_to_come,
            access=fact.access,
            is_step_free=fact.is_wheelchair_accessible,
        ),
    )


def _load_group(fact: GroupFact) -> None:
    departement = find_departement(fact.departement)
    kind = groups.kind_by_code(departement.id, fact.kind)
    if kind is None:
        raise LookupError(fact.kind)
    places = [
        one for one in territories.territories(departement.id) if one.slug in fact.territories
    ]
    welcome = next((one for one in WELCOMES if one.group == fact.slug), None)
    steered = next((one.name for one in PLANS if fact.slug in one.bodies), None)
    group = create_group(
        None,
        GroupInput(
            name=fact.name,
            slug=fact.slug,
            kind=kind,
            territories=tuple(places),
            summary=fact.summary,
            status=GroupStatus(fact.status),
            is_open=kind.is_open,
            parent=find_group(fact.parent) if fact.parent else None,
            plan=next(
                (one for one in plan_book.all_of(departement.id) if one.name == steered), None
            ),
            chair_rotates=fact.slug == ROTATING_CHAIR,
            host=welcome.host if welcome else "",
            welcome=welcome.kit if welcome else "",
            other_names=fact.aliases,
            cadence=rules.to_stored(fact.cadences) if fact.cadences else None,
        ),
    )
    write_cadre(None, group, _cadre(fact.cadre))
    for members in catalogue.MEMBER_COUNTS:
        if members.group == fact.slug:
            for _number in range(members.count):
                person = create_person(departement.id, "", None)
                let_in(None, group, person, JoiningInput(College(members.college)))


def _cadre(fact: CadreFact) -> CadreInput:
    return CadreInput(
        mission=fact.mission,
        decides=fact.decides,
        advises_on=fact.advises,
        does_not_decide=fact.does_not_decide,
        limits=fact.limits,
        means=fact.means,
        term=fact.term,
        who_answers=fact.who_answers,
        agenda_rights=fact.agenda_rights,
        theme_choice=fact.themes_choice,
        public_part=fact.what_is_public,
    )


def _load_persona(fact: PersonaFact) -> None:
    contact = read_contact(fact.email)
    if contact is None or accounts_reached_by(contact):
        return
    departement = find_departement(fact.departement)
    account = invite(departement.id, contact, [Role(fact.role)], function=fact.display_name)
    for membership in fact.memberships:
        group = find_group(membership.group)
        if group is not None:
            joining = JoiningInput(
                College(membership.college),
                MembershipRole(membership.role),
                charter_channel=WordChannel.PAPER,
            )
            let_in(None, group, account.person, joining)
