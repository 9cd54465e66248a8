"""Deux-Sèvres (79): its seven territories, places, organisations and group of usagers."""

from participation.demo.facts.shapes import (
    CadreFact,
    DepartementFact,
    GroupFact,
    OrganisationFact,
    TerritoryFact,
    VenueFact,
)

SLUG = "deux-sevres"
LEVEL = "Territoire"

DEPARTEMENT = DepartementFact(
    code="79",
    slug=SLUG,
    name="Deux-Sèvres",
    site_name="Participer en Deux-Sèvres",
    initials="DS",
    brand="#0f5257",
    accent="#7a5a00",
    territory_label="Territoire",
    school_zone="A",
    contact_service="Service participation du Département",
    phone="05 36 49 79 00",
    hours="du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 17 h",
    email="participer@deux-sevres.example",
)

TERRITORIES: tuple[TerritoryFact, ...] = (
    TerritoryFact("niortais", SLUG, "Niortais", LEVEL),
    TerritoryFact("haut-val-de-sevre", SLUG, "Haut Val de Sèvre", LEVEL),
    TerritoryFact("mellois", SLUG, "Mellois", LEVEL, ("Mellois en Poitou",)),
    TerritoryFact("bressuirais", SLUG, "Bressuirais", LEVEL, ("Bocage bressuirais",)),
    TerritoryFact("parthenay-gatine", SLUG, "Parthenay – Gâtine", LEVEL),
    TerritoryFact("thouarsais", SLUG, "Thouarsais", LEVEL),
    TerritoryFact("val-de-gatine", SLUG, "Val de Gâtine", LEVEL),
)


def _centre(slug: str, name: str, territory: str, town: str) -> VenueFact:
    return VenueFact(
        slug=slug,
        name=name,
        territory=territory,
        town=town,
        address="",
        how_to_come="Venez à pied, en bus ou en voiture. Appelez-nous pour partager un trajet.",
        access="L’entrée est de plain-pied. Les toilettes sont accessibles.",
        is_wheelchair_accessible=True,
    )


VENUES: tuple[VenueFact, ...] = (
    _centre("salle-parthenay", "Maison de l’emploi", "parthenay-gatine", "Parthenay"),
    _centre("csc-niort", "Centre socioculturel", "niortais", "Niort"),
    _centre("csc-thouars", "Centre socioculturel", "thouarsais", "Thouars"),
    _centre("csc-bressuire", "Centre socioculturel", "bressuirais", "Bressuire"),
    _centre("salle-melle", "Salle communale", "mellois", "Melle"),
    VenueFact(
        slug="hotel-departement-79",
        name="Hôtel du Département",
        territory="niortais",
        town="Niort",
        address="",
        how_to_come="Venez en train ou en bus. Quelqu’un vous attend à l’entrée.",
        access="Il y a un ascenseur. La salle est au premier étage.",
        is_wheelchair_accessible=True,
    ),
)

ORGANISATIONS: tuple[OrganisationFact, ...] = (
    OrganisationFact(
        "departement-79",
        SLUG,
        "Département des Deux-Sèvres",
        "institution",
        "Il organise l’accompagnement et finance des actions d’aide.",
        ("Conseil départemental des Deux-Sèvres",),
    ),
    OrganisationFact(
        "caf-79",
        SLUG,
        "Caisse d’allocations familiales des Deux-Sèvres",
        "institution",
        "Elle verse les allocations et aide les familles.",
        ("Caf",),
    ),
    OrganisationFact(
        "msa-79",
        SLUG,
        "Mutualité sociale agricole",
        "institution",
        "Elle protège les personnes qui travaillent dans l’agriculture.",
        ("MSA",),
    ),
    OrganisationFact(
        "france-travail-79",
        SLUG,
        "France Travail",
        "emploi",
        "Ce service aide à trouver un emploi ou une formation.",
        ("Pôle emploi",),
    ),
    OrganisationFact(
        "mission-locale-79",
        SLUG,
        "Mission locale Sud Deux-Sèvres",
        "emploi",
        "Elle accompagne les jeunes de seize à vingt-cinq ans.",
    ),
    OrganisationFact(
        "maison-emploi-parthenay",
        SLUG,
        "Maison de l’emploi de Parthenay et de Gâtine",
        "emploi",
        "Elle informe sur l’emploi et la formation.",
    ),
    OrganisationFact(
        "csc-bressuire-79",
        SLUG,
        "Centre socioculturel de Bressuire",
        "association",
        "Il propose des activités et de l’entraide à tous les habitants.",
    ),
)

GROUPS: tuple[GroupFact, ...] = (
    GroupFact(
        slug="groupe-usagers-deux-sevres",
        kind="groupe-usagers",
        departement=SLUG,
        name="Groupe d’usagers des Deux-Sèvres",
        territories=(),
        summary=(
            "Ce groupe donne son avis avant les décisions du Département. "
            "Il est né de deux rencontres à Parthenay, en 2021. "
            "Les personnes présentes ont demandé que cela continue. "
            "Votre expérience compte, même si vous n’avez jamais fait cela."
        ),
        cadre=CadreFact(
            mission=(
                "Donner un avis avant une décision, pendant une action et au moment du bilan. "
                "Raconter ce qui se passe vraiment aux guichets."
            ),
            decides=(
                "Le groupe choisit ses sujets et le texte de ses avis. "
                "Il décide aussi où et quand il se réunit."
            ),
            advises=(
                "Il donne son avis sur les projets, les services, les courriers et les bilans."
            ),
            does_not_decide=(
                "Il ne décide pas des aides de chacun. "
                "Il ne parle d’aucun dossier personnel. "
                "Le vote final revient aux élus."
            ),
            limits=(
                "Le groupe ne représente pas toutes les personnes concernées. "
                "Les soins, les trains et l’école dépendent d’autres institutions."
            ),
            means=(
                "Une personne formée anime le groupe. "
                "Le repas, le trajet et la garde d’enfants peuvent être organisés."
            ),
            term="Le groupe dure autant que le plan. Chacun vient et part quand il veut.",
            who_answers=(
                "Le Département répond en soixante jours au plus. "
                "Les partenaires viennent expliquer et débattre de leurs décisions."
            ),
            agenda_rights="Chaque membre peut proposer un sujet. Le programme est fixé ensemble.",
            themes_choice=(
                "Les membres choisissent les sujets. "
                "Le Département peut en proposer, jamais en imposer."
            ),
            what_is_public=(
                "Les dates, les avis et les réponses sont publics. "
                "Les noms et les récits personnels ne le sont jamais."
            ),
        ),
        phone="05 36 49 79 01",
        aliases=("Groupe usagers", "Groupes usagers de 2021"),
        source="003:503-509, 003:990-1004",
    ),
)
