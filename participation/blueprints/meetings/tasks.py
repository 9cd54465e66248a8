"""Something left to do on a facilitator's desk."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Task:
    """Something left to do: a verb, what about, until when, and where."""

    icon: str
    verb: str
    about: Markup
    when: str
    href: str
