"""Preset kinds of bodies, with the rhythm and the rules that the source documents give them."""

from participation.demo.facts.shapes import GroupKindFact
from participation.groups.cadence.rules import Minimum, OnNeed, Target

ON_NEED = (OnNeed(),)

KINDS: tuple[GroupKindFact, ...] = (
    GroupKindFact(
        slug="emi",
        label="Équipe mixte d’insertion",
        plural="Équipes mixtes d’insertion",
        colleges=("usagers", "elus", "professionnels", "associations", "institutions"),
        cadences=(Minimum(1, 3, per_territory=True, source="004:1037"),),
        explanation=(
            "Des habitants, des élus et des professionnels se parlent d’égal à égal. "
            "Ils cherchent des solutions et suivent ce qui est décidé."
        ),
        is_open=True,
        required_items=("convivialite",),
        usual_items=("diagnostic", "suivi"),
        quorum_percent=50,
    ),
    GroupKindFact(
        slug="groupe-usagers",
        label="Groupe d’usagers",
        plural="Groupes d’usagers",
        colleges=("usagers", "professionnels", "institutions"),
        cadences=(Target(1, 2, source="003:505"),),
        explanation=(
            "Des personnes concernées donnent leur avis avant les décisions. "
            "Les services viennent expliquer et débattre."
        ),
        is_open=True,
        usual_items=("information", "debat-decision"),
        quorum_percent=50,
    ),
    GroupKindFact(
        slug="forum",
        label="Forum de territoire",
        plural="Forums de territoire",
        colleges=("usagers", "professionnels", "associations"),
        cadences=(OnNeed(source="003:998"),),
        explanation="Une rencontre simple, près de chez vous. Tout le monde peut venir et parler.",
        is_open=True,
        usual_items=("convivialite",),
    ),
    GroupKindFact(
        slug="comite-consultatif",
        label="Comité participatif",
        plural="Comités participatifs",
        colleges=("usagers", "professionnels"),
        cadences=ON_NEED,
        explanation=(
            "Des habitants d’un territoire disent ce qui manque. "
            "Ils proposent des améliorations avec leurs animatrices."
        ),
        is_open=True,
        usual_items=("suivi",),
        quorum_percent=50,
    ),
    GroupKindFact(
        slug="cli",
        label="Conférence locale d’insertion",
        plural="Conférences locales d’insertion",
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadences=(Minimum(2, 12, source="001:1076"),),
        explanation=(
            "Les acteurs d’un bassin de vie regardent ensemble ce qui manque. "
            "Ils choisissent des priorités et montent des projets."
        ),
        is_open=False,
        usual_items=("diagnostic", "suivi"),
    ),
    GroupKindFact(
        slug="copil",
        label="Comité de pilotage",
        plural="Comités de pilotage",
        colleges=("usagers", "elus", "institutions", "associations"),
        cadences=(Minimum(1, 12, source="004:1217"),),
        explanation=(
            "Les institutions qui ont signé le plan se réunissent. "
            "Elles font le point et fixent la suite."
        ),
        is_open=False,
        usual_items=("suivi", "debat-decision"),
    ),
    GroupKindFact(
        slug="equipe-pluridisciplinaire",
        label="Équipe pluridisciplinaire",
        plural="Équipes pluridisciplinaires",
        colleges=("usagers", "professionnels", "institutions"),
        cadences=ON_NEED,
        explanation=(
            "La loi prévoit cette équipe, avec des représentants des personnes concernées. "
            "Ce site ne montre que les places. Il ne garde aucun dossier."
        ),
        is_open=False,
    ),
    GroupKindFact(
        slug="commission-equipe-pluridisciplinaire",
        label="Commission d’équipe pluridisciplinaire",
        plural="Commissions d’équipe pluridisciplinaire",
        colleges=("usagers", "professionnels", "institutions"),
        cadences=ON_NEED,
        explanation=(
            "Une équipe locale prévue par la loi. "
            "Ce site ne montre que les places. Il ne garde aucun dossier."
        ),
        is_open=False,
    ),
    GroupKindFact(
        slug="comite-local",
        label="Comité local d’animation",
        plural="Comités locaux d’animation",
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadences=(Minimum(1, 12, source="002:333"),),
        explanation=(
            "Les partenaires d’un territoire choisissent leurs priorités. "
            "Ils créent les groupes de travail et font le bilan chaque année."
        ),
        is_open=False,
        usual_items=("diagnostic", "suivi"),
    ),
    GroupKindFact(
        slug="groupe-travail",
        label="Groupe de travail",
        plural="Groupes de travail",
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadences=(OnNeed(source="002:348"),),
        explanation=(
            "Un petit groupe prépare une action précise. "
            "Deux structures différentes le conduisent ensemble."
        ),
        is_open=True,
        usual_items=("suivi", "travail"),
    ),
    GroupKindFact(
        slug="groupe-projet",
        label="Groupe projet",
        plural="Groupes projets",
        colleges=("usagers", "professionnels", "institutions"),
        cadences=(OnNeed(source="003:462"),),
        explanation=(
            "Le comité de pilotage confie un projet à ce groupe. "
            "Deux institutions le conduisent ensemble."
        ),
        is_open=False,
        usual_items=("suivi", "travail"),
    ),
    GroupKindFact(
        slug="instance-territoriale",
        label="Instance de territoire",
        plural="Instances de territoire",
        colleges=("usagers", "elus", "professionnels", "institutions"),
        cadences=(OnNeed(source="003:470"),),
        explanation=(
            "Les partenaires d’une communauté de communes se retrouvent. "
            "Ils écrivent leur feuille de route pour l’année."
        ),
        is_open=False,
        usual_items=("diagnostic", "suivi"),
    ),
    GroupKindFact(
        slug="collectif-participants",
        label="Collectif de participants",
        plural="Collectifs de participants",
        colleges=("usagers", "professionnels"),
        cadences=(
            Target(2, 1, source="004:1070"),
            Minimum(
                1,
                12,
                meeting_kinds=("assemblee",),
                about="assemblée générale",
                source="004:1076",
            ),
        ),
        explanation=(
            "Des personnes qui cherchent un emploi réunissent leurs questions. "
            "Chacun vient selon ses envies et son temps."
        ),
        is_open=True,
        usual_items=("information", "travail"),
        quorum_percent=50,
    ),
    GroupKindFact(
        slug="comite-liaison",
        label="Comité de liaison",
        plural="Comités de liaison",
        colleges=("associations", "institutions"),
        cadences=(Minimum(1, 3, source="004:1080"),),
        explanation=(
            "Des associations parlent au nom des personnes sans emploi. "
            "Le service public de l’emploi écoute et répond."
        ),
        is_open=False,
        usual_items=("information", "debat-decision"),
    ),
    GroupKindFact(
        slug="reseau",
        label="Réseau",
        plural="Réseaux",
        colleges=("professionnels", "associations", "institutions"),
        cadences=(OnNeed(source="003:483"),),
        explanation=(
            "Des personnes qui font le même travail s’entraident. "
            "Elles partagent ce qui marche ailleurs."
        ),
        is_open=False,
        usual_items=("information",),
    ),
    GroupKindFact(
        slug="cafe-partenaires",
        label="Café partenaires",
        plural="Cafés partenaires",
        colleges=("professionnels", "associations", "institutions"),
        cadences=(OnNeed(source="001:821"),),
        explanation=(
            "Les acteurs d’un secteur se rencontrent autour d’un café. "
            "Ils apprennent à se connaître."
        ),
        is_open=True,
        usual_items=("convivialite",),
    ),
)
