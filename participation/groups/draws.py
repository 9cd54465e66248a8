"""A draw of lots that anybody can do again: an order that follows from public words alone.

After RFC 3797 (“Publicly Verifiable Nominations Committee Random Selection”), with SHA-256 in the
place of MD5. The recipe, exactly:

1. The candidates are numbered from 1 to n before the words of the draw are known.
2. The words become the key: lower case, without accents; each run of letters or digits is a word,
   in the order given; a number loses the noughts in front of it; each word is followed by a full
   stop, and the whole by a slash. “Jeudi 05 12 23” gives `jeudi.5.12.23./`.
3. For the draws k = 0, 1, 2 …: take the SHA-256 of k on two bytes (big-endian), the key in UTF-8,
   and k on two bytes again; read it as one whole number (big-endian); its remainder by the count of
   those who are left, counted from 0, is the place, among them in their order, of the next one.
4. Go on until nobody is left: that is the whole order.

A change of one person in the list changes the whole order: the list is closed first.
"""

import hashlib
import re
from typing import NamedTuple

from participation.search_index.folding import plain

MOST_CANDIDATES = 10_000
_WORD = re.compile(r"[^\W_]+")


class Step(NamedTuple):
    """One drawing of the recipe, to be checked by hand: digest, how many were left, who came."""

    digest: str
    left: int
    number: int


def key_of(seed: str) -> str:
    """Return the key that public words lead to; “” when they hold neither letter nor digit."""
    words = [_without_noughts(word) for word in _WORD.findall(plain(seed))]
    return "".join(f"{word}." for word in words) + "/" if words else ""


def steps(key: str, count: int, algorithm: str = "sha256") -> list[Step]:
    """Return every drawing for a key and a number of candidates, in order.

    `algorithm` is that of the recipe; the vectors printed in the RFC itself use MD5.

    Raises:
        ValueError: no key, or a count that is not between 1 and `MOST_CANDIDATES`.

    """
    if not key or not 1 <= count <= MOST_CANDIDATES:
        raise ValueError(count)
    left = list(range(1, count + 1))
    done = []
    for draw in range(count):
        rank = draw.to_bytes(2, "big")
        digest = hashlib.new(algorithm, rank + key.encode() + rank, usedforsecurity=False)
        number = left.pop(int.from_bytes(digest.digest(), "big") % len(left))
        done.append(Step(digest.hexdigest(), len(left) + 1, number))
    return done


def order(seed: str, count: int) -> list[int]:
    """Return the numbers 1 to `count` in the order in which public words draw them.

    Raises:
        ValueError: the words hold neither letter nor digit, or the count is out of bounds.

    """
    return [step.number for step in steps(key_of(seed), count)]


def _without_noughts(word: str) -> str:
    return word.lstrip("0") or "0" if word.isascii() and word.isdecimal() else word
