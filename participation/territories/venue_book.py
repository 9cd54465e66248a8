"""Places are typed once: the next one with the same name and town is the same place."""

from participation.search_index.folding import plain
from participation.territories import queries
from participation.territories.models import Departement, Venue
from participation.territories.service import VenueInput, create_venue
from participation.unit_of_work import locked


def found_or_created(by_person_id: int | None, departement: Departement, data: VenueInput) -> Venue:
    """Return the place of that name in that town, written now if nobody wrote it before.

    Accents and capitals make no difference.
    """
    locked(departement)  # two people may type the same new place at once
    wanted = (plain(data.name), plain(data.town))
    for venue in queries.venues(departement.id):
        if (plain(venue.name), plain(venue.town)) == wanted:
            return venue
    return create_venue(by_person_id, departement.id, data)
