"""Closed lists of French: grammar words, marks of negation and subordination, words of offices."""

import re

GRAMMAR = """
le la les l' un une des du de d' et est sont ou où mais donc or ni car si que qu' qui quoi dont ce
c' cet cette ces ça cela ceci celui celle ceux celles celui-ci celle-ci je j' tu il elle on nous
vous ils elles me m' te t' se s' lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos
votre vos à au aux dans par pour sur sous avec sans chez entre vers jusqu' jusque dès depuis
pendant avant après contre ne n' pas plus jamais rien personne aucun aucune tout toute tous toutes
même mêmes autre autres quel quelle quels quelles chaque plusieurs quelque quelques très bien
aussi ainsi alors comme quand lorsque lorsqu' puisque puisqu' quoique quoiqu' afin parce moins
trop peu encore déjà ici là être été avoir ai as a avons avez ont suis es sommes êtes étais était
étions étiez étaient sera serai seront serez aura auront aurez avait avaient soit soient ait aient
fait faire peut pouvez peuvent doit devez doivent va vont vas allez moi toi eux oui non
"""
NEGATIONS = frozenset(["ne", "n'", "ni", "sans", "non", "aucun", "aucune", "nul", "nulle"])
SUBORDINATORS = """
qui que qu' dont où lequel laquelle lesquels lesquelles auquel à laquelle auxquels auxquelles duquel
desquels desquelles lorsque lorsqu' puisque puisqu' quoique quoiqu' bien afin tandis
"""
# Links of written French, against “qui”, “que”, “si”, “quand” of speech.
LINKS = """
dont lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles
lorsque lorsqu' puisque puisqu' quoique quoiqu' afin pourvu hormis nonobstant attendu considérant
ladite ledit or lors dès tandis notamment ainsi néanmoins toutefois
"""
WRITTEN_LINKS = frozenset(LINKS.split())
# “Vous” and the imperative speak to the reader.
ADDRESS = frozenset(
    ["vous", "votre", "vos", "tu", "te", "t'", "toi", "ton", "ta", "tes", "je", "j'"]
)
# Turns of everyday speech: what is said rather than written.
SPOKEN = frozenset(["on", "ça", "très", "beaucoup", "aussi", "parce"])
SPOKEN_PAIRS = frozenset([("c'", "est"), ("c'", "était"), ("ce", "sont"), ("y", "a")])
# The tense of books: its frequent forms, then its endings on longer verbs.
SIMPLE_PAST = re.compile(
    r"(?:fut|furent|eut|eurent|fit|firent|prit|mit|put|dut|sut|voulut|parut|reçut|perdit|rendit|"
    r"écrivit|naquit|mourut|vécut|connut|(?:re|de|par|sur|inter|sou|pro|ob|main)?[vt]in(?:t|rent)|"
    r"[a-zà-ÿ]{3,}(?:èrent|irent|urent))"
)
NUMBERS = """
trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
quarante cinquante soixante cent cents mille dix-sept dix-huit dix-neuf vingtaine trentaine
quinzaine dizaine centaine quatre-vingts quatre-vingt-dix soixante-dix
"""
NUMBER_WORDS = frozenset(NUMBERS.split())
ARTICLES = frozenset(["le", "la", "les", "l'", "un", "une", "des", "c'", "ce", "notre", "votre"])
PREPOSITIONS = frozenset(["de", "d'", "du", "des", "à", "au", "aux", "par", "en", "sur", "dans"])
# Said in speech by everybody, written in capitals; others are of a trade.
FAMILIAR_SIGLES = frozenset(
    [
        "caf",
        "rsa",
        "cdi",
        "cdd",
        "sms",
        "cv",
        "tv",
        "sncf",
        "pdf",
        "pc",
        "ok",
        "smic",
        "adn",
        "usb",
        "gps",
        "dvd",
        "cd",
        "onu",
        "sida",
        "bac",
    ]
)
# Endings of nouns made from verbs and adjectives, on words of six letters and more.
ABSTRACT = re.compile(
    r"(?:[tsx]ions?|ités?|ments?|ances?|ences?|ismes?|ages?|ures?|itudes?|esses?|tés)$"
)
ROMAN = re.compile(r"(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ème)?")

GRAMMAR_WORDS = frozenset(GRAMMAR.split())
SUBORDINATING = frozenset(SUBORDINATORS.split()) - {"bien", "à", "laquelle"} | {"laquelle"}
