"""Which language a text seems to be in, by its script and its small words."""

import re
from collections import Counter
from collections.abc import Iterable

from participation.plain_french.text.model import Language, Token, TokenKind

FUNCTION_WORDS = {
    Language.FRENCH: (
        "le la les l' un une des du de d' et est sont vous nous je j' il elle on ce c' cette ces "
        "que qu' qui dans pour par sur avec pas ne n' au aux votre vos notre nos son sa ses leur "
        "plus ou en à se s' si être avoir a ont été mais comme tout tous où y chez sans sous entre"
    ),
    Language.ENGLISH: (
        "the of and to is are was in for you your we our that this with it be have has not at by "
        "from they he she his her their will can on as or an but if must may please who which when"
    ),
    Language.OTHER_LATIN: (
        # Spanish, Portuguese, Italian, German, Dutch, Romanian, Turkish, Polish: no word of French
        "el los las del y que en una por para con su sus es son se lo como más pero al está usted "
        "o os da do das dos em não uma com seu sua são é mais ou ao você "
        "il lo gli di che è della del delle dei per con una non sono nel alla ha questo anche "
        "der die das und ist nicht ein eine zu den mit sie ich auf für von dem im werden haben wir "
        "het een van en niet zijn met voor dat op te aan ook "
        "și este nu la cu din pe sunt care să ve bir bu için ile da olarak nie jest się na z do "
    ),
}
SETS = {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}
# A word that two languages share counts for each; one of French keeps French on a draw.
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
MOST = 2_000  # words looked at: a language does not change the figure beyond
ENOUGH = 2  # foreign small words below which a short text stays French


def language_of(tokens: Iterable[Token]) -> Language:
    """Say the language of a text: French unless other small words or another script prevail."""
    scripts: Counter[Language] = Counter()
    small: Counter[Language] = Counter()
    for number, token in enumerate(token for token in tokens if token.kind is TokenKind.WORD):
        if number >= MOST:
            break
        scripts[_script(token.text)] += 1
        word = token.folded
        for language, words in SETS.items():
            small[language] += word in words
    if not scripts:
        return Language.NONE
    script = scripts.most_common(1)[0][0]
    if script is not Language.FRENCH:
        return script
    best = max((Language.ENGLISH, Language.OTHER_LATIN), key=lambda one: small[one])
    if small[best] >= ENOUGH and small[best] > small[Language.FRENCH]:
        return best
    return Language.FRENCH


def _script(word: str) -> Language:
    if LATIN.search(word):
        return Language.FRENCH
    return Language.ARABIC if ARABIC.search(word) else Language.OTHER_SCRIPT
