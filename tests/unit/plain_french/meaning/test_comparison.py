"""What the facilitator is told when an easy version says something else."""

import pytest

from participation.plain_french.lexicon import Entry, Lexicon, Sense
from participation.plain_french.lexicon import Kind as EntryKind
from participation.plain_french.meaning import Certainty, Fate, Kind, compare

ORIGINAL = (
    "Vous disposez d’un délai de deux mois à compter du 12 mars 2025 pour former un recours. "
    "L’aide n’est pas versée si vos ressources dépassent 1 234,50 €."
)


def sure(original: str, easy: str) -> list[tuple[Kind, Fate]]:
    return [(one.fact.kind, one.fate) for one in compare(original, easy).sure]


def test_a_lost_date_is_said_in_one_french_sentence_at_its_place() -> None:
    comparison = compare("Réunion le 12 mars 2025 à Ruffec.", "Réunion à Ruffec.")
    (lost,) = comparison.missing
    assert lost.sentence == "La date « 12 mars 2025 » n’est pas dans la version facile."
    assert (lost.fact.start, lost.fact.end, lost.fact.value) == (11, 23, "2025-03-12 ")
    assert comparison.sure == (lost,)


def test_a_changed_amount_names_both() -> None:
    (changed,) = compare("Vous recevez 450 €.", "Vous recevez 540 euros.").changed
    assert changed.sentence == "Le montant « 450 € » est devenu « 540 euros »."
    assert changed.other
    assert changed.other.words == "540 euros"


def test_what_is_added_stands_in_the_easy_version() -> None:
    easy = "Venez le 3 mai."
    (added,) = compare("Venez.", easy).added
    assert easy[added.fact.start : added.fact.end] == "3 mai"
    assert added.certainty is Certainty.TO_CHECK
    assert added.sentence == "La date « 3 mai » vient-elle de l’original ?"


def test_a_rewording_of_everything_is_silent() -> None:
    easy = (
        "Vous n’êtes pas d’accord ?\nVous pouvez faire un recours. Un recours, c’est une demande "
        "pour changer la décision.\nVous avez 2 mois, à partir du 12 mars.\n"
        "Vous gagnez plus de 1234 euros 50 ? Alors vous n’avez pas l’aide."
    )
    assert compare(ORIGINAL, easy).sure == ()


@pytest.mark.parametrize(
    ("original", "easy", "kind", "fate"),
    [
        ("Venez le jeudi 6 mai.", "Venez le vendredi 6 mai.", Kind.DATE, Fate.CHANGED),
        ("Venez à 14 h.", "Venez à 4 heures.", Kind.HOUR, Fate.CHANGED),
        ("Payez sous 15 jours.", "Payez dans les 15 semaines.", Kind.DURATION, Fate.CHANGED),
        ("Pour les moins de 26 ans.", "Pour les plus de 26 ans.", Kind.DURATION, Fate.CHANGED),
        ("Un quart des gens vote.", "La moitié des gens vote.", Kind.SHARE, Fate.CHANGED),
        ("Écrivez à a@b.example.", "Écrivez-nous.", Kind.MAIL, Fate.MISSING),
        ("Rendez-vous 4 rue Basse.", "Rendez-vous rue Basse.", Kind.ADDRESS, Fate.MISSING),
        ("Allez à la mairie.", "Allez à la gare.", Kind.PLACE, Fate.CHANGED),
        ("Demandez à Mme Tarvelle.", "Demandez à l’accueil.", Kind.NAME, Fate.MISSING),
        ("L’entrée n’est pas payante.", "L’entrée est payante.", Kind.NEGATION, Fate.MISSING),
        ("Ce bus passe le soir.", "Ce bus ne passe pas le soir.", Kind.NEGATION, Fate.ADDED),
        ("Il est interdit de fumer.", "Vous pouvez fumer.", Kind.NEGATION, Fate.CHANGED),
        ("Vous devez signer la charte.", "Vous pouvez signer la charte.", Kind.DUTY, Fate.CHANGED),
        ("Vous pouvez venir seul.", "Vous devez venir seul.", Kind.CHOICE, Fate.CHANGED),
        ("L’aide continue, sauf refus écrit.", "L’aide continue.", Kind.CONDITION, Fate.MISSING),
        ("Si vous travaillez, appelez.", "Appelez.", Kind.CONDITION, Fate.MISSING),
        ("Vous pouvez former un recours.", "Vous pouvez écrire.", Kind.TERM, Fate.MISSING),
    ],
)
def test_one_thing_lost_or_changed(original: str, easy: str, kind: Kind, fate: Fate) -> None:
    assert (kind, fate) in sure(original, easy)


@pytest.mark.parametrize(
    ("original", "easy"),
    [
        ("Le 12/03/2025.", "Le mercredi 12 mars 2025."),
        ("À 14 heures.", "À 2 heures de l’après-midi."),
        ("Sous quinzaine, répondez.", "Vous avez 15 jours pour répondre."),
        ("Sous un an.", "Vous avez 12 mois."),
        ("25 % des gens.", "1 personne sur 4."),
        ("La Caisse d’allocations familiales paie.", "La CAF paie."),
        ("Le RSA augmente.", "Le revenu de solidarité active (RSA) augmente."),
        ("Le Président du Conseil départemental décide.", "Le Département décide."),
        ("Vous ne pouvez pas entrer.", "Il est interdit d’entrer."),
        ("Il est impossible de cumuler les aides.", "Vous ne pouvez pas cumuler les aides."),
        ("La salle n’est pas fermée.", "La salle est ouverte."),
        ("N’oubliez pas de signer.", "Pensez à signer."),
        ("Ne venez pas sans votre carte.", "Venez avec votre carte."),
        ("Le bureau n’ouvre pas avant 9 heures.", "Le bureau ouvre à partir de 9 heures."),
        ("Si vous avez moins de 26 ans, entrez.", "Vous avez moins de 26 ans ? Entrez."),
        ("Sous réserve d’habiter ici, votez.", "Pour voter, vous devez habiter ici."),
        ("Il n’y a qu’un dossier par foyer.", "Une famille a un seul dossier."),
        ("Vous êtes tenu de répondre.", "Répondez. C’est obligatoire."),
        ("Vous n’êtes pas obligé de répondre.", "Vous pouvez ne pas répondre."),
        ("Conformément à l’article L. 262-27, répondez.", "Répondez."),
    ],
)
def test_faithful_rewordings(original: str, easy: str) -> None:
    assert sure(original, easy) == []


def test_the_legal_basis_may_leave_the_text() -> None:
    (advice,) = compare("Selon l’article L. 262-27, répondez.", "Répondez.").missing
    assert advice.fact.kind is Kind.LEGAL_BASIS
    assert advice.sentence.endswith("peut aller dans un encadré.")


def test_a_term_that_is_kept_must_be_explained() -> None:
    original, bare = "Vous avez un indu.", "Vous avez un indu."
    (asked,) = compare(original + " Payez.", bare).changed
    assert asked.sentence == "Le mot de droit « indu » est-il expliqué dans la version facile ?"
    explained = bare + " Un indu, c’est de l’argent reçu par erreur."
    assert compare(original + " Payez.", explained).changed == ()


def test_the_year_is_needed_when_the_text_has_two() -> None:
    original = "Du 1er mai 2024 au 1er mai 2025."
    assert (Kind.DATE, Fate.CHANGED) in sure(original, "Du 1er mai au 1er mai.")


def test_a_department_brings_its_own_sigles() -> None:
    own = Entry("ZED", EntryKind.SIGLE, (Sense("C’est une aide.", words="zone d’emploi durable"),))
    lexicon = Lexicon.base().with_entries([own])
    original, easy = "Allez à la ZED.", "Allez à la zone d’emploi durable."
    assert compare(original, easy, lexicon).sure == ()
