"""Meetings to come of committees, forums and networks: illustrations, none of them documented."""

from datetime import time

from participation.demo.facts import deux_sevres, haute_garonne, herault, lot_et_garonne
from participation.demo.facts.shapes import (
    AgendaItemFact,
    DepartementFact,
    FutureMeetingFact,
    MeetingKind,
    PlannedWeek,
)

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)

_NEWS = AgendaItemFact("information", "Les nouvelles de chacun", 30, "Tout le groupe")
_FOLLOW_UP = AgendaItemFact("suivi", "Où en sont nos actions", 40, "La chargée de mission")
_TALK = AgendaItemFact("diagnostic", "Ce qui va, ce qui bloque", 50, "Tout le groupe")
_COFFEE = AgendaItemFact("convivialite", "Un café ensemble", 20, "Tout le groupe")


def _meeting(
    departement: DepartementFact,
    group: str,
    when: PlannedWeek,
    words: tuple[str, str],
    venue: str,
    kind: MeetingKind = "reunion",
) -> FutureMeetingFact:
    """Return one; a committee is for professionals, everything else for everybody."""
    title, summary = words
    is_for_all = kind != "comite"
    return FutureMeetingFact(
        key=f"{departement.code}-{group}-{when.week}",
        departement=departement.slug,
        groups=(group,),
        kind=kind,
        title=title,
        summary=summary,
        when=when,
        start=time(14),
        end=time(16, 30),
        venue=venue,
        capacity=30 if is_for_all else None,
        agenda=(_TALK, _FOLLOW_UP, _COFFEE) if is_for_all else (_NEWS, _FOLLOW_UP),
        offers=("repas", "garde-enfants", "accessibilite") if is_for_all else (),
        help_phone=departement.phone,
        audience="public" if is_for_all else "professionnels",
    )


_FORUM = (
    "Un forum près de chez vous",
    "Venez dire ce qui marche et ce qui manque ici. Tout le monde peut parler. On mange ensemble.",
)
_LOCAL = (
    "Ce qui manque dans notre territoire",
    "Des habitants et des animatrices préparent des propositions. Venez avec vos idées.",
)
_CLI = (
    "Les priorités de l’année",
    "Les acteurs du bassin regardent ce qui manque. Ils choisissent quoi faire ensemble.",
)
_STEERING = (
    "Le point sur le plan",
    "Chaque institution dit où elle en est. Le comité fixe la suite.",
)
_COLLECTIVE = (
    "Nos questions au plan pour l’emploi",
    "Nous réunissons nos questions. Le service répond. Chacun vient selon ses envies.",
)
_ASSEMBLY = (
    "L’assemblée du collectif",
    "Une fois par an, tout le collectif se retrouve. Nous disons ce qui a changé grâce à nous.",
)
_NETWORK = (
    "Ce qui marche ailleurs",
    "Les animatrices des territoires partagent leurs trouvailles.",
)

MEETINGS: tuple[FutureMeetingFact, ...] = (
    _meeting(
        haute_garonne.DEPARTEMENT,
        "copil-31",
        PlannedWeek(14, FRIDAY),
        _STEERING,
        "hotel-departement-31",
        "comite",
    ),
    *(
        _meeting(
            haute_garonne.DEPARTEMENT,
            "collectif-plie-toulouse",
            PlannedWeek(week, MONDAY),
            _COLLECTIVE,
            "mds-bagatelle",
        )
        for week in (1, 5, 9, 17, 21)
    ),
    _meeting(
        haute_garonne.DEPARTEMENT,
        "collectif-plie-toulouse",
        PlannedWeek(13, MONDAY),
        _ASSEMBLY,
        "mds-bagatelle",
        "assemblee",
    ),
    _meeting(
        herault.DEPARTEMENT,
        "comite-montpellierain",
        PlannedWeek(3, THURSDAY),
        _LOCAL,
        "chateau-d-o",
    ),
    _meeting(
        herault.DEPARTEMENT, "comite-etang-de-thau", PlannedWeek(7, TUESDAY), _LOCAL, "salle-sete"
    ),
    _meeting(
        herault.DEPARTEMENT, "comite-biterrois", PlannedWeek(11, TUESDAY), _LOCAL, "salle-beziers"
    ),
    *(
        _meeting(
            herault.DEPARTEMENT,
            f"comite-local-{place}",
            PlannedWeek(week, FRIDAY),
            _CLI,
            venue,
            "comite",
        )
        for place, week, venue in (
            ("montpellierain", 6, "chateau-d-o"),
            ("etang-de-thau", 12, "salle-sete"),
            ("biterrois", 18, "salle-beziers"),
        )
    ),
    *(
        _meeting(
            lot_et_garonne.DEPARTEMENT,
            f"cli-{place}",
            PlannedWeek(week, THURSDAY),
            _CLI,
            venue,
            "comite",
        )
        for place, venue, weeks in (
            ("marmande-tonneins", "cms-marmande", (4, 16)),
            ("villeneuve-fumel", "cms-villeneuve", (5, 17)),
            ("agen-nerac", "cms-agen", (10,)),
        )
        for week in weeks
    ),
    _meeting(
        lot_et_garonne.DEPARTEMENT,
        "copil-47",
        PlannedWeek(20, FRIDAY),
        _STEERING,
        "cms-agen",
        "comite",
    ),
    _meeting(
        deux_sevres.DEPARTEMENT,
        "copil-79",
        PlannedWeek(9, FRIDAY),
        _STEERING,
        "hotel-departement-79",
        "comite",
    ),
    *(
        _meeting(
            deux_sevres.DEPARTEMENT,
            f"forum-{place}",
            PlannedWeek(week, WEDNESDAY),
            _FORUM,
            venue,
            "forum",
        )
        for place, week, venue in (
            ("thouarsais", 6, "csc-thouars"),
            ("mellois", 15, "salle-melle"),
            ("bressuirais", 19, "csc-bressuire"),
        )
    ),
    _meeting(
        deux_sevres.DEPARTEMENT,
        "reseau-animateurs-79",
        PlannedWeek(3, MONDAY),
        _NETWORK,
        "hotel-departement-79",
        "comite",
    ),
)
