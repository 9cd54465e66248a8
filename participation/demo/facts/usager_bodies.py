"""Bodies where the people concerned speak, beside the first six: loaded with the next groups."""

from participation.demo.facts import deux_sevres, haute_garonne, herault, lot_et_garonne
from participation.demo.facts.shapes import CadreFact, GroupFact, TerritoryFact

PUBLIC_WITHOUT_NAMES = (
    "Les dates, les comptes rendus et les réponses sont publics. Les noms ne le sont jamais."
)
FREE_TERM = "Le groupe est permanent. Chacun vient et part quand il veut."
SIXTY_DAYS = "Le Département répond en soixante jours au plus."
NO_PERSONAL_FILE = "Il ne décide pas des aides de chacun. Il ne parle d’aucun dossier personnel."


def _committee(territory: TerritoryFact) -> GroupFact:
    return GroupFact(
        slug=f"comite-{territory.slug}",
        kind="comite-consultatif",
        departement=herault.SLUG,
        name=f"Comité participatif – {territory.name}",
        territories=(territory.slug,),
        summary=(
            "Ce comité réunit des habitants et leurs animatrices. "
            "Il dit ce qui manque près de chez vous. "
            "Il propose des améliorations et suit les réponses."
        ),
        cadre=CadreFact(
            mission="Dire ce qui manque et ce qui marche mal. Proposer des améliorations.",
            decides="Le comité choisit ses sujets. Il décide s’il se joint à un autre comité.",
            advises="Il donne son avis sur les projets et les actions de son territoire.",
            does_not_decide=NO_PERSONAL_FILE,
            limits=(
                "Le comité ne représente pas toutes les personnes concernées. "
                "Le Département ne peut pas agir sur tous les sujets."
            ),
            means=(
                "Le plan n’a pas de budget à lui. "
                "Certaines actions sont financées. D’autres utilisent des moyens partagés."
            ),
            term=FREE_TERM,
            who_answers=SIXTY_DAYS + " Les partenaires répondent sur ce qui dépend d’eux.",
            agenda_rights="Chaque membre peut proposer un sujet pour la rencontre suivante.",
            themes_choice="Les sujets sont choisis par les membres. Aucun sujet n’est imposé.",
            what_is_public=PUBLIC_WITHOUT_NAMES,
        ),
        phone="04 65 71 34 01",
        aliases=(f"Comité consultatif – {territory.name}",),
        source="000:3-112, 002:125, 002:207",
    )


def _forum(territory: TerritoryFact) -> GroupFact:
    return GroupFact(
        slug=f"forum-{territory.slug}",
        kind="forum",
        departement=deux_sevres.SLUG,
        name=f"Forum d’habitants – {territory.name}",
        territories=(territory.slug,),
        summary=(
            "Le forum est ouvert à tous, sans s’engager. "
            "On y vient pour se rencontrer, s’informer et dire ce qui ne va pas."
        ),
        cadre=CadreFact(
            mission="Se rencontrer, s’informer et faire remonter ce qui bloque.",
            decides="Les personnes présentes choisissent les sujets à faire remonter.",
            advises="Le forum conseille le groupe d’usagers du département.",
            does_not_decide=NO_PERSONAL_FILE,
            limits="Le forum parle de ce qui se passe près de chez vous.",
            means="Il y a une salle, un café et une personne pour animer.",
            term="Le forum se réunit quand c’est utile. Il n’y a pas d’adhésion.",
            who_answers="Les partenaires présents répondent. " + SIXTY_DAYS,
            agenda_rights="Toute personne peut apporter un sujet, même le jour même.",
            themes_choice="Les sujets viennent des personnes présentes.",
            what_is_public=PUBLIC_WITHOUT_NAMES,
        ),
        phone="05 36 49 79 02",
        parent="groupe-usagers-deux-sevres",
        source="003:511, 003:998",
    )


def _conference(territory: TerritoryFact) -> GroupFact:
    return GroupFact(
        slug=f"cli-{territory.slug}",
        kind="cli",
        departement=lot_et_garonne.SLUG,
        name=f"Conférence locale d’insertion – {territory.name}",
        territories=(territory.slug,),
        summary=(
            "Les acteurs du bassin de vie regardent ensemble ce qui manque. "
            "Ils choisissent des priorités deux fois par an."
        ),
        cadre=CadreFact(
            mission="Regarder ce qui manque sur le bassin de vie. Monter des projets communs.",
            decides="La conférence choisit les priorités locales.",
            advises="Elle conseille le comité de pilotage du département.",
            does_not_decide=(
                "Elle ne décide pas des aides de chacun. Elle ne parle d’aucun dossier personnel."
            ),
            limits="Les documents ne disent pas si des usagers y ont une place. C’est à préciser.",
            means="Une animatrice locale prépare et anime les réunions.",
            term="La conférence dure autant que le plan.",
            who_answers="Les partenaires locaux et le Département répondent.",
            agenda_rights="Chaque membre peut proposer un sujet à l’animatrice.",
            themes_choice="Les sujets viennent de ce que les membres ont constaté.",
            what_is_public="Les dates, les priorités et les décisions sont publiques.",
        ),
        phone="05 36 49 47 01",
        aliases=(f"CLI {territory.name}",),
        source="001:302, 001:1076-1079",
    )


COLLECTIVE = GroupFact(
    slug="collectif-plie-toulouse",
    kind="collectif-participants",
    departement=haute_garonne.SLUG,
    name="Collectif des participants de l’agglomération toulousaine",
    territories=("toulouse",),
    summary=(
        "Des personnes qui cherchent un emploi se retrouvent deux fois par mois. "
        "Elles réunissent leurs questions et améliorent un guide pratique. "
        "Venez une fois ou souvent, comme vous voulez."
    ),
    cadre=CadreFact(
        mission="Réunir les questions de chacun. Améliorer le guide et l’accueil des nouveaux.",
        decides="Le collectif choisit ses sujets et le contenu de son guide.",
        advises="Il conseille le plan local pour l’insertion et l’emploi.",
        does_not_decide=NO_PERSONAL_FILE,
        limits="Le collectif parle de l’accompagnement vers l’emploi à Toulouse et autour.",
        means="Une structure anime les rencontres. Elle garantit la parole de chacun.",
        term="Il existe depuis 2013. Les membres changent souvent et c’est normal.",
        who_answers="Le plan local pour l’insertion et l’emploi répond.",
        agenda_rights="Chaque personne présente peut apporter une question.",
        themes_choice="Les sujets changent selon les envies du moment.",
        what_is_public=PUBLIC_WITHOUT_NAMES,
    ),
    phone="05 36 49 31 06",
    aliases=("Collectif PLIE",),
    source="004:1064-1076",
)

LIAISON = GroupFact(
    slug="comite-liaison-chomeurs-31",
    kind="comite-liaison",
    departement=haute_garonne.SLUG,
    name="Comité de liaison des personnes sans emploi",
    territories=(),
    summary=(
        "Des associations parlent avec le service public de l’emploi. "
        "Elles portent les questions des personnes sans emploi."
    ),
    cadre=CadreFact(
        mission="Faire entendre les besoins des personnes qui cherchent un emploi.",
        decides="Le comité choisit les sujets de ses réunions.",
        advises="Il conseille le service public de l’emploi.",
        does_not_decide=NO_PERSONAL_FILE,
        limits="Ce sont des associations qui parlent au nom des personnes.",
        means="Le service public de l’emploi accueille les réunions.",
        term="Le comité se réunit chaque trimestre.",
        who_answers="Le service public de l’emploi répond.",
        agenda_rights="Chaque association peut proposer un sujet.",
        themes_choice="Les sujets viennent des associations et de l’actualité.",
        what_is_public="Les dates, les sujets et les réponses sont publics.",
    ),
    phone="05 36 49 31 07",
    source="004:1078-1080",
)

GROUPS: tuple[GroupFact, ...] = (
    *(_committee(territory) for territory in herault.TERRITORIES),
    *(_forum(territory) for territory in deux_sevres.TERRITORIES),
    *(_conference(territory) for territory in lot_et_garonne.TERRITORIES),
    COLLECTIVE,
    LIAISON,
)
