"""What most pages read and acts rarely change: the Départements, the choices of the agenda.

Kept by a process until the next act, whatever it is: the heads of the journals say so, as they do
for whole pages. They are read before the facts are, so that a fact is never older than its heads.
"""

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from flask import current_app

from participation.blueprints.request_state import state

Fact = TypeVar("Fact")


class Facts:
    """The facts that one process knows."""

    def __init__(self) -> None:
        self._heads: Hashable = None
        self._known: dict[Hashable, Any] = {}
        self._lock = threading.Lock()

    def get(self, heads: Hashable, name: Hashable, read: Callable[[], Fact]) -> Fact:
        """Return a fact, read now unless it was since the last act."""
        with self._lock:
            if heads != self._heads:
                self._heads, self._known = heads, {}
            known = self._known
        if name not in known:
            known[name] = read()
        fact: Fact = known[name]
        return fact

    def clear(self) -> None:
        """Forget everything: after a rolled back transaction the same heads may come again."""
        with self._lock:
            self._heads, self._known = None, {}


def fact(name: Hashable, read: Callable[[], Fact]) -> Fact:
    """Return a fact for the current request, which must not change it.

    It is kept for the pages that anonymous visitors share; any other request reads it itself.
    """
    heads = state().heads
    if not heads:
        return read()
    facts: Facts = current_app.extensions["facts"]
    return facts.get(heads, name, read)


def fact_of(read: Callable[[int | None], Fact], departement_id: int | None) -> Fact:
    """Return what a query says of a Département, or of all of them, kept as in `fact`."""
    return fact((read.__name__, departement_id), lambda: read(departement_id))
