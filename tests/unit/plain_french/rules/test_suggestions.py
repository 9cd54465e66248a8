"""A suggestion replaces exactly the words found, and the finding is gone."""

import pytest

from tests.unit.plain_french.rules.conftest import Found

CASES = [
    ("semicolon", "Il pleut ; restez ici.", "Il pleut. Restez ici."),
    ("dates", "Venez le 01/02/2025.", "Venez le 1er février 2025."),
    ("dates", "Venez le 2025-03-12.", "Venez le 12 mars 2025."),
    ("number-words", "Vous avez vingt et un jours.", "Vous avez 21 jours."),
    ("number-words", "Il manque quatre-vingt-dix-neuf euros.", "Il manque 99 euros."),
    ("number-words", "Il y a deux cent cinquante places.", "Il y a 250 places."),
    ("roman-numerals", "Le XIXe siècle et le titre IV.", "Le 19e siècle et le titre 4."),
    ("percentages", "50 % des habitants viennent.", "La moitié des habitants viennent."),
    ("percentages", "Ici, 25 % des habitants viennent.", "Ici, un quart des habitants viennent."),
    ("special-characters", "Un parent et/ou un ami.", "Un parent ou un ami."),
    ("special-characters", "Papiers & photos.", "Papiers et photos."),
    ("midpoint", "Les inscrit·e·s viennent.", "Les inscrits et inscrites viennent."),
    ("midpoint", "Vous êtes inscrit·e.", "Vous êtes inscrit ou inscrite."),
    ("abbreviations", "Voir art. 3.", "Voir article 3."),
    ("abbreviations", "Prenez rdv mardi.", "Prenez rendez-vous mardi."),
    ("foreign-words", "Nous décidons in fine.", "Nous décidons à la fin."),
    ("adverbs", "Venez également.", "Venez aussi."),
    ("tense", "Vous devrez venir.", "Vous devez venir."),
    ("tense", "La mairie sera ouverte.", "La mairie est ouverte."),
    ("impersonal", "Il convient de venir.", "Vous devez venir."),
    ("impersonal", "Il convient d’envoyer la lettre.", "Vous devez envoyer la lettre."),
    (
        "verb-noun",
        "Nous procédons à l’examen du dossier.",
        "Nous examinons le dossier.",
    ),
    ("verb-noun", "Effectuez le paiement de la facture.", "Payez la facture."),
    ("jargon", "Nonobstant cet avis, venez.", "Malgré cet avis, venez."),
]


@pytest.mark.parametrize(("slug", "before", "after"), CASES)
def test_a_suggestion_mends_the_text(found: Found, slug: str, before: str, after: str) -> None:
    mended = before
    for one in reversed(found(slug, before)):
        assert one.suggestion is not None, before[one.start : one.end]
        mended = mended[: one.start] + one.suggestion + mended[one.end :]
    assert mended == after
    assert not found(slug, mended)


@pytest.mark.parametrize(
    ("slug", "source"),
    [
        ("dates", "Née le 12/05/78."),
        ("percentages", "Une baisse de 50 % des aides."),
        ("verb-noun", "Vous pouvez effectuer une demande d’aide."),
        ("midpoint", "Un·e acteur·rice vient."),
    ],
)
def test_nothing_is_suggested_where_the_grammar_is_unsure(
    found: Found, slug: str, source: str
) -> None:
    suggestions = [one.suggestion for one in found(slug, source)]
    assert suggestions
    assert suggestions[-1] is None
