"""What may be refused about a delegation."""

from participation.errors import DomainError
from participation.i18n import lazy


class SameBodyError(DomainError):
    """A group needs nobody to be heard in itself."""

    message = lazy("Choisissez une autre instance : le groupe se parle déjà à lui-même.")


class UnknownBodyError(DomainError):
    """A body of another Département, or none."""

    message = lazy("Choisissez une instance de la liste.")


class NoCarrierError(DomainError):
    """Somebody carries the voice, under a role and not a name."""

    message = lazy("Dites qui porte la voix, par son rôle : « deux membres », par exemple.")


class EndBeforeStartError(DomainError):
    """A delegation ends after it begins."""

    message = lazy("La fin vient après le début. Vérifiez les deux jours.")


class EmptyReportError(DomainError):
    """What came back is said in a few words."""

    message = lazy("Écrivez en quelques mots ce qui a été dit et répondu.")


class ReportBeforeError(DomainError):
    """Nobody reports on what has not begun, or tomorrow."""

    message = lazy("Le retour date d’aujourd’hui ou d’avant, et d’après le début.")
