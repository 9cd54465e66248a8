"""Tidy the words that calendar programs put into an event."""

import html
import re

from participation.interchange.file_text import clean_line, clean_paragraphs, fold
from participation.meetings.models import MeetingKind

_MARKUP = re.compile(
    r"<(?:br|p|div|ul|ol|li|a|b|i|u|em|strong|span|html-blob)\b[^<>]*>", re.IGNORECASE
)
_BREAKS = re.compile(r"<br\s*/?>|</(?:p|div|li|ul|ol)>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FIRST_PART = re.compile(r"(?P<place>[^,\n]+)[,\n]\s*(?P<address>.*[0-9]{5}.*)", re.DOTALL)

# The first word found decides; the others are plain meetings.
_KINDS = {
    "restitution": MeetingKind.RESTITUTION,
    "seminaire": MeetingKind.SEMINAR,
    "comite": MeetingKind.COMMITTEE,
    "atelier": MeetingKind.WORKSHOP,
    "forum": MeetingKind.FORUM,
}


def kind_said_by(title: str) -> MeetingKind:
    """Return the kind of meeting that a title names."""
    words = re.findall(r"[a-z]+", fold(title))
    return next((kind for word, kind in _KINDS.items() if word in words), MeetingKind.MEETING)


def place_and_address(location: str) -> tuple[str, str]:
    """Split "Maison commune, 3 rue du Port, 31250 Revel": only a postcode shows an address."""
    match = _FIRST_PART.fullmatch(location.strip())
    if match is None:
        return clean_line(location), ""
    return clean_line(match["place"]), clean_line(match["address"])


def without_markup(description: str) -> str:
    """Return the text of a description; some programs export it as HTML."""
    if _MARKUP.search(description):
        description = html.unescape(_TAG.sub("", _BREAKS.sub("\n", description)))
    return clean_paragraphs(description)
