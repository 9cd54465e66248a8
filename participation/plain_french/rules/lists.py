"""The lists that detectors read from files: words, pairs of words, patterns by their parts."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))


def word_list(name: str) -> frozenset[str]:
    """Return the words of a list, “family.list”."""
    family, _dot, key = name.partition(".")
    return frozenset(_table("lists.toml")[family][key].split())


def pairs(name: str) -> dict[str, str]:
    """Return what stands left and right of the tab in a file of pairs."""
    lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def phrases(name: str) -> tuple[str, ...]:
    """Return the lines of a file of words or phrases."""
    return tuple((_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())


@cache
def alternatives(name: str) -> str:
    """Return a table of patterns as one group; `{part}` stands for its other entries."""
    table = dict(_table("patterns.toml")[name])
    lines = table.pop("any")
    for part, listed in table.items():
        lines = [line.replace(f"{{{part}}}", f"(?:{listed})") for line in lines]
    return f"(?:{'|'.join(lines)})"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a table of patterns, looked for as whole words."""
    return re.compile(rf"(?<![\w-]){alternatives(name)}(?:(?<=')|(?![\w-]))")
