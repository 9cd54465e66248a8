"""Documents for tests: a letter of three passages, and the people around it."""

from dataclasses import dataclass

from sqlalchemy import delete

from participation.accounts.actor import Actor
from participation.documents.inputs import DocumentInput, OriginalInput
from participation.documents.models import (
    Document,
    DocumentKind,
    Mark,
    QuestionAnswer,
    Reading,
)
from participation.documents.queries import passages_of
from participation.documents.service.passages import write_passage
from participation.documents.service.writing import create_document
from participation.extensions import db
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, actor_of, make_account, make_scene

LETTER = """Vous êtes invité à un entretien le 12 mars 2026 à 14 h.

En cas d’empêchement, il vous appartient de nous contacter dans un délai de 48 heures.

Vous voudrez bien vous munir des pièces justificatives."""
EASY = (
    "Venez nous voir le 12 mars 2026, à 14 h.",
    "Vous ne pouvez pas venir ? Appelez-nous avant 48 heures.",
    "Apportez vos papiers.",
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A document and who works on it: a writer, the service, a validator."""

    document: Document
    writer: Actor
    service: Actor
    validator: Actor
    scene: Scene


def make_desk(text: str = LETTER, **values: object) -> Desk:
    scene = make_scene()
    people = [
        actor_of(make_account(scene.departement, role))
        for role in (Role.ANIMATEUR, Role.REFERENT, Role.CHARGE_MISSION)
    ]
    data = DocumentInput(**{"kind": DocumentKind.LETTER, "title": "Votre rendez-vous", **values})  # type: ignore[arg-type]
    with unit_of_work():
        document = create_document(people[0], scene.departement.id, data, OriginalInput(text))
    return Desk(document, *people, scene)


def write_all(desk: Desk, *words: str) -> None:
    """Write the easy words of each passage, in order."""
    for passage, easy in zip(passages_of(desk.document.id), words or EASY, strict=True):
        with unit_of_work():
            write_passage(desk.writer, desk.document, passage.id, easy)


def put_demo_rounds_aside() -> None:
    """Empty the tables of rounds and the outbox, so that every row in them is a test's own."""
    for model in (Mark, QuestionAnswer, Reading, OutboxMessage):
        db.session.execute(delete(model))
