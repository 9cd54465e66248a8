"""The words for wishes: how they came, what became of them."""

from participation.groups.models import WordChannel
from participation.i18n import LazyText, lazy
from participation.meetings.models import WishState

CHANNELS: dict[WordChannel, LazyText] = {
    WordChannel.PHONE: lazy("Par téléphone"),
    WordChannel.PAPER: lazy("Sur papier"),
    WordChannel.ALOUD: lazy("De vive voix"),
    WordChannel.WEB: lazy("Sur le site"),
}

PROPOSAL_STATES: dict[WishState, LazyText] = {
    WishState.RECEIVED: lazy("En attente de réponse"),
    WishState.ACCEPTED: lazy("Au programme"),
    WishState.DECLINED: lazy("Pas retenu"),
}

REQUEST_STATES: dict[WishState, LazyText] = {
    WishState.RECEIVED: lazy("En attente de réponse"),
    WishState.ACCEPTED: lazy("Une rencontre est prévue"),
    WishState.DECLINED: lazy("Pas possible pour le moment"),
}
