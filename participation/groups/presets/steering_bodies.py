"""Bodies that steer a plan or a territory, and those that are elected."""

from participation.groups.cadence.rules import Minimum, OnNeed, to_stored
from participation.groups.inputs import KindInput

HALF = 50
ELECTED_NOTICE = 11  # as one council gave (002:13)

KINDS: tuple[KindInput, ...] = (
    KindInput(
        code="cli",
        label="Conférence locale d’insertion",
        plural="Conférences locales d’insertion",
        explanation=(
            "Les acteurs d’un bassin de vie regardent ensemble ce qui manque. "
            "Ils choisissent des priorités et montent des projets."
        ),
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadence=to_stored([Minimum(2, 12, source="001:1076")]),
        usual_items=("diagnostic", "suivi"),
        notice_days=21,
        is_open=False,
    ),
    KindInput(
        code="copil",
        label="Comité de pilotage",
        plural="Comités de pilotage",
        explanation=(
            "Les institutions qui ont signé le plan se réunissent. "
            "Elles font le point et fixent la suite."
        ),
        colleges=("usagers", "elus", "institutions", "associations"),
        cadence=to_stored([Minimum(1, 12, source="004:1217")]),
        usual_items=("suivi", "debat-decision"),
        notice_days=21,
        is_open=False,
    ),
    KindInput(
        code="comite-local",
        label="Comité local d’animation",
        plural="Comités locaux d’animation",
        explanation=(
            "Les partenaires d’un territoire choisissent leurs priorités. "
            "Ils créent les groupes de travail et font le bilan chaque année."
        ),
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadence=to_stored([Minimum(1, 12, source="002:333")]),
        usual_items=("diagnostic", "suivi"),
        notice_days=21,
        is_open=False,
    ),
    KindInput(
        code="instance-territoriale",
        label="Instance de territoire",
        plural="Instances de territoire",
        explanation=(
            "Les partenaires d’une communauté de communes se retrouvent. "
            "Ils écrivent leur feuille de route pour l’année."
        ),
        colleges=("usagers", "elus", "professionnels", "institutions"),
        cadence=to_stored([OnNeed(source="003:470")]),
        usual_items=("diagnostic", "suivi"),
        notice_days=21,
        is_open=False,
    ),
    KindInput(
        code="instance-thematique",
        label="Instance thématique",
        plural="Instances thématiques",
        explanation=(
            "Les mêmes partenaires suivent plusieurs plans à la suite. "
            "Ils se retrouvent autour d’un sujet, par exemple la santé ou la formation."
        ),
        colleges=("professionnels", "institutions"),
        cadence=to_stored([OnNeed(source="003:452")]),
        usual_items=("information", "suivi"),
        notice_days=21,
        is_open=False,
    ),
    KindInput(
        code="comite-liaison",
        label="Comité de liaison",
        plural="Comités de liaison",
        explanation=(
            "Des associations parlent au nom des personnes sans emploi. "
            "Le service public de l’emploi écoute et répond."
        ),
        colleges=("associations", "institutions"),
        cadence=to_stored([Minimum(1, 3, source="004:1080")]),
        usual_items=("information", "debat-decision"),
        notice_days=15,
        is_open=False,
    ),
    KindInput(
        code="assemblee-deliberante",
        label="Assemblée d’élus",
        plural="Assemblées d’élus",
        explanation=(
            "Des élus débattent en public et votent. Leur décision est écrite, puis publiée."
        ),
        colleges=("elus",),
        cadence=to_stored([OnNeed(source="002:13")]),
        usual_items=("debat-decision",),
        quorum=HALF,
        notice_days=ELECTED_NOTICE,
        is_open=False,
    ),
)
