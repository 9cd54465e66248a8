"""Haute-Garonne (31): its five territories, places and organisations."""

from participation.demo.facts.shapes import (
    DepartementFact,
    OrganisationFact,
    TerritoryFact,
    VenueFact,
)

SLUG = "haute-garonne"
LEVEL = "Direction territoriale des solidarités"

DEPARTEMENT = DepartementFact(
    code="31",
    slug=SLUG,
    name="Haute-Garonne",
    site_name="Participer en Haute-Garonne",
    initials="HG",
    brand="#7a1f3d",
    accent="#9a4a1c",
    territory_label="Territoire",
    school_zone="C",
    contact_service="Service participation du Département",
    phone="05 36 49 31 00",
    hours="du lundi au vendredi, de 9 h à 17 h",
    email="participer@haute-garonne.example",
)

TERRITORIES: tuple[TerritoryFact, ...] = (
    TerritoryFact("toulouse", SLUG, "Toulouse", LEVEL, ("Toulousain",)),
    TerritoryFact("nord-toulousain", SLUG, "Nord Toulousain", LEVEL),
    TerritoryFact("sud-toulousain", SLUG, "Sud Toulousain", LEVEL),
    TerritoryFact("lauragais", SLUG, "Lauragais", LEVEL),
    TerritoryFact("comminges-pyrenees", SLUG, "Comminges – Pyrénées", LEVEL, ("Comminges",)),
)


def _house(slug: str, name: str, territory: str, town: str, journey: str) -> VenueFact:
    return VenueFact(
        slug=slug,
        name=f"Maison des solidarités {name}",
        territory=territory,
        town=town,
        address="",
        how_to_come=journey,
        access="L’entrée est de plain-pied. Les toilettes sont accessibles.",
        is_wheelchair_accessible=True,
    )


VENUES: tuple[VenueFact, ...] = (
    _house("mds-minimes", "des Minimes", "toulouse", "Toulouse", "Venez en métro ou en bus."),
    _house("mds-bagatelle", "de Bagatelle", "toulouse", "Toulouse", "Venez en métro ou en bus."),
    VenueFact(
        slug="hotel-departement-31",
        name="Hôtel du Département",
        territory="toulouse",
        town="Toulouse",
        address="",
        how_to_come="Venez en métro ou en bus. Quelqu’un vous attend à l’entrée.",
        access="Il y a un ascenseur et une boucle magnétique.",
        is_wheelchair_accessible=True,
    ),
    _house(
        "mds-villemur",
        "de Villemur-sur-Tarn",
        "nord-toulousain",
        "Villemur-sur-Tarn",
        "Le bus passe peu. Appelez-nous pour venir à plusieurs en voiture.",
    ),
    _house(
        "mds-muret",
        "de Muret",
        "sud-toulousain",
        "Muret",
        "Venez en train ou en bus. Nous vous aidons à trouver l’horaire.",
    ),
    _house(
        "mds-cazeres",
        "de Cazères",
        "sud-toulousain",
        "Cazères",
        "Venez en train. Nous allons vous chercher à la gare si vous appelez.",
    ),
    VenueFact(
        slug="marche-auterive",
        name="Marché d’Auterive",
        territory="sud-toulousain",
        town="Auterive",
        address="Place du marché",
        how_to_come="Venez à pied ou en voiture. Le marché est au centre de la ville.",
        access="La rencontre est dehors. Il y a des chaises.",
        is_wheelchair_accessible=True,
    ),
    _house(
        "mds-castanet",
        "de Castanet",
        "lauragais",
        "Castanet-Tolosan",
        "Venez en bus. Appelez-nous si vous habitez loin.",
    ),
    _house(
        "mds-saint-gaudens",
        "de Saint-Gaudens",
        "comminges-pyrenees",
        "Saint-Gaudens",
        "Venez en train ou en bus. Appelez-nous si vous habitez en montagne.",
    ),
)

ORGANISATIONS: tuple[OrganisationFact, ...] = (
    OrganisationFact(
        "departement-31",
        SLUG,
        "Département de la Haute-Garonne",
        "institution",
        "Il organise l’accompagnement et finance des actions d’aide.",
        ("Conseil départemental de la Haute-Garonne",),
    ),
    OrganisationFact(
        "caf-31",
        SLUG,
        "Caisse d’allocations familiales de la Haute-Garonne",
        "institution",
        "Elle verse les allocations et aide les familles.",
        ("Caf",),
    ),
    OrganisationFact(
        "msa-31",
        SLUG,
        "Mutualité sociale agricole",
        "institution",
        "Elle protège les personnes qui travaillent dans l’agriculture.",
        ("MSA",),
    ),
    OrganisationFact(
        "france-travail-31",
        SLUG,
        "France Travail",
        "emploi",
        "Ce service aide à trouver un emploi ou une formation.",
        ("Pôle emploi",),
    ),
    OrganisationFact(
        "plie-toulouse",
        SLUG,
        "Plan local pour l’insertion et l’emploi de l’agglomération toulousaine",
        "emploi",
        "Il accompagne vers l’emploi des personnes qui cherchent depuis longtemps.",
        ("PLIE de Toulouse",),
    ),
    OrganisationFact(
        "wimoov-31",
        SLUG,
        "Wimoov",
        "association",
        "L’association aide chaque personne à trouver comment se déplacer.",
    ),
    OrganisationFact(
        "etre-mobile-31",
        SLUG,
        "Être mobile c’est permis",
        "association",
        "L’association aide à passer le permis et à se déplacer.",
    ),
    OrganisationFact(
        "garage-pour-tous-31",
        SLUG,
        "Garage pour tous",
        "association",
        "L’association prête des voitures à petit prix.",
    ),
    OrganisationFact(
        "maison-velo-31",
        SLUG,
        "Maison du vélo",
        "association",
        "L’association prête des vélos et apprend à les réparer.",
    ),
    OrganisationFact(
        "relais-lauragais-demo",
        SLUG,
        "Relais du Lauragais (association inventée pour la démonstration)",
        "association",
        "Elle informe les habitants et les accompagne aux rencontres.",
    ),
)
