"""What may be refused about a charter."""

from participation.errors import DomainError
from participation.i18n import lazy


class EmptyCharterError(DomainError):
    """Nobody can agree to nothing."""

    message = lazy("Écrivez le texte de la charte.")


class SameCharterError(DomainError):
    """A new version says something new."""

    message = lazy("Ce texte est celui de la dernière version. Changez quelque chose d’abord.")


class CharterInPastError(DomainError):
    """Nobody agreed to it before it was written."""

    message = lazy("Une charte ne peut pas compter pour le passé. Choisissez un jour à venir.")


class NoOwnCharterError(DomainError):
    """The group follows the charter of its Département."""

    message = lazy("Ce groupe suit la charte du Département.")


class CharterChangedError(DomainError):
    """Another version came into force while somebody was reading."""

    message = lazy("La charte vient de changer. Relisez-la avant de l’accepter.")
