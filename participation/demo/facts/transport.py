"""How to come for free: the documents ask for it and say nothing precise, so all is invented."""

from typing import NamedTuple


class TransportFact(NamedTuple):
    """What the page of a territory says of free transport; an illustration, labelled as such."""

    territory: str
    words: str


_LABEL = "Exemple inventé pour la démonstration."

TRANSPORTS: tuple[TransportFact, ...] = (
    TransportFact(
        "lauragais",
        f"{_LABEL} Un minibus passe dans les villages le jour des rencontres. C’est gratuit. "
        "Appelez la veille pour réserver.",
    ),
    TransportFact(
        "comminges-pyrenees",
        f"{_LABEL} Le transport à la demande est gratuit pour venir. Appelez deux jours avant.",
    ),
    TransportFact(
        "parthenay-gatine",
        f"{_LABEL} Le bus de la ville est gratuit. Des habitants proposent aussi des trajets.",
    ),
    TransportFact(
        "biterrois",
        f"{_LABEL} Un ticket de bus est offert à l’entrée de chaque rencontre.",
    ),
)
