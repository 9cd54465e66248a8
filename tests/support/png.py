"""Writes small PNG files for tests, sound ones and others."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def header(
    width: int = 2, height: int = 2, depth: int = 8, colour: int = 2, interlace: int = 0
) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace))


def pixels(raw: bytes) -> bytes:
    """Return one block of pixels; each row begins with its filter."""
    return chunk(b"IDAT", zlib.compress(raw))


def png(*chunks: bytes) -> bytes:
    return SIGNATURE + b"".join(chunks) + chunk(b"IEND")


def picture(width: int = 2, height: int = 2, red: int = 90) -> bytes:
    """Return a sound picture of one colour."""
    row = b"\x00" + bytes((red, 30, 60)) * width
    return png(header(width, height), pixels(row * height))
