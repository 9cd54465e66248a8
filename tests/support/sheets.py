"""The words of a PDF, as a reader takes them out."""

import pypdfium2


def words_of_pdf(content: bytes) -> str:
    """Return the words of every page, with plain spaces between them."""
    sheets = pypdfium2.PdfDocument(content)
    pages = [sheet.get_textpage().get_text_range() for sheet in sheets]
    return " ".join(" ".join(pages).split()).replace("\u00a0", " ")
