"""Plain text: UTF-8, UTF-16 with its mark, or the Windows letters of western Europe."""

import codecs
import re

from participation.plain_french.files.errors import UnknownEncodingError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f-\x9f]")
# What French writes beyond ASCII; anything else says that the bytes are in another alphabet.
FRENCH = frozenset("àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’‘“”–—…€°º²³·•§½¼©®ñÑóíáúß\u00a0\u00ad")


def text_of(data: bytes) -> str:
    """Decode a plain text; UnknownEncodingError when no usual encoding gives letters."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = _decoded(data, "cp1252")
    if any(letter not in FRENCH for letter in text if not letter.isascii()):
        raise UnknownEncodingError
    return text


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnknownEncodingError from error


def _checked(text: str) -> str:
    if CONTROLS.search(text):
        raise UnknownEncodingError
    return text
