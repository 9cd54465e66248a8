"""Both versions of what two people wrote: question, what was typed, what is stored."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from participation import dates
from participation.blueprints.forms import BaseForm
from participation.i18n import gettext as _


def differences(
    form: BaseForm, stored: Mapping[str, Any], without: Collection[str] = ("version",)
) -> list[tuple[str, str, str]]:
    """Return (question, typed, stored) for each answer that differs, as one reads them."""
    found = []
    for field in form:
        if field.name in stored and field.name not in without:
            mine, theirs = _in_words(field, field.data), _in_words(field, stored[field.name])
            if mine != theirs:
                found.append((str(field.label.text), mine, theirs))
    return found


def _in_words(field: Any, value: Any) -> str:
    if isinstance(value, bool):
        return _("Oui") if value else _("Non")
    if hasattr(field, "choices"):
        chosen = set(value) if isinstance(value, list) else {value}
        return "\n".join(str(one.label) for one in field.choices if one.value in chosen)
    if isinstance(value, date):
        return dates.day_in_words(value)
    return "" if value is None else str(value)
