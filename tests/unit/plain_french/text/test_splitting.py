"""Where sentences, titles, items and words begin and end."""

import pytest

from participation.plain_french.text import Language, SentenceKind, TokenKind, read

SENTENCES = [
    ("Bonjour. Merci.", ["Bonjour.", "Merci."]),
    ("Qui vient ? Nous !", ["Qui vient ?", "Nous !"]),
    ("Vous avez reçu un courrier de M. Durand. Lisez-le.", 2),
    ("Mme Petit et MM. Roux et Blanc viennent. Merci.", 2),
    ("Le Dr. Martin reçoit le lundi.", 1),
    ("J. Martin parle. A. Roux écoute.", 2),
    ("Prenez de la vitamine C. Elle aide.", 2),
    ("Voir l’art. L. 262-2 du code. C’est la loi.", 2),
    ("Voir l’article R. 262-11 du code.", 1),
    ("Le n° 12 est complet. Le nos 13 aussi.", 2),
    ("Il faut un stylo, une gomme, etc. Nous fournissons le reste.", 2),
    ("Il faut un stylo, une gomme, etc. pour écrire.", 1),
    ("Apportez p. ex. un livre. Merci.", 2),
    ("Un ami, c.-à-d. un proche, vient.", 1),
    ("Nous aimons l’art. Vous aussi.", 2),
    ("Cf. p. 12 du guide.", 1),
    ("Le montant est de 1 234,56 €. C’est tout.", 2),
    ("Il reste 3.5 points. Bravo.", 2),
    ("Venez le 12/03/2025. À bientôt.", 2),
    ("Venez le 12.03.2025 à 14h30. À bientôt.", 2),
    ("Venez à 14 h 30. Merci.", 2),
    ("Appelez le 05.61.00.00.00. Merci.", 2),
    ("Écrivez à aide.sociale@demo.example. Merci.", 2),
    ("Allez sur www.demo.example/page.html. Merci.", 2),
    ("Allez sur https://demo.example/a?b=c. Merci.", 2),
    ("« Venez ! » dit-elle. Je viens.", ["« Venez ! » dit-elle.", "Je viens."]),
    ("Elle dit : « Venez. » Je viens.", ["Elle dit : « Venez. »", "Je viens."]),
    ("Elle dit “Venez.” Je viens.", ["Elle dit “Venez.”", "Je viens."]),
    ('Elle dit "Venez." Je viens.', ['Elle dit "Venez."', "Je viens."]),
    ("(Fermé le lundi.) Ouvert le mardi.", ["(Fermé le lundi.)", "Ouvert le mardi."]),
    ("Attendez… je viens.", 1),
    ("Attendez… Je viens.", 2),
    ("Attendez... Je viens.", 2),
    ("Quoi ?! Non.", 2),
    ("C’est fini.Ensuite on part.", 2),
    ("C’est terminé. ensuite on part.", 2),
    ("Le R.S.A. est versé le 5.", 1),
    ("BONJOUR. VENEZ DEMAIN.", 2),
    ("Vos droits\nVous pouvez dire non.", ["Vos droits", "Vous pouvez dire non."]),
    ("Objet : votre aide\n\nMadame,\nVous avez droit à une aide.", 3),
    ("Une ligne\r\nUne autre\r\n\r\nUne fin", 3),
    ("Une ligne\rUne autre", 2),
    ("Une ligne\u2028Une autre", 2),
    ("Vous venez\navec un ami.", 2),  # whoever writes easy French breaks lines on purpose
    ("", []),
    (" \n\t\r\n ", []),
    ("...", []),
    ("<p>Bonjour.</p><p>Merci</p>", ["Bonjour.", "Merci"]),
    ("Une <b>aide</b> simple.<br>Une autre.", 2),
    ("<h2>Vos droits</h2>Vous pouvez dire non.", 2),
    ("<script>var a = 1. B</script>Bonjour.", ["Bonjour."]),
    ("<!-- Rien. Rien. -->Bonjour.", ["Bonjour."]),
    ("Le prix est $x + y. Z$ par mois.", 1),
    ("---\nBonjour.\n***\nMerci.", ["Bonjour.", "Merci."]),
    ("> Bonjour.\n> Merci.", ["Bonjour.", "Merci."]),
    ("مرحبا؟ شكرا.", 2),
    ("1. Venez.\n2. Parlez.", ["Venez.", "Parlez."]),
    ("1) Venez\n2) Parlez", ["Venez", "Parlez"]),
    ("a) Venez\nb) Parlez", ["Venez", "Parlez"]),
    ("1.2 Vos droits\n1.3 Vos devoirs", ["Vos droits", "Vos devoirs"]),
    ("- pain\n- lait ;\n– eau", ["pain", "lait ;", "eau"]),
    ("• pain\n▪ lait\n✓ eau\n→ sel\n* riz", ["pain", "lait", "eau", "sel", "riz"]),
    ("-pain\n•lait", ["pain", "lait"]),
    ("☐ Oui ☐ Non", ["Oui ☐ Non"]),
    ("Il fait\n-5 degrés", ["Il fait", "-5 degrés"]),
]


@pytest.mark.parametrize(("source", "expected"), SENTENCES, ids=[one[0] for one in SENTENCES])
def test_sentences(source: str, expected: list[str] | int) -> None:
    found = [sentence.text for sentence in read(source).sentences]
    assert (len(found) if isinstance(expected, int) else found) == expected


WORDS = [
    ("l’allocation", ["l’", "allocation"]),
    ("L'ALLOCATION d'aide", ["L'", "ALLOCATION", "d'", "aide"]),
    ("jusqu’à lorsqu’il", ["jusqu’", "à", "lorsqu’", "il"]),
    ("aujourd’hui quelqu’un", ["aujourd’hui", "quelqu’un"]),
    ("le rendez-vous", ["le", "rendez-vous"]),
    ("Avez-vous", ["Avez", "-vous"]),
    ("y a-t-il", ["y", "a", "-t-il"]),
    ("celui-ci est peut-être là-bas", ["celui-ci", "est", "peut-être", "là-bas"]),
    ("c’est-à-dire", ["c’est-à-dire"]),
    ("1 234,56", ["1 234,56"]),
    ("12 000\u00a0000", ["12 000\u00a0000"]),
    ("en 2024 300 personnes", ["en", "2024", "300", "personnes"]),
    ("le 12/03/2025 à 14 h 30", ["le", "12/03/2025", "à", "14 h 30"]),
    ("14h30", ["14h30"]),
    ("le 1er mai", ["le", "1er", "mai"]),
    ("au XIXe siècle", ["au", "XIXe", "siècle"]),
    ("05 61 00 00 00", ["05 61 00 00 00"]),
    ("+33 5 61 00 00 00", ["+33 5 61 00 00 00"]),
    ("art. L. 262-2", ["art.", "L. 262-2"]),
    ("n° 12", ["n°", "12"]),
    ("les agent·e·s", ["les", "agent·e·s"]),
    ("un(e) agent(s)", ["un(e)", "agent(s)"]),
    ("allo\u00adcation", ["allo\u00adcation"]),
    ("e\u0301cole", ["e\u0301cole"]),
    ("covid-19", ["covid-19"]),
    ("**gras** et _fin_", ["gras", "et", "fin"]),
    ("[ce lien](https://demo.example)", ["ce", "lien"]),
    ("#strong[Attention]", ["Attention"]),
    ("😀 bonjour 👩‍👧", ["bonjour"]),
]


@pytest.mark.parametrize(("source", "expected"), WORDS, ids=[one[0] for one in WORDS])
def test_words(source: str, expected: list[str]) -> None:
    assert [word.text for word in read(source).words] == expected


def test_elided_words_and_clitics_do_not_lengthen() -> None:
    (sentence,) = read("L’aide qu’il demande, l’avez-vous ?").sentences
    assert sentence.length == 4
    assert len(sentence.words) == 8


def test_folded_forms_are_comparable() -> None:
    tokens = {token.text: token for token in read("L’E\u0301COLE, avez-vous ? A-t-on").words}
    assert tokens["L’"].folded == "l'"
    assert tokens["E\u0301COLE"].folded == "école"
    assert tokens["-vous"].folded == "vous"
    assert tokens["-t-on"].folded == "on"


def test_kinds_of_tokens() -> None:
    (sentence,) = read("Payez 12 € sur www.demo.example, merci").sentences
    kinds = [token.kind for token in sentence.tokens]
    assert kinds[:4] == [TokenKind.WORD, TokenKind.NUMBER, TokenKind.SYMBOL, TokenKind.WORD]
    assert kinds[4:] == [TokenKind.SYMBOL, TokenKind.PUNCTUATION, TokenKind.WORD]


def test_kinds_of_sentences_and_blocks() -> None:
    table = "| Jour | Heure |\n|---|---|\n| 5 | 9 h |"
    text = read(f"# Vos droits\n\nVous pouvez :\n- venir\n- parler\n\n{table}")
    kinds = [sentence.kind for sentence in text.sentences]
    assert kinds == [
        SentenceKind.TITLE,
        SentenceKind.SENTENCE,
        *[SentenceKind.ITEM] * 2,
        *[SentenceKind.CELL] * 4,
    ]
    assert [sentence.block for sentence in text.sentences] == [0, 1, 2, 2, 3, 3, 3, 3]


def test_cells_parted_by_tabs() -> None:
    cells = read("Lundi\tMardi\n9 h\t10 h").sentences
    assert [cell.kind for cell in cells] == [SentenceKind.CELL] * 4
    assert read("Une phrase\t.").sentences[0].kind is SentenceKind.SENTENCE


def test_a_line_that_the_page_has_wrapped_goes_on() -> None:
    wrapped = (
        "Le service vous répond dans un délai de deux mois après avoir\n"
        "reçu votre demande. Il vous envoie une lettre ou un message élec-\n"
        "tronique, selon ce que vous avez choisi.\nMerci"
    )
    sentences = read(wrapped).sentences
    assert [sentence.length for sentence in sentences] == [15, 15, 1]
    assert any(word.folded == "électronique" for word in sentences[1].words)


def test_lines_broken_for_their_sense_stay_apart() -> None:
    broken = (
        "Vous pouvez demander de l’aide à une personne du Département\n"
        "pour écrire une lettre, pour téléphoner, ou bien pour comprendre un papier.\n"
    )
    assert len(read(broken).sentences) == 2


def test_a_very_long_sentence_is_one() -> None:
    (sentence,) = read(" et ".join(["le service répond"] * 100) + ".").sentences
    assert sentence.length == 399


LANGUAGES = [
    ("Vous avez droit à une aide.", Language.FRENCH),
    ("Forclusion opposable", Language.FRENCH),
    ("VOUS AVEZ DROIT À UNE AIDE", Language.FRENCH),
    ("You have the right to ask for help with this form.", Language.ENGLISH),
    ("Usted tiene derecho a una ayuda para el alquiler.", Language.OTHER_LATIN),
    ("Sie haben ein Recht auf Hilfe und das ist nicht schwer.", Language.OTHER_LATIN),
    ("لديك الحق في المساعدة", Language.ARABIC),
    ("Вы имеете право на помощь", Language.OTHER_SCRIPT),
    ("您有权获得帮助", Language.OTHER_SCRIPT),
    ("12 345 €", Language.NONE),
    ("", Language.NONE),
]


@pytest.mark.parametrize(("source", "language"), LANGUAGES)
def test_languages(source: str, language: Language) -> None:
    assert read(source).language is language
