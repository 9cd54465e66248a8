"""Documents that stand in the addresses of the role table: written, published once, and read."""

from typing import Any

from participation import clock
from participation.documents.models import (
    Document,
    DocumentKind,
    DocumentState,
    DocumentVersion,
    HandedOut,
    KeptFinding,
    Passage,
    Question,
    Reading,
    ReadingWay,
    Round,
    Signatory,
    VersionReason,
)
from participation.extensions import db
from participation.glossary.models import ProposalOrigin, Term, TermKind, TermProposal, TermSense
from participation.groups.models import Group

DOCUMENT_KEYS = (
    "copy_id",
    "document_id",
    "kept_id",
    "number",
    "passage_id",
    "position",
    "proposal_id",
    "question_id",
    "reading_id",
    "round_id",
    "signatory_id",
    "term_id",
)


def make_document_keys(group: Group, word: str, *, reader_id: int) -> dict[str, int]:
    """Write a document of a group with all that hangs on it; return the keys that addresses use.

    `word` is the glossary's own word of that Département, `reader_id` who reads on a phone.
    """
    place, now = group.departement_id, clock.now()
    document = _document(group)
    passage = Passage(
        departement_id=place,
        document_id=document.id,
        position=0,
        original="Il vous appartient de nous contacter.",
        easy="Appelez-nous.",
        previous_original="",
        changed_at=now,
    )
    db.session.add(passage)
    db.session.flush()
    version = _version(document, passage)
    reading_round = Round(
        departement_id=place,
        document_id=document.id,
        number=1,
        version_id=version.id,
        created_at=now,
    )
    term = Term(
        departement_id=place,
        kind=TermKind.WORD,
        term=word,
        folded=word,
        created_at=now,
        changed_at=now,
    )
    db.session.add_all([reading_round, term])
    db.session.flush()
    rows: dict[str, Any] = {
        "kept_id": KeptFinding(
            departement_id=place,
            document_id=document.id,
            rule="jargon",
            words="mot",
            motive="C’est le mot de la loi.",
            created_at=now,
        ),
        "copy_id": HandedOut(
            departement_id=place,
            document_id=document.id,
            place="Mairie",
            copies=10,
            given_on=now.date(),
            feedback="",
        ),
        "signatory_id": Signatory(
            departement_id=place,
            document_id=document.id,
            organisation="Mairie",
            signed_on=now.date(),
        ),
        "question_id": Question(
            departement_id=place,
            round_id=reading_round.id,
            position=0,
            words="Que faire ?",
            expected="Appeler.",
        ),
        "reading_id": Reading(
            departement_id=place,
            round=reading_round,
            label="Feuille 1",
            way=ReadingWay.PAPER,
            created_at=now,
        ),
        "proposal_id": TermProposal(
            departement_id=place,
            origin=ProposalOrigin.READERS,
            term="autre",
            folded="autre",
            words="",
            answer="",
            created_at=now,
        ),
    }
    db.session.add_all(rows.values())
    db.session.add(
        Reading(
            departement_id=place,
            round=reading_round,
            person_id=reader_id,
            label="Sam",
            way=ReadingWay.PHONE,
            created_at=now,
        )
    )
    db.session.add(
        TermSense(
            departement_id=place,
            term_id=term.id,
            position=0,
            explanation="C’est simple.",
            example="",
        )
    )
    db.session.flush()
    return {name: row.id for name, row in rows.items()} | {
        "document_id": document.id,
        "number": version.number,
        "passage_id": passage.id,
        "position": 0,
        "round_id": reading_round.id,
        "term_id": term.id,
    }


def _document(group: Group) -> Document:
    now = clock.now()
    document = Document(
        departement_id=group.departement_id,
        kind=DocumentKind.LETTER,
        state=DocumentState.DRAFT,
        title="Votre rendez-vous",
        changed_because="",
        published_number=1,
        published_at=now,
        created_at=now,
        changed_at=now,
        group_id=group.id,
    )
    db.session.add(document)
    db.session.flush()
    return document


def _version(document: Document, passage: Passage) -> DocumentVersion:
    version = DocumentVersion(
        departement_id=document.departement_id,
        document_id=document.id,
        number=1,
        reason=VersionReason.PUBLISHED,
        passages=[
            {
                "id": passage.id,
                "original": passage.original,
                "easy": passage.easy,
                "pictogram": "",
            }
        ],
        created_at=clock.now(),
    )
    db.session.add(version)
    db.session.flush()
    return version
