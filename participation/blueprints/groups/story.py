"""Where a group comes from, what it became, whom it depends on, and its other names."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from participation import dates
from participation.groups.delegations.ending import ended_before
from participation.groups.models import Delegation, Group, GroupName, LineageKind
from participation.groups.public_votes import public_votes
from participation.groups.relatives import Kinship, Relatives
from participation.i18n import LazyText
from participation.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Relative:
    """Another group: its name, and its page when it has one of its own."""

    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """A group that this one came out of, with the day, and the members' agreement in figures."""

    name: str
    href: str | None
    when: str
    agreement: LazyText
    agreed_on: str
    how: str
    voices: Sequence["EndedVoice"]


@dataclass(frozen=True, slots=True)
class EndedVoice:
    """A delegation that ended with a group: heard in a body, or `received` in it from another."""

    other: Relative
    carriers: str
    until: str
    report: str
    received: bool


@dataclass(frozen=True, slots=True)
class Story:
    """What surrounds a group on its public page."""

    parent: Relative | None
    children: Sequence[Relative]
    origins: Sequence[Origin]
    goes_on: Sequence[Relative]
    names: Sequence[str]
    past_names: Sequence[tuple[str, str]]

    @property
    def has_family(self) -> bool:
        return bool(self.parent or self.children)


def story_of(group: Group, around: Relatives, names: Sequence[GroupName]) -> Story:
    """Return what surrounds a group, whose kind is loaded."""
    told = {one.group.name for one in around.came_from}
    ended = ended_before(group.id) if around.came_from else []
    return Story(
        parent=_relative(around.parent) if around.parent is not None else None,
        children=[_relative(one) for one in around.children],
        origins=[_origin(one, group, ended) for one in around.came_from],
        goes_on=[_relative(one.group) for one in around.became],
        names=[one.name for one in names if one.until_on is None],
        past_names=[
            (one.name, dates.day_in_words(one.until_on))
            for one in names
            if one.until_on is not None and one.name not in told
        ],
    )


def _relative(group: Group) -> Relative:
    return Relative(group.name, url_for("groups.show", slug=group.slug))


def _origin(kin: Kinship, group: Group, ended: Sequence[tuple[Delegation, int]]) -> Origin:
    line = kin.lineage
    is_split = line.kind is LineageKind.SPLIT  # the page of a merged group leads here already
    when = _("Réuni le %(day)s", day=dates.day_in_words(line.happened_on))
    if is_split:
        when = _("Partagé le %(day)s", day=dates.day_in_words(line.happened_on))
    return Origin(
        name=kin.group.name,
        href=url_for("groups.show", slug=kin.group.slug) if is_split else None,
        when=when,
        agreement=public_votes(line, group.kind.colleges),
        agreed_on=dates.day_in_words(line.agreed_on),
        how=line.agreed_how,
        voices=[_voice(one, kin.group) for one, from_id in ended if from_id == kin.group.id],
    )


def _voice(one: Delegation, ended: Group) -> EndedVoice:
    received = one.body_id == ended.id
    return EndedVoice(
        other=_relative(one.group if received else one.body),
        carriers=one.carriers,
        until=dates.day_in_words(one.until_on) if one.until_on is not None else "",
        report=one.report,
        received=received,
    )
