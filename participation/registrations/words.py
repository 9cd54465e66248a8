"""The words for needs and states of a registration, and for where one goes."""

from collections.abc import Mapping

from participation.groups.words import COLLEGES
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.registrations.models import (
    AgeBand,
    Channel,
    KeptFor,
    NeedKind,
    NeedState,
    RegistrationState,
)

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


KEPT_FOR: dict[KeptFor, LazyText] = {
    KeptFor.INVITED: lazy("Personnes invitées par courrier ou téléphone"),
    **{KeptFor(college.value): label for college, label in COLLEGES.items()},
}

AGE_BANDS: dict[AgeBand, LazyText] = {
    AgeBand.UNDER_3: lazy("moins de 3 ans"),
    AgeBand.FROM_3: lazy("de 3 à 5 ans"),
    AgeBand.FROM_6: lazy("de 6 à 11 ans"),
    AgeBand.FROM_12: lazy("de 12 à 17 ans"),
}


def children_in_words(children: Mapping[str, int]) -> str:
    """Return how many children of which age, as one line; empty when there is none."""
    return ", ".join(
        f"{children[band]} × {AGE_BANDS[band]}" for band in AgeBand if children.get(band)
    )


def place_in_words(meeting: Meeting) -> str:
    """Return where to go, down to the room, for a meeting that came with its venue."""
    if meeting.venue is None:
        return _("À distance")
    return ", ".join(part for part in (meeting.venue.full_address, meeting.room) if part)
