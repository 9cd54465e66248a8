"""A logo: what is refused with which sentence, and that nothing but the picture travels on."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.territories.logo import (
    MAX_BYTES,
    LogoDamagedError,
    LogoError,
    LogoKindError,
    LogoTooHeavyError,
    LogoTooLargeError,
    clean_png,
)
from tests.support.png import SIGNATURE, chunk, header, picture, pixels, png

RAW = (b"\x00" + bytes((90, 30, 60)) * 2) * 2
ROWS = pixels(RAW)
SECRET = b"48.1173,11.5167 a place nobody should learn"


def kinds(data: bytes) -> list[bytes]:
    found, position = [], len(SIGNATURE)
    while position < len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        found.append(kind)
        position += 12 + length
    return found


def raw_of(data: bytes) -> bytes:
    """The rows of a cleaned picture, whose pixels are one block."""
    position = data.index(b"IDAT")
    (length,) = struct.unpack_from(">I", data, position - 4)
    return zlib.decompress(data[position + 4 : position + 4 + length])


def test_the_picture_stays() -> None:
    kept = clean_png(picture())
    assert kinds(kept) == [b"IHDR", b"IDAT", b"IEND"]
    assert raw_of(kept) == RAW
    assert clean_png(kept) == kept


@pytest.mark.parametrize(
    "beside",
    [
        chunk(b"tEXt", b"Comment\x00" + SECRET),
        chunk(b"zTXt", b"Comment\x00\x00" + SECRET),
        chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + SECRET),
        chunk(b"eXIf", SECRET),
        chunk(b"iCCP", b"name\x00\x00" + SECRET),
        chunk(b"acTL", SECRET),
        chunk(b"PLTE", SECRET[:42]),
    ],
)
def test_what_lies_beside_the_picture_goes(beside: bytes) -> None:
    kept = clean_png(png(header(), beside, ROWS))
    assert kept == clean_png(picture())


def test_what_follows_the_end_goes() -> None:
    assert clean_png(picture() + b"<script>alert(1)</script>") == clean_png(picture())


def test_what_hides_behind_the_pixels_goes() -> None:
    hiding = chunk(b"IDAT", zlib.compress(RAW) + SECRET)
    assert clean_png(png(header(), hiding)) == clean_png(picture())


def test_pixels_in_several_blocks_are_one_picture() -> None:
    packed = zlib.compress(RAW)
    cut = png(header(), chunk(b"IDAT", packed[:7]), chunk(b"IDAT", packed[7:]))
    assert clean_png(cut) == clean_png(picture())


def test_a_palette_and_its_transparency_stay() -> None:
    colours, clear = chunk(b"PLTE", bytes(range(6))), chunk(b"tRNS", b"\x00")
    rows = pixels(b"\x00\x40\x00\x80")  # 2 × 2 at one bit: a byte a row
    kept = clean_png(png(header(depth=1, colour=3), colours, clear, chunk(b"tIME", SECRET), rows))
    assert kinds(kept) == [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    assert colours in kept
    assert clear in kept


@pytest.mark.parametrize(
    ("depth", "colour", "length"),
    [(1, 0, 1), (16, 0, 2 * 3), (8, 2, 3 * 3), (16, 2, 6 * 3), (8, 4, 2 * 3), (16, 6, 8 * 3)],
)
def test_every_kind_of_pixel_is_known(depth: int, colour: int, length: int) -> None:
    rows = (b"\x00" + bytes(length)) * 3
    assert raw_of(clean_png(png(header(3, 3, depth, colour), pixels(rows)))) == rows


def test_an_interlaced_picture_is_known() -> None:
    # The seven passes of 5 × 3, counted by hand: the third one is empty, the others have 15 pixels.
    sizes = [(1, 1), (1, 1), (1, 1), (3, 1), (2, 2), (5, 1)]
    rows = b"".join((b"\x00" + bytes(3 * width)) * height for width, height in sizes)
    assert raw_of(clean_png(png(header(5, 3, interlace=1), pixels(rows)))) == rows


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        b"GIF89a\x01\x00\x01\x00\x80",
        b"GIF89a/*" + picture(),
        b"<html><body>" + picture(),
        b" " + picture(),
        b"<svg>" + b"x" * 200_000,
    ],
)
def test_what_is_no_png_is_refused(data: bytes) -> None:
    with pytest.raises(LogoKindError, match="n’est pas une image PNG"):
        clean_png(data)


def test_the_limits_are_said_and_kept() -> None:
    heavy = chunk(b"tEXt", b"x" * (MAX_BYTES - len(picture()) - 12))
    assert len(png(header(), heavy, ROWS)) == MAX_BYTES
    assert clean_png(png(header(), heavy, ROWS)) == clean_png(picture())
    with pytest.raises(LogoTooHeavyError, match="20 Ko et de 1000 pixels"):
        clean_png(png(header(), heavy, ROWS) + b"x")
    assert clean_png(picture(1000, 1000))
    for width, height in ((1001, 1), (1, 1001), (2**31 - 1, 2**31 - 1)):
        with pytest.raises(LogoTooLargeError, match="20 Ko et de 1000 pixels"):
            clean_png(png(header(width, height), ROWS))


@pytest.mark.parametrize(
    "data",
    [
        SIGNATURE,
        png(),
        png(header()),
        png(ROWS, header()),
        png(header(), header(), ROWS),
        png(header(), ROWS, chunk(b"tEXt"), ROWS),
        png(header(), chunk(b"ABCD", SECRET), ROWS),
        png(header(0), ROWS),
        png(header(depth=4), ROWS),
        png(header(colour=5), ROWS),
        png(header(interlace=2), ROWS),
        png(chunk(b"IHDR", b"short"), ROWS),
        png(header(), pixels(RAW[:-1])),
        png(header(), pixels(RAW + b"\x00")),
        png(header(), pixels(b"\x05" + RAW[1:])),
        png(header(), chunk(b"IDAT", b"no such thing")),
        png(header(), chunk(b"IDAT", zlib.compress(RAW)[:-1])),
        png(header(colour=3), pixels(b"\x00\x00\x00" * 2)),
        png(header(colour=3), chunk(b"PLTE", bytes(4)), pixels(b"\x00\x00\x00" * 2)),
        png(header(depth=1, colour=3), chunk(b"PLTE", bytes(9)), pixels(bytes(4))),
        png(header(colour=0), chunk(b"PLTE", bytes(3)), pixels(bytes(6))),
        png(header(), chunk(b"tRNS", bytes(5)), ROWS),
        png(header(colour=6), chunk(b"tRNS", bytes(6)), pixels(bytes(18))),
        png(header(), ROWS, chunk(b"tRNS", bytes(6))),
        picture()[:-1],
        picture().replace(b"IHDR\x00\x00\x00\x02", b"IHDR\x00\x00\x00\x03"),
        SIGNATURE + struct.pack(">I4s", 2**31, b"IHDR") + bytes(40),
    ],
)
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(LogoDamagedError, match="abîmée"):
        clean_png(data)


def test_a_small_file_does_not_unpack_into_a_huge_one() -> None:
    bomb = png(header(), pixels(bytes(15_000_000)))
    assert len(bomb) < MAX_BYTES
    with pytest.raises(LogoDamagedError):
        clean_png(bomb)


@given(st.integers(0, len(picture()) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, change: int) -> None:
    data = bytearray(picture())
    data[place] ^= change
    with pytest.raises(LogoError):
        clean_png(bytes(data))
