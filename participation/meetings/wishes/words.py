"""The words for wishes: how they came, what became of them."""

from participation.groups.models import WordChannel
from participation.i18n import SOURCE_LANGUAGE, LazyText, lazy, speaking
from participation.i18n import gettext as _
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


@speaking(SOURCE_LANGUAGE)
def proposed_by_member() -> str:
    """Return what an agenda says of a point that members asked for: stored, hence French."""
    return _("proposé par un membre du groupe")
