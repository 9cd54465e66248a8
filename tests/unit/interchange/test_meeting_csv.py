"""A spreadsheet of meetings, as it comes out of people's machines."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.interchange.meeting_csv import COLUMNS, read_csv
from participation.interchange.meeting_rows import MeetingRow, ReadRows

PARIS = ZoneInfo("Europe/Paris")
REAL_FILE = Path(__file__).resolve().parents[2] / "data" / "rencontres-herault-2022.csv"
AT_TWO = datetime(2022, 1, 13, 13, tzinfo=UTC)


def read(text: str, zone: ZoneInfo = PARIS) -> ReadRows:
    return read_csv(text.encode(), zone)


def only_row(text: str) -> MeetingRow:
    found = read(text)
    assert found.problems == ()
    assert len(found.rows) == 1
    return found.rows[0]


def only_problem(text: str | bytes) -> tuple[int, str, str]:
    found = read_csv(text if isinstance(text, bytes) else text.encode(), PARIS)
    assert len(found.problems) == 1, found.problems
    problem = found.problems[0]
    return problem.line, problem.column, problem.message


def test_a_whole_row() -> None:
    row = only_row(
        "titre;debut;fin;lieu;adresse;description;reference\n"
        "Séminaire;13/01/2022 14:00;13/01/2022 17:00;Salle A;1 rue du Port;Un mot;SEM-1\n"
    )
    assert row == MeetingRow(
        line=2,
        reference="SEM-1",
        title="Séminaire",
        starts_at=AT_TWO,
        ends_at=AT_TWO + timedelta(hours=3),
        zone="Europe/Paris",
        place="Salle A",
        address="1 rue du Port",
        description="Un mot",
    )


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_line_ends_order_capitals_and_accents(mark: str, line_end: str) -> None:
    lines = [
        ["Début", "LIEU", "Référence", "Titre"],
        ["13/01/2022 14h", "Salle A", "R1", "Titre A"],
    ]
    row = only_row(line_end.join(mark.join(line) for line in lines))
    assert (row.title, row.starts_at, row.place, row.reference) == (
        "Titre A",
        AT_TWO,
        "Salle A",
        "R1",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_spreadsheets(encoding: str) -> None:
    content = "titre;debut\nL’été à Sète – œuvre;13/01/2022 14h\n".encode(encoding)
    assert read_csv(content, PARIS).rows[0].title == "L’été à Sète – œuvre"


def test_the_line_that_excel_puts_first() -> None:
    assert only_row("sep=,\ntitre,debut\nA,13/01/2022 14h\n").line == 3


def test_lines_are_those_of_the_file() -> None:
    text = '\ntitre;debut;description\n\nA;13/01/2022 14h;"deux\nlignes"\n;;\nB;14/01/2022 14h;\n'
    found = read(text)
    assert [(row.line, row.title) for row in found.rows] == [(4, "A"), (7, "B")]
    assert found.rows[0].description == "deux\nlignes"


def test_hours_are_those_of_the_zone() -> None:
    row = read("titre;debut\nA;13/01/2022 14h\n", ZoneInfo("Indian/Reunion")).rows[0]
    assert (row.starts_at, row.zone) == (datetime(2022, 1, 13, 10, tzinfo=UTC), "Indian/Reunion")


@pytest.mark.parametrize(
    ("end", "hours"),
    [("", 2), ("15:30", 1.5), ("17h", 3), ("13/01/2022 16h", 2), ("2022-01-13T16:00+01:00", 2)],
)
def test_the_end(end: str, hours: float) -> None:
    row = only_row(f"titre;debut;fin\nA;13/01/2022 14h;{end}\n")
    assert row.ends_at - row.starts_at == timedelta(hours=hours)


def test_an_hour_alone_keeps_the_distance_of_the_start() -> None:
    row = only_row("titre;debut;fin\nA;2022-01-13T14:00Z;16:00\n")
    assert row.ends_at - row.starts_at == timedelta(hours=2)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_the_apostrophe_against_formulas_comes_off(start: str) -> None:
    row = only_row(f"titre;debut;lieu\n\"'{start}Titre\";13/01/2022 14h;'Ailleurs\n")
    assert row.title == f"{start}Titre".strip()
    assert row.place == "'Ailleurs"


def test_a_reference_is_derived_and_stays() -> None:
    first = only_row("titre;debut\nAtelier  du mardi;13/01/2022 14h\n")
    again = only_row("debut;titre;lieu\n2022-01-13T14:00;atelier du Mardi;Salle A\n")
    other = only_row("titre;debut\nAtelier du mardi;14/01/2022 14h\n")
    assert first.reference == again.reference != other.reference
    assert first.reference.startswith("auto-")


def test_controls_are_taken_out_of_words() -> None:
    row = only_row("titre;debut\n\ufeffA\u0085\u007fB;13/01/2022 14h\n")
    assert row.title == "AB"


def test_an_unknown_column_is_left_aside_with_a_note() -> None:
    found = read("titre;debut;Salle\nA;13/01/2022 14h;12\n")
    assert found.problems == ()
    assert [(note.line, note.column) for note in found.notes] == [(1, "Salle")]


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (";13/01/2022 14h;", "titre", "Il manque le titre"),
        ("A;;", "debut", "Il manque le début"),
        ("A;13/01/2022;", "debut", "Il manque l’heure"),
        ("A;14h;", "debut", "Il manque le jour"),
        ("A;bientôt;", "debut", "ne se lit pas"),
        ("A;29/03/2026 2h30;", "debut", "les horloges avancent"),
        ("A;13/01/2022 14h;29/03/2026 2h30", "fin", "les horloges avancent"),
        ("A;13/01/2022 14h;14/01/2022", "fin", "Il manque l’heure"),
        ("A;13/01/2022 14h;13h", "fin", "après le début"),
        ("A;13/01/2022 14h;14h", "fin", "après le début"),
        ("A;13/01/2022 14h;12/01/2022 16h", "fin", "après le début"),
        ("A;13/01/2022 14h;15h;une salle; une autre", "", "trop de colonnes"),
    ],
)
def test_what_is_wrong_in_a_row(row: str, column: str, sentence: str) -> None:
    line, found_column, message = only_problem(f"titre;debut;fin\n{row}\n")
    assert (line, found_column) == (2, column)
    assert sentence in message


def test_all_problems_are_told_at_once() -> None:
    found = read("titre;debut\n;bientôt\nA;13/01/2022 14h\nB;hier\n")
    assert [(it.line, it.column) for it in found.problems] == [
        (2, "titre"),
        (2, "debut"),
        (4, "debut"),
    ]
    assert [row.title for row in found.rows] == ["A"]


@pytest.mark.parametrize(
    "rows",
    ["A;13/01/2022 14h;R\nB;14/01/2022 14h;R", "A;13/01/2022 14h;\na;13/01/2022 14:00;"],
    ids=["same reference", "same title and start"],
)
def test_the_same_meeting_twice(rows: str) -> None:
    line, column, message = only_problem(f"titre;debut;reference\n{rows}\n")
    assert (line, column) == (3, "reference")
    assert "déjà à la ligne 2" in message


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "vide"),
        (b" \r\n", "vide"),
        (b"titre;debut\n", "aucune rencontre"),
        (b"PK\x03\x04rest", "classeur"),
        (b"\x89PNG\r\n\x1a\n\x00", "pas du texte"),
        (b"titre;debut\nA\x81;13/01/2022 14h", "pas du texte"),
        (
            b"nom;date\nA;13/01/2022",
            "les colonnes «\u00a0titre\u00a0», «\u00a0debut",
        ),
        (b"titre;jour\nA;13/01/2022", "la colonne «\u00a0debut\u00a0»"),
        (b"titre;debut;Debut\nA;13/01/2022;", "deux fois"),
        (b'titre;debut\n"A;13/01/2022 14h\n', "guillemets"),
        (b"titre;debut\n" + b"A;13/01/2022 14h\n" * 2001, "plus de 2"),
        (b"titre;debut\n" + b"x" * 2_000_000, "trop lourd"),
        (b"titre;debut\n" + b"x" * 200_000 + b";13/01/2022 14h", "trop long"),
    ],
    ids=lambda it: it[:18] if isinstance(it, bytes) else None,
)
def test_what_is_wrong_with_the_file(content: bytes, sentence: str) -> None:
    assert sentence in only_problem(content)[2]


def test_two_thousand_rows_are_read() -> None:
    rows = "".join(f"A;13/01/2022 14h;R{number}\n" for number in range(2000))
    assert len(read(f"titre;debut;reference\n{rows}").rows) == 2000


def test_a_file_typed_from_a_real_document() -> None:
    found = read_csv(REAL_FILE.read_bytes(), PARIS)
    assert found.problems == ()
    assert found.notes == ()
    seminars = [row for row in found.rows if "séminaire" in row.title.casefold()]
    assert len(seminars) == 12
    assert {(row.starts_at.year, row.starts_at.month) for row in seminars} == {(2022, 1), (2022, 2)}


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    found = read_csv(data, PARIS)
    assert found.rows or found.problems


@given(st.lists(st.lists(st.text(max_size=20), min_size=7, max_size=8), max_size=5))
def test_no_cells_make_it_fail(rows: list[list[str]]) -> None:
    lines = [";".join(COLUMNS), *(";".join(row) for row in rows)]
    found = read_csv("\n".join(lines).encode("utf-8", "replace"), PARIS)
    assert found.rows or found.problems
