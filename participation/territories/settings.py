"""What a Département decides for itself: defaults here, its own values in one validated column."""

from dataclasses import asdict, dataclass, fields
from typing import Any
from zoneinfo import available_timezones

from participation.errors import DomainError
from participation.i18n import lazy
from participation.territories.colours import contrast, is_colour

READABLE = 4.5  # WCAG 2.1, 1.4.3
SCHOOL_ZONES = ("A", "B", "C")
PAPER = "#fbf8f1"  # the ground of every page (`--paper` in app.css), darker than a white card


class DepartementSettingsError(DomainError):
    """A setting that would leave a page unreadable or without a human to call."""


@dataclass(frozen=True, slots=True)
class DepartementSettings:
    """The settings of one Département."""

    site_name: str
    initials: str
    service: str
    phone: str
    hours: str
    email: str = ""
    colour: str = "#0b5d4b"
    accent: str = "#f2c14e"
    logo: str | None = None
    territory_label: str = "territoire"
    zone: str = "Europe/Paris"
    school_zone: str = ""  # A, B or C; unknown elsewhere
    partner_week_limit: int = 2  # meetings that one organisation is asked to in 7 days, at most
    partner_month_limit: int = 4  # … and in 30 days
    answer_days: int = 60
    acknowledgement_days: int = 15

    @classmethod
    def from_stored(cls, stored: dict[str, Any]) -> "DepartementSettings":
        """Read the stored column; a key that is no longer known is left aside."""
        known = {field.name for field in fields(cls)}
        return cls(**{key: value for key, value in stored.items() if key in known})

    def to_stored(self) -> dict[str, Any]:
        return asdict(self)

    def check(self) -> None:
        """Refuse what cannot be served.

        Raises:
            DepartementSettingsError: the sentence says which setting and why.

        """
        if not self.phone.strip():
            raise DepartementSettingsError(lazy("Il manque le numéro de téléphone à appeler."))
        if self.zone not in available_timezones():
            raise DepartementSettingsError(lazy("Ce fuseau horaire n’existe pas."))
        if self.school_zone and self.school_zone not in SCHOOL_ZONES:
            raise DepartementSettingsError(lazy("Les zones scolaires sont A, B et C."))
        if min(self.partner_week_limit, self.partner_month_limit) < 1:
            raise DepartementSettingsError(lazy("Écrivez un nombre à partir de 1."))
        for colour in (self.colour, self.accent):
            if not is_colour(colour):
                raise DepartementSettingsError(lazy("Une couleur s’écrit comme ceci : #0b5d4b."))
        if contrast(self.colour, PAPER) < READABLE:
            raise DepartementSettingsError(
                lazy(
                    "Cette couleur est trop claire pour lire les liens. Choisissez-la plus foncée."
                )
            )
