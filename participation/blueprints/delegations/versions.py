"""Two people wrote the same delegation: what was typed beside what is stored."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from participation import dates
from participation.blueprints.delegations.forms import DelegationForm, ReportForm


def both(
    form: DelegationForm | ReportForm, stored: Mapping[str, Any]
) -> list[tuple[str, str, str]]:
    """Return (question, mine, theirs) where they differ, and let the form be sent over it."""
    form.version.data = stored["version"]
    pairs = [
        (str(form[name].label.text), _in_words(form, name, form[name].data), theirs)
        for name, value in stored.items()
        if name != "version"
        for theirs in [_in_words(form, name, value)]
    ]
    return [pair for pair in pairs if pair[1] != pair[2]]


def _in_words(form: DelegationForm | ReportForm, name: str, value: Any) -> str:
    if isinstance(value, date):
        return dates.day_in_words(value)
    choices = getattr(form[name], "choices", None)
    if choices:
        return next((str(label) for key, label in choices if key == value), "")
    return str(value or "")
