"""What a file of meetings gives once read: rows, what is wrong, what was left aside."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from participation.i18n import gettext as _

MAX_ROWS = 2_000
# Most agendas give no end: a working meeting of ours lasts about two hours.
USUAL_LENGTH = timedelta(hours=2)


@dataclass(frozen=True)
class MeetingRow:
    """One meeting of a file; `line` counts from 1, instants are aware UTC, `zone` is IANA.

    `reference` names the meeting for ever: the same file read twice gives the same ones.
    """

    line: int
    reference: str
    title: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str = ""
    address: str = ""
    description: str = ""
    cancelled: bool = False


@dataclass(frozen=True)
class RowProblem:
    """What to correct: a line (0 for the whole file), a column ("" for the line), a sentence."""

    line: int
    column: str
    message: str


@dataclass(frozen=True)
class ReadRows:
    """All that was read. A file with a problem is not taken in; notes only inform."""

    rows: tuple[MeetingRow, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    notes: tuple[RowProblem, ...] = ()


class UnreadableError(ValueError):
    """Something in a file cannot be understood; its text is the sentence to show."""

    def __init__(self, message: str, column: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.column = column
        self.line = line

    def problem(self, line: int | None = None) -> RowProblem:
        """Return this as a problem, of the given line or of its own."""
        return RowProblem(self.line if line is None else line, self.column, str(self))


def derived_reference(title: str, starts_at: datetime) -> str:
    """Return the reference of a meeting that has none: from its title and its start."""
    words = " ".join(title.casefold().split())
    start = f"{starts_at:%Y%m%dT%H%M%S}"
    return f"auto-{sha256(f'{words}|{start}'.encode()).hexdigest()[:16]}"


def same_reference_twice(rows: Iterable[MeetingRow], column: str) -> list[RowProblem]:
    """Return a problem for each row whose reference an earlier line already took."""
    firsts: dict[str, MeetingRow] = {}
    problems = []
    for row in rows:
        first = firsts.setdefault(row.reference, row)
        if first is not row:
            message = _(
                "Cette rencontre est déjà à la ligne %(line)s. Gardez une seule des deux lignes.",
                line=first.line,
            )
            problems.append(RowProblem(row.line, column, message))
    return problems


def too_many_rows() -> UnreadableError:
    """Return the refusal of a file with more than MAX_ROWS meetings."""
    return UnreadableError(
        _("Ce fichier contient plus de 2 000 rencontres. Partagez-le en plusieurs fichiers.")
    )
