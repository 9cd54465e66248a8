"""What may be refused about seats, candidacies and draws."""

from participation.errors import DomainError
from participation.i18n import lazy


class NoSeatLeftError(DomainError):
    """Every seat of the college is taken."""

    message = lazy("Tous les sièges de ce collège sont pris.")


class NoSeatsError(DomainError):
    """The college has no seats of its own in this group."""

    message = lazy("Ce collège n’a pas de sièges dans ce groupe. Fixez d’abord leur nombre.")


class SeatsTakenError(DomainError):
    """Fewer seats are asked for than people who sit."""

    message = lazy("Plus de personnes siègent déjà. Attendez la fin d’un mandat.")


class TooManySeatsError(DomainError):
    """More seats are given than are free or about to be."""

    message = lazy("Il n’y a pas autant de sièges à donner. Comptez ceux qui sont libres.")


class SeatsCalledError(DomainError):
    """Two calls would give the same seats."""

    message = lazy("Un autre appel donne déjà ces sièges. Attendez sa fin, ou annulez-le.")


class NoSourceError(DomainError):
    """Where the words of a draw come from is said before anybody knows them."""

    message = lazy("Dites d’avance d’où viendront les mots du tirage.")


class ClosingTooSoonError(DomainError):
    """People need time to hear of it."""

    message = lazy("Choisissez un jour à venir : chacun doit avoir le temps de se proposer.")


class RenewalOpenError(DomainError):
    """The list is not closed yet: the order would not be that of the last ones."""

    message = lazy("La liste n’est pas encore close. Attendez le lendemain de sa clôture.")


class ListClosedError(DomainError):
    """Nobody enters or leaves the list once it is closed."""

    message = lazy("La liste est close. Plus personne ne peut y entrer ni en sortir.")


class AlreadyDrawnError(DomainError):
    """The seats are given: a draw is done once."""

    message = lazy("Les sièges ont déjà été donnés. Un tirage ne se fait qu’une fois.")


class SeedMissingError(DomainError):
    """The words of the draw hold neither letter nor figure."""

    message = lazy("Recopiez les mots ou les chiffres publiés. Il en manque.")


class SeedTooLongError(DomainError):
    """The words of the draw are to be copied by anybody."""

    message = lazy("C’est trop long à recopier. Gardez 200 signes au plus.")


class NotCandidateError(DomainError):
    """A member of another college, or somebody who left."""

    message = lazy("Cette personne n’est pas membre du collège qui donne ces sièges.")


class TooManyChosenError(DomainError):
    """More people were chosen than there are seats."""

    message = lazy("Vous avez choisi plus de personnes qu’il n’y a de sièges.")
