"""The 60 systems of the source documents: the kind of body, the kind of meeting, or neither.

The number is that of `docs/requirements.md` (S-01 … S-60).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Body:
    """A body or a series: its preset, who sits there, its rhythm and rules as the documents say."""

    kind: str
    colleges: str
    rhythm: str = "Se réunit selon les besoins."
    rules: str = ""


@dataclass(frozen=True)
class Event:
    """Something that takes place: a kind of meeting of an existing body."""

    kind: str


@dataclass(frozen=True)
class Elsewhere:
    """No body and no meeting: what it is here."""

    what: str


System = Body | Event | Elsewhere

_ALL = "usagers elus professionnels associations institutions"
_LOCAL = "usagers professionnels associations institutions"
_PARTNERS = "professionnels associations institutions"
_STEERING = "usagers elus associations institutions"
_YEARLY = "Se réunit au moins une fois par an."

SYSTEMS: dict[int, System] = {
    1: Body("emi", _ALL, "Se réunit au moins une fois tous les trois mois.", "ouvert convivialite"),
    2: Body(
        "groupe-usagers",
        "usagers professionnels institutions",
        "Se réunit si possible une fois tous les deux mois.",
        "ouvert",
    ),
    3: Body("forum", "usagers professionnels associations", rules="ouvert"),
    4: Body("comite-consultatif", "usagers professionnels", rules="ouvert"),
    5: Body(
        "equipe-pluridisciplinaire", "usagers professionnels institutions", rules="sans-rencontres"
    ),
    6: Body(
        "commission-equipe-pluridisciplinaire",
        "usagers professionnels institutions",
        rules="sans-rencontres",
    ),
    7: Body("cli", _LOCAL, "Se réunit au moins deux fois par an."),
    8: Body("copil", _STEERING, _YEARLY),
    9: Body("copil", _STEERING, _YEARLY),
    10: Body("copil", _STEERING, _YEARLY),
    11: Body("copil", _STEERING, _YEARLY),
    12: Body("comite-local", _LOCAL, _YEARLY),
    13: Body("groupe-travail", _LOCAL, rules="ouvert deux-pilotes fiche"),
    14: Body("groupe-projet", "usagers professionnels institutions", rules="deux-pilotes fiche"),
    15: Body("instance-territoriale", "usagers elus professionnels institutions"),
    16: Body("instance-thematique", "professionnels institutions"),
    17: Body(
        "serie-ateliers", _LOCAL, "Se réunit à chaque étape du plan (premier tour, second tour)."
    ),
    18: Body(
        "serie-ateliers", _LOCAL, "Se réunit à chaque étape du plan (premier tour, second tour)."
    ),
    19: Body(
        "collectif-participants",
        "usagers professionnels",
        "Se réunit si possible deux fois par mois. Assemblée générale : au moins une fois par an.",
        "ouvert",
    ),
    20: Body(
        "comite-liaison",
        "associations institutions",
        "Se réunit au moins une fois tous les trois mois.",
    ),
    21: Event("porteurs-de-parole"),
    22: Event("restitution"),
    23: Body("rendez-vous-annuel", _ALL, _YEARLY, "ouvert"),
    24: Elsewhere("the charter of the Département, and who looks after it"),
    25: Body("information-collective", _LOCAL, rules="ouvert protocole"),
    26: Elsewhere("an anonymous survey before a session"),
    27: Elsewhere("a request for an appointment, nothing more"),
    28: Elsewhere("a survey at the end of a path"),
    29: Elsewhere("a study with its own ethics, outside"),
    30: Body("reseau", _PARTNERS, rules="charte"),
    31: Elsewhere("a sheet to print, never stored"),
    32: Elsewhere("a list of places"),
    33: Body("reseau", _PARTNERS, rules="charte"),
    34: Body("reseau", _PARTNERS, rules="charte"),
    35: Elsewhere("a checklist and its signatories"),
    36: Elsewhere("the agenda itself"),
    37: Event("reseautage"),
    38: Event("externe"),
    39: Event("journee"),
    40: Event("forum"),
    41: Event("journee"),
    42: Event("kiosque"),
    43: Elsewhere("a letter"),
    44: Elsewhere("a letter"),
    45: Elsewhere("a list of resources"),
    46: Elsewhere("a document"),
    47: Body("cafe-partenaires", _PARTNERS, rules="ouvert"),
    48: Body("rendez-vous-annuel", _ALL, _YEARLY, "ouvert"),
    49: Elsewhere("a list of actions"),
    50: Elsewhere("a library of experiences"),
    51: Elsewhere("a dashboard"),
    52: Elsewhere("a roadmap"),
    53: Body("referents", _PARTNERS),
    54: Body("rendez-vous-annuel", _ALL, _YEARLY, "ouvert"),
    55: Elsewhere("a document owned by a group"),
    56: Body("groupe-relecture", "usagers professionnels", rules="ouvert"),
    57: Elsewhere("a consultation"),
    58: Elsewhere("bodies run by others"),
    59: Event("externe"),
    60: Body("assemblee-deliberante", "elus", rules="quorum-50 delai-11"),
}
