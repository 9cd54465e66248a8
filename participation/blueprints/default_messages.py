"""What WTForms says by itself where a field has no sentence of its own, in the page's language."""

from participation.i18n import LazyText
from participation.i18n import lazy as _

_CHOICE = _("Choisissez une réponse de la liste.")
_NUMBER = _("Écrivez un nombre, avec des chiffres seulement.")

MESSAGES: dict[str, LazyText] = {
    "'%(value)s' is not a valid choice for this field.": _CHOICE,
    "Invalid Choice: could not coerce.": _CHOICE,
    "Invalid choice(s): one or more data inputs could not be coerced.": _CHOICE,
    "Not a valid choice.": _CHOICE,
    "Invalid input.": _("Nous ne comprenons pas cette réponse."),
    "Not a valid integer value.": _NUMBER,
    "This field is required.": _("Il manque une réponse."),
    "Field must be at least %(min)d character long.": _(
        "C’est trop court. Nombre de signes au moins : %(min)d."
    ),
    "Field cannot be longer than %(max)d character.": _(
        "C’est trop long. Nombre de signes au plus : %(max)d."
    ),
    "Field must be exactly %(max)d character long.": _("Nombre de signes attendu : %(max)d."),
    "Field must be between %(min)d and %(max)d characters long.": _(
        "Nombre de signes : de %(min)d à %(max)d."
    ),
}


class DefaultMessages:
    """What WTForms takes for a catalogue; labels pass through it and stay as they are."""

    def gettext(self, message: str) -> str:
        return str(MESSAGES.get(message, message))

    def ngettext(self, singular: str, _plural: str, _count: int) -> str:
        return self.gettext(singular)


DEFAULT_MESSAGES = DefaultMessages()
