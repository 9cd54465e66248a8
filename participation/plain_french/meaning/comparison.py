"""The one door: what an easy version lost, changed or added to its original."""

from collections.abc import Iterator, Sequence

from participation.plain_french.lexicon import Lexicon
from participation.plain_french.meaning.alignment import align
from participation.plain_french.meaning.conditions import compare_conditions
from participation.plain_french.meaning.facts import Certainty, Comparison, Difference, Fact, Fate
from participation.plain_french.meaning.folding import Folded, fold
from participation.plain_french.meaning.lines import Line, lines_of
from participation.plain_french.meaning.modality import compare_modality
from participation.plain_french.meaning.names import Naming, names_of
from participation.plain_french.meaning.negation import compare_negations
from participation.plain_french.meaning.pairing import compare_figures, figures_of
from participation.plain_french.meaning.places import names_place, places_of
from participation.plain_french.meaning.polarity import signals_of
from participation.plain_french.meaning.terms import compare_terms
from participation.plain_french.meaning.values.found import Kind
from participation.plain_french.meaning.wording import UNEXPLAINED, quoted, sentence_of
from participation.plain_french.text import read

HIDING = frozenset([Kind.LEGAL_BASIS, Kind.ADDRESS, Kind.MAIL, Kind.WEB, Kind.DATE])


def compare(original: str, easy: str, lexicon: Lexicon | None = None) -> Comparison:
    """Compare an easy version with its original: two texts of any length, line breaks meaningful.

    Figures, names and places are looked for in the whole easy text; negations, duties and
    conditions sentence by sentence. A *sure* difference is stated, the others are questions.
    Places are code points, of the original for what is missing or changed, of the easy text for
    what was added. `lexicon` (our own when None) knows sigles and the terms of law to keep.
    """
    known = lexicon or Lexicon.base()
    differences = [*_differences(original, easy, known)]

    def of(fate: Fate) -> tuple[Difference, ...]:
        kept = [difference for difference in differences if difference.fate is fate]
        return tuple(sorted(kept, key=lambda one: (one.fact.start, one.fact.end)))

    return Comparison(of(Fate.MISSING), of(Fate.CHANGED), of(Fate.ADDED))


def _differences(original: str, easy: str, lexicon: Lexicon) -> Iterator[Difference]:
    folded, easy_folded = fold(original), fold(easy)
    lines, easy_lines = lines_of(read(original)), lines_of(read(easy))
    figures, easy_figures = figures_of(folded), figures_of(easy_folded)
    denied = {id(fact) for fact in _denied(figures, lines)}
    denied |= {id(fact) for fact in _denied(easy_figures, easy_lines)}
    for fact, fate, certainty, other in compare_figures(
        figures, easy_figures, lambda fact: id(fact) in denied
    ):
        yield _difference(fact, fate, certainty, other)
    yield from _names(lines, easy_lines, figures, lexicon)
    yield from _places(folded, easy_folded, figures)
    told = align(lines, easy_lines)
    for fact, fate, certainty in compare_negations(lines, told):
        yield _difference(fact, fate, certainty)
    for fact, fate, certainty, other in compare_modality(lines, told):
        yield _difference(fact, fate, certainty, other)
    for fact, fate, certainty in compare_conditions(lines, told, easy_lines):
        yield _difference(fact, fate, certainty)
    for fact, fate, certainty, is_unexplained in compare_terms(
        folded, easy_folded, lines, easy_lines, lexicon
    ):
        sentence = UNEXPLAINED.format(words=quoted(fact.words)) if is_unexplained else None
        yield _difference(fact, fate, certainty, sentence=sentence)


def _denied(figures: Sequence[Fact], lines: Sequence[Line]) -> Iterator[Fact]:
    saying_no = [line.sentence for line in lines if signals_of(line)]
    for fact in figures:
        if any(sentence.start <= fact.start < sentence.end for sentence in saying_no):
            yield fact


def _difference(
    fact: Fact,
    fate: Fate,
    certainty: Certainty,
    other: Fact | None = None,
    *,
    sentence: str | None = None,
) -> Difference:
    said = sentence or sentence_of(fact, fate, certainty, other)
    return Difference(fact, fate, certainty, said, other)


def _names(
    lines: Sequence[Line], easy: Sequence[Line], figures: Sequence[Fact], lexicon: Lexicon
) -> Iterator[Difference]:
    naming, own = Naming(easy, lexicon), Naming(lines, lexicon)
    hidden = _hidden(figures)
    new_names = [name for name in names_of(easy) if name.is_certain and own.lacks(name)]
    for name in names_of(lines):
        if _is_inside(name, hidden):
            continue
        if naming.lacks(name):
            certainty = Certainty.SURE if name.is_certain else Certainty.TO_CHECK
            other = new_names.pop(0) if new_names and name.is_certain else None
            yield _difference(name, Fate.CHANGED if other else Fate.MISSING, certainty, other)
    for name in new_names:
        yield _difference(name, Fate.ADDED, Certainty.TO_CHECK)


def _hidden(figures: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in figures if fact.kind in HIDING]


def _is_inside(fact: Fact, others: Sequence[Fact]) -> bool:
    """Say whether a fact is only a part of another: the street of an address."""
    return any(other.start <= fact.start and fact.end <= other.end for other in others)


def _places(folded: Folded, easy: Folded, figures: Sequence[Fact]) -> Iterator[Difference]:
    new_places = [place for place in places_of(easy) if not names_place(folded, place.value)]
    hidden = _hidden(figures)
    for place in places_of(folded):
        if _is_inside(place, hidden):
            continue
        if not names_place(easy, place.value):
            other = new_places.pop(0) if new_places else None
            fate = Fate.CHANGED if other else Fate.MISSING
            yield _difference(place, fate, Certainty.SURE, other)
