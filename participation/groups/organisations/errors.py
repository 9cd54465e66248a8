"""What may be refused about the organisations of a body."""

from participation.errors import DomainError
from participation.i18n import LazyText, lazy


class SeatError(DomainError):
    """A refusal about one answer; `column` says which one."""

    column = "organisation"

    def __init__(self, message: LazyText | str | None = None, column: str | None = None) -> None:
        super().__init__(message)
        if column is not None:
            self.column = column


class SeatedAlreadyError(SeatError):
    """An organisation sits once in a body."""

    message = lazy("Cette structure est déjà dans ce groupe.")


class SeatOverlapError(SeatError):
    """An organisation would sit twice in one body on one day."""

    message = lazy("Elle siégeait déjà ce jour-là. Choisissez un jour après son dernier départ.")
    column = "since_on"


class ChairLeadsError(SeatError):
    """Who chairs would lead instead: nobody would chair."""

    message = lazy("Cette structure préside le groupe. Passez d’abord la présidence à une autre.")


class SeatElsewhereError(SeatError):
    """An organisation of another Département."""

    message = lazy("Choisissez une structure de votre département.")


class SameLeadTwiceError(SeatError):
    """One organisation cannot be both leads (003:462, 002:335-348)."""

    message = lazy("Il faut deux structures différentes.")
    column = "co_lead"


class OneLeadError(SeatError):
    """A group of this kind is led by two organisations, or not opened yet."""

    message = lazy("Deux structures différentes conduisent ce groupe. Nommez-les ensemble.")
    column = "role"


class ChairAlreadyError(SeatError):
    """A body has one chair; it is passed on."""

    message = lazy("Une autre structure préside déjà. Passez-lui plutôt la présidence.")
    column = "role"


class ChairsAlreadyError(SeatError):
    """The chair is passed to who holds it."""

    message = lazy("Cette structure préside déjà.")


class SeatLeftError(SeatError):
    """Somebody noted in between that it left."""

    message = lazy("Cette structure a déjà quitté le groupe.")
    column = "until_on"


class SeatDayError(SeatError):
    """A day that does not follow."""

    message = lazy("Elle ne peut pas partir avant d’arriver.")
    column = "until_on"


class SeatDayToComeError(SeatError):
    """A day that has not come."""

    message = lazy("Ce jour n’est pas encore venu.")
    column = "since_on"
