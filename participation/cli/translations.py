"""`flask translations`: keeps the catalogues true to the sentences of the code."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tomllib import loads
from typing import Any

import click
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from flask.cli import AppGroup

from participation.i18n import CATALOGUES, compile_catalogues
from participation.settings import ROOT

KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "lazy": None,
    "ngettext": (1, 2),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")

translations = AppGroup("translations", help="Catalogues of the interface languages.")


@translations.command("update")
def update() -> None:
    """Bring every catalogue up to date with the French sentences of code and templates."""
    template = _extracted()
    for path in _catalogues():
        catalogue = _read(path)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path.write_bytes(_written(catalogue))
    compile_catalogues()
    click.echo(f"{len(template)} sentences.")


@translations.command("check")
def check() -> None:
    """Fail on a sentence that is missing, fuzzy, out of date or breaks its named values."""
    wanted = {_key(message) for message in _extracted() if message.id}
    problems = [problem for path in _catalogues() for problem in _problems(path, wanted)]
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise click.ClickException(f"{len(problems)} problems: make translations")
    click.echo(f"{len(wanted)} sentences, in every language.")


def _problems(path: Path, wanted: set[str]) -> Iterator[str]:
    language = path.parent.parent.name
    known = {_key(message): message for message in _read(path) if message.id}
    for missing in sorted(wanted - known.keys()):
        yield f"{language}: not in the catalogue: {missing!r}"
    for obsolete in sorted(known.keys() - wanted):
        yield f"{language}: no longer said: {obsolete!r}"
    for key, message in sorted(known.items()):
        translated = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.fuzzy or not all(translated):
            yield f"{language}: not translated: {key!r}"
        elif any(_values(str(text)) != _values(key) for text in translated):
            yield f"{language}: other named values: {key!r}"


def _values(text: str) -> set[str]:
    # A sentence that counts may leave its number out in the singular.
    return set(PLACEHOLDER.findall(text)) - {"num"}


def _key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else str(message.id)


def _catalogues() -> list[Path]:
    return sorted(CATALOGUES.glob("*/LC_MESSAGES/messages.po"))


def _read(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale=path.parent.parent.name)


def _written(catalogue: Catalog) -> bytes:
    target = BytesIO()
    catalogue.project = "participation"
    catalogue.header_comment = "# French is the source: each msgid is what the site says."
    # A date would change the file at each run.
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 11, 22, tzinfo=UTC)
    # Line numbers would change the file at each edit of a template.
    write_po(target, catalogue, width=100, sort_by_file=False, sort_output=True, no_location=True)
    return target.getvalue()


def said_in() -> set[tuple[str, str]]:
    """Return (file, French sentence) of everything that the site says."""
    return {
        (name, text)
        for name, _line, message, _comments, _context in _found()
        for text in (message if isinstance(message, tuple) else (message,))
        if text
    }


def _extracted() -> Catalog:
    template = Catalog(locale=None, charset="utf-8")
    for _name, _line, message, comments, context in _found():
        template.add(message, auto_comments=comments, context=context)
    return template


def _found() -> Iterator[tuple[str, int, Any, list[str], str | None]]:
    mappings = loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"], mapping["method"]) for mapping in mappings]
    options = {
        mapping["pattern"]: {
            key: value for key, value in mapping.items() if key not in ("method", "pattern")
        }
        for mapping in mappings
    }
    yield from extract_from_dir(
        str(ROOT), methods, options, keywords=KEYWORDS, directory_filter=_is_ours
    )


def _is_ours(folder: str | Path) -> bool:
    path = Path(folder)
    return path == ROOT or path.relative_to(ROOT).parts[0] in ("participation", "templates")
