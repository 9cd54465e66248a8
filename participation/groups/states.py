"""Where a group stands, and what follows: one table, and who writes it is the service."""

from enum import StrEnum

from participation.i18n import LazyText, lazy


class GroupStatus(StrEnum):
    """Where a group stands in its life."""

    PREPARING = "en-preparation"  # its frame is not said yet
    EXPERIMENTAL = "experimental"
    ACTIVE = "actif"
    PAUSED = "en-pause"
    CLOSED = "clos"


class GroupAct(StrEnum):
    """What may be done with a group's life."""

    OPEN = "ouvrir"
    TRY = "essayer"
    DEPLOY = "installer"
    PAUSE = "mettre-en-pause"
    CLOSE = "fermer"


_S, _A = GroupStatus, GroupAct

TRANSITIONS: dict[tuple[GroupStatus, GroupAct], GroupStatus] = {
    (_S.PREPARING, _A.OPEN): _S.ACTIVE,
    (_S.PREPARING, _A.TRY): _S.EXPERIMENTAL,
    (_S.PREPARING, _A.CLOSE): _S.CLOSED,
    (_S.EXPERIMENTAL, _A.DEPLOY): _S.ACTIVE,
    (_S.EXPERIMENTAL, _A.PAUSE): _S.PAUSED,
    (_S.EXPERIMENTAL, _A.CLOSE): _S.CLOSED,
    (_S.ACTIVE, _A.TRY): _S.EXPERIMENTAL,
    (_S.ACTIVE, _A.PAUSE): _S.PAUSED,
    (_S.ACTIVE, _A.CLOSE): _S.CLOSED,
    (_S.PAUSED, _A.OPEN): _S.ACTIVE,
    (_S.PAUSED, _A.TRY): _S.EXPERIMENTAL,
    (_S.PAUSED, _A.CLOSE): _S.CLOSED,
    (_S.CLOSED, _A.OPEN): _S.ACTIVE,
}

# What the button of each act says, by where the group stands.
BUTTONS: dict[tuple[GroupStatus, GroupAct], LazyText] = {
    (_S.PREPARING, _A.OPEN): lazy("Ouvrir le groupe"),
    (_S.PREPARING, _A.TRY): lazy("Commencer à l’essai"),
    (_S.EXPERIMENTAL, _A.DEPLOY): lazy("Installer pour de bon"),
    (_S.EXPERIMENTAL, _A.PAUSE): lazy("Mettre en pause"),
    (_S.ACTIVE, _A.TRY): lazy("Revenir à l’essai"),
    (_S.ACTIVE, _A.PAUSE): lazy("Mettre en pause"),
    (_S.PAUSED, _A.OPEN): lazy("Reprendre"),
    (_S.PAUSED, _A.TRY): lazy("Reprendre à l’essai"),
    (_S.CLOSED, _A.OPEN): lazy("Rouvrir le groupe"),
}


def acts_from(status: GroupStatus) -> list[GroupAct]:
    """Return what may follow, in the order of the table."""
    return [act for (place, act) in TRANSITIONS if place is status]
