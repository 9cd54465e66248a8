"""Who enters the demo, and how many anonymous members each of the first groups has."""

from participation.demo.facts import deux_sevres, haute_garonne, haute_garonne_groups
from participation.demo.facts.shapes import (
    College,
    DemoDoor,
    InvitedRole,
    MemberCountFact,
    MembershipFact,
    PersonaFact,
)


def _persona(
    door: DemoDoor,
    role: InvitedRole,
    display_name: str,
    memberships: tuple[MembershipFact, ...] = (),
    organisation: str | None = None,
) -> PersonaFact:
    return PersonaFact(
        door=door,
        role=role,
        email=f"{door}@demo.example",
        display_name=display_name,
        departement=haute_garonne.SLUG,
        memberships=memberships,
        organisation=organisation,
    )


PERSONAS: tuple[PersonaFact, ...] = (
    _persona(
        "usager",
        "usager",
        "Un membre de l’équipe du Lauragais",
        (MembershipFact("emi-lauragais", "usagers"),),
    ),
    _persona(
        "relectrice",
        "relecteur",
        "Une relectrice de l’équipe de Toulouse",
        (MembershipFact("emi-toulouse", "usagers"),),
    ),
    _persona(
        "animatrice",
        "animateur",
        "L’animatrice du Lauragais",
        (MembershipFact("emi-lauragais", "professionnels", "animateur"),),
        "departement-31",
    ),
    _persona(
        "elue",
        "elu",
        "L’élue du Département",
        tuple(MembershipFact(group.slug, "elus") for group in haute_garonne_groups.GROUPS),
        "departement-31",
    ),
    _persona(
        "charge-mission",
        "charge-mission",
        "La chargée de mission du Département",
        (),
        "departement-31",
    ),
    _persona(
        "partenaire",
        "partenaire",
        "La responsable du Relais du Lauragais",
        (MembershipFact("emi-lauragais", "associations"),),
        "relais-lauragais-demo",
    ),
    _persona("admin", "admin", "L’administratrice du site", (), "departement-31"),
)

_COLLEGES: tuple[College, ...] = (
    "usagers",
    "elus",
    "professionnels",
    "associations",
    "institutions",
)

# Illustrations, but for the fifteen of Deux-Sèvres (003:568); the four of the Comminges show
# how a small number is hidden.
_COUNTS: tuple[tuple[str, tuple[int, int, int, int, int]], ...] = (
    ("emi-toulouse", (14, 2, 6, 4, 3)),
    ("emi-nord-toulousain", (8, 1, 4, 2, 2)),
    ("emi-sud-toulousain", (12, 2, 5, 3, 2)),
    ("emi-lauragais", (9, 1, 4, 2, 2)),
    ("emi-comminges-pyrenees", (4, 1, 3, 2, 1)),
    (deux_sevres.GROUPS[0].slug, (15, 0, 3, 0, 4)),
)

MEMBER_COUNTS: tuple[MemberCountFact, ...] = tuple(
    MemberCountFact(group, college, number)
    for group, numbers in _COUNTS
    for college, number in zip(_COLLEGES, numbers, strict=True)
    if number
)


def member_label(number: int, place: str) -> str:
    """Return how an invented member is shown: a number from 1 and a territory’s name."""
    if number < 1:
        raise ValueError("members are counted from one")
    return f"membre {number}, territoire {place}"
