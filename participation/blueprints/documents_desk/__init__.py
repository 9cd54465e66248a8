"""The desk of documents: from an original to an easy version that is published beside it."""

from participation.blueprints.documents_desk import (
    describing,
    entering,
    life,
    listing,
    original,
    product_texts,
    spreading,
    versions,
    writing,
)
from participation.blueprints.documents_desk.blueprint import bp

VIEWS = (describing, entering, life, listing, original, product_texts, spreading, versions, writing)

__all__ = ["VIEWS", "bp"]
