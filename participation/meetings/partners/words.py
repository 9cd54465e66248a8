"""The words for whether a partner comes."""

from participation.i18n import LazyText, lazy
from participation.meetings.models import PartnerState

STATES: dict[PartnerState, LazyText] = {
    PartnerState.EXPECTED: lazy("Attendu"),
    PartnerState.CONFIRMED: lazy("Vient, c’est sûr"),
    PartnerState.EXCUSED: lazy("Ne peut pas venir"),
}
TONES: dict[PartnerState, str] = {
    PartnerState.EXPECTED: "neutral",
    PartnerState.CONFIRMED: "ok",
    PartnerState.EXCUSED: "warn",
}
