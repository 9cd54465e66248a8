"""What may be refused about words, each with a sentence that says what to do."""

from participation.errors import DomainError
from participation.i18n import lazy


class NoTermError(DomainError):
    """No word was written."""

    message = lazy("Il manque le mot.")


class NoExplanationError(DomainError):
    """A word without its explanation."""

    message = lazy("Il manque l’explication. Une phrase simple suffit.")


class WordTooLongError(DomainError):
    """More signs than a line of the glossary holds; `column` names the question."""

    def __init__(self, column: str, limit: int) -> None:
        super().__init__(lazy("Gardez %(limit)s signes au plus.", limit=limit))
        self.column = column


class TermKnownError(DomainError):
    """The Département explains this word already."""

    message = lazy("Ce mot est déjà dans votre glossaire. Cherchez-le pour le changer.")


class TooManyProposalsError(DomainError):
    """Somebody waits for many answers already."""

    message = lazy("Vous attendez déjà plusieurs réponses. Nous vous répondons bientôt.")


class ProposalAnsweredError(DomainError):
    """Somebody answered in between."""

    message = lazy("Quelqu’un a déjà répondu à cette demande.")


class NoAnswerError(DomainError):
    """A proposal is declined without a word."""

    message = lazy("Dites en quelques mots pourquoi.")
