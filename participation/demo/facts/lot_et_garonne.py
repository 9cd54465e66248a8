"""Lot-et-Garonne (47): its three basins, places and organisations; its bodies stand apart."""

from participation.demo.facts.shapes import (
    DepartementFact,
    OrganisationFact,
    TerritoryFact,
    VenueFact,
)

SLUG = "lot-et-garonne"
LEVEL = "Bassin de vie"

DEPARTEMENT = DepartementFact(
    code="47",
    slug=SLUG,
    name="Lot-et-Garonne",
    site_name="Participer en Lot-et-Garonne",
    initials="LG",
    brand="#2b5329",
    accent="#8a4b00",
    territory_label="Bassin de vie",
    school_zone="A",
    contact_service="Service participation du Département",
    phone="05 36 49 47 00",
    hours="du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h",
    email="participer@lot-et-garonne.example",
)

TERRITORIES: tuple[TerritoryFact, ...] = (
    TerritoryFact("marmande-tonneins", SLUG, "Marmande – Tonneins", LEVEL),
    TerritoryFact("villeneuve-fumel", SLUG, "Villeneuve – Fumel", LEVEL, ("Fumélois",)),
    TerritoryFact("agen-nerac", SLUG, "Agen – Nérac", LEVEL, ("Agenais", "Néracais")),
)


def _centre(slug: str, territory: str, town: str) -> VenueFact:
    return VenueFact(
        slug=slug,
        name="Centre médico-social",
        territory=territory,
        town=town,
        address="",
        how_to_come="Venez à pied, en bus ou en voiture. Appelez-nous pour partager un trajet.",
        access="L’entrée est de plain-pied. Les toilettes sont accessibles.",
        is_wheelchair_accessible=True,
    )


VENUES: tuple[VenueFact, ...] = (
    _centre("cms-marmande", "marmande-tonneins", "Marmande"),
    _centre("cms-villeneuve", "villeneuve-fumel", "Villeneuve-sur-Lot"),
    _centre("cms-agen", "agen-nerac", "Agen"),
)

ORGANISATIONS: tuple[OrganisationFact, ...] = (
    OrganisationFact(
        "departement-47",
        SLUG,
        "Département de Lot-et-Garonne",
        "institution",
        "Il organise l’accompagnement et finance des actions d’aide.",
        ("Conseil départemental de Lot-et-Garonne",),
    ),
    OrganisationFact(
        "caf-47",
        SLUG,
        "Caisse d’allocations familiales de Lot-et-Garonne",
        "institution",
        "Elle verse les allocations et aide les familles.",
        ("Caf",),
    ),
    OrganisationFact(
        "msa-47",
        SLUG,
        "Mutualité sociale agricole",
        "institution",
        "Elle protège les personnes qui travaillent dans l’agriculture.",
        ("MSA",),
    ),
    OrganisationFact(
        "cpam-47",
        SLUG,
        "Caisse primaire d’assurance maladie",
        "institution",
        "Elle rembourse les soins et informe sur les droits.",
        ("CPAM",),
    ),
    OrganisationFact(
        "france-travail-47",
        SLUG,
        "France Travail",
        "emploi",
        "Ce service aide à trouver un emploi ou une formation.",
        ("Pôle emploi",),
    ),
    OrganisationFact(
        "mission-locale-moyenne-garonne",
        SLUG,
        "Mission locale de la Moyenne Garonne",
        "emploi",
        "Elle accompagne les jeunes de seize à vingt-cinq ans.",
    ),
    OrganisationFact(
        "solincite-47",
        SLUG,
        "Solincité",
        "association",
        "L’association aide à faire garder ses enfants à la maison.",
    ),
)
