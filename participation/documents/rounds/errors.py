"""What may be refused about a round of reading."""

from participation.errors import DomainError
from participation.i18n import lazy


class RoundOpenError(DomainError):
    """One round of a document at a time."""

    message = lazy("Une relecture est déjà en cours pour ce texte.")


class RoundClosedError(DomainError):
    """The round is over: what was marked is kept, nothing more is noted."""

    message = lazy("Cette relecture est terminée. Merci : ce que vous avez noté est gardé.")


class TooManyReadersError(DomainError):
    """More readers than a round can listen to."""

    message = lazy("Cette relecture a déjà beaucoup de monde. Ouvrez-en une autre ensuite.")


class AlreadyReadsError(DomainError):
    """Somebody reads a round once."""

    message = lazy("Cette personne est déjà dans la relecture.")


class NobodyReadError(DomainError):
    """A round that closes without a mark says nothing."""

    message = lazy("Personne n’a encore rien noté. Attendez, ou annulez la relecture.")


class TooManyQuestionsError(DomainError):
    """More than three questions is an examination."""

    message = lazy("Posez trois questions au plus. C’est le texte que l’on teste, pas les gens.")


class RoundStillOpenError(DomainError):
    """What readers said is looked at once nobody can be recognised in it."""

    message = lazy("Terminez d’abord la relecture.")


class NoCreditError(DomainError):
    """Readers stand in a document only when they said yes."""

    message = lazy("Personne n’a dit oui pour être cité. Le document ne peut pas le dire.")
