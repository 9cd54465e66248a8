"""Bodies that steer a plan or a territory, and those that are elected."""

from participation.groups import rhythms
from participation.groups.inputs import KindInput
from participation.groups.rhythms import minimum, on_need

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
        cadence=rhythms.to_stored([minimum(per_year=2, source="001:1076")]),
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
        cadence=rhythms.to_stored([minimum(per_year=1, source="004:1217")]),
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
        cadence=rhythms.to_stored([minimum(per_year=1, source="002:333")]),
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
        cadence=rhythms.to_stored([on_need("003:470")]),
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
        cadence=rhythms.to_stored([on_need("003:452")]),
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
        cadence=rhythms.to_stored([minimum(months=3, source="004:1080")]),
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
        cadence=rhythms.to_stored([on_need("002:13")]),
        usual_items=("debat-decision",),
        quorum=HALF,
        notice_days=ELECTED_NOTICE,
        is_open=False,
    ),
)
