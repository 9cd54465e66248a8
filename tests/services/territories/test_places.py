"""Venues, organisations and plans: doubles refused, names kept with their days, ends moved."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from participation.acts.remove_unused import (
    StillUsedError,
    remove_organisation,
    remove_plan,
    remove_venue,
)
from participation.errors import EditConflictError
from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.meetings.place_use import coming_by_venue
from participation.territories.editing.organisations import (
    add_organisation,
    note_past_name,
    rename_organisation,
)
from participation.territories.editing.plans import add_plan, change_plan, prolong_plan
from participation.territories.editing.venues import add_venue, change_venue
from participation.territories.errors import (
    DayToComeError,
    NotLaterError,
    OrganisationKnownError,
    PlanDatesError,
    PlanKnownError,
    SameNameError,
    VenueKnownError,
    VenueLooksKnownError,
)
from participation.territories.inputs import OrganisationInput, PlanInput
from participation.territories.models import Organisation, OrganisationKind, Plan, Venue
from participation.territories.past_names import past_names
from participation.territories.service import VenueInput
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_meeting,
    make_organisation,
    make_plan,
    make_scene,
    make_seat,
    make_venue,
)

HALL = VenueInput(name="Salle des fêtes", town="Nérac", street="2 place de la Halle")
LAST_DAY = date(2023, 12, 31)


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


def test_the_same_place_is_typed_once(scene: Scene) -> None:
    with unit_of_work():
        add_venue(None, scene.departement, HALL)
    with pytest.raises(VenueKnownError), unit_of_work():
        add_venue(None, scene.departement, VenueInput(name="SALLE DES FETES", town="nerac"))


def test_another_name_at_the_same_address_is_asked_about(scene: Scene) -> None:
    twin = VenueInput(name="Foyer rural", town="NÉRAC", street="2 Place de la Halle")
    with unit_of_work():
        add_venue(None, scene.departement, HALL)
    with pytest.raises(VenueLooksKnownError, match="Salle des fêtes"), unit_of_work():
        add_venue(None, scene.departement, twin)
    with unit_of_work():
        assert add_venue(None, scene.departement, twin, is_another=True).name == "Foyer rural"


def test_a_place_may_keep_its_own_name(scene: Scene) -> None:
    with unit_of_work():
        venue = add_venue(None, scene.departement, HALL)
    wanted = VenueInput(name=HALL.name, town=HALL.town, street=HALL.street, is_step_free=True)
    with unit_of_work():
        change_venue(None, venue, wanted, seen_version=venue.version)
    assert venue.is_step_free
    with pytest.raises(EditConflictError), unit_of_work():
        change_venue(None, venue, HALL, seen_version=1)


def test_only_what_never_served_goes(scene: Scene, session: Session) -> None:
    unused = make_venue(scene.departement)
    make_meeting(scene.group, venue=scene.venue)
    with unit_of_work():
        remove_venue(None, unused)
    assert session.query(Venue).filter_by(id=unused.id).count() == 0
    with pytest.raises(StillUsedError), unit_of_work():
        remove_venue(None, scene.venue)
    assert coming_by_venue(scene.departement.id) == {scene.venue.id: 1}


def test_an_old_name_leads_to_the_new_one(scene: Scene) -> None:
    data = OrganisationInput(OrganisationKind.EMPLOYMENT)
    with unit_of_work():
        one = add_organisation(None, scene.departement, "Pôle emploi", data)
    with unit_of_work():
        rename_organisation(None, one, "France Travail", LAST_DAY, seen_version=one.version)
    assert one.name == "France Travail"
    assert [(past.name, past.until_on) for past in past_names(one.departement_id)[one.id]] == [
        ("Pôle emploi", LAST_DAY)
    ]
    with pytest.raises(OrganisationKnownError, match="France Travail"), unit_of_work():
        add_organisation(None, scene.departement, "pole emploi", data)


def test_a_slip_of_the_pen_leaves_no_trace(scene: Scene) -> None:
    one = make_organisation(scene.departement, "Sollincité")
    with unit_of_work():
        rename_organisation(None, one, "Solincité", None, seen_version=one.version)
    assert one.name == "Solincité"
    assert one.id not in past_names(one.departement_id)


def test_a_name_that_still_stands_is_no_old_one(scene: Scene) -> None:
    one = make_organisation(scene.departement)
    with pytest.raises(DayToComeError), unit_of_work():
        rename_organisation(None, one, "Autre", date(2027, 1, 1), seen_version=one.version)
    with pytest.raises(SameNameError), unit_of_work():
        note_past_name(None, one, one.name, LAST_DAY)
    with unit_of_work():
        note_past_name(None, one, "Avant", LAST_DAY)
        note_past_name(None, one, "Avant", date(2022, 1, 1))
    [kept] = past_names(one.departement_id)[one.id]
    assert (kept.name, kept.until_on) == ("Avant", date(2022, 1, 1))


def test_an_organisation_that_sits_somewhere_stays(scene: Scene, session: Session) -> None:
    seated, free = make_organisation(scene.departement), make_organisation(scene.departement)
    make_seat(scene.group, seated)
    with pytest.raises(StillUsedError), unit_of_work():
        remove_organisation(None, seated)
    with unit_of_work():
        remove_organisation(None, free)
    assert session.query(Organisation).filter_by(id=free.id).count() == 0


def test_a_plan_is_prolonged_and_the_journal_says_so(scene: Scene, session: Session) -> None:
    with unit_of_work():
        data = PlanInput("Pacte 2017-2020", date(2017, 1, 1), date(2020, 12, 31))
        plan = add_plan(None, scene.departement, data)
    for day in (date(2020, 12, 31), date(2019, 1, 1)):
        with pytest.raises(NotLaterError), unit_of_work():
            prolong_plan(None, plan, day, seen_version=plan.version)
    with unit_of_work():
        prolong_plan(None, plan, date(2021, 12, 31), seen_version=plan.version)
    assert plan.ends_on == date(2021, 12, 31)
    acts = session.query(JournalEntry).filter_by(object_kind="plans", object_id=plan.id)
    assert [one.act for one in acts.order_by(JournalEntry.seq)] == [
        "plan.created",
        "plan.prolonged",
    ]


def test_a_plan_is_one_and_ends_after_it_starts(scene: Scene, session: Session) -> None:
    known = make_plan(scene.departement)
    days = date(2026, 1, 1), date(2026, 12, 31)
    with pytest.raises(PlanKnownError), unit_of_work():
        add_plan(None, scene.departement, PlanInput(known.name.upper(), *days))
    with pytest.raises(PlanDatesError), unit_of_work():
        change_plan(None, known, PlanInput("Autre", *reversed(days)), seen_version=known.version)
    scene.group.plan_id = known.id
    db.session.flush()
    with pytest.raises(StillUsedError), unit_of_work():
        remove_plan(None, known)
    free = make_plan(scene.departement)
    with unit_of_work():
        remove_plan(None, free)
    assert session.query(Plan).filter_by(id=free.id).count() == 0


def test_two_places_at_one_address_are_told_apart_once(scene: Scene) -> None:
    twin = VenueInput(name="Foyer rural", town=HALL.town, street=HALL.street)
    with unit_of_work():
        add_venue(None, scene.departement, HALL)
        venue = add_venue(None, scene.departement, twin, is_another=True)
    with unit_of_work():
        change_venue(None, venue, replace(twin, access="Une rampe."), seen_version=venue.version)
    assert venue.access == "Une rampe."
    away = replace(twin, street="3 rue Neuve")
    with unit_of_work():
        change_venue(None, venue, away, seen_version=venue.version)
    with pytest.raises(VenueLooksKnownError), unit_of_work():
        change_venue(None, venue, twin, seen_version=venue.version)
