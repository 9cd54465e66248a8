"""Bodies where the people concerned speak, or sit by law."""

from participation.groups.cadence.rules import Minimum, OnNeed, Target, to_stored
from participation.groups.inputs import KindInput

HALF = 50

KINDS: tuple[KindInput, ...] = (
    KindInput(
        code="emi",
        label="Équipe mixte d’insertion",
        plural="Équipes mixtes d’insertion",
        explanation=(
            "Des habitants, des élus et des professionnels se parlent d’égal à égal. "
            "Ils cherchent des solutions et suivent ce qui est décidé."
        ),
        colleges=("usagers", "elus", "professionnels", "associations", "institutions"),
        cadence=to_stored([Minimum(1, 3, per_territory=True, source="004:1037")]),
        required_items=("convivialite",),
        usual_items=("diagnostic", "suivi"),
        quorum=HALF,
        notice_days=15,
        is_open=True,
    ),
    KindInput(
        code="groupe-usagers",
        label="Groupe d’usagers",
        plural="Groupes d’usagers",
        explanation=(
            "Des personnes concernées donnent leur avis avant les décisions. "
            "Les services viennent expliquer et débattre."
        ),
        colleges=("usagers", "professionnels", "institutions"),
        cadence=to_stored([Target(1, 2, source="003:505")]),
        usual_items=("information", "debat-decision"),
        quorum=HALF,
        notice_days=15,
        is_open=True,
    ),
    KindInput(
        code="forum",
        label="Forum de territoire",
        plural="Forums de territoire",
        explanation="Une rencontre simple, près de chez vous. Tout le monde peut venir et parler.",
        colleges=("usagers", "professionnels", "associations"),
        cadence=to_stored([OnNeed(source="003:998")]),
        usual_items=("convivialite",),
        notice_days=15,
        is_open=True,
    ),
    KindInput(
        code="comite-consultatif",
        label="Comité participatif",
        plural="Comités participatifs",
        explanation=(
            "Des habitants d’un territoire disent ce qui manque. "
            "Ils proposent des améliorations avec leurs animatrices."
        ),
        colleges=("usagers", "professionnels"),
        cadence=to_stored([OnNeed()]),
        usual_items=("suivi",),
        quorum=HALF,
        notice_days=15,
        is_open=True,
    ),
    KindInput(
        code="collectif-participants",
        label="Collectif de participants",
        plural="Collectifs de participants",
        explanation=(
            "Des personnes qui cherchent un emploi réunissent leurs questions. "
            "Chacun vient selon ses envies et son temps."
        ),
        colleges=("usagers", "professionnels"),
        cadence=to_stored(
            [
                Target(2, 1, source="004:1070"),
                Minimum(
                    1,
                    12,
                    meeting_kinds=("assemblee",),
                    about="assemblée générale",
                    source="004:1076",
                ),
            ]
        ),
        usual_items=("information", "travail"),
        quorum=HALF,
        notice_days=3,
        is_open=True,
    ),
    KindInput(
        code="groupe-relecture",
        label="Groupe de relecture",
        plural="Groupes de relecture",
        explanation=(
            "Des personnes concernées relisent les courriers et les pages avec les services. "
            "Elles disent ce qui n’est pas clair."
        ),
        colleges=("usagers", "professionnels"),
        cadence=to_stored([OnNeed(source="004:774")]),
        usual_items=("travail", "convivialite"),
        notice_days=7,
        is_open=True,
    ),
    KindInput(
        code="equipe-pluridisciplinaire",
        label="Équipe pluridisciplinaire",
        plural="Équipes pluridisciplinaires",
        explanation=(
            "La loi prévoit cette équipe, avec des représentants des personnes concernées. "
            "Ce site ne montre que les places. Il ne garde aucun dossier."
        ),
        colleges=("usagers", "professionnels", "institutions"),
        cadence=to_stored([OnNeed()]),
        seats={"usagers": 2},
        holds_meetings=False,
        is_open=False,
    ),
    KindInput(
        code="commission-equipe-pluridisciplinaire",
        label="Commission d’équipe pluridisciplinaire",
        plural="Commissions d’équipe pluridisciplinaire",
        explanation=(
            "Une équipe locale prévue par la loi. "
            "Ce site ne montre que les places. Il ne garde aucun dossier."
        ),
        colleges=("usagers", "professionnels", "institutions"),
        cadence=to_stored([OnNeed()]),
        seats={"usagers": 2},
        holds_meetings=False,
        is_open=False,
    ),
    KindInput(
        code="information-collective",
        label="Information collective",
        plural="Informations collectives",
        explanation=(
            "Des personnes qui arrivent posent leurs questions à plusieurs services à la fois. "
            "Chacun peut demander ensuite un entretien."
        ),
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadence=to_stored([OnNeed(source="001:497")]),
        usual_items=("information", "convivialite"),
        notice_days=10,
        needs_protocol=True,
        is_open=True,
    ),
    KindInput(
        code="rendez-vous-annuel",
        label="Rendez-vous annuel",
        plural="Rendez-vous annuels",
        explanation=(
            "Une fois par an, tout le monde se retrouve. "
            "On montre ce qui a été fait et on parle de la suite."
        ),
        colleges=("usagers", "elus", "professionnels", "associations", "institutions"),
        cadence=to_stored([Minimum(1, 12, source="004:1019")]),
        usual_items=("information", "suivi", "convivialite"),
        notice_days=30,
        is_open=True,
    ),
)
