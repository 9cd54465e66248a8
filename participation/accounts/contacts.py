"""Reads what somebody types to be reached: a phone number of France and overseas, or an e-mail."""

from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from participation.accounts.models import ContactKind
from participation.errors import DomainError
from participation.i18n import lazy

# A number of Réunion or Guadeloupe is not valid “as French”: each region is asked in turn.
REGIONS = ("FR", "RE", "GP", "MQ", "GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF")
COUNTRY_CODES = frozenset(phonenumbers.country_code_for_region(region) for region in REGIONS)


class ContactNotUnderstoodError(DomainError):
    """Neither a phone number nor an e-mail address."""

    message = lazy(
        "Nous ne comprenons pas ce numéro ou cette adresse. "
        "Exemples : 06 39 98 00 00, ou camille@exemple.fr. Vous pouvez aussi laisser vide."
    )


FRANCE = 33
NATIONAL_DIGITS = 9  # without the leading 0


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody, in the form it is stored."""

    kind: ContactKind
    value: str

    @property
    def shown(self) -> str:
        """The contact as one writes it in France: a number from abroad keeps its prefix."""
        if self.kind is ContactKind.EMAIL:
            return self.value
        number = phonenumbers.parse(self.value)
        shape = phonenumbers.PhoneNumberFormat
        is_ours = number.country_code in COUNTRY_CODES
        return phonenumbers.format_number(
            number, shape.NATIONAL if is_ours else shape.INTERNATIONAL
        )


def read_contact(typed: str) -> Contact | None:
    """Return the contact typed, None when nothing was.

    Raises:
        ContactNotUnderstoodError: it is neither a phone number nor an e-mail address.

    """
    text = typed.strip()
    if not text:
        return None
    return _read_email(text) if "@" in text else _read_phone(text)


def _read_email(text: str) -> Contact:
    try:
        address = validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise ContactNotUnderstoodError from None
    return Contact(ContactKind.EMAIL, address.normalized.lower())


def _read_phone(text: str) -> Contact:
    known = (_parsed(text, region) for region in REGIONS)
    number = next((one for one in known if one and phonenumbers.is_valid_number(one)), None)
    if number is None:
        # A range that the library does not know yet (or one kept for fiction) may still ring.
        french = _parsed(text, REGIONS[0])
        number = french if french is not None and _is_ten_digits(french) else None
    if number is None:
        raise ContactNotUnderstoodError
    shape = phonenumbers.PhoneNumberFormat.E164
    return Contact(ContactKind.PHONE, phonenumbers.format_number(number, shape))


def _parsed(text: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _is_ten_digits(number: phonenumbers.PhoneNumber) -> bool:
    return number.country_code == FRANCE and len(str(number.national_number)) == NATIONAL_DIGITS
