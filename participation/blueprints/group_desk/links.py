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
    kind, slug = group.kind, group.slug
    is_closed = group.status is GroupStatus.CLOSED
    may_regroup = policies.allows(actor, Permission.GROUP_CREATE, group)
    lines: list[tuple[bool, str, str, LazyText]] = [
        (True, url_for("groups.show", slug=slug), "eye", lazy("La page que tout le monde voit")),
        (
            kind.holds_meetings and not is_closed,
            url_for("meetings.new", groupe=group.slug),
            "calendar",
            lazy("Prévoir une rencontre"),
        ),
        (not is_closed, url_for("group_desk.cadre", slug=slug), "message", lazy("Son cadre")),
        (
            kind.needs_brief and not is_closed,
            url_for("group_desk.brief", slug=slug),
            "file",
            lazy("Sa fiche"),
        ),
        (
            kind.needs_protocol and not is_closed,
            url_for("group_desk.protocol", slug=slug),
            "file",
            lazy("Son protocole"),
        ),
        (
            not is_closed,
            url_for("group_desk.edit", slug=slug),
            "pencil",
            lazy("Son nom, ses territoires, son rythme, son accueil"),
        ),
        (
            may_regroup and not is_closed,
            url_for("group_desk.merge", slug=slug),
            "users",
            lazy("Le réunir avec un autre groupe"),
        ),
        (
            may_regroup and not is_closed,
            url_for("group_desk.split", slug=slug),
            "copy",
            lazy("Le partager en plusieurs groupes"),
        ),
        (not is_closed, url_for("group_desk.close", slug=slug), "x", lazy("Le fermer")),
    ]
    return [DeskLink(href, icon, label) for shown, href, icon, label in lines if shown]
