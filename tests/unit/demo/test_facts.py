"""The demo's facts hold together: each reference is found, each rule of the trade is kept."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest

from participation.demo.facts import catalogue
from participation.demo.facts.days import is_working_day
from participation.demo.facts.people import member_label
from participation.demo.facts.shapes import FutureMeetingFact, PastMeetingFact
from participation.groups import presets
from participation.groups.cadence import rules

DEPARTEMENTS = {fact.slug for fact in catalogue.DEPARTEMENTS}
TERRITORIES = {fact.slug: fact for fact in catalogue.TERRITORIES}
VENUES = {fact.slug: fact for fact in catalogue.VENUES}
GROUPS = {fact.slug: fact for fact in catalogue.GROUPS}
KINDS = {preset.code: preset for preset in presets.KINDS}
ORGANISATIONS = {fact.slug: fact for fact in catalogue.ORGANISATIONS}
PLANNED = (*catalogue.FUTURE, *catalogue.FUTURE_OF_OTHERS, *catalogue.PROPOSED)
MEETINGS: tuple[PastMeetingFact | FutureMeetingFact, ...] = (*catalogue.PAST, *PLANNED)
CODES = {fact.slug: fact.code for fact in catalogue.DEPARTEMENTS}
NAMED_SLUGS = {
    "emi-toulouse",
    "emi-nord-toulousain",
    "emi-sud-toulousain",
    "emi-lauragais",
    "emi-comminges-pyrenees",
    "groupe-usagers-deux-sevres",
}
LAST_SOURCE_LINE = {"000": 160, "001": 1342, "002": 704, "003": 1023, "004": 1304}


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast_with_white(colour: str) -> float:
    """Contrast ratio of WCAG 2.1 between a #rrggbb colour and white."""
    return 1.05 / (_luminance(colour) + 0.05)


def _doubles(slugs: Iterable[str]) -> list[str]:
    return [slug for slug, number in Counter(slugs).items() if number > 1]


def test_slugs_and_keys_are_unique() -> None:
    for facts in (
        catalogue.DEPARTEMENTS,
        catalogue.TERRITORIES,
        catalogue.VENUES,
        catalogue.ORGANISATIONS,
        catalogue.GROUPS,
    ):
        assert _doubles(fact.slug for fact in facts) == []
    assert _doubles(fact.key for fact in MEETINGS) == []
    assert _doubles(fact.email for fact in catalogue.PERSONAS) == []


def test_the_four_departements_carry_their_codes_and_look_different() -> None:
    assert CODES == {
        "haute-garonne": "31",
        "herault": "34",
        "lot-et-garonne": "47",
        "deux-sevres": "79",
    }
    assert len({fact.brand for fact in catalogue.DEPARTEMENTS}) == 4
    for fact in catalogue.DEPARTEMENTS:
        assert _contrast_with_white(fact.brand) >= 7, fact.slug
        assert _contrast_with_white(fact.accent) >= 4.5, fact.slug
        assert fact.email.endswith(".example")
        assert fact.initials.isupper()
        assert len(fact.initials) == 2


def test_places_and_organisations_belong_somewhere() -> None:
    assert {fact.departement for fact in TERRITORIES.values()} == DEPARTEMENTS
    assert {fact.territory for fact in VENUES.values()} <= set(TERRITORIES)
    assert {fact.departement for fact in ORGANISATIONS.values()} == DEPARTEMENTS


def test_groups_point_to_what_exists_in_their_departement() -> None:
    for group in GROUPS.values():
        assert group.kind in KINDS, group.slug
        assert group.departement in DEPARTEMENTS, group.slug
        for territory in group.territories:
            assert TERRITORIES[territory].departement == group.departement, group.slug
        for pilot in group.pilots:
            assert ORGANISATIONS[pilot].departement == group.departement, group.slug
        if group.parent:
            assert GROUPS[group.parent].departement == group.departement, group.slug


def test_the_working_groups_have_the_leads_of_the_document() -> None:
    groups = [group for group in GROUPS.values() if group.kind == "groupe-travail"]
    leads = Counter(pilot for group in groups for pilot in group.pilots)
    alone = [group for group in groups if group.pilots == ("departement-34",)]
    assert (len(groups), len(alone)) == (17, 10)
    assert leads == {
        "departement-34": 17,
        "ddets-34": 4,
        "plie-est-heraultais": 1,
        "france-travail-lunel": 1,
        "sydel-coeur-herault": 1,
    }


def test_a_cadence_names_its_source_and_comes_back_from_its_storage() -> None:
    own = [fact.cadences for fact in GROUPS.values()]
    for found in (*own, *(rules.read(preset.cadence) for preset in presets.KINDS)):
        assert rules.read(rules.to_stored(found)) == found
        assert all(isinstance(one, rules.OnNeed) or one.source for one in found)


def test_meetings_point_to_what_exists_in_their_departement() -> None:
    for meeting in MEETINGS:
        assert meeting.groups, meeting.key
        for slug in meeting.groups:
            assert GROUPS[slug].departement == meeting.departement, meeting.key
        if meeting.venue:
            territory = TERRITORIES[VENUES[meeting.venue].territory]
            assert territory.departement == meeting.departement, meeting.key


def test_people_belong_to_the_groups_that_the_interfaces_name() -> None:
    for persona in catalogue.PERSONAS:
        assert {m.group for m in persona.memberships} <= NAMED_SLUGS
    assert {count.group for count in catalogue.MEMBER_COUNTS} == NAMED_SLUGS


def test_a_group_comes_after_the_one_it_depends_on() -> None:
    seen: set[str] = set()
    for group in catalogue.GROUPS:
        assert group.parent is None or group.parent in seen, group.slug
        seen.add(group.slug)


def test_agendas_fit_between_start_and_end() -> None:
    for meeting in MEETINGS:
        day = date(2026, 1, 5)
        length = datetime.combine(day, meeting.end) - datetime.combine(day, meeting.start)
        assert length > timedelta(0), meeting.key
        planned = timedelta(minutes=sum(item.minutes for item in meeting.agenda))
        assert planned <= length, meeting.key


def test_an_agenda_holds_what_its_group_requires() -> None:
    for meeting in PLANNED:
        kinds = {item.kind for item in meeting.agenda}
        for slug in meeting.groups:
            missing = set(KINDS[GROUPS[slug].kind].required_items) - kinds
            assert not missing, meeting.key


def test_each_group_but_one_has_meetings_to_come() -> None:
    to_come = Counter(slug for meeting in catalogue.FUTURE for slug in meeting.groups)
    for slug in NAMED_SLUGS - {"emi-lauragais"}:
        assert to_come[slug] >= 3, slug
    assert to_come["emi-lauragais"] == 0
    assert {meeting.groups for meeting in catalogue.PROPOSED} == {("emi-lauragais",)}
    assert all(meeting.state == "published" for meeting in catalogue.FUTURE)
    assert all(meeting.state == "proposed" for meeting in catalogue.PROPOSED)


def test_past_meetings_say_where_they_come_from() -> None:
    for meeting in catalogue.PAST:
        if meeting.origin == "document":
            assert isinstance(meeting.day, date), meeting.key
            assert is_working_day(meeting.day), meeting.key
            assert not meeting.hours_known, meeting.key
            assert meeting.source, meeting.key
            told = "jour exact n’est pas connu" in meeting.summary
            assert told is not meeting.day_known, meeting.key
        else:
            assert not isinstance(meeting.day, date), meeting.key
            assert meeting.source == "", meeting.key
            assert meeting.counts is None, meeting.key


def test_sources_name_lines_that_exist() -> None:
    sources = [fact.source for fact in catalogue.PAST]
    sources += [fact.source for fact in GROUPS.values()]
    sources += [c.source for kind in KINDS.values() for c in rules.read(kind.cadence)]
    for source in ", ".join(filter(None, sources)).split(", "):
        document, lines = source.split(":")
        bounds = [int(line) for line in lines.split("-")]
        assert bounds == sorted(bounds), source
        assert bounds[-1] <= LAST_SOURCE_LINE[document], source


@pytest.mark.parametrize(
    ("key", "day", "total", "of_usagers"),
    [
        ("31-2018-11-15-restitution", date(2018, 11, 15), 200, 50),
        ("34-2020-02-27-point-etape", date(2020, 2, 27), 16, 11),
    ],
)
def test_the_figures_are_those_of_the_documents(
    key: str, day: date, total: int, of_usagers: int
) -> None:
    meeting = next(fact for fact in catalogue.PAST if fact.key == key)
    assert meeting.day == day
    assert meeting.counts is not None
    assert (meeting.counts.total, meeting.counts.of_usagers) == (total, of_usagers)


def test_each_door_has_one_persona_of_haute_garonne() -> None:
    doors = [persona.door for persona in catalogue.PERSONAS]
    assert sorted(doors) == sorted(
        ["usager", "relectrice", "animatrice", "elue", "charge-mission", "partenaire", "admin"]
    )
    for persona in catalogue.PERSONAS:
        assert persona.email == f"{persona.door}@demo.example"
        assert persona.departement == "haute-garonne"
        assert persona.organisation is None or persona.organisation in ORGANISATIONS
        for membership in persona.memberships:
            assert membership.college in KINDS[GROUPS[membership.group].kind].colleges


def test_the_lauragais_is_led_by_the_animatrice_and_has_the_usager() -> None:
    places = {
        persona.door: {(m.group, m.college, m.role) for m in persona.memberships}
        for persona in catalogue.PERSONAS
    }
    assert places["animatrice"] == {("emi-lauragais", "professionnels", "animateur")}
    assert places["usager"] == {("emi-lauragais", "usagers", "membre")}


def test_counts_stay_within_colleges_and_show_a_small_number() -> None:
    for fact in catalogue.MEMBER_COUNTS:
        assert fact.count > 0
        assert fact.college in KINDS[GROUPS[fact.group].kind].colleges, fact.group
    usagers = {f.group: f.count for f in catalogue.MEMBER_COUNTS if f.college == "usagers"}
    assert set(usagers) == NAMED_SLUGS
    assert min(usagers.values()) < 5


def test_members_are_numbers_not_names() -> None:
    assert member_label(3, "Lauragais") == "membre 3, territoire Lauragais"
    with pytest.raises(ValueError, match="from one"):
        member_label(0, "Lauragais")
