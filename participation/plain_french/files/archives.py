"""Archives (.docx, .odt): looked at from outside before anything is unpacked for good."""

import zipfile
import zlib
from io import BytesIO

from participation.plain_french.files.errors import (
    BrokenFileError,
    LockedFileError,
    SuspectFileError,
)

MOST_PARTS = 3_000
MOST_UNPACKED = 100 * 1024 * 1024
MOST_XML = 30 * 1024 * 1024  # of one part that is parsed
HIGHEST_RATIO = 150  # of unpacked to packed; text rarely passes 30
SMALL = 512 * 1024  # below, a ratio says nothing
HEAD = 4_096
DEFINITIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY", "<!doctype", "<!entity")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
MANIFEST = "META-INF/manifest.xml"


def checked(data: bytes) -> zipfile.ZipFile:
    """Open an archive whose size, ratio and XML are those of a document.

    SuspectFileError for what swells or defines entities, LockedFileError for a password,
    BrokenFileError for no archive at all.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise LockedFileError
        _weigh(parts)
        for part in parts:
            if part.filename.endswith((".xml", ".rels", ".rdf")):
                _look_into(archive, part)
    except UNREADABLE as error:
        raise BrokenFileError from error
    return archive


def _weigh(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise SuspectFileError
    for part in parts:
        is_xml = part.filename.endswith(".xml")
        swells = part.file_size > HIGHEST_RATIO * max(1, part.compress_size)
        if (part.file_size > SMALL and swells) or (is_xml and part.file_size > MOST_XML):
            raise SuspectFileError


def _look_into(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with archive.open(part) as stream:
        content = stream.read(MOST_XML)
    if any(definition in content for definition in DEFINITIONS):
        raise SuspectFileError
    if part.filename == MANIFEST and b"encryption-data" in content:
        raise LockedFileError
