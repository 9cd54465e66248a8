"""The five mixed teams of Haute-Garonne, each with its frame."""

from participation.demo.facts.haute_garonne import SLUG
from participation.demo.facts.shapes import CadreFact, GroupFact


def _cadre(mission: str, limits: str) -> CadreFact:
    return CadreFact(
        mission=mission,
        decides=(
            "L’équipe choisit ses sujets et sa façon de travailler. "
            "Elle décide des actions qu’elle mène elle-même."
        ),
        advises=(
            "L’équipe donne son avis sur les courriers, les services et les projets du Département."
        ),
        does_not_decide=(
            "Elle ne décide pas des aides de chacun. "
            "Elle ne parle d’aucun dossier personnel. "
            "Elle ne vote pas le budget du Département."
        ),
        limits=limits,
        means=(
            "Il y a une animatrice, une salle et un temps convivial à chaque rencontre. "
            "Une aide est possible pour le trajet ou la garde d’enfants."
        ),
        term="L’équipe est permanente. Chacun vient et part quand il veut, sans dire pourquoi.",
        who_answers=(
            "Le Département répond en soixante jours au plus. "
            "Les autres institutions répondent sur ce qui dépend d’elles."
        ),
        agenda_rights="Chaque membre peut proposer un sujet. Le programme est fixé ensemble.",
        themes_choice=(
            "Les sujets sont choisis à la fin de chaque rencontre. Aucun sujet n’est imposé."
        ),
        what_is_public=(
            "Les dates, les comptes rendus, les avis et les réponses sont publics. "
            "Les noms ne le sont jamais."
        ),
    )


GROUPS: tuple[GroupFact, ...] = (
    GroupFact(
        slug="emi-toulouse",
        kind="emi",
        departement=SLUG,
        name="Équipe mixte d’insertion de Toulouse",
        territories=("toulouse",),
        summary=(
            "Vous habitez Toulouse et vous avez des choses à dire. "
            "Ici, habitants, élus et professionnels se parlent d’égal à égal. "
            "Cette équipe est l’une des deux premières. Elle a commencé en 2018."
        ),
        cadre=_cadre(
            "Dire ce qui marche et ce qui bloque à Toulouse. "
            "Rendre les courriers et le site plus clairs. "
            "Suivre ensemble ce qui est décidé.",
            "Le métro, les bus et le logement dépendent d’autres institutions. "
            "L’équipe peut les inviter et leur poser des questions.",
        ),
        phone="05 36 49 31 01",
        aliases=("EMI de Toulouse", "Équipe mixte du Toulousain"),
        source="004:1031-1037",
    ),
    GroupFact(
        slug="emi-nord-toulousain",
        kind="emi",
        departement=SLUG,
        name="Équipe mixte d’insertion du Nord Toulousain",
        territories=("nord-toulousain",),
        summary=(
            "Vous vivez au nord de Toulouse, en ville ou à la campagne. "
            "Cette équipe cherche avec vous des solutions près de chez vous. "
            "Venez une fois pour voir. Rien ne vous engage."
        ),
        cadre=_cadre(
            "Dire ce qui marche et ce qui bloque au nord de Toulouse. "
            "Chercher des solutions pour se déplacer, se soigner et travailler. "
            "Suivre ensemble ce qui est décidé.",
            "Les bus et les médecins dépendent d’autres institutions. "
            "L’équipe peut les inviter et leur poser des questions.",
        ),
        phone="05 36 49 31 02",
        aliases=("EMI du Nord Toulousain",),
        source="004:1037",
    ),
    GroupFact(
        slug="emi-sud-toulousain",
        kind="emi",
        departement=SLUG,
        name="Équipe mixte d’insertion du Sud Toulousain",
        territories=("sud-toulousain",),
        summary=(
            "De Muret à Cazères, cette équipe réunit des habitants volontaires. "
            "En 2019, elle est allée parler du travail sur un marché. "
            "Elle continue à lutter contre les idées toutes faites."
        ),
        cadre=_cadre(
            "Dire ce qui marche et ce qui bloque au sud de Toulouse. "
            "Lutter contre les préjugés sur les personnes sans emploi. "
            "Suivre ensemble ce qui est décidé.",
            "L’équipe ne parle pas à la place de tous les habitants. "
            "Les médecins et les transports dépendent d’autres institutions.",
        ),
        phone="05 36 49 31 03",
        aliases=("EMI du Sud Toulousain",),
        source="004:1035-1037, 004:1047-1058",
    ),
    GroupFact(
        slug="emi-lauragais",
        kind="emi",
        departement=SLUG,
        name="Équipe mixte d’insertion du Lauragais",
        territories=("lauragais",),
        summary=(
            "Dans le Lauragais, cette équipe réunit des habitants, des élus et des professionnels. "
            "On y parle de garde d’enfants, de trajets et de courriers difficiles. "
            "Un moment convivial est prévu à chaque fois."
        ),
        cadre=_cadre(
            "Dire ce qui marche et ce qui bloque dans le Lauragais. "
            "Faciliter la vie des familles et des personnes isolées. "
            "Suivre ensemble ce qui est décidé.",
            "Les crèches et les bus dépendent souvent des communes. "
            "L’équipe peut les inviter et leur poser des questions.",
        ),
        phone="05 36 49 31 04",
        aliases=("EMI du Lauragais",),
        source="004:1037",
    ),
    GroupFact(
        slug="emi-comminges-pyrenees",
        kind="emi",
        departement=SLUG,
        name="Équipe mixte d’insertion du Comminges – Pyrénées",
        territories=("comminges-pyrenees",),
        summary=(
            "En montagne, tout est plus loin. "
            "Cette équipe cherche comment se déplacer, se rencontrer et travailler. "
            "Si vous habitez loin, nous vous aidons à venir."
        ),
        cadre=_cadre(
            "Dire ce qui marche et ce qui bloque en Comminges. "
            "Trouver des solutions pour les trajets et contre la solitude. "
            "Suivre ensemble ce qui est décidé.",
            "Les routes, les trains et l’hôpital dépendent d’autres institutions. "
            "L’équipe peut les inviter et leur poser des questions.",
        ),
        phone="05 36 49 31 05",
        aliases=("EMI du Comminges",),
        source="004:1037, 004:907",
    ),
)
