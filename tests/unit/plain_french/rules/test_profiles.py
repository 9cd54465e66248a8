"""The same text weighs differently for each profile, and without the parser."""

import pytest

from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.registry import RULES
from tests.unit.plain_french.rules.conftest import Found

FACILE, CLAIR, JURIDIQUE = Profile
CONSEIL, DEFAUT, BLOQUANT = Severity.CONSEIL, Severity.DEFAUT, Severity.BLOQUANT


@pytest.mark.parametrize(
    ("words", "profile", "severity"),
    [
        (12, FACILE, None),
        (13, FACILE, CONSEIL),
        (20, FACILE, CONSEIL),
        (21, FACILE, DEFAUT),
        (20, CLAIR, None),
        (21, CLAIR, CONSEIL),
        (26, CLAIR, DEFAUT),
        (30, JURIDIQUE, None),
        (60, JURIDIQUE, CONSEIL),
    ],
)
def test_length_is_judged_by_profile(
    found: Found, words: int, profile: Profile, severity: Severity | None
) -> None:
    source = "Nous " + "venons " * (words - 1)
    assert [one.severity for one in found("sentence-length", source, profile)] == (
        [severity] if severity else []
    )


def test_long_sentences_block_an_easy_text(found: Found) -> None:
    long = "Nous " + "venons " * 12 + ".\n"
    short = "Venez mardi.\n"
    blocking = [
        one for one in found("sentence-length", long * 3 + short * 3) if one.severity is BLOQUANT
    ]
    assert [(one.start, one.end, one.sentence) for one in blocking] == [(0, 0, None)]
    for profile in (CLAIR, JURIDIQUE):
        findings = found("sentence-length", long * 3 + short * 3, profile)
        assert not any(one.severity is BLOQUANT for one in findings)
    assert not any(
        one.severity is BLOQUANT for one in found("sentence-length", long * 3 + short * 6)
    )


@pytest.mark.parametrize(
    ("slug", "source"),
    [
        ("passive", "La demande est instruite par le service."),
        ("tense", "Vous devrez venir."),
        ("tense", "Signez en remplissant ce papier."),
        ("one-idea", "Le conseiller vous appelle et il vous donne une date."),
        ("word-order", "Après étude de l’ensemble de vos pièces et papiers, la mairie décide."),
    ],
)
def test_without_the_parser_these_rules_only_ask(found: Found, slug: str, source: str) -> None:
    assert [one.severity for one in found(slug, source, parser=False)] == [Severity.QUESTION]
    assert [one.severity for one in found(slug, source)] == [CONSEIL]


def test_every_rule_has_its_words() -> None:
    assert len({rule.slug for rule in RULES}) == len(RULES)
    for rule in RULES:
        texts = (rule.title, rule.reason, rule.source, rule.before, rule.after, rule.number)
        assert all(texts), rule.slug
        assert "'" not in "".join(texts), rule.slug
        assert FACILE in rule.severities, rule.slug
