"""A group as one card of a list: its name, what sort it is, where it meets."""

from collections.abc import Iterable
from dataclasses import dataclass

from participation.blueprints.addresses import group_address
from participation.groups.listing import ListedGroup
from participation.groups.models import GroupStatus
from participation.groups.words import STATUSES
from participation.i18n import LazyText
from participation.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class GroupCard:
    """What a list of groups shows of one; `status` is said only when it is out of the ordinary."""

    href: str
    name: str
    kind: str
    places: str
    status: LazyText | None


def kind_beside(name: str, kind: str) -> str:
    """Return the kind of a group, or "" when its name says it already."""
    return "" if name.casefold().startswith(kind.casefold()) else kind


def group_cards(groups: Iterable[ListedGroup]) -> list[GroupCard]:
    """Prepare the lines of groups."""
    return [
        GroupCard(
            href=group_address(group.slug),
            name=group.name,
            kind=kind_beside(group.name, group.kind),
            places=", ".join(group.places) or _("Tout le département"),
            status=None if group.status is GroupStatus.ACTIVE else STATUSES[group.status],
        )
        for group in groups
    ]
