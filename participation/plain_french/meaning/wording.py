"""What the facilitator reads: one short French sentence a difference."""

from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.values.found import Kind

# With their article; the second part is the agreement of “devenu”.
NAMES = {
    Kind.DATE: ("La date", "e"), Kind.DAY: ("Le jour", ""), Kind.HOUR: ("L’heure", "e"),
    Kind.AMOUNT: ("Le montant", ""), Kind.SHARE: ("La part", "e"), Kind.DURATION: ("La durée", "e"),
    Kind.FREQUENCY: ("Le rythme", ""), Kind.NUMBER: ("Le nombre", ""),
    Kind.PHONE: ("Le téléphone", ""), Kind.MAIL: ("L’adresse électronique", "e"),
    Kind.WEB: ("Le site", ""), Kind.ADDRESS: ("L’adresse", "e"),
    Kind.LEGAL_BASIS: ("Le texte de loi", ""), Kind.NAME: ("Le nom", ""),
    Kind.PLACE: ("Le lieu", ""),
    Kind.NEGATION: ("La négation", "e"), Kind.CONDITION: ("La condition", "e"),
    Kind.DUTY: ("L’obligation", "e"), Kind.CHOICE: ("La possibilité", "e"),
    Kind.TERM: ("Le mot de droit", ""),
}  # fmt: skip
LONGEST = 60
UNEXPLAINED = "Le mot de droit {words} est-il expliqué dans la version facile ?"


def sentence_of(fact: Fact, fate: Fate, certainty: Certainty, other: Fact | None) -> str:
    """Say in French what became of a fact; what is not sure is a question."""
    name, agreement = NAMES[fact.kind]
    words = quoted(fact.words)
    if fact.kind is Kind.LEGAL_BASIS:
        return f"{name} {words} peut aller dans un encadré."
    said = quoted(other.words) if other else ""
    stated = {
        Fate.ADDED: "n’est pas dans l’original.",
        Fate.CHANGED: f"est devenu{agreement} {said}.",
        Fate.MISSING: "n’est pas dans la version facile.",
    }
    pronoun = "elle" if agreement else "il"
    asked = {
        Fate.ADDED: f"vient-{pronoun} de l’original ?",
        Fate.CHANGED: f"dit-{pronoun} la même chose que {said} ?",
        Fate.MISSING: f"est-{pronoun} dans la version facile ?",
    }
    ways = stated if certainty is Certainty.SURE else asked
    return f"{name} {words} {ways[fate]}"


def quoted(words: str) -> str:
    """Put words between French quotes, cut when they are long."""
    one_line = " ".join(words.split())
    if len(one_line) > LONGEST:
        one_line = one_line[:LONGEST].rsplit(" ", 1)[0] + "…"
    return f"« {one_line} »"
