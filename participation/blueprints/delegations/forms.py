"""What is asked about a delegation, and about what came back."""

from collections.abc import Sequence
from typing import Any

from wtforms import HiddenField, SelectField, TextAreaField
from wtforms.validators import Length

from participation.blueprints.fields import DayField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.groups.delegations.errors import EmptyReportError, NoCarrierError
from participation.groups.delegations.inputs import DelegationInput
from participation.groups.models import Delegation, Group
from participation.i18n import lazy as _

LINE = 200


class _VersionedForm(BaseForm):
    version = HiddenField()

    @property
    def seen_version(self) -> int:
        """The version that the page showed."""
        typed = self.version.data or ""
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0  # noqa: PLR2004


class DelegationForm(_VersionedForm):
    """In which body, by whom, on what conditions, prepared how."""

    body_id = SelectField(_("Dans quelle instance ?"), [Needed(_("Choisissez une instance."))])
    carriers = TextField(
        _("Qui porte la voix ?"),
        [Needed(NoCarrierError.message), Length(max=LINE, message=_("Écrivez-le en une ligne."))],
        description=_("Un rôle, jamais un nom. Par exemple : deux membres du groupe."),
    )
    since_on = DayField(_("À partir de quel jour ?"), [Needed(_("Choisissez un jour."))])
    until_on = DayField(_("Jusqu’à quel jour ?"))
    conditions = TextAreaField(
        _("À quelles conditions ?"),
        description=_("Par exemple : droit de parole, trajet payé, documents reçus avant."),
    )
    prepares_on = DayField(_("Quel jour se prépare-t-on ensemble ?"))
    preparation = TextAreaField(_("Comment se prépare-t-on ?"))
    support = TextField(
        _("Qui accompagne ?"),
        [Length(max=LINE, message=_("Écrivez-le en une ligne."))],
        description=_("Une fonction, jamais un nom. Par exemple : l’animatrice du groupe."),
    )

    def __init__(self, bodies: Sequence[Group], **values: Any) -> None:
        super().__init__(**values)
        self.body_id.choices = [("", ""), *((str(one.id), one.name) for one in bodies)]

    @property
    def answers(self) -> DelegationInput:
        return DelegationInput(
            body_id=int(self.body_id.data),
            carriers=self.carriers.data or "",
            since_on=self.since_on.data,
            until_on=self.until_on.data,
            conditions=self.conditions.data or "",
            preparation=self.preparation.data or "",
            prepares_on=self.prepares_on.data,
            support=self.support.data or "",
        )


class ReportForm(_VersionedForm):
    """What came back, in a few words and with its day."""

    report = TextAreaField(
        _("Qu’est-ce qui a été dit et répondu ?"),
        [Needed(EmptyReportError.message), Length(max=3000, message=_("Dites-le plus court."))],
        description=_("Quelques phrases courtes, sans nom. Tout le monde pourra les lire."),
    )
    reported_on = DayField(_("De quel jour date ce retour ?"), [Needed(_("Choisissez un jour."))])


def answers_of(delegation: Delegation) -> dict[str, Any]:
    """Return a stored delegation as the answers of its form."""
    return {
        "version": str(delegation.version),
        "body_id": str(delegation.body_id),
        "carriers": delegation.carriers,
        "since_on": delegation.since_on,
        "until_on": delegation.until_on,
        "conditions": delegation.conditions,
        "prepares_on": delegation.prepares_on,
        "preparation": delegation.preparation,
        "support": delegation.support,
    }


def report_of(delegation: Delegation) -> dict[str, Any]:
    """Return a stored report as the answers of its form."""
    return {
        "version": str(delegation.version),
        "report": delegation.report,
        "reported_on": delegation.reported_on,
    }
