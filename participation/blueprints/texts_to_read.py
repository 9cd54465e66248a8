"""The texts that somebody is asked to read, as their own pages list them, and the ways to them."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from flask import url_for

from participation.dates import day_in_words
from participation.documents.rounds import queries

BY_CODE = "registrations.reading_"


@dataclass(frozen=True, slots=True)
class Door:
    """Who reads and how they came in; `code` is empty for an account."""

    person_id: int
    departement_id: int
    code: str = ""

    @property
    def home(self) -> str:
        """Where the texts to read are listed."""
        if self.code:
            return url_for("registrations.own_page", code=self.code)
        return url_for("reading.index")

    def start(self, round_id: int, **said: str) -> str:
        return self._address("start", round_id=round_id, **said)

    def passage(self, round_id: int, position: int) -> str:
        return self._address("passage", round_id=round_id, position=position)

    def question(self, round_id: int, question_id: int) -> str:
        return self._address("question", round_id=round_id, question_id=question_id)

    def end(self, round_id: int) -> str:
        return self._address("end", round_id=round_id)

    def _address(self, name: str, **values: Any) -> str:
        if self.code:
            return url_for(f"{BY_CODE}{name}", code=self.code, **values)
        return url_for(f"reading.{name}", **values)


class OwnText(NamedTuple):
    """A text to read, or read already; its title stands on one's own pages only."""

    title: str
    href: str
    until: str
    is_finished: bool


def own_texts(door: Door) -> list[OwnText]:
    """Return the texts of the open rounds that somebody reads, the first asked first."""
    return [
        OwnText(
            one.round.document.easy_title or one.round.document.title,
            door.start(one.round_id),
            day_in_words(one.round.closes_on) if one.round.closes_on is not None else "",
            one.finished_at is not None,
        )
        for one in queries.open_readings_of(door.person_id)
    ]
