"""What may be refused about a meeting, each with the sentence that says what to do."""

from participation.errors import DomainError
from participation.i18n import LazyText, lazy, ngettext


class MeetingInThePastError(DomainError):
    """Nobody can come yesterday."""

    message = lazy("Cette date est déjà passée. Choisissez un jour à venir.")


class TookPlaceError(DomainError):
    """What took place is not to come."""

    message = lazy("Cette rencontre est notée comme tenue : elle ne peut pas être à venir.")


class TooFarError(DomainError):
    """A year that is probably a slip of the pen."""

    message = lazy("Cette date est dans plus de 5 ans. Regardez l’année.")

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column


class EndsBeforeStartError(DomainError):
    """The end does not follow the start."""

    message = lazy("La fin doit venir après le début.")


class TooLongError(DomainError):
    """A meeting of several days is probably a slip of the pen."""

    message = lazy("Cette rencontre dure plus de 3 jours. Regardez le jour et l’heure de fin.")


class HourDoesNotExistError(DomainError):
    """The clocks jump over this hour (Directive 2000/84/EC)."""

    message = lazy(
        "Cette heure n’existe pas : cette nuit-là, on avance les montres. "
        "Choisissez une autre heure."
    )

    def __init__(self, column: str = "starts_at") -> None:
        super().__init__()
        self.column = column


class HolidayError(DomainError):
    """A public holiday of the territory: kept only when somebody says so."""

    column = "starts_on"

    def __init__(self, name: LazyText) -> None:
        super().__init__(
            lazy(
                "Ce jour est férié : %(name)s. Choisissez un autre jour, "
                "ou cochez « Garder quand même ».",
                name=name,
            )
        )


class NoHelpPhoneError(DomainError):
    """A meeting is announced with a human to call, or not at all."""

    message = lazy("Il manque un numéro de téléphone à appeler. Sans lui, on n’annonce pas.")


class HelpPhoneNotUnderstoodError(DomainError):
    """The phone to call cannot be called."""

    message = lazy("Nous ne comprenons pas ce numéro de téléphone. Exemple : 05 36 49 00 00.")


class NoPlaceError(DomainError):
    """People must know where to go."""

    message = lazy("Il manque le lieu : on ne peut pas encore annoncer cette rencontre.")


class NoReasonError(DomainError):
    """People are owed a reason."""

    message = lazy("Il manque la raison. Une phrase suffit : les personnes inscrites la liront.")


class NoTitleError(DomainError):
    """A meeting needs a name."""

    message = lazy("Il manque le titre de la rencontre.")


class NoGroupError(DomainError):
    """A meeting is the meeting of a group at least."""

    message = lazy("Choisissez le groupe qui se réunit.")


class NoLivingGroupError(DomainError):
    """Nobody comes to the meeting of a group that has closed."""

    message = lazy("Ce groupe ne se réunit plus. Choisissez un groupe qui se réunit encore.")


class CapacityBelowPlacesTakenError(DomainError):
    """Nobody loses a place they were promised."""

    def __init__(self, taken: int) -> None:
        super().__init__(
            LazyText(
                lambda: ngettext(
                    "%(num)s personne a déjà sa place. Gardez au moins ce nombre.",
                    "%(num)s personnes ont déjà leur place. Gardez au moins ce nombre.",
                    taken,
                )
            )
        )


class ReplacementError(DomainError):
    """The new date must be another, announced, meeting of the same Département."""

    message = lazy("Choisissez comme nouvelle date une autre rencontre, déjà annoncée.")


class AgendaTooLongError(DomainError):
    """The agenda does not fit in the hours."""

    message = lazy("L’ordre du jour est plus long que la rencontre. Enlevez des minutes.")


class AgendaItemError(DomainError):
    """A line of the agenda without a title, or with minutes that are none."""

    message = lazy("Chaque point a un titre, et dure de 1 à 600 minutes.")


class CapacityNotPositiveError(DomainError):
    """No places, or less than none."""

    message = lazy("Écrivez un nombre à partir de 1, ou laissez vide.")


class TextTooLongError(DomainError):
    """A text longer than its line; `column` says which one."""

    def __init__(self, column: str, limit: int) -> None:
        super().__init__(
            lazy("Ce texte est trop long. Gardez %(limit)s signes au plus.", limit=limit)
        )
        self.column = column


class RemoteLinkNotUnderstoodError(DomainError):
    """The link of a meeting at a distance is no address of the web."""

    message = lazy("Ce lien ne s’ouvre pas. Il commence par https://, copiez-le en entier.")

    def __init__(self, column: str = "remote_url") -> None:
        super().__init__()
        self.column = column


class GroupsApartError(DomainError):
    """A meeting belongs to one Département, and so do its groups."""

    message = lazy(
        "Ces groupes ne sont pas du même département. Prévoyez une rencontre pour chacun."
    )


class MeetingCancelledError(DomainError):
    """What is cancelled stays as it was announced."""

    message = lazy("Cette rencontre est annulée. Reprenez-la plutôt pour une autre date.")


class NotStartedYetError(DomainError):
    """Nobody can say yet that it took place."""

    message = lazy("Cette rencontre n’a pas encore commencé.")


class NoLinkError(DomainError):
    """Nobody can register to an event held elsewhere without its link."""

    message = lazy("Il manque le lien pour s’inscrire chez l’organisateur.")


class NowhereToAnnounceError(DomainError):
    """Nobody would find the event, and nobody would answer for it."""

    message = lazy("Choisissez un groupe ou un territoire.")


class NotRightAfterError(DomainError):
    """Two meetings are chained when one comes right after the other, at the same place."""

    message = lazy(
        "Ces deux rencontres ne se suivent pas. Il faut le même lieu, le même jour, "
        "et moins de 2 heures entre les deux."
    )


class NoCopyError(DomainError):
    """Nothing was chosen to copy to."""

    message = lazy("Cochez au moins un groupe.")


class NotInformalError(DomainError):
    """Only an informal meeting keeps its outcomes instead of minutes, once it has begun."""

    message = lazy("On écrit ce qui en est sorti après une rencontre informelle.")
