"""Marks of HTML, Markdown and Typst, and formulas: hidden from reading, without moving a letter."""

import re
from html import unescape

BLOCK_TAGS = (
    "p|div|br|hr|li|ul|ol|h[1-6]|tr|td|th|table|thead|tbody|section|article|header|footer|main|nav|"
    "blockquote|pre|dl|dt|dd|form|fieldset|label|option|title|body|html|head"
)
# Each mark is replaced by as many spaces; those that end a line keep one line break.
UNREAD = re.compile(
    r"<(script|style|svg)\b[^>]{0,2000}>.*?</\1\s*>|<!--.*?-->|```.*?```|\\\[[^\n]{1,300}?\\\]"
    r"|\$\$[^$]{1,500}\$\$",
    re.DOTALL | re.IGNORECASE,
)
BLOCK_TAG = re.compile(rf"</?(?:{BLOCK_TAGS})\b[^<>]{{0,2000}}>", re.IGNORECASE)
INLINE = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>"  # other tags
    r"|&(?:nbsp|#160|ensp|emsp|thinsp|amp|lt|gt|quot|laquo|raquo|hellip|bull);"
    r"|(?<=\])\([^()\s]{1,500}(?:\s\"[^\"\n]{0,200}\")?\)"  # the address of a Markdown link
    r"|!?\[(?=[^\[\]\n]{1,300}\]\s{0,200}\S)(?=[^\[\]\n]{1,300}\]\()|\](?=\(|\s{3})"
    r"|\$(?!\s)[^$\n]{1,200}(?<!\s)\$(?!\d)|\\\([^\n]{1,200}?\\\)"  # formulas
    r"|#(?:set|show|let|import|include)\b[^\n]{0,300}"  # Typst
    r"|#(?:strong|emph|text|link|underline|align|block|box)(?:\([^()\n]{0,200}\))?(?=\[|$)"
    r"|\*\*\*?|__|~~|`"
    r"|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_])"
)
HEADING = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}|={1,6})[ \t]+(?=\S)|<h[1-6]\b[^<>]{0,500}>", re.MULTILINE
)
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});")
QUOTES = "'’"
FILLER = "\u200b"  # inside a word, a character that nobody sees
QUOTED = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE)
RULE = re.compile(r"^[ \t]*(?:[-=_*+|:][ \t]*){3,}(?=\r|\n|\Z)", re.MULTILINE)


def _spaces(found: re.Match[str]) -> str:
    """As many spaces as letters, line breaks kept so that lines stay lines."""
    return "".join(letter if letter in "\r\n" else " " for letter in found[0])


def _line(found: re.Match[str]) -> str:
    return "\n" + _spaces(found)[1:]


def _entity(found: re.Match[str]) -> str:
    """“&eacute;” as its letter, as long as it was; unknown names stay."""
    letter = unescape(found[0])
    if len(letter) != 1:
        return found[0]
    is_inside = letter.isalpha() or letter in QUOTES
    return letter + (FILLER if is_inside else " ") * (len(found[0]) - 1)


def masked(source: str) -> tuple[str, frozenset[int]]:
    """Give `source` with every mark turned to spaces, and where the headings begin.

    Entities of HTML are read as their letters. The result has the length of `source`: a place in
    one is a place in the other.
    """
    text = source
    if "<" in text or "$" in text or "`" in text or "\\" in text:
        text = UNREAD.sub(_spaces, text)
    headings: list[int] = []

    def heading(found: re.Match[str]) -> str:
        headings.append(found.end())
        return ("\n" if found[0].startswith("<") else " ") + " " * (len(found[0]) - 1)

    text = HEADING.sub(heading, text)
    text = RULE.sub(_spaces, text)
    text = QUOTED.sub(_spaces, text)
    if "<" in text:
        text = BLOCK_TAG.sub(_line, text)
    text = INLINE.sub(_spaces, text)
    return ENTITY.sub(_entity, text) if "&" in text else text, frozenset(headings)
