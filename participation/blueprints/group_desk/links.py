"""Everything that can be done about one group, in the order of its desk: one line each."""

from dataclasses import dataclass

from flask import url_for

from participation import policies
from participation.accounts.actor import Actor
from participation.groups.models import Group
from participation.groups.states import GroupStatus
from participation.i18n import LazyText, lazy
from participation.permissions import Permission


@dataclass(frozen=True, slots=True)
class DeskLink:
    """One thing to do: where it is, and what it is for."""

    href: str
    icon: str
    label: LazyText


def links_of(actor: Actor, group: Group) -> list[DeskLink]:
    """Return what this person may do about a group, whose kind is loaded."""
    seen = DeskLink(
        url_for("groups.show", slug=group.slug), "eye", lazy("La page que tout le monde voit")
    )
    if group.status is GroupStatus.CLOSED:
        return [seen]
    return [seen, *_to_meet(group), *_to_gather(group), *_to_say(group), *_to_settle(actor, group)]


def _to_meet(group: Group) -> list[DeskLink]:
    if not group.kind.holds_meetings:
        return []
    lines = [
        ("meetings.new", "calendar", lazy("Prévoir une rencontre")),
        ("series.new", "copy", lazy("Prévoir plusieurs rencontres")),
        ("year.mine", "calendar", lazy("Son année d’un coup d’œil")),
    ]
    return [
        DeskLink(url_for(endpoint, groupe=group.slug), icon, label)
        for endpoint, icon, label in lines
    ]


def _to_gather(group: Group) -> list[DeskLink]:
    lines = [
        ("group_members.index", "users", lazy("Ses membres")),
        ("group_seats.index", "check", lazy("Ses sièges")),
        ("rosters.index", "home", lazy("Ses structures")),
        ("wishes.desk", "hand-helping", lazy("Ce que ses membres demandent")),
        ("delegations.index", "message", lazy("Qui porte sa voix ailleurs")),
    ]
    return [
        DeskLink(url_for(endpoint, slug=group.slug), icon, label) for endpoint, icon, label in lines
    ]


def _to_say(group: Group) -> list[DeskLink]:
    sheets = [
        (True, "group_desk.cadre", "message", lazy("Son cadre")),
        (group.kind.needs_brief, "group_desk.brief", "file", lazy("Sa fiche")),
        (group.kind.needs_protocol, "group_desk.protocol", "file", lazy("Son protocole")),
    ]
    return [
        DeskLink(url_for(endpoint, slug=group.slug), icon, label)
        for is_asked, endpoint, icon, label in sheets
        if is_asked
    ]


def _to_settle(actor: Actor, group: Group) -> list[DeskLink]:
    slug, name = group.slug, lazy("Son nom, ses territoires, son rythme, son accueil")
    lines = [DeskLink(url_for("group_desk.edit", slug=slug), "pencil", name)]
    if policies.allows(actor, Permission.GROUP_CREATE, group):
        merge = lazy("Le réunir avec un autre groupe")
        split = lazy("Le partager en plusieurs groupes")
        lines += [
            DeskLink(url_for("group_desk.merge", slug=slug), "users", merge),
            DeskLink(url_for("group_desk.split", slug=slug), "copy", split),
        ]
    return [*lines, DeskLink(url_for("group_desk.close", slug=slug), "x", lazy("Le fermer"))]
