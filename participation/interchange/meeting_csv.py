"""Read the meetings of an agenda kept in a spreadsheet (CSV)."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time
from io import StringIO
from zoneinfo import ZoneInfo

from participation.i18n import gettext as _
from participation.i18n import ngettext
from participation.interchange.file_dates import WrittenMoment, instant, read_moment
from participation.interchange.file_text import clean_line, clean_paragraphs, decode, excerpt, fold
from participation.interchange.meeting_rows import (
    MAX_ROWS,
    USUAL_LENGTH,
    MeetingRow,
    ReadRows,
    RowProblem,
    UnreadableError,
    derived_reference,
    same_reference_twice,
    too_many_rows,
)
from participation.interchange.table_csv import FORMULA_STARTS

COLUMNS = ("titre", "debut", "fin", "lieu", "adresse", "description", "reference")
REQUIRED = ("titre", "debut")

_SEPARATORS = ";,\t"

_Cells = dict[str, str]


def read_csv(data: bytes, zone: ZoneInfo) -> ReadRows:
    """Read a CSV of meetings; hours without an offset are those of `zone`.

    The first line names the columns of COLUMNS, in any order, capitals and accents aside;
    others are left aside with a note. Without `fin` a meeting lasts USUAL_LENGTH; `fin` may be an
    hour of the same day. The apostrophe that protects from spreadsheet formulas is taken off.
    Nothing raises: what cannot be read is a problem with its line.
    """
    problems: list[RowProblem] = []
    notes: list[RowProblem] = []
    rows: list[MeetingRow] = []
    try:
        for line, cells in _records(decode(data), problems, notes):
            row = _row(line, cells, zone, problems)
            if row is not None:
                rows.append(row)
    except UnreadableError as refusal:
        return ReadRows((), (*problems, refusal.problem()), tuple(notes))
    problems += same_reference_twice(rows, "reference")
    if not rows and not problems:
        problems.append(RowProblem(0, "", _("Ce fichier ne contient aucune rencontre.")))
    return ReadRows(tuple(rows), tuple(sorted(problems, key=lambda it: it.line)), tuple(notes))


def _records(
    text: str, problems: list[RowProblem], notes: list[RowProblem]
) -> Iterator[tuple[int, _Cells]]:
    lines = _lines(text)
    first_line, header = next(lines, (1, []))
    columns = _columns(header, first_line, notes)
    count = 0
    for line, values in lines:
        count += 1
        if count > MAX_ROWS:
            raise too_many_rows()
        if any(value.strip() for value in values[len(columns) :]):
            message = _(
                "Cette ligne a trop de colonnes. Mettez entre guillemets un texte qui contient "
                "le séparateur."
            )
            problems.append(RowProblem(line, "", message))
            continue
        cells = {name: _bare(value) for name, value in zip(columns, values, strict=False) if name}
        yield line, cells


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the lines that hold something, each with the number of its first line in the file."""
    separator, skipped = _separator(text)
    source = StringIO(text, newline="")
    for _unused in range(skipped):
        source.readline()
    reader = csv.reader(source, delimiter=separator, strict=True)
    while True:
        line = skipped + reader.line_num + 1
        try:
            values = next(reader, None)
        except csv.Error:
            message = _(
                "Cette ligne ne se lit pas : ses guillemets ne se ferment pas, ou un texte est "
                "trop long."
            )
            raise UnreadableError(message, line=line) from None
        if values is None:
            return
        if any(value.strip() for value in values):
            yield line, values


def _separator(text: str) -> tuple[str, int]:
    """Return the separator that makes the most of the first line, and how many lines to skip."""
    lines = [line for line in text.lstrip("\r\n").splitlines()[:1] if line]
    header = lines[0] if lines else ""
    # Excel reads and writes this line before the header.
    if header.casefold().startswith("sep=") and header[4:5] in tuple(_SEPARATORS):
        return header[4], 1
    known = {
        mark: sum(_column(name) in COLUMNS for name in header.split(mark)) for mark in _SEPARATORS
    }
    return max(_SEPARATORS, key=lambda mark: known[mark]), 0


def _columns(header: list[str], line: int, notes: list[RowProblem]) -> list[str]:
    columns = []
    for written in header:
        name = _column(written)
        if name in columns:
            message = _("La colonne « %(name)s » est là deux fois. Gardez-en une.", name=name)
            raise UnreadableError(message, name, line)
        if name not in COLUMNS and written.strip():
            message = _(
                "La colonne « %(name)s » n’est pas connue : elle est laissée de côté.",
                name=excerpt(written),
            )
            notes.append(RowProblem(line, excerpt(written), message))
        columns.append(name if name in COLUMNS else "")
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        message = ngettext(
            "Il manque la colonne %(names)s. La première ligne nomme les colonnes : %(all)s.",
            "Il manque les colonnes %(names)s. La première ligne nomme les colonnes : %(all)s.",
            len(missing),
            names=", ".join(f"« {name} »" for name in missing),
            all=", ".join(COLUMNS),
        )
        raise UnreadableError(message, missing[0], line)
    return columns


def _column(written: str) -> str:
    return fold(written.strip().strip('"'))


def _bare(value: str) -> str:
    """Take off the apostrophe put before what a spreadsheet would compute."""
    protected = value.startswith("'") and value[1:].startswith(FORMULA_STARTS)
    return value[1:] if protected else value


def _row(line: int, cells: _Cells, zone: ZoneInfo, problems: list[RowProblem]) -> MeetingRow | None:
    title = clean_line(cells["titre"]) if "titre" in cells else ""
    if not title:
        message = _("Il manque le titre. Écrivez en quelques mots de quoi on parle.")
        problems.append(RowProblem(line, "titre", message))
    try:
        starts_at, ends_at = _span(cells.get("debut", ""), cells.get("fin", ""), zone)
    except UnreadableError as refusal:
        problems.append(refusal.problem(line))
        return None
    if not title:
        return None
    return MeetingRow(
        line=line,
        reference=clean_line(cells.get("reference", "")) or derived_reference(title, starts_at),
        title=title,
        starts_at=starts_at,
        ends_at=ends_at,
        zone=zone.key,
        place=clean_line(cells.get("lieu", "")),
        address=clean_line(cells.get("adresse", "")),
        description=clean_paragraphs(cells.get("description", "")),
    )


def _span(start_text: str, end_text: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    with _about("debut"):
        if not start_text.strip():
            raise UnreadableError(_("Il manque le début. Écrivez par exemple 13/01/2022 14:30."))
        start = read_moment(start_text)
        if start.day is None:
            raise UnreadableError(_("Il manque le jour. Écrivez par exemple 13/01/2022 14:30."))
        starts_at = instant(start.day, _hour(start), zone, start.offset)
    if not end_text.strip():
        return starts_at, starts_at + USUAL_LENGTH
    with _about("fin"):
        end = read_moment(end_text)
        # An hour alone is of the same day, on the same clock.
        offset = end.offset if end.offset or end.day else start.offset
        ends_at = instant(end.day or start.day, _hour(end), zone, offset)
        if ends_at <= starts_at:
            raise UnreadableError(_("La fin doit venir après le début."))
    return starts_at, ends_at


def _hour(moment: WrittenMoment) -> time:
    if moment.hour is None:
        raise UnreadableError(_("Il manque l’heure. Écrivez par exemple 13/01/2022 14:30."))
    return moment.hour


@contextmanager
def _about(column: str) -> Iterator[None]:
    try:
        yield
    except UnreadableError as refusal:
        raise UnreadableError(str(refusal), column) from None
