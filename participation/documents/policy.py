"""Who may write, check and validate documents, and who may read them."""

from participation.accounts.actor import Actor
from participation.documents.models import Document
from participation.documents.states import DocumentState
from participation.permissions import Permission


def may_write(actor: Actor, target: Document | None = None) -> bool:
    """Facilitators and chargé·es de mission, in their Département; the group that owns it too.

    Without a target: whoever may write one somewhere.
    """
    if target is None:
        return bool(actor.departements_where(Permission.DOCUMENT_WRITE))
    return actor.holds(Permission.DOCUMENT_WRITE, target.departement_id) or (
        target.is_collective and target.group_id in actor.member_of
    )


def may_edit(actor: Actor, target: Document) -> bool:
    """Change the easy words: who writes; a service corrects a fact while it checks."""
    return may_write(actor, target) or (
        target.state is DocumentState.WITH_SERVICE
        and actor.holds(Permission.DOCUMENT_CHECK, target.departement_id)
    )


def may_open(actor: Actor, target: Document | None = None) -> bool:
    """Open the desk of a document: who writes it, the services that check it, who agrees.

    Without a target: whoever may open one somewhere; members may see those of their groups.
    """
    if target is None:
        return bool(places_open_to(actor)) or bool(actor.member_of)
    return may_write(actor, target) or target.departement_id in places_open_to(actor)


def places_open_to(actor: Actor) -> frozenset[int]:
    """Return the ids of the Départements where an actor opens every document."""
    return frozenset().union(*map(actor.departements_where, _OPENERS))


_OPENERS = (
    Permission.DOCUMENT_WRITE,
    Permission.DOCUMENT_CHECK,
    Permission.DOCUMENT_VALIDATE,
)
