"""Addresses on one line, taken apart."""

import pytest

from participation.interchange.imported_places import split_address
from participation.interchange.imported_words import kind_said_by
from participation.meetings.models import MeetingKind


@pytest.mark.parametrize(
    ("written", "street", "code", "town"),
    [
        (
            "2 place de la Halle, 31540 Saint-Félix-Lauragais",
            "2 place de la Halle",
            "31540",
            "Saint-Félix-Lauragais",
        ),
        ("2 place de la Halle 31540 Revel", "2 place de la Halle", "31540", "Revel"),
        ("31250 Revel", "", "31250", "Revel"),
        ("12 rue Haute, Revel", "12 rue Haute", "", "Revel"),
        ("Revel", "", "", "Revel"),
        ("12 rue Haute", "12 rue Haute", "", ""),
        ("", "", "", ""),
    ],
)
def test_street_postcode_and_town(written: str, street: str, code: str, town: str) -> None:
    assert split_address(written) == (street, code, town)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Premier séminaire – Biterrois", MeetingKind.SEMINAR),
        ("Comité de pilotage : lancement", MeetingKind.COMMITTEE),
        ("Atelier du mardi", MeetingKind.WORKSHOP),
        ("Journée de restitution", MeetingKind.RESTITUTION),
        ("Se déplacer sans voiture", MeetingKind.MEETING),
    ],
)
def test_the_kind_is_read_in_the_title(title: str, kind: MeetingKind) -> None:
    assert kind_said_by(title) is kind
