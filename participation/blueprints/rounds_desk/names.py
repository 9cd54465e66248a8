"""What a reading is called at the desk: members by name for who facilitates them, and no other."""

from participation.documents.models import Reading
from participation.i18n import gettext as _


def name_of(reading: Reading, *, sees_names: bool, number: int = 0) -> str:
    """Return the name of a reading, or its number for who does not see it.

    The name goes when the round closes.
    """
    if reading.person is None or sees_names:
        return reading.label or _("Sans nom")
    if not number:
        return _("Une personne du groupe")
    return _("Une personne du groupe (%(number)s)", number=number)
