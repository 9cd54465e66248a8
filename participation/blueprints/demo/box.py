"""Prepares the letter box of the demo: who was written to, how, and in which words."""

from dataclasses import dataclass

from participation.accounts.contacts import Contact, ContactNotUnderstoodError, read_contact
from participation.accounts.messages import marks_of
from participation.accounts.models import ContactKind
from participation.blueprints.addresses import key_in
from participation.blueprints.request_state import state
from participation.dates import day_in_words, local, time_in_words
from participation.i18n import LazyText, lazy
from participation.notifications.models import Channel, OutboxMessage
from participation.notifications.queries import PAGE, newest
from participation.notifications.rendering import Rendered, render

CHANNELS: dict[Channel, tuple[LazyText, str]] = {
    Channel.EMAIL: (lazy("Courriel"), "mail"),
    Channel.SMS: (lazy("Texto"), "message"),
    Channel.LETTER: (lazy("Lettre"), "file"),
}
ZONE = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message as it is shown."""

    channel: Channel
    channel_name: LazyText
    icon: str
    to: str
    day: str
    hour: str
    content: Rendered


@dataclass(frozen=True, slots=True)
class Box:
    """A page of the box; `is_unknown` says that the address asked for is none."""

    letters: list[Letter]
    typed: str
    is_unknown: bool
    next_before: int | None


def opened_box(typed: str, before: str, base_url: str) -> Box:
    """Return a page of the box: messages to an address if one is typed, after a given one."""
    try:
        asked = read_contact(typed)
    except ContactNotUnderstoodError:
        return Box([], typed, is_unknown=True, next_before=None)
    messages = newest(asked.value if asked else "", key_in(before), PAGE + 1)
    shown = messages[:PAGE]
    zones = {one.id: one.settings.zone for one in state().departements}
    return Box(
        [_letter(one, zones.get(one.departement_id, ZONE), base_url) for one in shown],
        typed,
        is_unknown=False,
        next_before=shown[-1].id if len(messages) > PAGE else None,
    )


def _letter(message: OutboxMessage, zone: str, base_url: str) -> Letter:
    name, icon = CHANNELS[message.channel]
    written = local(message.created_at, zone)
    return Letter(
        channel=message.channel,
        channel_name=name,
        icon=icon,
        to=_as_typed(message),
        day=day_in_words(written.date()),
        hour=time_in_words(written),
        content=render(message, marks_of(message), base_url),
    )


def _as_typed(message: OutboxMessage) -> str:
    if message.channel is Channel.SMS:
        return Contact(ContactKind.PHONE, message.address).shown
    return message.address
