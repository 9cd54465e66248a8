"""Word documents: paragraphs, titles, lists and tables, in the order of the page."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import docx
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from participation.plain_french.files.archives import UNREADABLE, checked
from participation.plain_french.files.errors import BrokenFileError
from participation.plain_french.files.tables import row_lines

UNPARSED = (
    *UNREADABLE,
    PackageNotFoundError,
    PythonDocxError,
    LxmlError,
    LookupError,
    AttributeError,
    TypeError,
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TITLES = ("heading", "title", "titre")
LISTS = ("list", "liste", "puce")
SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def text_of(data: bytes) -> str:
    """Give the text of a .docx, titles and items marked as in Markdown, inserted changes taken."""
    checked(data)
    try:
        document = docx.Document(BytesIO(data))
        return "\n".join(_lines(document.iter_inner_content()))
    except UNPARSED as error:
        raise BrokenFileError from error


def _lines(blocks: Iterable[Any]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield ""
            for row in block.rows:
                cells = [list(_lines(cell.iter_inner_content())) for cell in _cells(row, block)]
                yield from row_lines(cells)
            yield ""
        elif isinstance(block, Paragraph):
            yield _paragraph(block)


def _cells(row: Any, table: Table) -> Iterator[Any]:
    """Yield the cells as written: a merged one comes once."""
    for element in row._tr.tc_lst:  # noqa: SLF001 - `row.cells` repeats merged ones
        yield docx.table._Cell(element, table)  # noqa: SLF001


def _paragraph(paragraph: Paragraph) -> str:
    words = "".join(_pieces(paragraph._p)).strip(" \n")  # noqa: SLF001 - `text` skips insertions
    if not words:
        return ""
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style.startswith(TITLES):
        return f"\n# {words}"
    properties = paragraph._p.pPr  # noqa: SLF001
    is_numbered = properties is not None and properties.numPr is not None
    return f"- {words}" if is_numbered or style.startswith(LISTS) else words


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in (ALTERNATE, f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr"):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        else:
            yield from _pieces(child)
