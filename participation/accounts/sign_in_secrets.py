"""Derives the code and the link of one request to sign in from its selector and the server's key.

Nothing that opens a session lies in the database: neither in the outbox, where the message keeps
the selector and two marks, nor in the table of requests, which keeps hashes.
"""

from participation.accounts.secrets import keys, random_letters, url_word

DIGITS = 6
SELECTOR_LETTERS = 16  # 80 bits
JOINT = "-"


def new_selector() -> str:
    """Return the random name of one request."""
    return random_letters(SELECTOR_LETTERS)


def code_of(selector: str) -> str:
    """Return the six digits to type."""
    number = int.from_bytes(keys().digest("sign-in-code", selector), "big")
    return f"{number % 10**DIGITS:0{DIGITS}d}"


def proof_of(selector: str) -> str:
    """Return the secret end of the link."""
    return url_word(keys().digest("sign-in-proof", selector))


def link_token(selector: str) -> str:
    """Return what a link ends with: the selector and its proof."""
    return f"{selector}{JOINT}{proof_of(selector)}"


def selector_of(link: str) -> str:
    """Return the selector that a link begins with, read at its last part."""
    return link.rpartition("/")[2].partition(JOINT)[0]
