"""The demo’s documents, all of them ours: no sentence comes from elsewhere."""

from participation.demo.facts.documents import (
    charter,
    closing_form,
    forum_poster,
    guide,
    leaflet,
    letter,
    mobility_leaflet,
    own_texts,
    session_sheet,
    town_hall_memo,
    web_page,
)
from participation.demo.facts.documents.shapes import DocumentFact

DOCUMENTS: tuple[DocumentFact, ...] = (
    *charter.DOCUMENTS,
    *closing_form.DOCUMENTS,
    *forum_poster.DOCUMENTS,
    *guide.DOCUMENTS,
    *leaflet.DOCUMENTS,
    *letter.DOCUMENTS,
    *mobility_leaflet.DOCUMENTS,
    *own_texts.DOCUMENTS,
    *session_sheet.DOCUMENTS,
    *town_hall_memo.DOCUMENTS,
    *web_page.DOCUMENTS,
)
