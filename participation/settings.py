"""Everything the environment decides, read once and checked before the server starts."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

PREFIX = "PARTICIPATION_"
ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
SHORTEST_SECRET = 32


class SettingsError(Exception):
    """The environment asks for something that cannot be served safely."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One installation's settings; README lists each variable with its default."""

    database_url: str
    secret_key: str
    base_url: str
    is_demo: bool
    secret_key_fallbacks: tuple[str, ...] = ()
    proxy_hops: int = 0
    is_embedded: bool = False

    @property
    def is_https(self) -> bool:
        return urlsplit(self.base_url).scheme == "https"

    def announce(self, stream: TextIO) -> None:
        """Say on one line when everything acts on the embedded demo."""
        if self.is_embedded:
            stream.write(f"Embedded demo: {self.database_url} (no PARTICIPATION_* variable set).\n")

    @classmethod
    def from_env(cls, environment: Mapping[str, str]) -> "Settings":
        """Read the `PARTICIPATION_*` variables.

        None set at all: the embedded demo on loopback. A database or a base address set: the demo
        is off unless asked for, and the secret is required.

        Raises:
            SettingsError: a variable is missing or unusable; the message names it.

        """
        given = {
            key.removeprefix(PREFIX): value.strip()
            for key, value in environment.items()
            if key.startswith(PREFIX) and value.strip()
        }
        wants_real = "DATABASE_URL" in given or "BASE_URL" in given
        is_demo = _flag(given.get("DEMO"), default=not wants_real, name="DEMO")
        if wants_real:
            for name in ("DATABASE_URL", "BASE_URL", "SECRET_KEY"):
                if name not in given:
                    raise SettingsError(f"{PREFIX}{name} is missing.")
        base_url = given.get("BASE_URL", "http://127.0.0.1:8000").rstrip("/")
        if not _is_web_address(base_url):
            raise SettingsError(f"{PREFIX}BASE_URL must be an http or https address.")
        secret_key = given.get("SECRET_KEY") or _embedded_secret()
        fallbacks = tuple(given.get("SECRET_KEY_FALLBACKS", "").split())
        if min(len(secret) for secret in (secret_key, *fallbacks)) < SHORTEST_SECRET:
            raise SettingsError(
                f"{PREFIX}SECRET_KEY needs {SHORTEST_SECRET} characters or more,"
                f" and so does each of {PREFIX}SECRET_KEY_FALLBACKS."
            )
        return cls(
            database_url=given.get("DATABASE_URL", f"sqlite:///{VAR / 'participation.sqlite3'}"),
            secret_key=secret_key,
            secret_key_fallbacks=fallbacks,
            base_url=base_url,
            is_demo=is_demo,
            proxy_hops=_count(given.get("PROXY_HOPS", "0"), name="PROXY_HOPS"),
            is_embedded="DATABASE_URL" not in given,
        )


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # an unfinished IPv6 address
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _flag(value: str | None, *, default: bool, name: str) -> bool:
    if value is None:
        return default
    if value.lower() in ("1", "true", "yes", "oui"):
        return True
    if value.lower() in ("0", "false", "no", "non"):
        return False
    raise SettingsError(f"{PREFIX}{name} must be 1 or 0.")


def _count(value: str, *, name: str) -> int:
    if not value.isdecimal():
        raise SettingsError(f"{PREFIX}{name} must be a whole number.")
    return int(value)


def _embedded_secret() -> str:
    """Keep one secret per checkout, so that a restarted demo still knows its codes."""
    VAR.mkdir(exist_ok=True)
    kept = VAR / "secret-key"
    if not kept.exists():
        fresh = VAR / f"secret-key.{secrets.token_hex(4)}"
        fresh.write_text(secrets.token_urlsafe(48))
        fresh.chmod(0o400)
        try:
            kept.hardlink_to(fresh)  # fails when another process was first: its secret stands
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return kept.read_text()
