"""A meeting copied to other groups in one go: each group with its own day."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField
from wtforms.validators import ValidationError

from participation.blueprints.addresses import slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.fields import DayField, HourField
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.meetings.forms import PlacingForm
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor
from participation.errors import DomainError, NotFoundError
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings import queries
from participation.meetings.errors import (
    HolidayError,
    HourDoesNotExistError,
    MeetingInThePastError,
    TooFarError,
)
from participation.meetings.models import Meeting
from participation.meetings.service.copying import CopiesRefusedError, Copy, copy_to_groups
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

SHIFT = timedelta(weeks=1)
_FIELD_OF: dict[type[DomainError], str] = {
    HolidayError: "jour",
    HourDoesNotExistError: "heure",
    MeetingInThePastError: "jour",
    TooFarError: "jour",
}


class CopyLineForm(Form):  # type: ignore[misc]
    """One group: whether it gets a copy, on which day and at which hour."""

    groupe = HiddenField()
    choisi = BooleanField(_("Copier pour ce groupe"))
    jour = DayField(_("Quel jour ?"))
    heure = HourField(_("À quelle heure ?"))
    garder = BooleanField(
        _("Garder quand même"), description=_("Ce jour est férié : dites-le aux personnes.")
    )

    def validate_jour(self, field: DayField) -> None:
        if self.choisi.data and field.data is None and not field.process_errors:
            raise ValidationError(gettext("Il manque le jour de la rencontre."))

    def validate_heure(self, field: HourField) -> None:
        if self.choisi.data and field.data is None and not field.process_errors:
            raise ValidationError(gettext("Il manque l’heure du début."))


class CopyForm(PlacingForm):
    """The other groups of the Département, each a week after the one before it."""

    lieu = BooleanField(_("Garder le même lieu pour tous"))
    lignes = FieldList(FormField(CopyLineForm))

    def __init__(self, meeting: Meeting, others: list[Group]) -> None:
        start = meeting.local_start
        lines = [
            {
                "groupe": str(group.id),
                "choisi": False,
                "jour": start.date() + SHIFT * place,
                "heure": start.time(),
            }
            for place, group in enumerate(others, start=1)
        ]
        super().__init__(data={"lignes": lines})
        self.pair(others)

    def pair(self, others: list[Group]) -> None:
        """Put each group beside its line; their list may have changed since the form was shown."""
        known = {str(group.id): group for group in others}
        self.lines = [
            (known.pop(line.form.groupe.data), line)
            for line in self.lignes
            if line.form.groupe.data in known
        ]

    @property
    def refusals(self) -> Mapping[int, DomainError]:
        """What was refused, by the id of the group."""
        return self.refusal.refusals if isinstance(self.refusal, CopiesRefusedError) else {}

    def place_refusal(self) -> None:
        """Put each refusal beside the question of the group that it is about."""
        for group, line in self.lines:
            refusal = self.refusals.get(group.id)
            if refusal is not None:
                field = line.form[_FIELD_OF.get(type(refusal), "choisi")]
                field.errors = [*field.errors, str(refusal.message)]

    def asks_about_holiday(self, group: Group, line: FormField) -> bool:
        """Say whether its day was refused as a public holiday, or is kept although it is one."""
        is_refused = isinstance(self.refusals.get(group.id), HolidayError)
        return is_refused or bool(line.form.garder.data)

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), those of each group too."""
        return super().error_list + [
            (field.id, str(error))
            for _group, line in self.lines
            for field in line.form
            for error in field.errors
        ]

    @property
    def copies(self) -> list[Copy]:
        return [
            Copy(
                group,
                datetime.combine(line.form.jour.data, line.form.heure.data),
                keeps_venue=self.lieu.data,
                holiday_accepted=line.form.garder.data,
            )
            for group, line in self.lines
            if line.form.choisi.data
        ]


@bp.route("/animation/rencontres/<slugged_id:meeting_id>/copier", methods=["GET", "POST"])
@authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
def copy(meeting: Meeting) -> ResponseReturnValue:
    """Copy a meeting to the groups that are ticked: a draft for each."""
    form = CopyForm(meeting, _others(meeting))
    if form.validate_on_submit():
        copies = form.copies
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(len(copy_to_groups(current_actor(), meeting, copies))))
            address = url_for("meetings.manage", meeting_id=slugged_id(meeting), fait="copiee")
            return redirect(address, code=303)
        meeting = _reloaded(meeting.id)
        form.pair(_others(meeting))
        form.place_refusal()
    return render_page("meetings/copy.html", form=form, meeting=meeting)


def _others(meeting: Meeting) -> list[Group]:
    """Return the groups one may copy to; one that closed since keeps its line, and is refused."""
    held = {one.id for one in meeting.groups}
    return [
        one
        for one in groups.planned_by(current_actor())
        if one.departement_id == meeting.departement_id
        and one.id not in held
        and (one.holds_meetings or (request.method == "POST" and one.kind.holds_meetings))
    ]


def _reloaded(meeting_id: int) -> Meeting:
    found = queries.get(meeting_id)
    if found is None:
        raise NotFoundError
    return found
