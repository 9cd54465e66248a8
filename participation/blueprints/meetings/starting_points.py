"""From what a new meeting starts: a kind with its usual hours, the meeting before it, a wish."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.blueprints.addresses import key_in
from participation.errors import NotFoundError
from participation.groups.models import Group
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.meetings import queries
from participation.meetings.kind_presets import PRESETS, KindPreset, items_of
from participation.meetings.models import Meeting, MeetingKind, MeetingRequest, WishState
from participation.meetings.wishes.queries import request_of
from participation.meetings.words import KIND_EXPLANATIONS, KINDS
from participation.permissions import Permission

DEMAND, AFTER, KIND, DAY = "demande", "apres", "type", "jour"


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """What the address of a new meeting asks to start from; each may be missing."""

    kind: MeetingKind | None = None
    follows: Meeting | None = None
    request: MeetingRequest | None = None

    def answers(self, first: Mapping[str, Any]) -> dict[str, Any]:
        """Return what it fills in of the form, beside the `first` answers."""
        return {**self._of_kind(first), **self._of_request(), **self._of_before()}

    def _of_kind(self, first: Mapping[str, Any]) -> dict[str, Any]:
        if self.kind is None:
            return {}
        preset = PRESETS[self.kind]
        known = {line["kind"] for line in first["agenda"]}
        lines = [line for line in _lines(preset) if line["kind"] not in known]
        return {
            "kind": str(self.kind),
            "starts_at": preset.starts,
            "ends_at": preset.ends,
            "audience": str(preset.audience),
            "agenda": [*lines, *first["agenda"]],
        }

    def _of_request(self) -> dict[str, Any]:
        return {"title": self.request.subject} if self.request is not None else {}

    def _of_before(self) -> dict[str, Any]:
        if self.follows is None:
            return {}
        end = self.follows.local_end
        return {
            "follows": str(self.follows.id),
            "venue": str(self.follows.venue_id or ""),
            "room": self.follows.room,
            "starts_on": end.date(),
            "starts_at": end.time(),
            "ends_at": None,
        }


@dataclass(frozen=True, slots=True)
class KindModel:
    """A kind from which one may start: its name, what it is, its usual hours, its address."""

    label: LazyText
    explanation: LazyText
    hours: str
    href: str


def starting_point(actor: Actor, group: Group | None) -> StartingPoint:
    """Read the address; an unknown kind is none.

    Raises:
        NotFoundError: the meeting before or the wish is not theirs to touch.

    """
    code = request.args.get(KIND, "")
    return StartingPoint(
        kind=MeetingKind(code) if code in list(MeetingKind) else None,
        follows=_before(actor),
        request=_asked(group),
    )


def kind_models(group: Group | None) -> list[KindModel]:
    """Return the kinds from which a meeting may start, each with what it is."""
    kept: dict[str, Any] = {name: request.args.get(name) for name in (DEMAND, AFTER, DAY)}
    slug = group.slug if group is not None else None
    return [
        KindModel(
            KINDS[kind],
            KIND_EXPLANATIONS[kind],
            _hours(PRESETS[kind]),
            url_for("meetings.new", groupe=slug, type=kind, **kept),
        )
        for kind in MeetingKind
    ]


def _before(actor: Actor) -> Meeting | None:
    if AFTER not in request.args:
        return None
    found = queries.get(key_in(request.args[AFTER]) or 0)
    if found is None or not policies.allows(actor, Permission.MEETING_EDIT, found):
        raise NotFoundError
    return found


def _asked(group: Group | None) -> MeetingRequest | None:
    if DEMAND not in request.args:
        return None
    found = request_of(group, key_in(request.args[DEMAND]) or 0) if group is not None else None
    if found is None:
        if group is not None and request.method == "POST":
            return None  # taken back while the form was being filled in: what was typed stays
        raise NotFoundError
    return found if found.state is WishState.RECEIVED else None


def _lines(preset: KindPreset) -> list[dict[str, Any]]:
    return [
        {"kind": str(one.kind), "title": one.title, "minutes": one.minutes, "speaker": ""}
        for one in items_of(preset)
    ]


def _hours(preset: KindPreset) -> str:
    return _(
        "de %(start)s à %(end)s",
        start=dates.time_in_words(preset.starts),
        end=dates.time_in_words(preset.ends),
    )
