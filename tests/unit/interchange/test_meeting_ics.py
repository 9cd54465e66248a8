"""An agenda exported by a calendar program: its hours, zones and words."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from participation.interchange.meeting_ics import read_ics
from tests.unit.interchange.calendar_texts import (
    PARIS,
    TODAY,
    calendar,
    only_problem,
    only_row,
    read,
    vevent,
    walls,
)

EXPORTED = Path(__file__).resolve().parents[2] / "data" / "agenda-exporte.ics"


class TestExportedFile:
    """tests/data/agenda-exporte.ics: weekly, one date taken out, one moved, one cancelled."""

    found = read_ics(EXPORTED.read_bytes(), PARIS, today=TODAY)

    def test_the_hours_stay_on_the_wall_clock_across_the_change(self) -> None:
        assert walls(self.found) == [
            "2026-10-06 14:00",
            "2026-10-13 14:00",
            "2026-10-15 09:30",
            "2026-10-20 14:00",
            "2026-10-20 14:00",
            "2026-10-27 14:00",
            "2026-11-12 10:00",
            "2026-11-17 14:00",
            "2026-11-24 14:00",
        ]
        assert self.found.rows[0].starts_at == datetime(2026, 10, 6, 12, tzinfo=UTC)
        assert self.found.rows[5].starts_at == datetime(2026, 10, 27, 13, tzinfo=UTC)

    def test_a_moved_date_keeps_its_reference_and_says_its_own_line(self) -> None:
        moved = self.found.rows[6]
        assert moved.reference == "5b1d8c1e-7a40-4a3e-9f53-2f7f0f1b6a10/20261110T140000"
        assert moved.title == "Atelier du mardi, exceptionnellement le jeudi"
        text = EXPORTED.read_text(encoding="utf-8").splitlines()
        assert text[moved.line - 1] == "BEGIN:VEVENT"
        assert moved.line > self.found.rows[0].line

    def test_words_place_and_length(self) -> None:
        first, single = self.found.rows[0], self.found.rows[2]
        assert first.place == "Maison des associations"
        assert first.address == "2 place de la Halle, 31540 Saint-Félix-Lauragais"
        assert first.description.split("\n")[1] == "Nous le lisons ensemble, à voix haute."
        assert first.ends_at - first.starts_at == timedelta(hours=2, minutes=30)
        assert (single.place, single.address) == ("Salle du Conseil", "")
        assert single.ends_at - single.starts_at == timedelta(hours=2, minutes=30)

    def test_what_is_cancelled_stays(self) -> None:
        cancelled = [row.title for row in self.found.rows if row.cancelled]
        assert cancelled == ["Visite de la plateforme mobilité"]

    def test_twice_the_same(self) -> None:
        assert read_ics(EXPORTED.read_bytes(), PARIS, today=TODAY) == self.found


@pytest.mark.parametrize(
    ("start", "instant", "zone"),
    [
        ("DTSTART:20261025T140000Z", datetime(2026, 10, 25, 14, tzinfo=UTC), "Europe/Paris"),
        ("DTSTART:20261025T140000", datetime(2026, 10, 25, 13, tzinfo=UTC), "Europe/Paris"),
        (
            "DTSTART;TZID=Indian/Reunion:20261025T140000",
            datetime(2026, 10, 25, 10, tzinfo=UTC),
            "Indian/Reunion",
        ),
        (
            "DTSTART;TZID=Romance Standard Time:20261025T140000",
            datetime(2026, 10, 25, 13, tzinfo=UTC),
            "Europe/Paris",
        ),
        (
            'DTSTART;TZID="/citadel.org/20190914_1/Indian/Mayotte":20261025T140000',
            datetime(2026, 10, 25, 11, tzinfo=UTC),
            "Indian/Mayotte",
        ),
        (
            "DTSTART;VALUE=DATE-TIME;TZID=Europe/Paris:20260701T140000",
            datetime(2026, 7, 1, 12, tzinfo=UTC),
            "Europe/Paris",
        ),
    ],
)
def test_zones(start: str, instant: datetime, zone: str) -> None:
    row = only_row(start)
    assert (row.starts_at, row.zone) == (instant, zone)


def test_hours_without_a_zone_are_those_of_the_group() -> None:
    row = only_row("DTSTART:20261025T140000", zone=ZoneInfo("America/Martinique"))
    assert row.starts_at == datetime(2026, 10, 25, 18, tzinfo=UTC)
    assert row.zone == "America/Martinique"


def own_zone(*offsets: str) -> bytes:
    parts = [
        line
        for offset in offsets
        for line in ("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
                     "RRULE:FREQ=SECONDLY", f"TZOFFSETTO:{offset}", "END:STANDARD")
    ]  # fmt: skip
    zone = ("BEGIN:VTIMEZONE", "TZID:Maison", *parts, "END:VTIMEZONE")
    return calendar(*zone, *vevent("DTSTART;TZID=Maison:20261025T140000"))


def test_a_zone_that_only_the_file_explains_is_ours_when_its_offsets_are() -> None:
    found = read_ics(own_zone("+0100", "+0200"), PARIS, today=TODAY)
    assert walls(found) == ["2026-10-25 14:00"]


def test_else_it_is_refused() -> None:
    for data in (own_zone("+0400"), calendar(*vevent("DTSTART;TZID=Maison:20261025T140000"))):
        line, column, message = only_problem(data)
        assert (line, column) == (data.split(b"\r\n").index(b"BEGIN:VEVENT") + 1, "DTSTART")
        assert "«\u00a0Maison\u00a0» n’est pas connu" in message


def test_a_zone_of_one_file_says_nothing_to_the_next() -> None:
    read_ics(own_zone("+0100", "+0200"), PARIS, today=TODAY)
    assert "Maison" in read("DTSTART;TZID=Maison:20261025T140000").problems[0].message


def test_a_file_that_cancels_cancels_all_it_holds() -> None:
    data = calendar("METHOD:CANCEL", *vevent("DTSTART:20261020T140000"))
    assert read_ics(data, PARIS, today=TODAY).rows[0].cancelled


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ([], 2),
        (["DTEND:20261020T140000"], 2),
        (["DURATION:PT90M"], 1.5),
        (["DTEND:20261020T170000"], 3),
    ],
)
def test_the_end(lines: list[str], hours: float) -> None:
    row = only_row("DTSTART:20261020T140000", *lines)
    assert row.ends_at - row.starts_at == timedelta(hours=hours)


def test_markup_is_taken_out_of_a_description() -> None:
    row = only_row("DTSTART:20261020T140000", "DESCRIPTION:<p>Bus &amp\\; car</p><b>gratuit</b>")
    assert row.description == "Bus & car\ngratuit"
    row = only_row("DTSTART:20261020T140000", "DESCRIPTION:moins de 3 < 5 personnes")
    assert row.description == "moins de 3 < 5 personnes"


def test_people_alarms_and_addresses_are_not_read() -> None:
    row = only_row(
        "DTSTART:20261020T140000",
        "ATTENDEE;CN=Une personne:mailto:quelqu-un@agenda.example",
        "ORGANIZER:mailto:quelqu-un@agenda.example",
        "ATTACH:https://agenda.example/piege",
        "BEGIN:VALARM",
        "DESCRIPTION:Rappel",
        "END:VALARM",
    )
    assert row.description == ""
    assert "quelqu-un" not in repr(row)
