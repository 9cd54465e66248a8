"""Whether an easy version still says what its original says, fact by fact."""

from participation.plain_french.meaning.comparison import compare
from participation.plain_french.meaning.facts import Certainty, Comparison, Difference, Fact, Fate
from participation.plain_french.meaning.values.found import Bound, Kind

__all__ = ["Bound", "Certainty", "Comparison", "Difference", "Fact", "Fate", "Kind", "compare"]
