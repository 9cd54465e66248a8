"""The score of texts: what must raise it, what must not move it."""

import pytest

from participation.plain_french import difficulty
from participation.plain_french.score.familiar import familiar
from participation.plain_french.score.features import NAMES, features_of
from participation.plain_french.score.model import (
    HIGHEST,
    LOWEST,
    aggregate,
    model,
    sentence_score,
)
from participation.plain_french.text import read

BUS = (
    "Le bus part à 8 heures de la place et il passe ensuite par le marché, par l’école, par la "
    "mairie et par la gare, puis il revient à la place vers midi pour repartir à 14 heures."
)
HARDER_EASIER = [
    ("La créance fera l’objet d’un recouvrement.", "Vous devez rembourser cet argent."),
    ("Il est procédé à l’examen de votre demande.", "Nous lisons votre demande."),
    (
        "Le non-respect de ces dispositions entraîne la radiation.",
        "Si vous refusez, l’aide s’arrête.",
    ),
    ("L’allocataire est tenu de notifier tout changement.", "Dites-nous quand votre vie change."),
    (
        "La commission statue sur la recevabilité du recours.",
        "Un groupe dit si on peut étudier votre lettre.",
    ),
    (
        "Sous réserve de l’instruction, un acompte est octroyé.",
        "Nous vous donnons une partie de l’argent.",
    ),
    ("Votre CER doit être validé par l’EPS.", "Votre contrat doit être accepté par l’équipe."),
    ("Le bénéficiaire justifie de sa domiciliation.", "Vous dites où vous habitez."),
    ("Nonobstant votre absence, la séance est maintenue.", "La réunion a lieu même sans vous."),
    (
        "La gouvernance partenariale du dispositif est pérennisée.",
        "Nous continuons à travailler ensemble.",
    ),
    ("Le chapitre XIV traite de la santé.", "Le chapitre 14 parle de la santé."),
    ("Ayant déménagé, vous changez de caisse.", "Vous déménagez : vous changez de caisse."),
    (
        "La personne à laquelle vous écrivez est absente.",
        "La personne que vous cherchez est absente.",
    ),
    (BUS, "Le bus part à 8 heures. Il passe par le marché et par l’école. Il revient à midi."),
    (
        "Vous devez venir avec votre carte et, si vous le pouvez, avec un papier de la banque.",
        "Venez avec votre carte. Prenez aussi un papier de la banque.",
    ),
    (
        "Toute omission est susceptible de sanction.",
        "Si vous oubliez, vous pouvez perdre de l’argent.",
    ),
    (
        "L’indemnité différentielle est versée mensuellement.",
        "Vous recevez cet argent chaque mois.",
    ),
    ("La fermeture de l’accueil est effective le lundi.", "L’accueil est fermé le lundi."),
    ("Les modalités d’inscription sont précisées ci-après.", "Voici comment vous inscrire."),
    (
        "Le délai court à compter de la notification.",
        "Vous avez 2 mois après avoir reçu la lettre.",
    ),
]


@pytest.mark.parametrize(("harder", "easier"), HARDER_EASIER, ids=[one[0] for one in HARDER_EASIER])
def test_what_is_harder_scores_higher(harder: str, easier: str) -> None:
    assert difficulty(harder) > difficulty(easier)


LETTER = """Votre demande d’aide

Madame, Monsieur,

Vous avez demandé une aide le 12/03/2025
Le Département étudie votre demande

Pièces à fournir :
- une pièce d’identité
- un relevé de la CAF
- une lettre (2 pages)

Lundi | Mardi | Mercredi
Si vous n’êtes pas d’accord, vous pouvez écrire « recours » etc
Le délai est de 2 mois, art. L. 262-2"""


def stopped(text: str) -> str:
    """The same text with a full stop at the end of each line that has none."""
    lines = text.split("\n")
    return "\n".join(
        f"{line}." if line.strip() and line[-1] not in ".!?:," else line for line in lines
    )


def test_full_stops_at_line_ends_move_nothing() -> None:
    assert difficulty(stopped(LETTER)) == pytest.approx(difficulty(LETTER), abs=1e-9)
    assert len(read(stopped(LETTER)).sentences) == len(read(LETTER).sentences)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        (" ", "\u00a0"),
        (" ", "\u202f"),
        (" ", "  "),
        ("’", "'"),
        ("« recours »", "“recours”"),
        ("é", "e\u0301"),
        ("identité", "iden\u00adtité"),
        ("é", "&eacute;"),
        ("’", "&rsquo;"),
        ("à", "&#224;"),
        ("« recours »", "&laquo; recours &raquo;"),
        ("- ", "• "),
        ("\n\n", "\n\n\n"),
    ],
)
def test_typography_moves_nothing(old: str, new: str) -> None:
    assert old in LETTER
    assert difficulty(LETTER.replace(old, new)) == pytest.approx(difficulty(LETTER), abs=1e-9)


def test_capitals_move_nothing() -> None:
    text = "vous avez droit à une aide."
    assert difficulty(text.upper()) == pytest.approx(difficulty(text), abs=1e-9)


def test_marks_of_markup_move_nothing() -> None:
    plain = "Vous avez droit à une aide.\nVous pouvez venir."
    html = "<p>Vous avez <strong>droit</strong> à une aide.</p><p>Vous pouvez venir.</p>"
    markdown = "Vous avez **droit** à une [aide](https://demo.example).\nVous pouvez venir."
    for marked in (html, markdown):
        assert difficulty(marked) == pytest.approx(difficulty(plain), abs=1e-9)


def test_the_order_of_sentences_and_a_repeated_text_move_nothing() -> None:
    lines = LETTER.split("\n")
    assert difficulty(f"{LETTER}\n{LETTER}") == pytest.approx(difficulty(LETTER), abs=0.05)
    plain = [line for line in lines if line and "|" not in line and line[0] != "-"]
    assert difficulty("\n\n".join(plain)) == pytest.approx(
        difficulty("\n\n".join(plain[::-1])), abs=0.05
    )


def test_texts_without_french_still_have_a_figure() -> None:
    assert difficulty("") == 0.0
    assert difficulty("!!! 😀") == 0.0
    assert difficulty("Please read this form.") > 0


def test_a_sentence_says_where_its_points_come_from() -> None:
    (sentence,) = read("La forclusion est opposable à l’ayant droit.").sentences
    scored = sentence_score(sentence)
    total = model().intercept + sum(scored.contributions.values())
    assert scored.score == pytest.approx(min(HIGHEST, max(LOWEST, total)))
    assert set(scored.contributions) <= set(NAMES) == set(features_of(sentence))


def test_turns_of_speech_help_and_the_tense_of_books_does_not() -> None:
    (spoken,) = read("Il y a beaucoup de gens et c’est long.").sentences
    assert features_of(spoken)["spoken"] == pytest.approx(2.0)
    (written,) = read("Ils donnèrent et finirent.").sentences
    (present,) = read("Ils considèrent et retirent.").sentences
    assert features_of(written)["simple_past"] > features_of(present)["simple_past"] == 0


def test_dense_writing_has_few_small_words() -> None:
    dense, loose = read("Attestation loyer exigible.\nVous avez besoin du papier.").sentences
    assert features_of(dense)["density"] > features_of(loose)["density"]


def test_explained_sigles_are_easier() -> None:
    bare, explained = read(
        "Votre PMSMP commence.\nVotre PMSMP, un stage court, commence."
    ).sentences
    assert features_of(bare)["rarity"] > features_of(explained)["rarity"]


def test_a_sigle_explained_once_is_easy_in_the_whole_text() -> None:
    once = "Le PMSMP, un stage court, est utile.\nVotre PMSMP commence."
    never = once.replace("PMSMP, un stage court, est", "PMSMP de la lettre est")
    assert difficulty(once) < difficulty(never) - 0.3


def test_a_text_weighs_its_hard_part() -> None:
    assert aggregate([]) == 0.0
    assert aggregate([(3.0, 1.0)]) == pytest.approx(3.0)
    assert aggregate([(1.0, 1.0)] * 4 + [(6.0, 1.0)]) == pytest.approx(0.6 * 2 + 0.4 * 6)
    assert aggregate([(1.0, 0.0), (3.0, 0.0)]) == pytest.approx(2.0)


def test_familiar_figures() -> None:
    figures = familiar(read("Le chat dort.\nLe chien mange un os."))
    assert figures.mean_length == 4.0
    assert figures.lix == 4.0
    assert figures.kandel_moles == pytest.approx(207 - 1.015 * 4 - 73.6, abs=0.1)
    assert familiar(read("")).lix == 0.0
