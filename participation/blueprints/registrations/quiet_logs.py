"""Takes secrets out of addresses before anything is written to a log."""

import logging
import re

# Access codes, personal calendars, sign-in links: whoever reads a log must not hold the key.
_SECRET = re.compile(r"(/(?:i|mon-agenda|connexion/lien)/)[^\s/?\"']+", re.IGNORECASE)


class WithoutCodes(logging.Filter):
    """Writes `/i/…` for `/i/K7M4P-X2RTQ`, in the message and in its values."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _masked(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_masked(value) for value in record.args)
        elif isinstance(record.args, dict):
            record.args = {key: _masked(value) for key, value in record.args.items()}
        return True


def without_codes(text: str) -> str:
    """Return a text in which no address holds a secret any more."""
    return _SECRET.sub(r"\1…", text)


def _masked(value: object) -> object:
    return without_codes(value) if isinstance(value, str) else value
