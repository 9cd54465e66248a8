"""OpenDocument texts: paragraphs, titles, lists and tables, in the order of the page."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml.etree import LxmlError
from odfdo import Document

from participation.plain_french.files.archives import UNREADABLE, checked
from participation.plain_french.files.errors import BrokenFileError
from participation.plain_french.files.tables import row_lines

SKIPPED = ("office:annotation", "text:tracked-changes", "text:note", "text:table-of-content")
SIGNS = {"text:line-break": "\n", "text:tab": " ", "text:s": " "}


def text_of(data: bytes) -> str:
    """Give the text of an .odt, titles and items marked as in Markdown."""
    checked(data)
    try:
        body = Document(BytesIO(data)).body
        return "\n".join(_lines(body))
    except (*UNREADABLE, LxmlError, LookupError, AttributeError, TypeError) as error:
        raise BrokenFileError from error


def _lines(parent: Any, mark: str = "") -> Iterator[str]:
    for element in parent.children:
        tag = element.tag
        if tag in SKIPPED:
            continue
        if tag in ("text:h", "text:p"):
            words = "".join(_pieces(element)).strip()
            title = "\n# " if tag == "text:h" else mark
            yield f"{title}{words}" if words else ""
        elif tag == "text:list-item":
            yield from _lines(element, "- ")
        elif tag == "table:table":
            yield ""
            yield from _rows(element)
            yield ""
        else:
            yield from _lines(element, mark)


def _rows(parent: Any) -> Iterator[str]:
    for element in parent.children:
        if element.tag == "table:table-row":
            cells = [one for one in element.children if one.tag == "table:table-cell"]
            yield from row_lines([list(_lines(cell)) for cell in cells])
        else:
            yield from _rows(element)


def _pieces(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element.children:
        if child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in SKIPPED:
            yield from _pieces(child)
        yield child.tail or ""
