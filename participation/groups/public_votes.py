"""The agreement of the members as anybody may read it.

Where inhabitants sit, few voices would tell how few they are: under five nothing is counted.
"""

from collections.abc import Sequence

from participation.groups.models import College, GroupLineage
from participation.groups.public_counts import SMALLEST_SHOWN
from participation.i18n import LazyText, lazy


def public_votes(line: GroupLineage, colleges: Sequence[str]) -> LazyText:
    """Return the voices in words; `colleges` are those of the kind that voted."""
    total = line.votes_for + line.votes_against + line.votes_abstained
    if str(College.USAGERS) in colleges and total < SMALLEST_SHOWN:
        return lazy("Les membres étaient d’accord. Leur nombre reste caché : ils sont peu.")
    return lazy(
        "Les membres étaient d’accord : %(yes)s pour, %(no)s contre, %(blank)s sans avis.",
        yes=line.votes_for,
        no=line.votes_against,
        blank=line.votes_abstained,
    )
