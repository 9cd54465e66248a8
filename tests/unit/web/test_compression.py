"""A file compressed part by part is one gzip file of the whole."""

import gzip
import zlib

from hypothesis import given
from hypothesis import strategies as st

from participation.blueprints.calendars import compression
from participation.blueprints.calendars.compression import gzipped


@given(st.lists(st.binary(max_size=2000)))
def test_it_is_read_back_whole(parts: list[bytes]) -> None:
    assert gzip.decompress(gzipped(parts)) == b"".join(parts)


def test_it_is_one_member_as_browsers_want() -> None:
    reader = zlib.decompressobj(16 + zlib.MAX_WBITS)
    assert reader.decompress(gzipped([b"one", b"two"])) == b"onetwo"
    assert (reader.eof, reader.unused_data) == (True, b"")


def test_only_the_part_that_changed_is_compressed_again() -> None:
    parts = [f"part {number}".encode() * 50 for number in range(20)]
    gzipped(parts)
    parts[7] = b"changed"
    missed = compression._blocks.cache_info().misses
    assert gzip.decompress(gzipped(parts)) == b"".join(parts)
    assert compression._blocks.cache_info().misses == missed + 1
