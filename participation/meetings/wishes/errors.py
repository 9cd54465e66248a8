"""What may be refused about a wish, each with the sentence that says what to do."""

from participation.errors import DomainError
from participation.i18n import lazy


class NoSubjectError(DomainError):
    """Nobody can answer an empty wish."""

    message = lazy("Dites en quelques mots de quoi vous voulez parler.")


class TooManyWaitingError(DomainError):
    """Somebody waits for many answers already: the next wish would only wait longer."""

    message = lazy(
        "Vous attendez déjà plusieurs réponses. Appelez-nous, ou retirez d’abord une demande."
    )


class ClosedGroupError(DomainError):
    """A group that is closed answers nobody."""

    message = lazy("Ce groupe ne se réunit plus. Appelez-nous : nous vous dirons à qui demander.")


class ProgrammeClosedError(DomainError):
    """The meeting is over, off, or not one of this group."""

    message = lazy("Le programme de cette rencontre ne change plus. Choisissez-en une autre.")


class OtherGroupError(DomainError):
    """The meeting is one of another group than the one that was asked."""

    message = lazy("Cette rencontre est celle d’un autre groupe. Choisissez-en une du groupe.")


class NotForThisGroupError(DomainError):
    """What is prepared for a request is not a meeting of the group that was asked."""

    message = lazy("La demande a été faite à un autre groupe. Cochez aussi ce groupe.")
    column = "groups"


class WishAnsweredError(DomainError):
    """Somebody else answered in between."""

    message = lazy("Quelqu’un a déjà répondu à cette demande. Voici la réponse donnée.")


class NoAnswerReasonError(DomainError):
    """Who asked is owed a reason."""

    message = lazy("Il manque la raison. Une phrase suffit : la personne la lira.")


class NotAnnouncedYetError(DomainError):
    """The answer to a wish is a date that people can see."""

    message = lazy("Annoncez d’abord cette rencontre : la personne doit pouvoir la voir.")


class FullAgendaError(DomainError):
    """The agenda has as many points as a page can hold."""

    message = lazy("Ce programme a déjà 40 points. Choisissez une autre rencontre.")
