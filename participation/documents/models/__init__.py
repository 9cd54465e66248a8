"""The tables of documents: texts, passages and versions, rounds of reading, agreements."""

from participation.documents.models.checks import Check, CheckKind, HandedOut, Signatory
from participation.documents.models.documents import Audience, Document, DocumentKind, Original
from participation.documents.models.passages import (
    DocumentVersion,
    KeptFinding,
    Passage,
    VersionReason,
)
from participation.documents.models.rounds import (
    Mark,
    Question,
    QuestionAnswer,
    Reading,
    ReadingWay,
    Round,
    Understanding,
)
from participation.documents.states import DocumentState

__all__ = [
    "Audience",
    "Check",
    "CheckKind",
    "Document",
    "DocumentKind",
    "DocumentState",
    "DocumentVersion",
    "HandedOut",
    "KeptFinding",
    "Mark",
    "Original",
    "Passage",
    "Question",
    "QuestionAnswer",
    "Reading",
    "ReadingWay",
    "Round",
    "Signatory",
    "Understanding",
    "VersionReason",
]
