"""Rows of tables as lines: a few words a cell stay a row, cells of prose become paragraphs."""

from collections.abc import Iterator

PROSE = 12  # words


def row_lines(cells: list[list[str]]) -> Iterator[str]:
    """Give the lines of a row, from the lines of each of its cells."""
    texts = [[line.strip() for line in cell if line.strip()] for cell in cells]
    is_prose = len(texts) == 1 or any(
        len(cell) > 1 or len(" ".join(cell).split()) > PROSE for cell in texts
    )
    if is_prose:
        for cell in texts:
            yield from cell
            yield ""
    elif any(texts):
        yield "| " + " | ".join(" ".join(cell).replace("|", "/") for cell in texts) + " |"
