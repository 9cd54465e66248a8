"""Each rule speaks where it must, keeps silent where it must, and shows the right words."""

import pytest

from participation.plain_french.rules.model import Rule
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.registry import RULES
from tests.unit.plain_french.rules.conftest import Found

# Rule, sentence, the words found (several by “ | ”, none by an empty string).
CASES = [
    ("sentence-length", "Venez mardi avec vos papiers.", ""),
    ("semicolon", "Votre dossier est prêt ; venez le chercher.", " ; v"),
    ("semicolon", "Votre dossier est prêt. Venez.", ""),
    ("parentheses", "Apportez un papier (facture ou quittance).", "(facture ou quittance)"),
    ("parentheses", "Les agent(s) viennent. Le revenu (RSA) aussi.", ""),
    ("footnotes", "Le fonds¹ paie le permis.", "¹"),
    ("footnotes", "La salle fait 40 m².", ""),
    ("special-characters", "Venez avec un parent et/ou un ami.", "et/ou"),
    ("special-characters", "Voir https://exemple.fr/a/b le 12/03/2025.", ""),
    ("midpoint", "Les habitant·e·s viennent.", "habitant·e·s"),
    ("midpoint", "Les allocataire(s) viennent.", "allocataire(s)"),
    ("midpoint", "Les habitants et les habitantes viennent.", ""),
    ("number-words", "Vous avez trois mois et vingt-deux jours.", "trois | vingt-deux"),
    ("number-words", "Tous les deux viennent dans un appartement neuf.", "deux"),
    ("number-words", "Nous avons un bureau et 3 salles.", ""),
    ("roman-numerals", "Le titre IV date du XIXe siècle.", "IV | XIXe"),
    ("roman-numerals", "Apportez un CV et un CD.", ""),
    ("percentages", "50 % des habitants ont répondu.", "50 %"),
    ("large-numbers", "12 450 personnes ont répondu.", "12 450"),
    ("large-numbers", "En 2025, vous devez 1 250 euros. Appelez le 05 61 00 00 00.", ""),
    ("dates", "Venez le 03/04/2025 ou le 5.4.25.", "03/04/2025 | 5.4.25"),
    ("dates", "Appelez le 05 61 00 00 00 avant le 3 avril 2025.", ""),
    ("relative-dates", "Vous recevrez une réponse le mois prochain.", "le mois prochain"),
    ("relative-dates", "Vous recevez la réponse avant le 15 avril 2025.", ""),
    ("abbreviations", "Cf. l’art. 3, p. ex. ou M. Durand.", "Cf. | art. | p. ex. | M."),
    ("abbreviations", "Venez à la mairie. Le gardien ouvre.", ""),
    ("sigles", "La MDPH répond. La MDPH écrit.", "MDPH"),
    ("sigles", "Le revenu de solidarité active (RSA) est versé. Le RSA aide.", ""),
    ("sigles", "La CAF, c’est la caisse d’allocations familiales.", ""),
    ("sigles", "RÉUNION IMPORTANTE DES HABITANTS", ""),
    ("jargon", "Nonobstant cet avis, la subrogation joue.", "Nonobstant | subrogation"),
    ("jargon", "Un indu, c’est de l’argent reçu en trop.", ""),
    ("foreign-words", "In fine, nous ferons un workshop.", "In fine | workshop"),
    ("foreign-words", "Le week-end, il y a du sport au parking.", ""),
    ("adverbs", "Appelez préalablement le logement.", "préalablement"),
    ("verb-noun", "Nous procédons à l’examen du dossier.", "procédons à l’examen du "),
    ("verb-noun", "Nous avons un logement et nous faisons une pause.", ""),
    ("passive", "La demande est instruite par le service.", "est instruite"),
    ("passive", "Il est venu. La salle est fermée le lundi. Elle s’est présentée.", ""),
    ("tense", "Vous devrez venir. Nous avons reçu la lettre.", "devrez | avons reçu"),
    ("tense", "Vous allez venir. C’est important pour les habitants.", ""),
    ("negation", "Vous n’avez pas fourni la pièce.", "n’avez pas fourni"),
    ("negation", "Pensez à signer avant que vous ne partiez.", ""),
    ("impersonal", "Il convient de venir. On vous répondra.", "Il convient de  | On"),
    ("impersonal", "Il vient demain. Il pleut. Il y a une salle.", ""),
    (
        "one-idea",
        "Le conseiller vous appelle et il vous donne une date.",
        "et il vous donne une date.",
    ),
    ("one-idea", "Le conseiller vous appelle.", ""),
    (
        "word-order",
        "Après étude de l’ensemble de vos pièces et papiers, la commission décide.",
        "Après étude de l’ensemble de vos pièces et papiers",
    ),
    ("word-order", "La commission décide mardi.", ""),
    ("capitals", "ATTENTION : la mairie est fermée.", "ATTENTION"),
    ("capitals", "Le RSA est versé par la CAF.", ""),
    ("headings", "2.4.5 a. Vos droits", "2.4.5"),
    ("headings", "1. Vos droits", ""),
]


@pytest.mark.parametrize(("slug", "source", "expected"), CASES)
def test_a_rule_shows_the_words(found: Found, slug: str, source: str, expected: str) -> None:
    stated = [one for one in found(slug, source) if one.severity is not Severity.QUESTION]
    words = [source[one.start : one.end] for one in stated]
    assert words == ([one.strip("|") for one in expected.split(" | ")] if expected else [])


NO_SENTENCE_OF_ITS_OWN = {"same-word", "tables", "address", "footnotes"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_finds_its_own_example_and_not_its_correction(found: Found, rule: Rule) -> None:
    if rule.slug not in NO_SENTENCE_OF_ITS_OWN:
        assert found(rule.slug, rule.before), rule.before
    assert not found(rule.slug, rule.after), rule.after


def test_two_negations_are_a_fault(found: Found) -> None:
    one = found("negation", "Vous n’avez pas signé.")
    two = found("negation", "Vous n’avez pas signé et vous ne venez pas.")
    assert [hit.severity for hit in one] == [Severity.CONSEIL]
    assert [hit.severity for hit in two] == [Severity.DEFAUT, Severity.DEFAUT]


def test_a_text_that_never_says_vous_is_told(found: Found) -> None:
    told = found("address", "Les personnes reçoivent une lettre du service.\n" * 12)
    assert [(hit.start, hit.end, hit.sentence) for hit in told] == [(0, 0, None)]
    assert not found("address", "Vous recevez une lettre du service.\n" * 12)


def test_a_second_name_for_a_thing_is_asked_about(found: Found) -> None:
    asked = found("same-word", "L’allocation change. La prestation baisse.")
    assert [hit.severity for hit in asked] == [Severity.QUESTION]


def test_a_wide_table_is_told(found: Found) -> None:
    row = "| a | b | c | d | e | f | g |\n"
    assert found("tables", f"{row}|---|---|---|---|---|---|---|\n{row}")
    assert found("tables", "<table><tr><td colspan='2'>Nom</td></tr></table>")
    assert not found("tables", "| Jour | Heure |\n|---|---|\n| lundi | 9 h |\n")


def test_deep_titles_are_told(found: Found) -> None:
    assert found("headings", "#### Vos droits\n\nVous avez des droits.")
    assert not found("headings", "## Vos droits\n\nVous avez des droits.")
