"""Plurals of French words and of phrases, by the rules of school grammars."""

from participation.plain_french.lexicon.model import Form, fold

LINKS = frozenset(
    [
        "de",
        "d'",
        "du",
        "des",
        "à",
        "au",
        "aux",
        "en",
        "par",
        "pour",
        "sans",
        "sur",
        "sous",
        "dans",
        "avec",
        "hors",
        "et",
        "ou",
        "la",
        "le",
        "les",
        "l'",
        "un",
        "une",
        "vers",
        "contre",
        "entre",
        "ne",
        "pas",
    ]
)
ALREADY_PLURAL = ("s", "x", "z")
WITH_X = ("au", "eu")  # bureaux, lieux
AL_WITH_S = frozenset({"bal", "carnaval", "festival", "régal"})


def plural(word: str) -> str:
    """Return the plural of one word: “local” → “locaux”, “recours” → “recours”."""
    folded = fold(word)
    if folded in LINKS or folded.endswith(ALREADY_PLURAL):
        return word
    if folded.endswith("al") and folded not in AL_WITH_S:
        return word[:-1] + "ux"
    return word + ("x" if folded.endswith(WITH_X) else "s")


def plural_phrase(words: str) -> str:
    """Return the plural of a phrase: its head and what agrees with it, up to the first link.

    “mise en demeure” → “mises en demeure”; “organisme conventionné” → “organismes conventionnés”.
    """
    pieces = words.split(" ")
    for place, piece in enumerate(pieces):
        if fold(piece) in LINKS or fold(piece).startswith(("d'", "l'")):
            break
        pieces[place] = plural(piece)
    return " ".join(pieces)


def plural_form(form: Form) -> Form:
    """Return the plural of a form, and of its simple word where there is one."""
    simple = plural_phrase(form.replacement) if form.replacement else None
    return Form(plural_phrase(form.words), simple)
