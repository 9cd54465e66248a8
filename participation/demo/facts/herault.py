"""Hérault (34): its six territories, places and organisations; its bodies stand apart."""

from participation.demo.facts.shapes import (
    DepartementFact,
    OrganisationFact,
    TerritoryFact,
    VenueFact,
)

SLUG = "herault"
LEVEL = "Territoire d’insertion"

DEPARTEMENT = DepartementFact(
    code="34",
    slug=SLUG,
    name="Hérault",
    site_name="Participer dans l’Hérault",
    initials="HE",
    brand="#0b4a6f",
    accent="#9c3d10",
    territory_label="Territoire",
    school_zone="C",
    contact_service="Service participation du Département",
    phone="04 65 71 34 00",
    hours="du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h",
    email="participer@herault.example",
)

TERRITORIES: tuple[TerritoryFact, ...] = (
    TerritoryFact(
        "coeur-d-herault-pic-saint-loup",
        SLUG,
        "Cœur d’Hérault – Pic Saint-Loup",
        LEVEL,
        ("Cœur d’Hérault", "Pic Saint-Loup"),
    ),
    TerritoryFact("montpellierain", SLUG, "Montpelliérain", LEVEL, ("Montpellier",)),
    TerritoryFact("etang-de-thau", SLUG, "Étang de Thau", LEVEL, ("Thau",)),
    TerritoryFact("petite-camargue", SLUG, "Petite Camargue", LEVEL),
    TerritoryFact("biterrois", SLUG, "Biterrois", LEVEL, ("Béziers",)),
    # The documents seem to use "Piémont Biterrois" for this area (000:59, 000:124): an alias only.
    TerritoryFact(
        "haut-languedoc-ouest-herault",
        SLUG,
        "Haut Languedoc – Ouest Hérault",
        LEVEL,
        ("Haut Languedoc", "Piémont Biterrois"),
    ),
)


def _hall(slug: str, territory: str, town: str) -> VenueFact:
    return VenueFact(
        slug=slug,
        name="Salle communale",
        territory=territory,
        town=town,
        address="",
        how_to_come="Venez en bus ou en voiture. Appelez-nous pour partager un trajet.",
        access="L’entrée est de plain-pied. Les toilettes sont accessibles.",
        is_wheelchair_accessible=True,
    )


VENUES: tuple[VenueFact, ...] = (
    VenueFact(
        slug="chateau-d-o",
        name="Domaine du Château d’Ô",
        territory="montpellierain",
        town="Montpellier",
        address="",
        how_to_come="Venez en tramway. Quelqu’un vous attend à l’arrêt si vous appelez.",
        access="Le parc a des allées en pente. Appelez-nous pour entrer près de la salle.",
        is_wheelchair_accessible=True,
    ),
    _hall("salle-gignac", "coeur-d-herault-pic-saint-loup", "Gignac"),
    _hall("salle-sete", "etang-de-thau", "Sète"),
    _hall("salle-lunel", "petite-camargue", "Lunel"),
    _hall("salle-beziers", "biterrois", "Béziers"),
)

ORGANISATIONS: tuple[OrganisationFact, ...] = (
    OrganisationFact(
        "departement-34",
        SLUG,
        "Département de l’Hérault",
        "institution",
        "Il organise l’accompagnement et finance des actions d’aide.",
        ("Conseil départemental de l’Hérault",),
    ),
    OrganisationFact(
        "ddets-34",
        SLUG,
        "Direction départementale de l’emploi, du travail et des solidarités",
        "institution",
        "Ce service de l’État soutient l’emploi et les solidarités.",
        ("DDETS",),
    ),
    OrganisationFact(
        "caf-34",
        SLUG,
        "Caisse d’allocations familiales de l’Hérault",
        "institution",
        "Elle verse les allocations et aide les familles.",
        ("Caf",),
    ),
    OrganisationFact(
        "msa-34",
        SLUG,
        "Mutualité sociale agricole du Languedoc",
        "institution",
        "Elle protège les personnes qui travaillent dans l’agriculture.",
        ("MSA",),
    ),
    OrganisationFact(
        "france-travail-lunel",
        SLUG,
        "France Travail Lunel",
        "emploi",
        "Ce service aide à trouver un emploi ou une formation.",
        ("Pôle emploi Lunel",),
    ),
    OrganisationFact(
        "plie-est-heraultais",
        SLUG,
        "Plan local pour l’insertion et l’emploi de l’Est héraultais",
        "emploi",
        "Il accompagne vers l’emploi des personnes qui cherchent depuis longtemps.",
        ("PLIE Est Héraultais",),
    ),
    OrganisationFact(
        "sydel-coeur-herault",
        SLUG,
        "Syndicat de développement local du Pays Cœur d’Hérault",
        "institution",
        "Il prépare les projets communs de plusieurs communes.",
        ("Sydel Pays Cœur d’Hérault",),
    ),
)
