"""Words, numbers, marks and signs, each where it stands."""

import re
from collections.abc import Iterator

from participation.plain_french.text.abbreviations import DOTTED
from participation.plain_french.text.markup import FILLER
from participation.plain_french.text.model import Token, TokenKind

SPACE = r"[\x20\t\u00a0\u202f\u2009]"  # \x20: these patterns are joined in verbose mode
# Marks that sit on a letter, and characters that nobody sees inside a word.
MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e3a\u0e47-\u0e4e"
    r"\u00ad\u200b-\u200d\u2060\ufeff"
)
LETTER = r"[^\W\d_]"
RUN = rf"{LETTER}[^\W_]*(?:[{MARKS}]+[^\W_]*)*"
QUOTE = "['’ʼ‘]"
WHOLE = rf"aujourd{QUOTE}hui|quelqu{QUOTE}une?s?|prud{QUOTE}hom\w+|presqu{QUOTE}[iî]les?"
ELIDED = (
    rf"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|entr){QUOTE}\u200b*(?={LETTER}|\d|[«“\"])"
)
FIXED = r"(?:rendez-vous|laissez-passer|chez-soi|soi-disant|vis-à-vis|peut-être|c’est-à-dire)(?!\w)"
PRONOUN = (
    r"-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en)"
    r"(?![\w’'-])"
)
# “agent(s)”, “agent·e·s” stay one word; “allo-⏎cation” is one word cut by its line.
TAIL = r"\((?:e?s?|x|ne|le|te|trice|euse)\)(?!\w)"
CUT = rf"-{SPACE}*(?:\r\n|[\r\n]){SPACE}*(?=[a-zà-ÿ])"
WORD = rf"{RUN}(?:(?!{PRONOUN})(?:[-‑·‧]|{CUT}|{QUOTE})[^\W_]+(?:[{MARKS}]+[^\W_]*)*)*(?:{TAIL})?"
DIGITS = rf"\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,/-]\d+)*"

WEB = r"""(?:https?://|www\.)[^\s<>«»"]*[^\s<>«»".,;:!?)\]]
  |[\w.+-]{1,64}@\w[\w-]{0,62}(?:\.\w[\w-]{0,62})+
  |(?<![\w.])(?:\w[\w-]{0,62}\.){1,6}(?:fr|com|org|net|eu|info|gouv)(?!\w)
   (?:/[^\s<>«»"]*[^\s<>«»".,;:!?)\]])?"""
NUMBER = rf"""(?<!\w)(?:\+33|0){SPACE}?[1-9](?:[\x20.\u00a0\u202f-]?\d\d){{4}}(?!\d)
  |(?<!\w)(?:[LRDA]\*?\.{SPACE}{{0,3}}){{1,2}}\d+(?:-\d+)*(?!\w)
  |(?<!\w)\d{{1,2}}{SPACE}?[hH](?:{SPACE}?\d\d)?(?!\w)
  |(?<![^\W_])(?:{DIGITS})(?:ers?|res?|ères?|es?|è|èmes?|nde?s?)?(?![^\W_])"""
PATTERN = re.compile(
    rf"""
    (?P<web>{WEB})
    |(?P<number>{NUMBER})
    |(?P<word>(?<!\w)[nN][°º]s?|(?<![\w-])(?i:{DOTTED})|(?<!\w)(?:[A-ZÀ-Þ]\.){{2,}}
      |(?i:(?:{WHOLE})(?!\w)|(?<![^\W_]){FIXED}|(?<![^\W_]){ELIDED}|(?<=\w){PRONOUN})
      |{WORD}|\d\w*)
    |(?P<punctuation>[.!?…؟。！？।]+|[,;:،؛、«»“”„"'‘’()\[\]{{}}]|[-–—]+)
    |(?P<symbol>[^\s\u200b])
    """,
    re.VERBOSE,
)
KINDS = {
    "web": TokenKind.SYMBOL,
    "number": TokenKind.NUMBER,
    "word": TokenKind.WORD,
    "punctuation": TokenKind.PUNCTUATION,
    "symbol": TokenKind.SYMBOL,
}


def tokens_of(masked: str, source: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of `masked[start:end]`, with the words of `source`.

    Both strings have the same length; in `masked`, what is no text is made of spaces, and an entity
    of HTML is its letter.
    """
    for found in PATTERN.finditer(masked, start, end):
        at, to = found.span()
        text = source[at:to]
        if "&" in text:
            text = found[0].replace(FILLER, "")
        yield Token(text, at, to, KINDS[str(found.lastgroup)])
