"""The face of the site: that of one Département, or a neutral one where several are shown."""

from dataclasses import dataclass, replace
from functools import lru_cache

import phonenumbers

from participation.i18n import LazyText, lazy
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class Contact:
    """The human to call."""

    service: str
    phone: str
    phone_href: str
    hours: str
    email: str = ""

    @classmethod
    def of(cls, departement: Departement) -> "Contact":
        settings = departement.settings
        return cls(
            settings.service,
            settings.phone,
            phone_href(settings.phone),
            settings.hours,
            settings.email,
        )


@dataclass(frozen=True, slots=True)
class Site:
    """What the layout shows of a Département, as plain values."""

    name: str
    initials: str
    departement_id: int | None = None
    slug: str = ""
    logo: str | None = None
    theme_href: str | None = None
    contact: Contact | None = None
    contacts: tuple[tuple[str, Contact], ...] = ()
    notice: LazyText | None = None


NEUTRAL = Site(name="Participer", initials="P")
DEMO_NOTICE = lazy("Données d’illustration, d’après des documents publics. Rien n’est réel ici.")


def site_of(
    departement: Departement, *, theme_href: str, logo_href: str | None, is_demo: bool
) -> Site:
    """Return the site of one Département; without a logo it shows its initials."""
    settings = departement.settings
    return Site(
        name=settings.site_name,
        initials=settings.initials,
        departement_id=departement.id,
        slug=departement.slug,
        logo=logo_href,
        theme_href=theme_href,
        contact=Contact.of(departement),
        notice=DEMO_NOTICE if is_demo else None,
    )


def neutral_site(departements: list[Departement], *, is_demo: bool) -> Site:
    """Return the site that shows several Départements, with each one's human to call."""
    return replace(
        NEUTRAL,
        contacts=tuple((one.name, Contact.of(one)) for one in departements),
        notice=DEMO_NOTICE if is_demo else None,
    )


@lru_cache(maxsize=2000)
def phone_href(phone: str) -> str:
    """Return the `tel:` address of a French phone number; short numbers stay as they are."""
    try:
        number = phonenumbers.parse(phone, "FR")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return "tel:" + "".join(char for char in phone if char.isdigit())
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966).replace(
        "-", ""
    )
