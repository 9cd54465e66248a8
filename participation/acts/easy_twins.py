"""The easy twins of the product's own texts: begun from a meeting or a group, told when it changes.

A twin that is withdrawn follows nothing any more.
"""

from collections.abc import Iterator

from participation import dates
from participation.accounts.actor import Actor
from participation.documents import queries
from participation.documents.cutting import passages_of
from participation.documents.inputs import DocumentInput, OriginalInput
from participation.documents.models import Document, DocumentKind, DocumentState
from participation.documents.service.originals import change_original
from participation.documents.service.writing import create_document
from participation.extensions import db
from participation.groups.models import Group
from participation.groups.queries import cadre_of
from participation.groups.words import CADRE_QUESTIONS
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.meetings.models import Meeting
from participation.meetings.queries import agenda_of
from participation.territories.models import Venue
from participation.unit_of_work import locked

_BETWEEN = "\n\n"
_ASKED = ("mission", "decides", "advises_on", "does_not_decide", "who_answers", "limits", "means")


def twin_for_meeting(actor: Actor, meeting: Meeting) -> int:
    """Return the id of the document that says a meeting in easy words; it is begun if need be.

    Raises:
        NoTextError: the meeting says nothing yet.

    """
    locked(meeting)
    if meeting.easy_document_id is not None:
        return meeting.easy_document_id
    data = DocumentInput(DocumentKind.MEETING_TEXT, meeting.title, contact_phone=meeting.help_phone)
    document = _begun(actor, meeting.departement_id, data, meeting_text(meeting))
    meeting.easy_document_id = document.id
    return document.id


def twin_for_group(actor: Actor, group: Group) -> int:
    """Return the id of the document that says a group in easy words; it is begun if need be.

    Raises:
        NoTextError: the group says nothing of itself yet.

    """
    locked(group)
    found = queries.twin_of_group(group.id)
    if found is not None:
        return found
    data = DocumentInput(DocumentKind.GROUP_TEXT, group.name, group_id=group.id)
    return _begun(actor, group.departement_id, data, group_text(group)).id


def follow_meeting(actor: Actor, meeting: Meeting) -> None:
    """Tell the twin of a meeting that its texts changed, if it has one."""
    if meeting.easy_document_id is not None:
        _follow(actor, meeting.easy_document_id, meeting_text(meeting))


def follow_group(actor: Actor, group: Group) -> None:
    """Tell the twin of a group that its texts changed, if it has one."""
    found = queries.twin_of_group(group.id)
    if found is not None:
        _follow(actor, found, group_text(group))


@speaking(SOURCE_LANGUAGE)
def meeting_text(meeting: Meeting) -> str:
    """Return what a meeting says of itself, one passage a subject."""
    return _BETWEEN.join(part for part in _of_meeting(meeting) if part.strip())


@speaking(SOURCE_LANGUAGE)
def group_text(group: Group) -> str:
    """Return what a group says of itself and of its frame, one passage a subject."""
    return _BETWEEN.join(part for part in _of_group(group) if part.strip())


def _of_meeting(meeting: Meeting) -> Iterator[str]:
    start = meeting.local_start
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    yield meeting.title
    yield f"{dates.begun(dates.day_in_words(start.date()))}, {hours}."
    venue = db.session.get(Venue, meeting.venue_id) if meeting.venue_id is not None else None
    if venue is not None:
        yield ", ".join(part for part in (venue.name, meeting.room, venue.town) if part) + "."
    yield meeting.summary
    yield meeting.who_comes
    yield "\n".join(item.title for item in agenda_of(meeting.id))
    yield meeting.preparation


def _of_group(group: Group) -> Iterator[str]:
    yield group.name
    yield group.summary
    cadre = cadre_of(group.id)
    for name in _ASKED if cadre is not None else ():
        answer = getattr(cadre, name).strip()
        if answer:
            yield f"{CADRE_QUESTIONS[name]}\n{answer}"


def _begun(actor: Actor, departement_id: int, data: DocumentInput, text: str) -> Document:
    document = create_document(actor, departement_id, data, OriginalInput(text))
    document.is_of_product = True
    return document


def _follow(actor: Actor, document_id: int, text: str) -> None:
    db.session.flush()
    document = queries.get(document_id)
    if document is None or document.state is DocumentState.WITHDRAWN or not passages_of(text):
        return
    change_original(actor, document, OriginalInput(text))
