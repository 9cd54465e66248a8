"""Chooses the reader of a file by its name and its first bytes."""

from collections.abc import Callable
from pathlib import Path, PurePath

from participation.plain_french.files import opendocument, pdf, plain, word
from participation.plain_french.files.errors import (
    MOST_LETTERS,
    MOST_MEBIBYTES,
    EmptyFileError,
    LockedFileError,
    MissingFileError,
    OldWordError,
    TooBigFileError,
    TooLongFileError,
    UnknownKindError,
)

KINDS: dict[str, Callable[[bytes], str]] = {
    ".txt": plain.text_of,
    ".md": plain.text_of,
    ".docx": word.text_of,
    ".odt": opendocument.text_of,
    ".pdf": pdf.text_of,
}
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")  # also the wrapping of a .docx with a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024


def read_file(path: str | Path) -> str:
    """Give the text of the file at `path`; UnreadableFileError says in French why not."""
    place = Path(path)
    try:
        if place.stat().st_size > MOST_BYTES:
            raise TooBigFileError
        data = place.read_bytes()
    except (OSError, ValueError) as error:
        raise MissingFileError from error
    return read_bytes(data, place.name)


def read_bytes(data: bytes, name: str) -> str:
    """Give the text of a file that was sent, `name` telling its kind (none: plain text or PDF)."""
    if len(data) > MOST_BYTES:
        raise TooBigFileError
    if not data.strip():
        raise EmptyFileError
    if data.startswith(OLD_OFFICE):
        raise LockedFileError if ENCRYPTED in data else OldWordError
    suffix = PurePath(name).suffix.lower() or (".pdf" if data.startswith(b"%PDF") else ".txt")
    if suffix not in KINDS:
        raise UnknownKindError
    text = KINDS[suffix](data)
    if not any(map(str.isalnum, text)):
        raise EmptyFileError
    if len(text) > MOST_LETTERS:
        raise TooLongFileError
    return text
