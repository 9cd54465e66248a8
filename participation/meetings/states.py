"""The life of a meeting: its states and the acts that lead from one to the next."""

from enum import StrEnum

from participation.errors import DomainError
from participation.i18n import LazyText, lazy


class MeetingState(StrEnum):
    """Where a meeting stands (PRODUCT, “Rencontre”)."""

    PROPOSED = "proposee"
    PLANNED = "planifiee"
    PUBLISHED = "publiee"
    HELD = "tenue"
    MINUTES_IN_REVIEW = "compte-rendu-en-validation"
    MINUTES_PUBLISHED = "compte-rendu-publie"
    POSTPONED = "reportee"
    CANCELLED = "annulee"


class MeetingAct(StrEnum):
    """What can be done to a meeting."""

    PLAN = "plan"
    PUBLISH = "publish"
    HOLD = "hold"
    POSTPONE = "postpone"
    CANCEL = "cancel"
    REVIEW_MINUTES = "review_minutes"
    PUBLISH_MINUTES = "publish_minutes"
    REOPEN = "reopen"


TRANSITIONS: dict[tuple[MeetingState, MeetingAct], MeetingState] = {
    (MeetingState.PROPOSED, MeetingAct.PLAN): MeetingState.PLANNED,
    (MeetingState.PROPOSED, MeetingAct.CANCEL): MeetingState.CANCELLED,
    (MeetingState.PLANNED, MeetingAct.PUBLISH): MeetingState.PUBLISHED,
    (MeetingState.PLANNED, MeetingAct.CANCEL): MeetingState.CANCELLED,
    (MeetingState.PLANNED, MeetingAct.POSTPONE): MeetingState.POSTPONED,
    (MeetingState.PUBLISHED, MeetingAct.HOLD): MeetingState.HELD,
    (MeetingState.PUBLISHED, MeetingAct.CANCEL): MeetingState.CANCELLED,
    (MeetingState.PUBLISHED, MeetingAct.POSTPONE): MeetingState.POSTPONED,
    (MeetingState.POSTPONED, MeetingAct.PUBLISH): MeetingState.PUBLISHED,
    (MeetingState.POSTPONED, MeetingAct.CANCEL): MeetingState.CANCELLED,
    (MeetingState.HELD, MeetingAct.REOPEN): MeetingState.PUBLISHED,
    (MeetingState.HELD, MeetingAct.REVIEW_MINUTES): MeetingState.MINUTES_IN_REVIEW,
    (MeetingState.MINUTES_IN_REVIEW, MeetingAct.PUBLISH_MINUTES): MeetingState.MINUTES_PUBLISHED,
}

# What the public may see: it was announced once, and what became of it stays visible.
ANNOUNCED = frozenset(
    {
        MeetingState.PUBLISHED,
        MeetingState.HELD,
        MeetingState.MINUTES_IN_REVIEW,
        MeetingState.MINUTES_PUBLISHED,
        MeetingState.POSTPONED,
        MeetingState.CANCELLED,
    }
)

# What takes place, or took place.
TOOK_PLACE = frozenset(
    {MeetingState.HELD, MeetingState.MINUTES_IN_REVIEW, MeetingState.MINUTES_PUBLISHED}
)
STANDING = TOOK_PLACE | {MeetingState.PUBLISHED}

LABELS: dict[MeetingState, LazyText] = {
    MeetingState.PROPOSED: lazy("Idée de rencontre"),
    MeetingState.PLANNED: lazy("En préparation"),
    MeetingState.PUBLISHED: lazy("Annoncée"),
    MeetingState.HELD: lazy("Passée"),
    MeetingState.MINUTES_IN_REVIEW: lazy("Compte rendu en relecture"),
    MeetingState.MINUTES_PUBLISHED: lazy("Compte rendu publié"),
    MeetingState.POSTPONED: lazy("Reportée"),
    MeetingState.CANCELLED: lazy("Annulée"),
}


class MeetingStateError(DomainError):
    """The act does not follow from where the meeting stands."""

    message = lazy("Ce n’est plus possible : la rencontre a changé entre-temps.")


def after(state: MeetingState, act: MeetingAct) -> MeetingState:
    """Return the state that an act leads to.

    Raises:
        MeetingStateError: the act is not possible from this state.

    """
    try:
        return TRANSITIONS[state, act]
    except KeyError:
        raise MeetingStateError from None
