"""The one table that the benchmark prints: each measure with its bar and its verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

HEADS = ("Measure", "Figure", "Beside the bare page", "Requests/s", "Bar", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure; `is_met` None: it has no bar, it is there to compare with."""

    measure: str
    figure: str
    bar: str = ""
    is_met: bool | None = None
    ratio: str = ""
    rate: str = ""

    @property
    def verdict(self) -> str:
        if self.is_met is None:
            return ""
        return "ok" if self.is_met else "short"

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.measure, self.figure, self.ratio, self.rate, self.bar, self.verdict)


def rendered(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table whose columns stand in line on a terminal too."""
    lines = [HEADS, *(row.cells for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "| " + " | ".join(map(str.ljust, line, widths)) + " |"
        for line in (lines[0], rule, *lines[1:])
    )


def milliseconds(seconds: float) -> str:
    """Return a duration as the table says it."""
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"
