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
