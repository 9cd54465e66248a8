"""The closed lists of words beside this file: one group a line, notes after “#”."""

from pathlib import Path

FOLDER = Path(__file__).parent / "lists"


def groups(name: str) -> list[list[str]]:
    """Return the groups of a list, each with the word that names it first."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def word_list(name: str) -> frozenset[str]:
    """Return the words of a list, its lines meaning nothing."""
    return frozenset(word for group in groups(name) for word in group)
