"""Readings of short texts, parsed or not."""

from collections.abc import Callable

import pytest

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.parsing import parse
from participation.plain_french.rules.model import Finding
from participation.plain_french.rules.profiles import Profile
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.registry import BY_SLUG, find
from participation.plain_french.text.reading import read

Found = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def found() -> Found:
    """What one rule finds in a text, for a profile, with or without the parser."""

    def of(
        slug: str, source: str, profile: Profile = Profile.FACILE, *, parser: bool = True
    ) -> list[Finding]:
        text = read(source)
        parsed = parse(text) if parser else None
        return find(Reading(text, profile, parsed, Lexicon.base()), [BY_SLUG[slug]])

    return of
