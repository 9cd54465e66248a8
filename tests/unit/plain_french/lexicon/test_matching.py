"""Words of the lexicon are met in every form that they take, and sigles in capitals only."""

import pytest

from participation.plain_french.lexicon import Entry, Kind, Lexicon, Match, Sense, suggestion
from participation.plain_french.text import Token, read


def words(text: str) -> list[Token]:
    return [token for sentence in read(text).sentences for token in sentence.tokens]


def met(text: str) -> list[Match]:
    return Lexicon.base().match(words(text))


def rewritten(text: str) -> str:
    """Return `text` with each simple word put in, one after the other, as a writer does."""
    tokens = words(text)
    for match in Lexicon.base().match(tokens):
        found = suggestion(tokens, match)
        if found:
            return rewritten(text[: found.start] + found.words + text[found.end :])
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un indu de 100 euros.", ["indu"]),
        ("Les trop-perçus sont rendus.", ["trop-perçu"]),
        ("Des mises en demeure partent.", ["mise en demeure"]),
        ("Les ayants droit sont venus.", ["ayant droit"]),
        ("Vous percevez le RSA.", ["percevoir", "RSA"]),
        ("Le service diligentera une visite.", ["diligenter"]),
        ("Le rSa est versé chaque mois.", ["RSA"]),
        ("J’ai dit sic au pass.", []),
        ("Un recours administratif préalable obligatoire.",
         ["recours administratif préalable obligatoire"]),
        ("Le service procède au calcul.", ["procéder à"]),
        ("À défaut d’accord, rien.", ["à défaut de"]),
    ],
)  # fmt: skip
def test_a_word_is_met_in_its_forms(text: str, expected: list[str]) -> None:
    assert [match.entry.term for match in met(text)] == expected


def test_a_match_says_where_it_stands() -> None:
    text = "Voici une mise en demeure de payer."
    (match,) = met(text)
    assert text[match.start : match.end] == "mise en demeure"
    assert (match.first, match.last) == (2, 4)


@pytest.mark.parametrize(
    ("hard", "simple"),
    [
        ("Vous percevez une aide.", "Vous recevez une aide."),
        ("Il faut diligenter un contrôle.", "Il faut faire un contrôle."),
        ("Le service procédera au contrôle.", "Le service fera le contrôle."),
        ("Nonobstant cela, il vient.", "Malgré cela, il vient."),
        ("Afin d’octroyer une aide.", "Pour donner une aide."),
        ("Il décide d’octroyer une aide.", "Il décide de donner une aide."),
        ("Nous octroyons une aide.", "Nous donnons une aide."),
        ("À l’issue d’un mois.", "À la fin d’un mois."),
        ("Vous êtes tenue d’informer le service.", "Vous devez informer le service."),
        ("Ils sont tenus de le dire.", "Ils doivent le dire."),
        ("Il faut prendre acte de cela.", "Il faut prendre acte de cela."),
        ("Il faut prendre acte de sa venue.", "Il faut noter sa venue."),
        ("Il est fait droit à la demande.", "Il est fait droit à la demande."),
        ("Ils font droit à la demande.", "Ils acceptent la demande."),
        ("Le consentement de la personne.", "L’accord de la personne."),
        ("La personne recouvre son lit.", "La personne recouvre son lit."),
    ],
)
def test_the_simple_word_takes_the_form_of_the_hard_one(hard: str, simple: str) -> None:
    assert rewritten(hard) == simple


def test_a_departement_has_its_own_words() -> None:
    own = Entry("Kiosque", Kind.WORD, (Sense("C’est un lieu où l’on vous aide."),))
    lexicon = Lexicon.base().with_entries([own])
    assert [one.entry for one in lexicon.match(words("Deux kiosques ouvrent."))] == [own]
    assert lexicon.without(["kiosque"]).find("Kiosque") is None


def test_a_departement_explains_our_words_its_own_way() -> None:
    own = Entry("indu", Kind.WORD, (Sense("C’est une somme à rendre."),))
    lexicon = Lexicon.base().with_entries([own])
    assert len(lexicon) == len(Lexicon.base())
    assert [one.entry for one in lexicon.match(words("Un indu."))] == [own]


def test_a_homonym_has_several_senses() -> None:
    entry = Lexicon.base().find("CC")
    assert entry is not None
    assert [sense.words for sense in entry.senses] == [
        "comité consultatif",
        "communauté de communes",
    ]
