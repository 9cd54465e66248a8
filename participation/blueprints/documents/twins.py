"""The easy twin that the page of a meeting or of a group shows beside its own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.blueprints.documents.pages import EASY, Part, address_of
from participation.blueprints.facts import fact_of
from participation.blueprints.request_state import state
from participation.documents.easy_text import easy_text_of, twins_of_groups
from participation.documents.layout import lines_of
from participation.documents.words import PICTOGRAMS
from participation.i18n import typeset


@dataclass(frozen=True, slots=True)
class TwinPage:
    """An easy twin: it comes first in the reading mode *facile*, else one tap away."""

    href: str
    parts: Sequence[Part]
    comes_first: bool
    is_to_revise: bool


def twin_of(document_id: int | None) -> TwinPage | None:
    """Return the twin of a text; nothing is asked when it has none."""
    found = easy_text_of(document_id)
    if found is None:
        return None
    return TwinPage(
        href=f"{address_of(found.document_id, found.title)}?version={EASY}",
        parts=[
            Part(PICTOGRAMS.get(one.pictogram), lines_of(typeset(one.words)))
            for one in found.passages
        ],
        comes_first=state().reading == EASY,
        is_to_revise=found.is_to_revise,
    )


def twin_of_group(group_id: int) -> TwinPage | None:
    """Return the twin of what a group says of itself."""
    return twin_of(fact_of(twins_of_groups, None).get(group_id))
