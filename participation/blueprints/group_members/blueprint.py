"""The blueprint of members, and the guard of the pages of who facilitates a group."""

from flask import Blueprint

from participation.accounts.actor import Actor
from participation.blueprints.authorization import authorize
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.permissions import Permission

bp = Blueprint("group_members", __name__)

managed = authorize(Permission.MEMBER_MANAGE, load=group_of_slug, into="group", by="slug")


def may_see_names(actor: Actor, group: Group) -> bool:
    """Say whether somebody sees what the inhabitants of a group are called: who facilitates it.

    Who looks after the Département sees how many they are, and the others by function.
    """
    return group.id in actor.facilitates
