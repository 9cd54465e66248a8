"""Bodies that work on one thing, and networks of those who do the same work."""

from participation.groups.cadence.rules import Milestone, Milestones, OnNeed, to_stored
from participation.groups.inputs import KindInput

KINDS: tuple[KindInput, ...] = (
    KindInput(
        code="groupe-travail",
        label="Groupe de travail",
        plural="Groupes de travail",
        explanation=(
            "Un petit groupe prépare une action précise. "
            "Deux structures différentes le conduisent ensemble."
        ),
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadence=to_stored([OnNeed(source="002:348")]),
        usual_items=("suivi", "travail"),
        notice_days=7,
        needs_two_leads=True,
        needs_brief=True,
        is_open=True,
    ),
    KindInput(
        code="groupe-projet",
        label="Groupe projet",
        plural="Groupes projets",
        explanation=(
            "Le comité de pilotage confie un projet à ce groupe. "
            "Deux institutions le conduisent ensemble."
        ),
        colleges=("usagers", "professionnels", "institutions"),
        cadence=to_stored([OnNeed(source="003:462")]),
        usual_items=("suivi", "travail"),
        notice_days=7,
        needs_two_leads=True,
        needs_brief=True,
        is_open=False,
    ),
    KindInput(
        code="serie-ateliers",
        label="Série d’ateliers",
        plural="Séries d’ateliers",
        explanation=(
            "Des séminaires ou des ateliers en plusieurs tours, sur chaque territoire. "
            "Le premier recueille les besoins, le suivant relit ce qui en est sorti."
        ),
        colleges=("usagers", "professionnels", "associations", "institutions"),
        cadence=to_stored(
            [
                Milestones(
                    (Milestone("premier tour"), Milestone("second tour")), source="002:260-261"
                )
            ]
        ),
        usual_items=("diagnostic", "travail"),
        notice_days=15,
        is_open=False,
    ),
    KindInput(
        code="reseau",
        label="Réseau",
        plural="Réseaux",
        explanation=(
            "Des personnes qui font le même travail s’entraident. "
            "Elles partagent ce qui marche ailleurs."
        ),
        colleges=("professionnels", "associations", "institutions"),
        cadence=to_stored([OnNeed(source="003:483")]),
        usual_items=("information",),
        notice_days=15,
        has_own_charter=True,
        is_open=False,
    ),
    KindInput(
        code="referents",
        label="Réseau de référents",
        plural="Réseaux de référents",
        explanation=(
            "Chaque structure choisit une personne qui fait passer les nouvelles. "
            "Ces personnes se retrouvent pour en parler."
        ),
        colleges=("professionnels", "associations", "institutions"),
        cadence=to_stored([OnNeed(source="002:360-372")]),
        usual_items=("information", "suivi"),
        notice_days=7,
        is_open=False,
    ),
    KindInput(
        code="cafe-partenaires",
        label="Café partenaires",
        plural="Cafés partenaires",
        explanation=(
            "Les acteurs d’un secteur se rencontrent autour d’un café. "
            "Ils apprennent à se connaître."
        ),
        colleges=("professionnels", "associations", "institutions"),
        cadence=to_stored([OnNeed(source="001:821")]),
        usual_items=("convivialite",),
        notice_days=7,
        is_open=True,
    ),
)
