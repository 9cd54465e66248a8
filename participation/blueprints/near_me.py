"""“Near me” without a map: the territories to choose from, under the name of their Département."""

from collections.abc import Sequence

from participation.territories.models import Departement, Territory

Choices = list[tuple[str, list[Territory]]]


def near_me_choices(
    departements: Sequence[Departement], territories: Sequence[Territory]
) -> Choices:
    """Return (Département, its territories), those without any left out."""
    found = [
        (one.name, [place for place in territories if place.departement_id == one.id])
        for one in departements
    ]
    return [(name, places) for name, places in found if places]
