"""A table as a file for a spreadsheet: CSV (RFC 4180), UTF-8 with its mark, `;`, safe to open."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"


def written(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the file; a leading apostrophe keeps a text from being taken for a formula."""
    text = StringIO()
    text.write(_MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
