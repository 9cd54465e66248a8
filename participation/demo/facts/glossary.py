"""Words that Départements explain their own way, and words that people ask about."""

from typing import Literal, NamedTuple


class TermFact(NamedTuple):
    """A word as a Département explains it; `senses` are (explanation, example)."""

    departement: str
    kind: Literal["sigle", "mot", "locution"]
    term: str
    senses: tuple[tuple[str, str], ...]
    replacement: str = ""
    is_kept: bool = False


class AskedFact(NamedTuple):
    """A word that somebody asks about; `declined` is the answer when it stays unexplained."""

    departement: str
    term: str
    words: str = ""
    declined: str = ""


TERMS: tuple[TermFact, ...] = (
    TermFact(
        "haute-garonne",
        "locution",
        "équipe mixte d’insertion",
        (
            (
                "Un groupe où des habitants, des élus et des professionnels parlent à égalité.",
                "L’équipe mixte du Lauragais a relu la lettre.",
            ),
        ),
        is_kept=True,
    ),
    TermFact(
        "haute-garonne",
        "locution",
        "Maison des solidarités",
        (
            (
                "Le lieu où des travailleurs sociaux du Département vous reçoivent.",
                "Votre rendez-vous est à la Maison des solidarités.",
            ),
        ),
        is_kept=True,
    ),
    TermFact(
        "haute-garonne",
        "locution",
        "plateforme mobilité",
        (
            (
                "Un service qui vous aide à trouver un moyen de vous déplacer.",
                "La plateforme mobilité prête des scooters.",
            ),
        ),
        replacement="le service qui aide à se déplacer",
    ),
    TermFact(
        "herault",
        "locution",
        "comité consultatif",
        (
            (
                "Un groupe d’habitants qui donne son avis au Département.",
                "Le comité consultatif a parlé d’internet.",
            ),
        ),
        is_kept=True,
    ),
    TermFact(
        "lot-et-garonne",
        "locution",
        "bassin de vie",
        (
            (
                "Les communes où vous faites vos courses, vos soins et votre travail.",
                "Le groupe se réunit dans chaque bassin de vie.",
            ),
        ),
    ),
    TermFact(
        "deux-sevres",
        "mot",
        "pilote",
        (
            (
                "La structure qui conduit une action, du début à la fin.",
                "Le pilote de l’action dit où elle en est.",
            ),
            (
                "Un essai en petit, avant de faire pareil partout.",
                "Un territoire pilote essaie l’action pendant un an.",
            ),
        ),
    ),
)

ASKED: tuple[AskedFact, ...] = (
    AskedFact("haute-garonne", "reste à charge", "Je l’ai lu sur un devis de dentiste."),
    AskedFact("haute-garonne", "feuille de route", "Est-ce un papier à garder ?"),
    AskedFact(
        "haute-garonne",
        "brainstorming",
        "On l’a dit en réunion.",
        "Ce mot est anglais. Nous disons maintenant « chercher des idées ensemble ».",
    ),
    AskedFact("deux-sevres", "levier", "Le mot est dans un compte rendu."),
)
