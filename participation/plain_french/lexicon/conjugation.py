"""Conjugates the verbs of the lexicon, so that a simple verb stands in the form of the hard one.

The rules and the irregular stems are those of any French conjugation manual.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from participation.plain_french.lexicon.model import Form

FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
# One form may be several (“diligente”): the first place in this order names the simple twin.
# infinitive, third person singular and plural of the present, then the rest.
PRESENT_ORDER = (2, 5, 4, 3, 0, 1)
PRESENT, PARTICIPLES = slice(1, 7), slice(7, 11)  # in what `conjugate` returns


class Stems(NamedTuple):
    """What a verb is made from: six presents, four stems, one participle."""

    present: tuple[str, ...]
    imperfect: str  # also of the participle in -ant
    future: str
    subjunctive: tuple[str, str]  # before a mute ending, before -ions and -iez
    participle: str


def _first_group(verb: str) -> Stems:
    root = verb[:-2]
    soft, mute = root, root
    if root.endswith("g"):
        soft = root + "e"
    elif root.endswith("c"):
        soft = root[:-1] + "ç"
    elif root.endswith(("oy", "uy")):
        mute = root[:-1] + "i"
    elif len(root) > 2 and root[-2] in "eé" and root[-1] not in "aeiouyrxh":  # noqa: PLR2004
        mute = root[:-2] + "è" + root[-1]
    elif root.endswith("ér"):
        mute = root[:-2] + "èr"
    if verb.endswith(("eler", "eter")) and not verb.endswith(("geler", "acheter")):
        mute = root + root[-1]
    present = (mute + "e", mute + "es", mute + "e", soft + "ons", root + "ez", mute + "ent")
    # é stays before the ending of the future (céder: cédera), e does not (lever: lèvera).
    future = (root if "é" in root[-2:] else mute) + "er"
    if verb.endswith("envoyer"):
        future = root[:-2] + "err"
    return Stems(present, soft, future, (mute, root), root + "é")


def _from_plural(singular: str, plural: str, future: str, participle: str, mute: str = "") -> Stems:
    """Make the stems of a verb in -s -s -t; `mute` is the stem before a mute ending."""
    mute = mute or plural
    third = singular if singular.endswith(("d", "t", "c")) else singular + "t"
    if singular.endswith("t"):
        third = singular
    present = (
        singular + "s", singular + "s", third, plural + "ons", plural + "ez", mute + "ent"
    )  # fmt: skip
    return Stems(present, plural, future, (mute, plural), participle)


def _second_group(verb: str) -> Stems:
    root = verb[:-1]
    return _from_plural(root, root + "ss", verb, root)


def _ending(cut: int, *parts: str) -> Callable[[str], Stems]:
    """Return what makes the stems of the verbs that share an ending of `cut` letters."""

    def make(verb: str) -> Stems:
        root = verb[:-cut]
        return _from_plural(*(root + part for part in parts))

    return make


# Longest ending first: singular, plural, future, participle, mute stem, each after the root.
FAMILIES: tuple[tuple[str, Callable[[str], Stems]], ...] = (
    ("prendre", _ending(5, "end", "en", "endr", "is", "enn")),
    ("mettre", _ending(5, "et", "ett", "ettr", "is")),
    ("aître", _ending(5, "ai", "aiss", "aîtr", "u")),
    ("cevoir", _ending(6, "çoi", "cev", "cevr", "çu", "çoiv")),
    ("ourvoir", _ending(3, "oi", "oy", "oir", "u", "oi")),
    ("prévoir", _ending(3, "oi", "oy", "oir", "u", "oi")),
    ("surseoir", _ending(4, "oi", "oy", "eoir", "is", "oi")),
    ("voir", _ending(3, "oi", "oy", "err", "u", "oi")),
    ("tenir", _ending(4, "ien", "en", "iendr", "enu", "ienn")),
    ("venir", _ending(4, "ien", "en", "iendr", "enu", "ienn")),
    ("quérir", _ending(4, "ier", "ér", "err", "is", "ièr")),
    ("courir", _ending(2, "", "", "r", "u")),
    ("partir", _ending(3, "", "t", "tir", "ti")),
    ("servir", _ending(3, "", "v", "vir", "vi")),
    ("suivre", _ending(3, "", "v", "vr", "vi")),
    ("vivre", _ending(4, "i", "iv", "ivr", "écu")),
    ("crire", _ending(2, "", "v", "r", "t")),
    ("lire", _ending(3, "i", "is", "ir", "u")),
    ("dire", _ending(2, "", "s", "r", "t")),
    ("uire", _ending(2, "", "s", "r", "t")),
    ("aindre", _ending(4, "n", "gn", "ndr", "nt")),
    ("eindre", _ending(4, "n", "gn", "ndr", "nt")),
    ("oindre", _ending(4, "n", "gn", "ndr", "nt")),
    ("croire", _ending(3, "oi", "oy", "oir", "u", "oi")),
    ("clure", _ending(2, "", "", "r", "")),
    ("rompre", _ending(2, "", "", "r", "u")),
    ("dre", _ending(2, "", "", "r", "u")),
    ("ir", _second_group),
    ("er", _first_group),
)


def _known(present: str, imperfect: str, future: str, subjunctive: str, participle: str) -> Stems:
    mute, _, other = subjunctive.partition(" ")
    return Stems(tuple(present.split()), imperfect, future, (mute, other or mute), participle)


IRREGULAR = {
    "être": _known("suis es est sommes êtes sont", "ét", "ser", "soi soy", "été"),
    "avoir": _known("ai as a avons avez ont", "av", "aur", "ai ay", "eu"),
    "faire": _known("fais fais fait faisons faites font", "fais", "fer", "fass", "fait"),
    "aller": _known("vais vas va allons allez vont", "all", "ir", "aill all", "allé"),
    "pouvoir": _known("peux peux peut pouvons pouvez peuvent", "pouv", "pourr", "puiss", "pu"),
    "devoir": _known("dois dois doit devons devez doivent", "dev", "devr", "doiv dev", "dû"),
    "savoir": _known("sais sais sait savons savez savent", "sav", "saur", "sach", "su"),
    "vouloir": _known(
        "veux veux veut voulons voulez veulent", "voul", "voudr", "veuill voul", "voulu"
    ),
    "offrir": _known(
        "offre offres offre offrons offrez offrent", "offr", "offrir", "offr", "offert"
    ),
    "ouvrir": _known(
        "ouvre ouvres ouvre ouvrons ouvrez ouvrent", "ouvr", "ouvrir", "ouvr", "ouvert"
    ),
}
WHOLE_SUBJUNCTIVES = {
    "être": ("sois", "sois", "soit", "soyons", "soyez", "soient"),
    "avoir": ("aie", "aies", "ait", "ayons", "ayez", "aient"),
}
PRESENT_PARTICIPLES = {"être": "étant", "avoir": "ayant", "savoir": "sachant"}


def _stems(verb: str) -> Stems:
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("couvrir"):
        known = IRREGULAR["ouvrir"]
        head = verb.removesuffix("ouvrir")
        return Stems(
            tuple(head + form for form in known.present),
            head + known.imperfect,
            head + known.future,
            (head + known.subjunctive[0], head + known.subjunctive[1]),
            head + known.participle,
        )
    for ending, make in FAMILIES:
        if verb.endswith(ending):
            return make(verb)
    raise ValueError(f"no conjugation is known for {verb}")


def _participles(masculine: str) -> tuple[str, ...]:
    feminine = masculine.replace("û", "u") + "e"
    plural = masculine if masculine.endswith("s") else masculine.replace("û", "u") + "s"
    return (masculine, feminine, plural, feminine + "s")


def conjugate(verb: str) -> tuple[str, ...]:
    """Return the forms of `verb` in an order that is the same for each verb."""
    stems = _stems(verb)
    soft = stems.imperfect
    # “nous gérions”, “nous plaçions” are no French: the soft letter goes before i.
    hard = stems.subjunctive[1] if verb.endswith("er") else soft
    imperfect = [(hard if end.startswith("i") else soft) + end for end in IMPERFECT]
    subjunctive = WHOLE_SUBJUNCTIVES.get(verb) or tuple(
        stems.subjunctive[place in (3, 4)] + end for place, end in enumerate(SUBJUNCTIVE)
    )
    return (
        verb,
        *(stems.present[place] for place in PRESENT_ORDER),
        *_participles(stems.participle),
        PRESENT_PARTICIPLES.get(verb, soft + "ant"),
        *(stems.future + end for end in FUTURE),
        *(stems.future + end for end in IMPERFECT),
        *imperfect,
        *subjunctive,
    )


def verb_forms(term: str, replacement: str | None) -> Iterator[Form]:
    """Yield the forms of a phrase whose first word is a verb, with the simple one in each.

    “procéder à”, “faire” → “procède à”: “fait”, “procédant à”: “faisant” …
    """
    verb, _, rest = term.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = conjugate(verb)
    if replacement is None:
        yield from (Form(form + tail) for form in forms)
        return
    simple, _, simple_rest = replacement.partition(" ")
    simple_tail = f" {simple_rest}" if simple_rest else ""
    twins = conjugate(simple)
    # “il fait”, “il est fait”: where the twins differ, none serves both.
    present = dict(zip(forms[PRESENT], twins[PRESENT], strict=True))
    participles = dict(zip(forms[PARTICIPLES], twins[PARTICIPLES], strict=True))
    for form, twin in zip(forms, twins, strict=True):
        serves_both = present.get(form, twin) == participles.get(form, present.get(form, twin))
        yield Form(form + tail, twin + simple_tail if serves_both else None)
