"""What is written to who asked for something: the day of a meeting, never the group or the subject.

In French, whoever acts: a facilitator who reads the site in English writes to everybody.
"""

from participation import dates
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.meetings.models import ItemProposal, Meeting, MeetingRequest
from participation.notifications.outbox import Message


@speaking(SOURCE_LANGUAGE)
def item_accepted(proposal: ItemProposal, meeting: Meeting, phone: str) -> Message:
    """Return the news that what was proposed is on an agenda."""
    said = (
        _("C’est oui. Nous en parlerons le %(when)s.", when=_when(meeting))
        if meeting.is_announced
        else _("C’est oui. Nous en parlerons à une prochaine rencontre.")
    )
    return _message("item_accepted", proposal, phone, said, meeting=meeting)


@speaking(SOURCE_LANGUAGE)
def item_kept(proposal: ItemProposal, phone: str) -> Message:
    """Return the news that what was proposed waits for a later meeting."""
    said = _("Nous gardons votre proposition pour une prochaine rencontre.")
    return _message("item_kept", proposal, phone, said)


@speaking(SOURCE_LANGUAGE)
def meeting_found(request: MeetingRequest, meeting: Meeting, phone: str) -> Message:
    """Return the date that answers a request for a meeting."""
    said = _("C’est oui. Une rencontre est prévue le %(when)s.", when=_when(meeting))
    return _message("meeting_found", request, phone, said, meeting=meeting)


@speaking(SOURCE_LANGUAGE)
def wish_declined(wish: ItemProposal | MeetingRequest, phone: str) -> Message:
    """Return the answer no, with its reason."""
    said = (
        _("Merci d’avoir demandé. Cette fois, la réponse est non."),
        _("La raison : %(reason)s", reason=wish.answer),
    )
    return _message(f"{wish.__tablename__}_declined", wish, phone, *said)


def _message(
    kind: str,
    wish: ItemProposal | MeetingRequest,
    phone: str,
    *paragraphs: str,
    meeting: Meeting | None = None,
) -> Message:
    seen = meeting if meeting is not None and meeting.is_announced else None
    return Message(
        kind=kind,
        subject=_("Notre réponse à votre demande"),
        paragraphs=(*paragraphs, _("Une question ? Appelez le %(phone)s.", phone=phone)),
        action_label=_("Voir la rencontre") if seen is not None else "",
        action_path=f"/rencontres/{seen.id}" if seen is not None else "",
        about=(wish.id,),
    )


def _when(meeting: Meeting) -> str:
    return dates.day_in_words(meeting.day)
