"""Numbers written in French words, read as figures."""

_UNITS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_HUNDREDS = {"cent", "cents"}
_THOUSANDS = {"mille"}
NUMBER_WORDS = "|".join(sorted({*_UNITS, *_HUNDREDS, *_THOUSANDS}, key=lambda word: -len(word)))
_FOUR, _SCORE, _HUNDRED, _THOUSAND = 4, 20, 100, 1000


def value_of(words: str) -> int | None:
    """Return what lower-case words count (“quatre-vingt-dix” → 90), None if they do not."""
    total = group = 0
    parts = [part for part in words.replace("-", " ").split() if part != "et"]
    if not parts:
        return None
    for part in parts:
        if part in _THOUSANDS:
            total += (group or 1) * _THOUSAND
            group = 0
        elif part in _HUNDREDS:
            group = (group or 1) * _HUNDRED
        elif part in ("un", "une"):
            group += 1
        elif part in _UNITS:
            score = _UNITS[part] == _SCORE and group % _HUNDRED == _FOUR
            group = group - _FOUR + _FOUR * _SCORE if score else group + _UNITS[part]
        else:
            return None
    return total + group
