"""The words for needs and states of a registration, and for where one goes."""

from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.registrations.models import Channel, NeedKind, NeedState, RegistrationState

NEEDS: dict[NeedKind, LazyText] = {
    NeedKind.TRANSPORT: lazy("Un trajet"),
    NeedKind.CHILDCARE: lazy("Une garde d’enfants"),
    NeedKind.INTERPRETER: lazy("Un interprète"),
    NeedKind.SEAT: lazy("Une chaise près de la porte"),
    NeedKind.COMPANY: lazy("Quelqu’un qui vient avec moi"),
}

NEED_ICONS: dict[NeedKind, str] = {
    NeedKind.TRANSPORT: "bus",
    NeedKind.CHILDCARE: "baby",
    NeedKind.INTERPRETER: "languages",
    NeedKind.SEAT: "chair",
    NeedKind.COMPANY: "hand-helping",
}

NEED_STATES: dict[NeedState, LazyText] = {
    NeedState.ASKED: lazy("Demandé"),
    NeedState.ORGANISED: lazy("C’est organisé"),
    NeedState.IMPOSSIBLE: lazy("Pas possible cette fois"),
}

STATES: dict[RegistrationState, LazyText] = {
    RegistrationState.CONFIRMED: lazy("Place gardée"),
    RegistrationState.WAITING: lazy("Sur la liste d’attente"),
    RegistrationState.WITHDRAWN: lazy("Ne vient plus"),
}

CHANNELS: dict[Channel, LazyText] = {
    Channel.WEB: lazy("Par le site"),
    Channel.PHONE: lazy("Par téléphone"),
    Channel.DESK: lazy("Au guichet"),
    Channel.RELAY: lazy("Par un relais"),
}


def place_in_words(meeting: Meeting) -> str:
    """Return where to go, down to the room, for a meeting that came with its venue."""
    if meeting.venue is None:
        return _("À distance")
    return ", ".join(part for part in (meeting.venue.full_address, meeting.room) if part)
