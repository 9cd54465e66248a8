"""What is written to who announced an event: the day, never the subject in the title.

In French, whoever acts: a facilitator who reads the site in English writes to everybody.
"""

from participation import dates
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.notifications.outbox import Message

ANNOUNCED = "/structure"


@speaking(SOURCE_LANGUAGE)
def event_accepted(meeting: Meeting) -> Message:
    """Return the news that an event is in the agenda."""
    return _message(
        "event_accepted",
        meeting,
        _("Votre annonce paraît : %(day)s", day=dates.day_in_words(meeting.day)),
        _("L’événement que vous avez annoncé est dans l’agenda."),
        _("Quelque chose change ? Appelez-nous, nous corrigeons l’annonce."),
    )


@speaking(SOURCE_LANGUAGE)
def event_declined(meeting: Meeting) -> Message:
    """Return the answer no, with its reason."""
    return _message(
        "event_declined",
        meeting,
        _("Notre réponse à votre annonce : %(day)s", day=dates.day_in_words(meeting.day)),
        _("L’événement que vous avez annoncé ne paraît pas dans l’agenda."),
        _("La raison : %(reason)s", reason=meeting.reason),
        _("Vous voulez en parler ? Appelez-nous, ou annoncez-le autrement."),
    )


def _message(kind: str, meeting: Meeting, subject: str, *paragraphs: str) -> Message:
    return Message(
        kind=kind,
        subject=subject,
        paragraphs=paragraphs,
        action_label=_("Voir mes annonces"),
        action_path=ANNOUNCED,
        about=(meeting.id, meeting.sequence),
    )
