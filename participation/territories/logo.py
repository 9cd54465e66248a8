"""Reads a logo sent by somebody and keeps nothing but its picture (PNG, W3C third edition)."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NewType

from participation.errors import DomainError
from participation.i18n import lazy

MAX_BYTES = 20 * 1024  # a first visit weighs 40 KB at most (QUALITY)
MAX_SIDE = 1000  # pixels
CleanPng = NewType("CleanPng", bytes)

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_NO_COLOURS, _PALETTE = {0, 4}, 3
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_TRANSPARENT_BYTES = {0: 2, 2: 6}  # one grey, one colour; a palette has one byte a colour
# Adam7: (first column, first row, step between columns, step between rows) of each pass.
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
_LAST_FILTER = 4


class LogoError(DomainError):
    """A logo that cannot be kept."""


class LogoKindError(LogoError):
    """The file is no PNG."""

    message = lazy(
        "Ce fichier n’est pas une image PNG. "
        "Choisissez un PNG de 20 Ko et de 1000 pixels de côté au plus."
    )


class LogoTooHeavyError(LogoError):
    """The file has too many bytes."""

    message = lazy(
        "Ce fichier est trop lourd. Choisissez un PNG de 20 Ko et de 1000 pixels de côté au plus."
    )


class LogoTooLargeError(LogoError):
    """The picture has too many pixels."""

    message = lazy(
        "Cette image est trop grande. Choisissez un PNG de 20 Ko et de 1000 pixels de côté au plus."
    )


class LogoDamagedError(LogoError):
    """The file begins like a PNG and is not one to its end."""

    message = lazy(
        "Cette image est abîmée. Enregistrez-la à nouveau. "
        "Choisissez un PNG de 20 Ko et de 1000 pixels de côté au plus."
    )


@dataclass(frozen=True, slots=True)
class _Header:
    width: int
    height: int
    depth: int
    colour: int
    is_interlaced: bool

    @classmethod
    def read(cls, body: bytes) -> "_Header":
        if len(body) != _HEADER.size:
            raise LogoDamagedError
        width, height, depth, colour, compression, filtering, interlace = _HEADER.unpack(body)
        if depth not in _DEPTHS.get(colour, ()) or compression or filtering or interlace > 1:
            raise LogoDamagedError
        if not (width and height):
            raise LogoDamagedError
        if max(width, height) > MAX_SIDE:
            raise LogoTooLargeError
        return cls(width, height, depth, colour, is_interlaced=bool(interlace))

    def row_lengths(self) -> Iterator[int]:
        """Yield the bytes of each row as stored, its filter included."""
        passes = _PASSES if self.is_interlaced else ((0, 0, 1, 1),)
        for left, top, across, down in passes:
            columns = -(-(self.width - left) // across)
            rows = -(-(self.height - top) // down)
            if columns > 0 and rows > 0:
                bits = columns * _CHANNELS[self.colour] * self.depth
                yield from [1 + -(-bits // 8)] * rows


def clean_png(data: bytes) -> CleanPng:
    """Return the picture of a PNG file without anything that travels beside it.

    Header, palette, transparency and pixels stay; texts, camera data, animation, whatever follows
    the end and whatever hides between the pixels' blocks go. The pixels are packed anew.

    Raises:
        LogoKindError: it is no PNG.
        LogoTooHeavyError: it is over `MAX_BYTES`.
        LogoTooLargeError: a side is over `MAX_SIDE` pixels.
        LogoDamagedError: it is cut, damaged, or not what its header says.

    """
    if not data.startswith(_SIGNATURE):
        raise LogoKindError
    if len(data) > MAX_BYTES:
        raise LogoTooHeavyError
    chunks = list(_chunks(data))
    kinds = [kind for kind, _body in chunks]
    _check_order(kinds)
    header = _Header.read(chunks[0][1])
    kept = [chunks[0]]
    palette = _palette(header, _only(chunks, b"PLTE"))
    if palette:
        kept.append((b"PLTE", palette))
    transparent = _only(chunks, b"tRNS")
    if transparent is not None:
        _check_transparency(header, palette, transparent)
        kept.append((b"tRNS", transparent))
    packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
    kept += [(b"IDAT", zlib.compress(_pixels(header, packed), 9)), (b"IEND", b"")]
    return CleanPng(_SIGNATURE + b"".join(_written(kind, body) for kind, body in kept))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (kind, body) of each chunk up to the end of the picture."""
    position, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        if position + 12 > len(data):
            raise LogoDamagedError
        length, kind = struct.unpack_from(">I4s", data, position)
        body = data[position + 8 : position + 8 + length]
        checksum = data[position + 8 + length : position + 12 + length]
        if checksum != zlib.crc32(kind + body).to_bytes(4):
            raise LogoDamagedError
        yield kind, body
        position += 12 + length


def _check_order(kinds: list[bytes]) -> None:
    """Refuse a picture without its parts in their order, or with a part that nobody can know."""
    places = [place for place, kind in enumerate(kinds) if kind == b"IDAT"]
    critical = [kind for kind in kinds if kind[:1].isupper()]
    parts = [kind for kind in kinds if kind in (b"PLTE", b"tRNS")]
    is_sound = (
        kinds[0] == b"IHDR"
        and critical.count(b"IHDR") == 1
        and set(critical) <= {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
        and bool(places)
        and all(after == before + 1 for before, after in pairwise(places))
        and parts in ([], [b"PLTE"], [b"tRNS"], [b"PLTE", b"tRNS"])
        and all(kinds.index(part) < places[0] for part in parts)
    )
    if not is_sound:
        raise LogoDamagedError


def _only(chunks: list[tuple[bytes, bytes]], wanted: bytes) -> bytes | None:
    return next((body for kind, body in chunks if kind == wanted), None)


def _palette(header: _Header, body: bytes | None) -> bytes:
    """Return the colours of a palette picture; for others they are advice, which is not kept."""
    if header.colour != _PALETTE:
        if body is not None and header.colour in _NO_COLOURS:
            raise LogoDamagedError
        return b""
    if not body or len(body) % 3 or len(body) > 3 * 2**header.depth:
        raise LogoDamagedError
    return body


def _check_transparency(header: _Header, palette: bytes, body: bytes) -> None:
    if header.colour == _PALETTE:
        is_sound = 1 <= len(body) <= len(palette) // 3
    else:
        is_sound = len(body) == _TRANSPARENT_BYTES.get(header.colour, -1)
    if not is_sound:
        raise LogoDamagedError


def _pixels(header: _Header, packed: bytes) -> bytes:
    """Unpack the rows; they must be as many and as long as the header says, and nothing more."""
    lengths = list(header.row_lengths())
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(packed, sum(lengths) + 1)
    except zlib.error:
        raise LogoDamagedError from None
    if len(rows) != sum(lengths) or not unpacking.eof:
        raise LogoDamagedError
    start = 0
    for length in lengths:
        if rows[start] > _LAST_FILTER:
            raise LogoDamagedError
        start += length
    return rows


def _written(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + zlib.crc32(kind + body).to_bytes(4)
