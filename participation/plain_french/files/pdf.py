"""PDF files: the text that they hold, never that of their pictures."""

import re
from threading import Lock

import pypdfium2

from participation.plain_french.files.errors import (
    MOST_PAGES,
    BrokenFileError,
    LockedFileError,
    ScannedPdfError,
    TooLongFileError,
)

ONE_AT_A_TIME = Lock()  # the library keeps one state for the whole process
HYPHENS = re.compile(r"[\x02\ufffe](?:\r?\n)?")  # how it writes a word cut at the end of a line
LEAST_LETTERS = 10  # of a page with text


def text_of(data: bytes) -> str:
    """Give the text of a PDF, page after page, lines as on the page."""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise (LockedFileError if "password" in str(error) else BrokenFileError) from error
        try:
            pages = _pages(document)
        except pypdfium2.PdfiumError as error:
            raise BrokenFileError from error
        finally:
            document.close()
    text = "\n\n".join(pages)
    if sum(map(str.isalpha, text)) < LEAST_LETTERS * min(2, len(pages)):
        raise ScannedPdfError
    return text


def _pages(document: pypdfium2.PdfDocument) -> list[str]:
    if len(document) > MOST_PAGES:
        raise TooLongFileError
    pages = []
    for page in document:
        words = page.get_textpage()
        pages.append(HYPHENS.sub("", words.get_text_bounded()).replace("\r\n", "\n"))
        words.close()
        page.close()
    return pages
