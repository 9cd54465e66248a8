"""The style sheet of a Département's two colours, in the light and in the dark."""

import hashlib
from functools import lru_cache

from participation.territories.colours import mixed, readable_on
from participation.territories.models import Departement
from participation.territories.settings import DepartementSettings

CARD, NIGHT = "#ffffff", "#182420"
READABLE, EASY = 4.5, 7.0  # WCAG 2.1, 1.4.3 and 1.4.6


def theme_of(departement: Departement) -> str:
    """Return the hash that an address of this theme carries: it changes with the colours."""
    return hashlib.sha256(style(departement.settings).encode()).hexdigest()[:12]


# Every page of a Département names its style sheet.
@lru_cache(maxsize=500)
def style(settings: DepartementSettings) -> str:
    """Return the style sheet of two colours, in the light and in the dark."""
    light, dark = settings.colour, readable_on(NIGHT, settings.colour, EASY)
    return (
        f":root{{--brand:{light};--brand-dark:{readable_on(CARD, light, EASY)};"
        f"--brand-light:{mixed(light, CARD, 0.9)};--brand-ink:{readable_on(light, CARD, READABLE)};"
        f"--sun:{settings.accent}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{--brand:{dark};"
        f"--brand-dark:{mixed(dark, CARD, 0.4)};--brand-light:{mixed(light, NIGHT, 0.7)};"
        f"--brand-ink:{mixed(light, '#000000', 0.8)}}}}}\n"
    )
