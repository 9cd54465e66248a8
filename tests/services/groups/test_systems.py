"""Each system of the documents that is a body or a series is created from its preset."""

import pytest
from sqlalchemy.orm import Session

from participation.acts.open_departement import open_departement
from participation.groups import queries
from participation.groups.cadence import rules
from participation.groups.cadence.rules import Milestone, Milestones, Minimum, Range
from participation.groups.cadence.words import rhythm_in_words
from participation.groups.models import CollegeSeats, Group, GroupKind
from participation.groups.presets import KINDS
from participation.groups.service import GroupInput, create_group, create_preset_kinds
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.meetings.models import AgendaItemKind, MeetingKind
from participation.meetings.words import KINDS as MEETING_KINDS
from participation.territories.models import Departement
from participation.territories.settings import DepartementSettings
from participation.unit_of_work import unit_of_work
from tests.services.groups.systems import SYSTEMS, Body, Elsewhere, Event

BODIES = {number: one for number, one in SYSTEMS.items() if isinstance(one, Body)}
# What a system adds to its preset by its own rhythm or rules (001:1067, 002:314, 003:461).
OWN_RHYTHMS = {
    8: Minimum(2, 12),
    9: Milestones((Milestone("lancement"), Milestone("mi-parcours"), Milestone("bilan"))),
    10: Range(2, 3),
}
OWN_WORDS = {
    8: "Se réunit au moins deux fois par an.",
    9: "Se réunit à chaque étape du plan (lancement, mi-parcours, bilan).",
    10: "Se réunit entre deux et trois fois par an.",
}


@pytest.fixture
def departement(session: Session) -> Departement:  # noqa: ARG001
    settings = DepartementSettings("Participer", "P", "Service", "05 36 49 00 00", "le matin")
    with unit_of_work():
        return open_departement("976", "Mayotte", settings)


def rules_of(kind: GroupKind) -> set[str]:
    """Return the rules of a kind as the table spells them."""
    found = {
        "ouvert": kind.is_open,
        "sans-rencontres": not kind.holds_meetings,
        "deux-pilotes": kind.needs_two_leads,
        "fiche": kind.needs_brief,
        "protocole": kind.needs_protocol,
        "charte": kind.has_own_charter,
    }
    return {name for name, holds in found.items() if holds} | set(kind.required_items)


@speaking(SOURCE_LANGUAGE)
def rhythm_of(group: Group) -> str:
    said = rhythm_in_words(rules.of_body(group.cadence, group.kind.cadence))
    return said.replace("\u00a0", " ")


def test_the_table_holds_every_system() -> None:
    assert list(SYSTEMS) == list(range(1, 61))


@pytest.mark.parametrize("number", BODIES)
def test_a_body_comes_from_its_preset(departement: Departement, number: int) -> None:
    body = BODIES[number]
    kind = queries.kind_by_code(departement.id, body.kind)
    assert kind is not None
    own = OWN_RHYTHMS.get(number)
    with unit_of_work():
        group = create_group(
            None,
            GroupInput(
                name=f"{kind.label} {number}",
                slug="",
                kind=kind,
                territories=(),
                is_open=kind.is_open,
                chair_rotates=number == 10,
                cadence=rules.to_stored([own]) if own is not None else None,
            ),
        )
    assert kind.colleges == body.colleges.split()
    expected = body.rhythm if own is None else OWN_WORDS[number]
    assert rhythm_of(group) == expected
    asked = {rule for rule in body.rules.split() if not rule.startswith(("quorum-", "delai-"))}
    assert rules_of(kind) == asked
    for rule in set(body.rules.split()) - asked:
        name, _dash, figure = rule.partition("-")
        assert {"quorum": kind.quorum, "delai": kind.notice_days}[name] == int(figure)


def test_a_register_of_seats_gives_its_seats(departement: Departement, session: Session) -> None:
    kind = queries.kind_by_code(departement.id, "equipe-pluridisciplinaire")
    assert kind is not None
    with unit_of_work():
        group = create_group(None, GroupInput("Équipe de l’est", "", kind, ()))
    seats = session.query(CollegeSeats).filter_by(group_id=group.id).one()
    assert (seats.college, seats.seats) == ("usagers", 2)


def test_each_event_of_the_table_is_a_kind_of_meeting() -> None:
    for system in SYSTEMS.values():
        if isinstance(system, Event):
            assert MeetingKind(system.kind) in MEETING_KINDS
        elif isinstance(system, Elsewhere):
            assert system.what


def test_every_preset_is_used_and_its_items_exist() -> None:
    assert {one.kind for one in BODIES.values()} == {preset.code for preset in KINDS}
    for preset in KINDS:
        for item in (*preset.required_items, *preset.usual_items):
            assert AgendaItemKind(item)


def test_a_new_departement_has_every_preset_once(
    departement: Departement, session: Session
) -> None:
    with unit_of_work():
        create_preset_kinds(None, departement.id)
    codes = [row.code for row in session.query(GroupKind).filter_by(departement_id=departement.id)]
    assert sorted(codes) == sorted(preset.code for preset in KINDS)
