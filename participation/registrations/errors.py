"""What may be refused about a registration."""

from participation.errors import DomainError
from participation.i18n import lazy


class RegistrationClosedError(DomainError):
    """The meeting is over, postponed, cancelled or not announced."""

    message = lazy("On ne peut plus s’inscrire à cette rencontre.")


class NoNameError(DomainError):
    """Something is needed to call somebody by."""

    message = lazy("Il manque votre prénom, ou un autre nom que vous choisissez.")


class NoConsentError(DomainError):
    """Answers are noted on behalf of somebody only when they agree (PRODUCT, rule 9)."""

    message = lazy("Demandez d’abord à la personne si elle est d’accord, puis cochez la case.")


class PartySizeError(DomainError):
    """One to ten people register together; more are welcomed by voice."""

    message = lazy("Vous pouvez être de 1 à 10 personnes. Plus nombreux ? Appelez-nous.")


class TooManyChildrenError(DomainError):
    """Children are counted among those who come, and one adult at least comes along."""

    message = lazy("Il y a plus d’enfants que de personnes. Comptez tout le monde, vous aussi.")


class PartyTooLargeError(DomainError):
    """The whole meeting has fewer places than that."""

    def __init__(self, capacity: int) -> None:
        self.message = lazy(
            "Cette rencontre a %(capacity)s places en tout. Venez moins nombreux, ou appelez-nous.",
            capacity=capacity,
        )


class NoPlaceForMoreError(DomainError):
    """More people than there are places left; who waits comes first."""

    def __init__(self, most: int) -> None:
        self.message = lazy(
            "Il n’y a pas assez de places. Aujourd’hui, vous pouvez être %(most)s au plus.",
            most=most,
        )


class WaitingForMoreError(DomainError):
    """Who waits keeps their rank with fewer people, not with more."""

    message = lazy("Sur la liste d’attente, vous pouvez être moins nombreux, pas plus.")


class NothingToKeepError(DomainError):
    """Places are kept only where they are counted."""

    message = lazy("Cette rencontre n’a pas de nombre de places. Indiquez-le d’abord.")


class TooManyKeptError(DomainError):
    """More places would be kept than are left."""

    def __init__(self, most: int) -> None:
        self.message = lazy(
            "Il n’y a pas assez de places libres. Vous pouvez en garder %(most)s au plus.",
            most=most,
        )


class KeptUntilError(DomainError):
    """Places are kept until a day to come, at the latest the day of the meeting."""

    message = lazy("Choisissez un jour entre aujourd’hui et le jour de la rencontre.")
