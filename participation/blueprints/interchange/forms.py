"""The forms of an agenda that comes in: a group with a file, and the drafts to announce."""

from collections.abc import Sequence
from typing import Any

from flask import request
from wtforms import FileField, HiddenField, SelectField
from wtforms.validators import ValidationError

from participation.blueprints.fields import ChoicesField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.interchange.carried_file import packed, unpacked
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _


class AgendaFileForm(BaseForm):
    """The group that meets and the file of its agenda, sent as a file or carried along."""

    groupe = SelectField(_("Quel groupe se réunit ?"), validate_choice=False)
    fichier = FileField(
        _("Le fichier de l’agenda"),
        description=_("Un tableau au format CSV, ou un agenda au format iCalendar (.ics)."),
    )
    fichier_regarde = HiddenField()

    def __init__(self, groups: Sequence[Group], **values: Any) -> None:
        super().__init__(**values)
        self._groups = {group.slug: group for group in groups}
        self.groupe.choices = [(group.slug, group.name) for group in groups]
        sent = request.files.get("fichier")
        self.content: bytes | None = sent.read() if sent is not None and sent.filename else None
        if self.content is None and self.fichier_regarde.data:
            self.content = unpacked(self.fichier_regarde.data)

    @property
    def group(self) -> Group:
        return self._groups[self.groupe.data]

    def carry(self) -> None:
        """Put the file into the page, so that what is looked at is what enters."""
        self.fichier_regarde.data = packed(self.content or b"")

    def point_at_file(self) -> None:
        """Say beside the file that it has to be corrected."""
        self.fichier.errors = [gettext("Corrigez le fichier, puis choisissez-le à nouveau.")]

    def validate_groupe(self, field: SelectField) -> None:
        if field.data not in self._groups:
            raise ValidationError(gettext("Choisissez le groupe qui se réunit."))

    def validate_fichier(self, _field: FileField) -> None:
        if self.content is None:
            raise ValidationError(gettext("Choisissez le fichier de votre agenda."))


class DraftsForm(BaseForm):
    """The drafts that are announced together."""

    rencontres = ChoicesField(
        _("Quelles rencontres annoncer ?"), [Needed(_("Cochez au moins une rencontre."))]
    )

    def __init__(self, drafts: Sequence[tuple[str, str]]) -> None:
        super().__init__(data={"rencontres": [value for value, _label in drafts]})
        self.rencontres.choices = list(drafts)

    @property
    def chosen(self) -> set[int]:
        """The ids of the drafts that are ticked."""
        return {int(key) for key in self.rencontres.data or ()}
