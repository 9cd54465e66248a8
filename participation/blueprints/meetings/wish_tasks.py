"""The wishes that wait on a facilitator's desk, one line a group, who waits longest first."""

from flask import url_for
from markupsafe import Markup, escape

from participation import clock
from participation.accounts.actor import Actor
from participation.blueprints.meetings.tasks import Task
from participation.blueprints.templating import content
from participation.i18n import gettext as _
from participation.i18n import ngettext
from participation.meetings.wishes.queries import WaitingGroup, waiting_in_hand


def wish_tasks(actor: Actor) -> list[Task]:
    """Return what is left to answer, by group: one statement."""
    return [
        Task(
            icon="message",
            verb=_("Répondre"),
            about=_about(one),
            when=_age((clock.now() - one.oldest_at).days),
            href=url_for("wishes.desk", slug=one.slug),
        )
        for one in waiting_in_hand(actor)
    ]


def _about(group: WaitingGroup) -> Markup:
    said = (
        _("à une demande, %(group)s")
        if group.waiting == 1
        else _("à %(number)s demandes, %(group)s")
    )
    return escape(said) % {"group": content(group.name), "number": group.waiting}


def _age(days: int) -> str:
    if days <= 0:
        return _("reçue aujourd’hui")
    return ngettext("attend depuis un jour", "attend depuis %(num)s jours", days)
