"""“Je rejoins ce groupe”, one question a screen: what brings you, then the charter, then done."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation import clock
from participation.groups.charters import queries as charters
from participation.groups.charters.articles import Article, articles_of
from participation.groups.charters.queries import CharterText
from participation.groups.members.errors import GroupClosedError, GroupNotOpenError
from participation.groups.members.words import REASONS
from participation.groups.models import College, Group, GroupStatus
from participation.i18n import LazyText


@dataclass(frozen=True, slots=True)
class JoiningFlow:
    """Where somebody stands on the way into a group; `college` is their first answer."""

    group: Group
    choices: Sequence[tuple[College, LazyText]]
    college: College | None
    is_unknown: bool
    charter: CharterText
    articles: Sequence[Article]
    refused: LazyText | None
    back_href: str

    @classmethod
    def of(cls, group: Group, zone: str, answered: str | None, back_href: str) -> "JoiningFlow":
        """Read the first answer; a group of one college asks nothing."""
        choices = [(one, REASONS[one]) for one in College if str(one) in group.kind.colleges]
        college = next((one for one, _reason in choices if one == answered), None)
        if len(choices) == 1:
            college = choices[0][0]
        charter = charters.of_group(group, clock.today(zone))
        return cls(
            group=group,
            choices=choices,
            college=college,
            is_unknown=bool(answered) and college is None,
            charter=charter,
            articles=articles_of(charter.body),
            refused=_why_not(group),
            back_href=back_href,
        )


def _why_not(group: Group) -> LazyText | None:
    if group.status is GroupStatus.CLOSED:
        return GroupClosedError.message
    return None if group.is_open else GroupNotOpenError.message
