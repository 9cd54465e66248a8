"""Why each figure is in the score, and in which direction: known beforehand, not learnt."""

REASONS = {
    "length": "A long sentence fills the memory before its end (RLS 4.1.1).",
    "over_12": "Words above 12: advice of the easy-to-read rules (RLS 4.1.1).",
    "over_20": "Words above 20: 3 % of real easy-to-read sentences go beyond.",
    "syllables": "Long words take more time to decode (Kandel and Moles 1958).",
    "rarity": "Words seldom heard in films, sigles of a trade among them (Lexique 3.83).",
    "rarest": "One unknown word is enough to lose a sentence (the two rarest).",
    "unheard": "Words that Lexique does not hold at all.",
    "odds": "Words of Wikipedia rather than of Vikidia (WiViCo v2).",
    "odds_top": "The two words that are most Wikipedia's.",
    "bookish": "Words of books rather than of films (Lexique 3.83).",
    "marks": "Commas, colons, semicolons: pieces to hold together (RLS 4.2.1).",
    "brackets": "What is said between brackets or dashes interrupts (RLS 4.4.1).",
    "abstract": "Nouns made from verbs hide who does what (SIG 2020).",
    "office": "Words of laws and offices (RLS 6.4.1).",
    "phrases": "Phrases of laws and offices, of common words in another sense (SIG 2020).",
    "negations": "A negation must be turned round to be understood (RLS 7.2.1).",
    "subordination": "Relative and subordinate clauses: several ideas (RLS 4.1.1).",
    "links": "Links of written French: “dont”, “lorsque”, “auquel” (RLS 4.1.1).",
    "participles": "Present participles belong to written French (RLS 7.1.1).",
    "passive": "Passive and impersonal forms hide who acts (RLS 7.3.1, 7.4.1).",
    "chains": "Nouns chained by “de”, “à”, “par” (nominal style).",
    "references": "References to another text send the reader elsewhere.",
    "number_words": "Numbers in letters are slower to read than figures (RLS 5.1.1).",
    "roman": "Roman numerals must be spelled out (RLS 5.1.1).",
    "address": "Speaking to the reader helps (RLS 7.4.1).",
    "density": "Many words of sense for few small words: dense writing (Ure 1971).",
    "spoken": "Turns of everyday speech: “c’est”, “il y a”, “on”, “parce que”.",
    "simple_past": "A tense of books, never of speech (RLS 7.1.1).",
}
HELP = {"address", "spoken"}
SIGNS = {name: -1 if name in HELP else 1 for name in REASONS}
# Our sentences were written so that length says nothing of difficulty; whole texts are not so. Mean
# length alone tells easy-to-read texts from ordinary ones (AUC 0.99), so length keeps these points
# a standard deviation at least, whatever our sentences say. So do, for less, what ordinary articles
# hold more of than their easy versions (commas 1.33 → 0.33 a sentence, clauses 0.46 → 0.25).
LEAST = {
    "length": 0.1,
    "over_12": 0.15,
    "over_20": 0.1,
    "marks": 0.05,
    "subordination": 0.05,
    "brackets": 0.03,
    "number_words": 0.03,
    "references": 0.03,
    "roman": 0.03,
    "simple_past": 0.03,
}
