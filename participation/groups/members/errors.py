"""What may be refused about belonging to a group."""

from participation.errors import DomainError
from participation.i18n import lazy


class TwoCollegesError(DomainError):
    """Somebody sits for one college at a time in a group."""

    message = lazy(
        "On ne siège que pour un collège à la fois dans un groupe. "
        "Pour changer de collège, on quitte le groupe, puis on revient."
    )


class CollegeNotHereError(DomainError):
    """The kind of the group provides for no such college."""

    message = lazy("Ce groupe ne réunit pas ce collège. Choisissez-en un de la liste.")


class GroupNotOpenError(DomainError):
    """A body whose members are let in by who facilitates it."""

    message = lazy("On n’entre pas seul dans ce groupe. Appelez-nous : nous en parlons avec vous.")


class GroupClosedError(DomainError):
    """A group that no longer meets."""

    message = lazy("Ce groupe ne se réunit plus. Appelez-nous : nous vous en proposons un autre.")


class NoMemberNameError(DomainError):
    """Something is needed to call somebody by."""

    message = lazy("Il manque un prénom, ou un autre nom que la personne choisit.")


class NoMemberConsentError(DomainError):
    """Somebody is let in on their behalf only when they agree (PRODUCT, rule 9)."""

    message = lazy("Demandez d’abord à la personne si elle est d’accord, puis cochez la case.")


class AlreadyMemberError(DomainError):
    """The same name with the same contact is in the group already."""

    message = lazy("Cette personne est déjà dans le groupe.")


class NotMemberError(DomainError):
    """The membership ended in between."""

    message = lazy("Cette personne a quitté le groupe.")


class NotFacilitatorError(DomainError):
    """Who facilitates sees the names: it takes an account with that role."""

    message = lazy(
        "Cette personne n’a pas de compte pour animer. "
        "Demandez à l’administration de le lui donner d’abord."
    )


class SubstituteError(DomainError):
    """One substitutes for another member of the same college, who has no other substitute."""

    message = lazy("On remplace un autre membre du même collège, qui n’a pas encore de suppléance.")


class TooLateToComeBackError(DomainError):
    """Undoing is for the same day; later, one joins again."""

    message = lazy("Ce départ date d’un autre jour. Vous pouvez rejoindre le groupe à nouveau.")
