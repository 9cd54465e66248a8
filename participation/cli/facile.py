"""`flask facile check`: how easy a text is to read, and where it is not."""

import json
import sys
from typing import Any

import click
from flask.cli import AppGroup

from participation.plain_french import report
from participation.plain_french.files import UnreadableFileError, read_bytes, read_file

facile = AppGroup("facile", help="Easy French.")

UNREADABLE, BLOCKED = 2, 1
PROFILES = ("facile", "clair", "juridique")
AROUND = 60  # letters of a sentence that the text report shows
SHOWN = {"conseil": "conseil", "defaut": "défaut", "bloquant": "bloquant", "question": "à regarder"}


@facile.command("check")
@click.argument("file")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text")
@click.option("--profile", type=click.Choice(PROFILES), default="facile", show_default=True)
@click.option("--strict", is_flag=True, help="Answer 1 when something forbids to publish.")
def check(file: str, shape: str, profile: str, strict: bool) -> None:
    """Report on FILE (.txt, .md, .docx, .odt, .pdf), or on what is typed when FILE is “-”."""
    try:
        text = read_bytes(sys.stdin.buffer.read(), "") if file == "-" else read_file(file)
    except UnreadableFileError as error:
        click.echo(error.message, err=True)
        sys.exit(UNREADABLE)
    found = report(text, profile)
    if shape == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for line in _lines(found):
            click.echo(line)
    if strict and found["blocked"]:
        sys.exit(BLOCKED)


def _lines(found: dict[str, Any]) -> list[str]:
    """Lay the report out for a terminal."""
    lines = [found["headline"]["sentence"]]
    if found["score"] is not None:
        error = f"{found['measured_error']:.1f}".replace(".", ",")
        score = f"{found['score']:.1f}".replace(".", ",")
        lines += [f"Difficulté : {score} sur 6, à {error} près. Mots : {found['words']}.", ""]
    for number, sentence in enumerate(found["sentences"], start=1):
        here = [one for one in found["findings"] if one["sentence"] == number - 1]
        if not here:
            continue
        words = " ".join(sentence["text"].split())
        lines.append(f"{number}. {words[:AROUND]}{'…' if len(words) > AROUND else ''}")
        lines += [f"   {_line(one)}" for one in here]
    lines += [_line(one) for one in found["findings"] if one["sentence"] is None]
    return lines


def _line(finding: dict[str, Any]) -> str:
    proposed = f" → {finding['suggestion']}" if finding["suggestion"] else ""
    return f"[{SHOWN.get(finding['severity'], finding['severity'])}] {finding['message']}{proposed}"
