"""Derives, hashes and signs the secrets of the house from the server's one key."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

# No letter or digit that is taken for another when read aloud or written by hand.
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Keys:
    """The server's key, and the former ones that still open what they closed."""

    current: bytes
    former: tuple[bytes, ...] = ()

    def digest(self, purpose: str, *parts: str) -> bytes:
        """Return the HMAC-SHA256 of the parts under the current key, for one purpose."""
        return _digest(self.current, purpose, parts)

    def hashed(self, purpose: str, *parts: str) -> str:
        """Return the digest in hexadecimal, as it is stored."""
        return self.digest(purpose, *parts).hex()

    def all_hashed(self, purpose: str, *parts: str) -> list[str]:
        """Return what may be stored of the parts: their hash under any key known."""
        return [_digest(key, purpose, parts).hex() for key in (self.current, *self.former)]

    def matches(self, stored: str, purpose: str, *parts: str) -> bool:
        """Say in constant time whether the parts are those hashed, under any key known."""
        return any(
            hmac.compare_digest(stored, _digest(key, purpose, parts).hex())
            for key in (self.current, *self.former)
        )


_keys: list[Keys] = []


def use_keys(secret_key: str, former: tuple[str, ...] = ()) -> None:
    """Set the keys of this process, at start."""
    _keys[:] = [Keys(secret_key.encode(), tuple(key.encode() for key in former))]


def keys() -> Keys:
    """Return the keys of this process."""
    return _keys[0]


def random_letters(count: int) -> str:
    """Return random letters of an alphabet without look-alikes, 5 bits each."""
    return "".join(secrets.choice(LETTERS) for _ in range(count))


def letters_of(digest: bytes, count: int) -> str:
    """Return the first letters of a digest, 5 bits each."""
    number = int.from_bytes(digest, "big")
    return "".join(LETTERS[(number >> (5 * place)) & 31] for place in range(count))


def url_word(digest: bytes) -> str:
    """Return a digest as a word for an address."""
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _digest(key: bytes, purpose: str, parts: tuple[str, ...]) -> bytes:
    text = "\x1f".join((purpose, *parts))
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
