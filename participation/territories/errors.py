"""What may be refused about places and organisations, each beside the question it belongs to."""

from participation.errors import DomainError
from participation.i18n import LazyText, lazy


class PlaceError(DomainError):
    """A refusal about one answer; `column` says which one."""

    column = "name"

    def __init__(self, message: LazyText | str | None = None, column: str | None = None) -> None:
        super().__init__(message)
        if column is not None:
            self.column = column


class TerritoryKnownError(PlaceError):
    """Two territories of one Département would have the same name."""

    message = lazy("Un autre territoire porte déjà ce nom.")


class TerritoryEndedError(PlaceError):
    """What was split or joined stays as it was."""

    message = lazy("Ce territoire n’existe plus. Il ne peut plus changer.")


class TerritoryPartsError(PlaceError):
    """A split into one is a change of name."""

    message = lazy(
        "Écrivez au moins deux territoires, ou un seul qui existe déjà. "
        "Pour un nouveau nom, changez plutôt le territoire."
    )
    column = "parts"


class TerritoryIntoItselfError(PlaceError):
    """A territory cannot go on as itself and end."""

    message = lazy("Ce territoire ne peut pas être une partie de lui-même.")
    column = "parts"


class DayToComeError(PlaceError):
    """A change that is told after it happened."""

    message = lazy("Ce jour n’est pas encore venu. Revenez ce jour-là.")
    column = "on"


class VenueKnownError(PlaceError):
    """The same place, typed twice."""

    message = lazy("Ce lieu est déjà dans la liste : même nom, même ville.")


class VenueLooksKnownError(PlaceError):
    """Perhaps the same place under another name."""

    column = "is_another"

    def __init__(self, name: str) -> None:
        super().__init__(
            lazy(
                "« %(name)s » est à la même adresse. Est-ce le même lieu ? "
                "Si non, cochez la case et enregistrez.",
                name=name,
            )
        )


class OrganisationKnownError(PlaceError):
    """The same organisation, typed twice, or under a name that it had."""

    def __init__(self, name: str) -> None:
        super().__init__(lazy("« %(name)s » est déjà dans la liste.", name=name))


class SameNameError(PlaceError):
    """A new name that is the old one."""

    message = lazy("C’est déjà son nom.")


class PlanKnownError(PlaceError):
    """Two plans of one Département would have the same name."""

    message = lazy("Un autre plan porte déjà ce nom.")


class PlanDatesError(PlaceError):
    """A plan that ends before it starts."""

    message = lazy("La fin doit venir après le début.")
    column = "ends_on"


class NotLaterError(PlaceError):
    """A plan that is prolonged ends later."""

    message = lazy("Choisissez une date après la fin actuelle.")
    column = "ends_on"


class ZoneUnknownError(PlaceError):
    """A clock that nobody has."""

    message = lazy("Ce fuseau horaire n’existe pas.")
    column = "zone"
