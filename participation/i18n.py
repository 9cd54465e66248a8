"""Interface languages: French is the source of every sentence, catalogues hold the others."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from markupsafe import escape

SOURCE_LANGUAGE = "fr"
CATALOGUES = Path(__file__).resolve().parent.parent / "translations"

_BEFORE, _AFTER = re.compile(r" ([:;!?»])"), re.compile(r"« ")
MOST_TYPESET = 8_192  # sentences

_language: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)


@cache
def languages() -> list[str]:
    """Return the codes of the languages offered, French first."""
    found = sorted(path.parent.parent.name for path in CATALOGUES.glob("*/LC_MESSAGES/messages.po"))
    return [SOURCE_LANGUAGE, *(code for code in found if code != SOURCE_LANGUAGE)]


def language() -> str:
    """Return the language of the current work (a request, a mail)."""
    return _language.get()


def direction() -> str:
    """Return "rtl" or "ltr" for the current language."""
    return _direction(language())


@cache
def _direction(code: str) -> str:
    return Locale.parse(code).text_direction


@cache
def native_name(code: str) -> str:
    """Return a language's name in that language, capitalised."""
    return (Locale.parse(code).get_display_name(code) or code).capitalize()


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Work in a language for the length of a block; an unknown one means French."""
    token = _language.set(code if code in languages() else SOURCE_LANGUAGE)
    try:
        yield
    finally:
        _language.reset(token)


def speak(code: str) -> None:
    """Work in a language from here on, for the length of a request."""
    _language.set(code if code in languages() else SOURCE_LANGUAGE)


def reset() -> None:
    """Come back to French, at the end of a request."""
    _language.set(SOURCE_LANGUAGE)


def gettext(message: str, **values: object) -> str:
    """Translate a whole French sentence and fill its named values."""
    if language() == SOURCE_LANGUAGE:
        text = typeset(message)
    else:
        text = _catalogue(language()).ugettext(message)
    return text % values if values else text


def ngettext(singular: str, plural: str, num: int, **values: object) -> str:
    """Translate a sentence that counts; `num` chooses the form and is a named value too."""
    if language() == SOURCE_LANGUAGE:
        # In French 0 and 1 take the singular; an absent catalogue would follow English.
        text = typeset(singular if abs(num) < 2 else plural)  # noqa: PLR2004 - the grammar's own
    else:
        text = _catalogue(language()).ungettext(singular, plural, num)
    return text % {"num": num, **values}


@lru_cache(MOST_TYPESET)  # what people type passes here too
def typeset(sentence: str) -> str:
    """Return a French sentence of ours with its no-break spaces, whoever typed it in the code."""
    return _AFTER.sub("«\u00a0", _BEFORE.sub("\u00a0\\1", sentence))


class LazyText:
    """A sentence translated when it is shown, not when its module is read."""

    def __init__(self, produce: Callable[[], str]) -> None:
        self._produce = produce

    @classmethod
    def plain(cls, text: str) -> "LazyText":
        return cls(lambda: text)

    def __str__(self) -> str:
        return self._produce()

    def __mod__(self, values: object) -> str:
        return str(self) % values

    def __html__(self) -> str:
        return escape(str(self))

    def __repr__(self) -> str:
        return f"LazyText({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def lazy(message: str, **values: object) -> LazyText:
    """Promise the translation of a sentence for labels and refusals that live in modules."""
    return LazyText(lambda: gettext(message, **values))


def compile_catalogues() -> None:
    """Write each catalogue's `.mo` when it is missing or older than its `.po`."""
    for source in CATALOGUES.glob("*/LC_MESSAGES/messages.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parent.parent.name)
        # Several workers may start at once: each writes its own file and the last name wins.
        with NamedTemporaryFile(dir=target.parent, suffix=".mo", delete=False) as binary:
            write_mo(binary, catalogue)
        Path(binary.name).replace(target)
    _catalogue.cache_clear()


@cache
def _catalogue(code: str) -> NullTranslations:
    return Translations.load(CATALOGUES, [code])
