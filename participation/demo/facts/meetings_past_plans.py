"""Dated meetings of the plans of Hérault and Lot-et-Garonne: loaded with the next groups."""

from datetime import date, time

from participation.demo.facts import herault, lot_et_garonne
from participation.demo.facts.shapes import CountFact, PastMeetingFact

MORNING = (time(9, 30), time(12, 30))
AFTERNOON = (time(14), time(17))

_FIRST_ROUND = (
    (date(2022, 1, 13), "coeur-d-herault-pic-saint-loup", MORNING),
    (date(2022, 1, 14), "montpellierain", MORNING),
    (date(2022, 1, 17), "etang-de-thau", AFTERNOON),
    (date(2022, 1, 18), "petite-camargue", MORNING),
    (date(2022, 1, 20), "biterrois", MORNING),
    (date(2022, 1, 20), "haut-languedoc-ouest-herault", AFTERNOON),
)
_SECOND_ROUND = (
    (date(2022, 2, 8), "petite-camargue", MORNING),
    (date(2022, 2, 10), "etang-de-thau", MORNING),
    (date(2022, 2, 10), "coeur-d-herault-pic-saint-loup", AFTERNOON),
    (date(2022, 2, 11), "montpellierain", MORNING),
    (date(2022, 2, 17), "biterrois", MORNING),
    (date(2022, 2, 17), "haut-languedoc-ouest-herault", AFTERNOON),
)
_NAMES = {territory.slug: territory.name for territory in herault.TERRITORIES}


def _seminar(
    round_number: int, day: date, territory: str, hours: tuple[time, time]
) -> PastMeetingFact:
    is_first = round_number == 1
    aim = "Dire les besoins" if is_first else "Choisir les priorités"
    return PastMeetingFact(
        key=f"34-{day.isoformat()}-{territory}",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="seminaire",
        title=f"{aim} – {_NAMES[territory]}",
        summary=(
            "Les partenaires du territoire ont fait le bilan du plan précédent. "
            "Ils ont dit ce qu’il faut améliorer."
            if is_first
            else "Les partenaires ont revu les priorités après la première rencontre. "
            "Ils ont donné des exemples et dit comment travailler ensemble."
        ),
        day=day,
        start=hours[0],
        end=hours[1],
        source="002:260" if is_first else "002:261",
        territories=(territory,),
        audience="professionnels",
    )


SEMINARS: tuple[PastMeetingFact, ...] = (
    *(_seminar(1, *row) for row in _FIRST_ROUND),
    *(_seminar(2, *row) for row in _SECOND_ROUND),
)

_COMMITTEES_2020 = tuple(
    f"comite-{territory.slug}"
    for territory in herault.TERRITORIES
    if territory.slug != "petite-camargue"
)

OTHERS: tuple[PastMeetingFact, ...] = (
    PastMeetingFact(
        key="47-2014-11-lancement",
        departement=lot_et_garonne.SLUG,
        groups=("copil-47",),
        kind="comite",
        title="Lancement du nouveau plan",
        summary=(
            "Les partenaires ont commencé à écrire le plan. "
            "Des groupes et des ateliers ont suivi. "
            "Le jour exact n’est pas connu."
        ),
        day=date(2014, 11, 18),
        start=AFTERNOON[0],
        end=AFTERNOON[1],
        source="001:105-116",
        date_known="month",
        audience="professionnels",
    ),
    PastMeetingFact(
        key="34-2017-02-24-copil",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="comite",
        title="Premier comité de pilotage",
        summary="Les partenaires ont lancé leur plan commun.",
        day=date(2017, 2, 24),
        start=MORNING[0],
        end=MORNING[1],
        source="002:195-197",
        audience="professionnels",
    ),
    PastMeetingFact(
        key="34-2020-02-27-point-etape",
        departement=herault.SLUG,
        groups=_COMMITTEES_2020,
        kind="reunion",
        title="Où en sont les comités ?",
        summary=(
            "Les comités ont dit ce qui va et ce qui ne va pas. "
            "Onze membres et cinq animatrices étaient là. "
            "Le comité de Petite Camargue n’était pas représenté."
        ),
        day=date(2020, 2, 27),
        start=MORNING[0],
        end=MORNING[1],
        source="000:5-10",
        venue="chateau-d-o",
        counts=CountFact(total=16, of_usagers=11, excused=5),
        audience="membres",
    ),
    PastMeetingFact(
        key="34-2020-05-05-forum",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="seminaire",
        title="Forum : l’économie et le travail pour tous",
        summary="Ce forum devait avoir lieu à Béziers. La crise sanitaire l’a fait reporter.",
        day=date(2020, 5, 5),
        start=AFTERNOON[0],
        end=AFTERNOON[1],
        source="000:122",
        venue="salle-beziers",
        territories=("biterrois",),
        audience="professionnels",
        state="postponed",
    ),
    PastMeetingFact(
        key="34-2021-11-24-copil",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="comite",
        title="Préparer le nouveau plan",
        summary=(
            "Les partenaires ont lancé le travail sur le plan suivant. "
            "Des élus et des membres des comités y ont participé."
        ),
        day=date(2021, 11, 24),
        start=AFTERNOON[0],
        end=AFTERNOON[1],
        source="002:245, 002:259",
        audience="professionnels",
    ),
    PastMeetingFact(
        key="34-2022-03-09-gouvernance",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="reunion",
        title="Comment décider ensemble",
        summary=(
            "Cette réunion devait préciser qui décide de quoi. "
            "Elle a été reportée à la reprise des travaux."
        ),
        day=date(2022, 3, 9),
        start=MORNING[0],
        end=MORNING[1],
        source="002:262",
        audience="professionnels",
        state="postponed",
    ),
    PastMeetingFact(
        key="34-2022-05-19-copil",
        departement=herault.SLUG,
        groups=("copil-34",),
        kind="comite",
        title="Le nouveau plan est prêt",
        summary="Les partenaires ont découvert le plan terminé, pour les années 2022 à 2025.",
        day=date(2022, 5, 19),
        start=AFTERNOON[0],
        end=AFTERNOON[1],
        source="002:263",
        audience="professionnels",
    ),
)

MEETINGS: tuple[PastMeetingFact, ...] = (*OTHERS, *SEMINARS)
