"""Turn the bytes of a file that somebody sends into text, or say why they are none."""

import codecs
import re
import unicodedata

from participation.i18n import gettext as _
from participation.interchange.meeting_rows import UnreadableError

MAX_BYTES = 2_000_000

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# A spreadsheet or a compressed file starts with these bytes.
_ARCHIVES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 with its mark, else Windows-1252.

    Raises UnreadableError for an empty file, one above MAX_BYTES and one that is not text.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(_("Ce fichier est trop lourd : 2 Mo au plus."))
    if not data.strip():
        raise UnreadableError(_("Ce fichier est vide."))
    if data.startswith(_ARCHIVES):
        raise UnreadableError(
            _("Ce fichier est un classeur. Dans votre tableur, enregistrez-le au format CSV.")
        )
    text = _decoded(data)
    if text is None or _CONTROLS.search(text):
        raise UnreadableError(
            _("Ce fichier n’est pas du texte. Envoyez un fichier CSV ou iCalendar.")
        )
    return text


def fold(text: str) -> str:
    """Return a text without accents, capitals or repeated blanks, to compare or recognise it."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in spread if not unicodedata.combining(character))
    return " ".join(plain.split())


def clean_line(text: str) -> str:
    """Return a text on one line, without controls; its no-break spaces stay."""
    return re.sub("[ \t\r\n]+", " ", _clean(text)).strip()


def clean_paragraphs(text: str) -> str:
    """Return a text with its paragraphs, without controls, at most one empty line in a row."""
    lines = [line.strip(" \t") for line in re.split("\r\n|\r|\n", _clean(text))]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()


def excerpt(text: str) -> str:
    """Return the beginning of what somebody wrote, short enough for a sentence."""
    line = clean_line(text)
    return line if len(line) <= 60 else f"{line[:59]}…"  # noqa: PLR2004 - one line of a phone


def _decoded(data: bytes) -> str | None:
    encodings = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))
