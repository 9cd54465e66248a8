"""What a rhythm may not be, each with the sentence that says what to write instead."""

from participation.errors import DomainError
from participation.i18n import lazy


class CadenceError(DomainError):
    """A rhythm that cannot be followed."""

    message = lazy("Nous ne comprenons pas ce rythme.")


class NoMeetingError(CadenceError):
    """Nought meetings, or fewer."""

    message = lazy("Écrivez au moins une rencontre par période.")


class TooManyMeetingsError(CadenceError):
    """More meetings than anybody could hold."""

    message = lazy("Écrivez 60 rencontres par période au plus.")


class PeriodError(CadenceError):
    """A period of no month, or longer than any plan."""

    message = lazy("La période dure de 1 mois à 10 ans.")


class RangeError(CadenceError):
    """The most is not above the least."""

    message = lazy("Le plus grand nombre de rencontres doit dépasser le plus petit.")


class MilestonesError(CadenceError):
    """Milestones without a name, named twice, too many, or whose days go backwards."""

    message = lazy("Donnez un nom à chaque étape, dans l’ordre des dates.")


class UnknownRuleError(CadenceError):
    """A sort of rhythm that nobody knows."""

    message = lazy("Nous ne connaissons pas cette sorte de rythme.")
