"""What is written to people who registered: day and place, never the group or the subject.

In French, whoever acts: a facilitator who reads the site in English writes to everybody.
"""

from participation import clock, dates
from participation.i18n import SOURCE_LANGUAGE, ngettext, speaking
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.notifications.outbox import Message
from participation.registrations.models import Need, NeedState, Registration, RegistrationState
from participation.registrations.words import NEEDS, place_in_words

PERSONAL_PAGE = "/i/{code}"


@speaking(SOURCE_LANGUAGE)
def place_kept(
    meeting: Meeting, registration: Registration, beside: tuple[str, ...] = ()
) -> Message:
    """Return the confirmation of a place; `beside` says what comes just before or after."""
    return _message(
        "place_kept",
        meeting,
        registration.id,
        _("C’est noté, vous venez : %(when)s", when=_when(meeting))
        if registration.party > 1
        else _("Votre place est gardée : %(when)s", when=_when(meeting)),
        ngettext("Votre place est gardée.", "Vos %(num)s places sont gardées.", registration.party),
        *beside,
    )


@speaking(SOURCE_LANGUAGE)
def on_waiting_list(meeting: Meeting, registration: Registration, rank: int) -> Message:
    """Return the note that somebody waits for a place."""
    return _message(
        "on_waiting_list",
        meeting,
        registration.id,
        _("Vous êtes sur la liste d’attente : %(when)s", when=_when(meeting)),
        _(
            "C’est complet pour le moment. Vous êtes numéro %(rank)s sur la liste d’attente. "
            "Si une place se libère, nous vous prévenons.",
            rank=rank,
        ),
    )


@speaking(SOURCE_LANGUAGE)
def place_freed(meeting: Meeting, registration: Registration) -> Message:
    """Return the good news to the next in line."""
    return _message(
        "place_freed",
        meeting,
        registration.id,
        _("Une place s’est libérée pour vous : %(when)s", when=_when(meeting)),
        ngettext(
            "Une place s’est libérée : elle est pour vous. Vous n’avez rien à faire.",
            "%(num)s places se sont libérées : elles sont pour vous. Vous n’avez rien à faire.",
            registration.party,
        ),
    )


@speaking(SOURCE_LANGUAGE)
def meeting_moved(
    meeting: Meeting, registration: Registration, beside: tuple[str, ...] = ()
) -> Message:
    """Return the news of another day, hour or place; who waits is not told to come.

    `beside` says what comes just before or after.
    """
    if registration.state is RegistrationState.WAITING:
        standing = _("Vous restez sur la liste d’attente.")
    else:
        standing = _("Vous restez inscrit·e.")
    return _message(
        "meeting_moved",
        meeting,
        registration.id,
        _("Changement : c’est maintenant %(when)s", when=_when(meeting)),
        _("La rencontre change de jour, d’heure ou de lieu."),
        standing,
        *beside,
    )


@speaking(SOURCE_LANGUAGE)
def meeting_cancelled(
    meeting: Meeting, registration: Registration, beside: tuple[str, ...] = ()
) -> Message:
    """Return the news that a meeting will not take place; what is `beside` it still does."""
    still_on = (_("Cela ne change rien au reste :"), *beside) if beside else ()
    return _message(
        "meeting_cancelled",
        meeting,
        registration.id,
        _("Annulé : la rencontre du %(when)s", when=_when(meeting)),
        _("La rencontre n’a pas lieu. La raison : %(reason)s", reason=meeting.reason),
        *still_on,
        is_on=False,
    )


@speaking(SOURCE_LANGUAGE)
def meeting_postponed(
    meeting: Meeting, registration: Registration, replacement: Meeting | None
) -> Message:
    """Return the news that a meeting is put off, with its new date when there is one."""
    if replacement is None:
        news = _("Nous vous dirons la nouvelle date dès que nous la connaissons.")
    else:
        news = _(
            "La nouvelle date : %(when)s. Pour y venir, dites-le sur votre page.",
            when=_when(replacement),
        )
    return _message(
        "meeting_postponed",
        meeting,
        registration.id,
        _("Reporté : la rencontre du %(when)s", when=_when(meeting)),
        _("La rencontre est reportée. La raison : %(reason)s", reason=meeting.reason),
        news,
        is_on=False,
    )


@speaking(SOURCE_LANGUAGE)
def withdrawn_for_you(meeting: Meeting, registration: Registration, *, had_place: bool) -> Message:
    """Return the note that somebody else took a person off the list, so that a slip is seen."""
    gone = _("Votre place est rendue. C’est une erreur ? Dites-le sur votre page, ou appelez-nous.")
    if not had_place:
        gone = _(
            "Vous n’êtes plus sur la liste d’attente. "
            "C’est une erreur ? Dites-le sur votre page, ou appelez-nous."
        )
    return _message(
        "withdrawn_for_you",
        meeting,
        registration.id,
        _("C’est noté : vous ne venez plus le %(day)s", day=dates.day_in_words(meeting.day)),
        gone,
        is_on=False,
    )


@speaking(SOURCE_LANGUAGE)
def need_answered(meeting: Meeting, need: Need) -> Message:
    """Return what became of something that a person asked for in order to come."""
    words = {
        NeedState.ORGANISED: _("C’est organisé : %(need)s.", need=NEEDS[need.kind]),
        NeedState.IMPOSSIBLE: _(
            "Nous n’avons pas trouvé de solution : %(need)s. Appelez-nous, on en parle.",
            need=NEEDS[need.kind],
        ),
        NeedState.ASKED: _("Nous cherchons encore : %(need)s.", need=NEEDS[need.kind]),
    }
    return _message(
        f"need_{need.kind}_{need.state}",
        meeting,
        need.registration_id,
        _("Pour venir le %(day)s : notre réponse", day=dates.day_in_words(meeting.day)),
        words[need.state],
        about=(f"{clock.now():%y%m%d%H%M%S%f}",),  # the same answer may come back after another one
    )


def _message(
    kind: str,
    meeting: Meeting,
    registration_id: int,
    subject: str,
    *paragraphs: str,
    about: tuple[object, ...] = (),
    is_on: bool = True,
) -> Message:
    return Message(
        kind=kind,
        subject=subject,
        paragraphs=(
            *paragraphs,
            *(_to_come(meeting) if is_on else ()),
            _("Une question ? Appelez le %(phone)s.", phone=meeting.help_phone),
        ),
        action_label=_("Voir ou changer mon inscription"),
        action_path=PERSONAL_PAGE,
        about=(registration_id, meeting.sequence, *about),
    )


def _to_come(meeting: Meeting) -> tuple[str, ...]:
    """Return when and where to go: nothing of it is said of what one does not go to any more."""
    return (
        _("Quand : %(when)s", when=_when(meeting)),
        _("Où : %(place)s", place=place_in_words(meeting)),
        _("C’est libre et gratuit."),
    )


def _when(meeting: Meeting) -> str:
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    return f"{dates.day_in_words(meeting.day)}, {hours}"
