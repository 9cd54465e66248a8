"""Carries a file from the page that looks at it to the page that takes it in, without keeping it.

What was looked at is what enters: nothing lies on the server between the two.
"""

import base64
import binascii
import zlib

from participation.interchange.file_text import MAX_BYTES

LONGEST = 200_000  # signs; a larger file is chosen again


def packed(content: bytes) -> str:
    """Return a file as the value of a hidden field, or "" when it is too long for one."""
    text = base64.urlsafe_b64encode(zlib.compress(content, 9)).decode()
    return text if len(text) <= LONGEST else ""


def unpacked(text: str) -> bytes | None:
    """Return the file of a hidden field, None when somebody touched it."""
    try:
        packed_bytes = base64.urlsafe_b64decode(text.encode())
        # One byte above the limit is enough to be refused: a small field may hold a huge file.
        return zlib.decompressobj().decompress(packed_bytes, MAX_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error):
        return None
