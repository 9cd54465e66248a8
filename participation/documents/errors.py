"""What may be refused about documents, each with a sentence that says what to do."""

from participation.errors import DomainError
from participation.i18n import lazy


class NoTitleError(DomainError):
    """A document without a title."""

    message = lazy("Il manque le titre du document.")


class NoTextError(DomainError):
    """An original without a word."""

    message = lazy("Il n’y a pas de texte. Collez-le, ou choisissez un fichier.")


class TextTooLongError(DomainError):
    """More text than a round of readers could ever read."""

    message = lazy(
        "Ce texte est trop long pour être relu d’un seul coup. Découpez-le en plusieurs documents."
    )


class NothingEasyError(DomainError):
    """Not one passage has easy words yet."""

    message = lazy("La version facile est encore vide. Écrivez au moins un passage.")


class StalePassagesError(DomainError):
    """The original changed and some easy words were not looked at again."""

    message = lazy(
        "L’original a changé. Relisez d’abord les passages signalés, puis marquez-les comme revus."
    )


class NotReadYetError(DomainError):
    """No reader concerned has read this version."""

    message = lazy(
        "Personne n’a encore relu ce texte. Il faut au moins une relecture par des usagers."
    )


class NotCheckedYetError(DomainError):
    """The service that owns the text has not said that this version is exact."""

    message = lazy("Le service n’a pas encore dit que cette version est exacte.")


class LegalSignOffError(DomainError):
    """The text touches a right, and the legal service has not agreed."""

    message = lazy("Ce texte touche un droit. Il faut d’abord l’accord du service juridique.")


class WriterValidatesError(DomainError):
    """Who wrote a text does not validate it (PRODUCT §4)."""

    message = lazy("Vous avez écrit ce texte : c’est à une autre personne de donner son accord.")


class TooManyKeyMessagesError(DomainError):
    """More than three things to remember is nothing to remember (001:499)."""

    message = lazy("Gardez trois messages importants au plus.")


class NoMotiveError(DomainError):
    """A difficult word is kept without saying why."""

    message = lazy("Dites en quelques mots pourquoi vous gardez ce passage.")


class LogoConditionsError(DomainError):
    """The European easy-to-read logo needs its conditions; the product blocks, never grants."""

    message = lazy("Le logo européen demande d’autres conditions. Voyez la liste.")


class NoPlaceError(DomainError):
    """Copies handed out nowhere."""

    message = lazy("Dites où vous avez laissé ces exemplaires.")


class NoOrganisationError(DomainError):
    """A signatory without a name."""

    message = lazy("Dites quelle structure a signé.")
