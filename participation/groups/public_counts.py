"""How many members each college has, as anybody may read it.

Belonging to the inhabitants' college is sensitive (it tells that somebody lives on a benefit):
under five it is shown as “moins de 5”, nought included, so that nobody can watch one person come.
No total stands beside it then, and no other figure from which it could be reckoned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from participation.groups.models import College
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, lazy

SMALLEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class PublicCounts:
    """One line a college; `total` is None when the inhabitants' figure is hidden."""

    lines: tuple[tuple[LazyText, LazyText], ...]
    total: int | None

    @property
    def is_masked(self) -> bool:
        return self.total is None


def public_counts(counts: Mapping[College, int], colleges: Sequence[str]) -> PublicCounts:
    """Return what may be read of a composition; `colleges` are those that the kind provides for.

    The professionals' colleges are exact; an empty one is left out.
    """
    expected = {College.USAGERS} if str(College.USAGERS) in colleges else set()
    shown = [college for college in College if counts.get(college, 0) or college in expected]
    is_masked = College.USAGERS in shown and counts.get(College.USAGERS, 0) < SMALLEST_SHOWN
    lines = []
    for college in shown:
        number = counts.get(college, 0)
        if college is College.USAGERS and is_masked:
            lines.append((COLLEGES[college], lazy("moins de 5")))
        else:
            lines.append((COLLEGES[college], LazyText.plain(str(number))))
    return PublicCounts(tuple(lines), None if is_masked else sum(counts.values()))
