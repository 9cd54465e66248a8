"""How much more a word is met in Wikipedia than, for children, in Vikidia."""

from functools import cache

from participation.plain_french.words.tables import Table


@cache
def _table() -> Table:
    return Table("odds.tsv.gz")


def log_odds(word: str) -> float | None:
    """Give the natural log of the two rates' ratio (above 0: Wikipedia); None for a rare word."""
    figures = _table().find(word)
    return int(figures[0]) / 100 if figures else None
