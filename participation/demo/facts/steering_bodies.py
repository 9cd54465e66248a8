"""Bodies that steer a plan or a territory: loaded with the next groups."""

from participation.demo.facts import deux_sevres, haute_garonne, herault, lot_et_garonne
from participation.demo.facts.shapes import (
    CadreFact,
    DepartementFact,
    GroupFact,
    TerritoryFact,
)
from participation.groups.cadence.rules import Milestone, Milestones, Minimum, Range, Rule

_NO_CASES = "Il ne décide pas des aides de chacun. Il ne parle d’aucun dossier personnel."
_DECISIONS_PUBLIC = "Les dates, les sujets et les décisions sont publics."


def _steering(departement: DepartementFact, cadence: Rule, members: str, source: str) -> GroupFact:
    return GroupFact(
        slug=f"copil-{departement.code}",
        kind="copil",
        departement=departement.slug,
        name=f"Comité de pilotage – {departement.name}",
        territories=(),
        summary=(
            "Ce comité suit le plan d’actions du Département et de ses partenaires. "
            "Il fait le point et fixe la suite."
        ),
        cadre=CadreFact(
            mission="Suivre le plan, faire le bilan et fixer la suite.",
            decides="Le comité fixe les priorités et la feuille de route.",
            advises="Il conseille chaque institution qui a signé le plan.",
            does_not_decide=_NO_CASES,
            limits="Chaque institution reste libre de ce qui dépend d’elle.",
            means="Une équipe du Département prépare les réunions.",
            term="Le comité dure autant que le plan.",
            who_answers="Chaque institution répond sur ce qui dépend d’elle.",
            agenda_rights="Les membres proposent des sujets. Le Département fixe le programme.",
            themes_choice="Les sujets suivent les engagements du plan.",
            what_is_public=f"{_DECISIONS_PUBLIC} {members}",
        ),
        phone=departement.phone,
        aliases=(f"COPIL {departement.code}",),
        cadences=(cadence,),
        source=source,
    )


def _local_committee(territory: TerritoryFact) -> GroupFact:
    return GroupFact(
        slug=f"comite-local-{territory.slug}",
        kind="comite-local",
        departement=herault.SLUG,
        name=f"Comité local d’animation – {territory.name}",
        territories=(territory.slug,),
        summary=(
            "Les partenaires du territoire choisissent leurs priorités. "
            "Ils créent les groupes de travail et suivent leurs actions."
        ),
        cadre=CadreFact(
            mission="Choisir les priorités du territoire. Créer et suivre les groupes de travail.",
            decides="Le comité choisit les priorités et les groupes de travail.",
            advises="Il conseille le comité de pilotage du département.",
            does_not_decide=_NO_CASES,
            limits="Les documents ne disent pas si des usagers y ont une place. C’est à préciser.",
            means="Les partenaires partagent leurs salles et leur temps.",
            term="Le comité dure autant que le plan. Il se réunit au moins chaque année.",
            who_answers="Les partenaires du territoire répondent.",
            agenda_rights="Chaque partenaire peut proposer un sujet.",
            themes_choice="La première réunion fixe les priorités.",
            what_is_public=_DECISIONS_PUBLIC,
        ),
        phone=herault.DEPARTEMENT.phone,
        parent="copil-34",
        source="002:323-333",
    )


NETWORK = GroupFact(
    slug="reseau-animateurs-79",
    kind="reseau",
    departement=deux_sevres.SLUG,
    name="Réseau des animateurs de territoire",
    territories=(),
    summary=(
        "Les personnes qui animent les territoires se retrouvent. "
        "Elles partagent ce qui marche et ce qui bloque."
    ),
    cadre=CadreFact(
        mission="Relier les territoires et garder la mémoire de ce qui marche.",
        decides="Le réseau choisit ses sujets.",
        advises="Il conseille le comité de pilotage du département.",
        does_not_decide=_NO_CASES,
        limits="Le réseau parle de méthode, pas de situations.",
        means="Le Département prépare les réunions.",
        term="Le réseau dure autant que le plan.",
        who_answers="Le Département répond.",
        agenda_rights="Chaque membre peut proposer un sujet.",
        themes_choice="Les sujets viennent des territoires.",
        what_is_public="Les dates et les sujets sont publics.",
    ),
    phone=deux_sevres.DEPARTEMENT.phone,
    source="003:483",
)

GROUPS: tuple[GroupFact, ...] = (
    _steering(
        haute_garonne.DEPARTEMENT,
        Minimum(1, 12, source="004:1217"),
        "Chaque signataire y a un représentant.",
        "004:1217",
    ),
    _steering(
        herault.DEPARTEMENT,
        Milestones(
            (Milestone("lancement"), Milestone("mi-parcours"), Milestone("bilan")),
            meeting_kinds=("comite",),
            source="002:314-319",
        ),
        "Des membres des comités participatifs sont invités au lancement.",
        "002:231-247, 002:307-321",
    ),
    _steering(
        lot_et_garonne.DEPARTEMENT,
        Minimum(2, 12, source="001:1067"),
        "Quinze organisations y sont représentées.",
        "001:1067-1090",
    ),
    _steering(
        deux_sevres.DEPARTEMENT,
        Range(2, 3, source="003:461"),
        "Dix institutions y siègent. La présidence change à chaque fois.",
        "003:458-462",
    ),
    *(_local_committee(territory) for territory in herault.TERRITORIES),
    NETWORK,
)
