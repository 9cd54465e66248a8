"""What may be refused about groups, each with the question that the sentence belongs to."""

from participation.errors import DomainError
from participation.i18n import LazyText, lazy


class AboutOneAnswerError(DomainError):
    """A refusal about one answer; `column` says which one."""

    column = ""

    def __init__(self, message: LazyText | str | None = None, column: str | None = None) -> None:
        super().__init__(message)
        if column is not None:
            self.column = column


class NoNameError(AboutOneAnswerError):
    """A group or a kind without a name."""

    message = lazy("Il manque le nom.")
    column = "name"


class NameTakenError(AboutOneAnswerError):
    """Two groups of one Département would have the same name."""

    message = lazy("Un autre groupe porte déjà ce nom. Ajoutez par exemple son territoire.")
    column = "name"


class KindTakenError(AboutOneAnswerError):
    """Two kinds of one Département would have the same name."""

    message = lazy("Un autre type de groupe porte déjà ce nom.")
    column = "name"


class KindArchivedError(AboutOneAnswerError):
    """A kind that is put away takes no new group."""

    message = lazy("Ce type de groupe est rangé. Ramenez-le d’abord.")
    column = "kind"


class NoCollegeError(AboutOneAnswerError):
    """A body for nobody."""

    message = lazy("Choisissez au moins une catégorie de personnes.")
    column = "colleges"


class OutOfBoundsError(AboutOneAnswerError):
    """A figure that makes no sense: a quorum over 100, a notice of a year."""


class ElsewhereError(AboutOneAnswerError):
    """A territory, a parent or a plan of another Département."""

    message = lazy("Choisissez dans votre département.")
    column = "territories"


class ParentLoopError(AboutOneAnswerError):
    """A group would depend on itself, through others."""

    message = lazy("Ce groupe dépend déjà du vôtre. Choisissez-en un autre.")
    column = "parent"


class NotThisStepError(DomainError):
    """An act that does not follow from where the group stands."""

    message = lazy("Ce n’est plus possible : quelqu’un a déjà changé l’état de ce groupe.")


class FrameMissingError(DomainError):
    """A group opens only once it has said what it may weigh on."""

    message = lazy("Dites le cadre avant de commencer.")


class ContinuesElsewhereError(DomainError):
    """A group that became others does not open again."""

    message = lazy("Ce groupe continue sous un autre nom. Il ne peut pas rouvrir.")


class AgreementError(AboutOneAnswerError):
    """What is wrong with the agreement of the members of one group."""

    def __init__(self, group_id: int, message: LazyText | None = None) -> None:
        super().__init__(message)
        self.group_id = group_id


class NoAgreementError(AgreementError):
    """Nobody asked the members."""

    message = lazy("Sans l’accord des membres, on ne touche pas à leur groupe.")
    column = "agreed_on"


class NoVoteError(AgreementError):
    """Nobody is counted."""

    message = lazy("Comptez les voix : au moins une personne a dit oui.")
    column = "votes_for"


class MembersRefusedError(AgreementError):
    """The members said no, or as many said no as yes."""

    message = lazy("Les membres n’ont pas dit oui. Leur groupe reste comme il est.")
    column = "votes_against"


class AgreementDateError(AgreementError):
    """An agreement of tomorrow."""

    message = lazy("Cet accord est daté de demain ou plus tard. Attendez qu’il soit donné.")
    column = "agreed_on"


class NotEnoughGroupsError(DomainError):
    """A merge of one group, a split into one."""

    message = lazy("Il faut au moins deux groupes.")


class ClosedGroupError(DomainError):
    """A group that no longer meets cannot be changed in this way."""

    message = lazy("Ce groupe ne se réunit plus.")
