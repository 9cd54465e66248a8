"""The analyser of French: how hard a text is to read, and where. Pure: no web, no database."""

from participation.plain_french.reporting import report
from participation.plain_french.score.model import text_score
from participation.plain_french.text import read

__all__ = ["difficulty", "report"]


def difficulty(text: str) -> float:
    """Say how hard a text of any length is to read: higher is harder, about 1 to 6.

    Line breaks are meaningful. A text without a word gives 0; a text that is not in French gives a
    figure too, which means nothing (`read(text).language` tells).
    """
    return text_score(read(text))
