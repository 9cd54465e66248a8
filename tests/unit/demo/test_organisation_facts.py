"""What the facts say of organisations, plans and rosters points to what exists."""

import re

from participation.demo.facts import catalogue
from participation.demo.facts.plans import PLANS
from participation.demo.facts.rosters import SEATS
from participation.demo.facts.transport import TRANSPORTS
from participation.demo.facts.who_does_what import DUTIES, PAST_NAMES
from participation.groups.models import OrganisationRole

ORGANISATIONS = {fact.slug: fact for fact in catalogue.ORGANISATIONS}
GROUPS = {fact.slug: fact for fact in catalogue.GROUPS}
TERRITORIES = {fact.slug for fact in catalogue.TERRITORIES}
LONGEST = 15


def test_seats_are_in_the_same_departement_once_each() -> None:
    assert len({(seat.group, seat.organisation) for seat in SEATS}) == len(SEATS)
    for seat in SEATS:
        group, organisation = GROUPS[seat.group], ORGANISATIONS[seat.organisation]
        assert group.departement == organisation.departement
        assert OrganisationRole(seat.role)
        assert re.match(r"(une?|la|le|l’)", seat.function), "a function, never a name"


def test_the_committee_of_lot_et_garonne_misses_two() -> None:
    committee = {seat.organisation for seat in SEATS if seat.group == "copil-47"}
    local = {seat.organisation for seat in SEATS if seat.group.startswith("cli-")}
    assert {"caf-47", "msa-47"} <= local - committee


def test_duties_and_old_names_are_those_of_known_organisations() -> None:
    slugs = [slug for duty in DUTIES for slug in duty.slugs]
    assert len(set(slugs)) == len(slugs)
    assert {*slugs, *(fact.slug for fact in PAST_NAMES)} <= set(ORGANISATIONS)
    assert {fact.until_on.isoformat() for fact in PAST_NAMES} == {"2023-12-31"}
    for duty in DUTIES:
        for sentence in re.split(r"(?<=[.])\s", f"{duty.decides} {duty.finances}"):
            assert len(re.findall(r"[\w’-]*\w", sentence)) <= LONGEST


def test_each_departement_has_a_plan_that_ends_after_it_starts() -> None:
    assert {plan.departement for plan in PLANS} == {one.slug for one in catalogue.DEPARTEMENTS}
    for plan in PLANS:
        assert plan.starts_on < plan.ends_on < (plan.prolonged_to or plan.ends_on.max)


def test_free_transport_says_that_it_is_invented() -> None:
    assert {fact.territory for fact in TRANSPORTS} <= TERRITORIES
    assert all(fact.words.startswith("Exemple inventé") for fact in TRANSPORTS)
