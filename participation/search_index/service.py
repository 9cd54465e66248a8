"""Keeps the search rows beside what they describe."""

from sqlalchemy import select

from participation.extensions import db
from participation.search_index.folding import folded
from participation.search_index.models import SearchEntry


def put(departement_id: int, object_kind: str, object_id: int, *texts: str) -> None:
    """Write, or write again, the words by which an object is found."""
    entry = _find(departement_id, object_kind, object_id)
    if entry is None:
        entry = SearchEntry(
            departement_id=departement_id, object_kind=object_kind, object_id=object_id
        )
        db.session.add(entry)
    entry.words = folded(" ".join(texts))


def remove(departement_id: int, object_kind: str, object_id: int) -> None:
    """Take an object out of the search."""
    entry = _find(departement_id, object_kind, object_id)
    if entry is not None:
        db.session.delete(entry)


def _find(departement_id: int, object_kind: str, object_id: int) -> SearchEntry | None:
    return db.session.scalar(
        select(SearchEntry).where(
            SearchEntry.departement_id == departement_id,
            SearchEntry.object_kind == object_kind,
            SearchEntry.object_id == object_id,
        )
    )
