"""Bringing in an agenda: rows become drafts or change meetings, drafts are announced together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from participation.accounts.actor import Actor
from participation.acts.answer_wish import answer_what_it_was_prepared_for
from participation.acts.change_meeting import cancel_meeting, edit_meeting
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import lazy
from participation.interchange.fates import Fate, FateKind, ImportRefusedError
from participation.interchange.import_meetings import Decision, weigh
from participation.interchange.meeting_rows import MeetingRow
from participation.interchange.standing_meetings import BROUGHT_IN, COLUMNS
from participation.journal.service import record
from participation.meetings import service as meetings
from participation.meetings.models import Meeting
from participation.meetings.queries import drafts_of
from participation.territories.models import Departement, Venue
from participation.territories.service import VenueInput
from participation.territories.venue_book import found_or_created
from participation.unit_of_work import locked

# Read by the people registered, in the language of the database.
CANCELLED_THERE = "Cette rencontre est annulée dans l’agenda d’origine."


class NothingChosenError(DomainError):
    """No draft was ticked, or those ticked are announced already."""

    message = lazy("Cochez au moins une rencontre.")


def bring_in(
    actor: Actor, group: Group, departement: Departement, rows: Sequence[MeetingRow]
) -> list[Fate]:
    """Write what the rows of a file ask for, all of it or nothing; return the fate of each.

    New meetings are drafts of the group; people registered to one that moves or is cancelled are
    told. The group is locked, so that the same file sent twice at once enters once.

    Raises:
        ImportRefusedError: a row is refused; it carries every fate.

    """
    locked(group)
    decisions = weigh(group, departement, rows)
    fates = [decision.fate for decision in decisions]
    if any(fate.kind is FateKind.REFUSED for fate in fates):
        raise ImportRefusedError(fates)
    # The Département is locked before any meeting, as when one is changed by hand.
    venues = {
        new: found_or_created(actor.person_id, departement, new)
        for new in dict.fromkeys(decision.new_venue for decision in decisions)
        if new is not None
    }
    for decision in decisions:
        _bring_about(actor, group, decision, venues)
    return fates


def announce_drafts(actor: Actor, group: Group, meeting_ids: Collection[int]) -> list[Meeting]:
    """Announce some drafts of a group in one go; those of the past enter as held.

    The group is locked, as when an agenda comes in: the two take its meetings in other orders.

    Raises:
        NothingChosenError: none of them is a draft of the group.
        … and the refusals of `meetings.service.publish`.

    """
    locked(group)
    chosen = [meeting for meeting in drafts_of(group.id) if meeting.id in meeting_ids]
    if not chosen:
        raise NothingChosenError
    for meeting in chosen:
        meetings.publish(actor, meeting, may_be_past=True)
        if meeting.is_coming:
            answer_what_it_was_prepared_for(actor, meeting)
    return chosen


def _bring_about(
    actor: Actor, group: Group, decision: Decision, venues: Mapping[VenueInput, Venue]
) -> None:
    meeting, data = decision.meeting, decision.data
    if decision.fate.kind is FateKind.CANCELLED and meeting is not None:
        cancel_meeting(actor, meeting, CANCELLED_THERE)
    if data is None:
        return
    if decision.new_venue is not None:
        data = replace(data, venue=venues[decision.new_venue])
    if meeting is None:
        meeting = meetings.plan(actor, [group], data, may_be_past=True)
    else:
        edit_meeting(actor, meeting, data, seen_version=None, may_be_past=True)
    columns = [column for part in decision.fate.parts for column in COLUMNS[part]]
    record(actor.person_id, BROUGHT_IN, meeting, fields=sorted(columns))
