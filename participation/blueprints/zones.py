"""The clock of a Département, from those that the request has loaded."""

from participation.blueprints.request_state import state

ZONE = "Europe/Paris"


def zone_of(departement_id: int) -> str:
    """Return the IANA zone of a Département."""
    zones = {one.id: one.settings.zone for one in state().departements}
    return zones.get(departement_id, ZONE)
