"""Who may write, check and validate documents, and who may read them."""

from participation.accounts.actor import Actor
from participation.documents.models import Document
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


def may_open(actor: Actor, target: Document) -> bool:
    """Open the desk of a document: who writes it, and the services that check it."""
    return may_write(actor, target) or actor.holds(Permission.DOCUMENT_CHECK, target.departement_id)
