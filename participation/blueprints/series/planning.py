"""`/animation/series/nouvelle`: the rule, then every date of it, then all of them at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints import csrf, sites
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.meetings import versions
from participation.blueprints.meetings.writing import choices_of, place_of, venue_of
from participation.blueprints.request_state import current_actor
from participation.blueprints.rhythm_lines import rhythm_lines
from participation.blueprints.series.forms import STEP, DateLineForm, SeriesForm, Step
from participation.blueprints.series.pages import DateLine, lines_of
from participation.blueprints.series.views import bp
from participation.errors import DomainError
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.i18n import lazy
from participation.meetings import errors, service
from participation.meetings.drafting import columns_of, zone_of
from participation.meetings.inputs import MeetingInput
from participation.meetings.recurrence import in_words
from participation.meetings.service.series import SeriesRefusedError
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import Departement, Venue
from participation.unit_of_work import unit_of_work

# Where a refused date shows what is wrong with it; anything else concerns all of them.
_LINE_FIELDS: dict[type[DomainError], str] = {
    errors.MeetingInThePastError: "day",
    errors.HolidayError: "keep_holiday",
    errors.EndsBeforeStartError: "ends_at",
    errors.HourDoesNotExistError: "starts_at",
    errors.NoPlaceError: "venue",
}


# Sent by the form itself, or by the button.
_OF_THE_FORM = frozenset(
    {csrf.OPERATION_FIELD, csrf.TOKEN_FIELD, STEP, "version", "planned_by", "seen"}
)
_DATES = "dates-"


class UnseenWarningsError(DomainError):
    """Something clashes that was not on the page when its button was pressed."""

    message = lazy("Il y a du nouveau à regarder. Si tout vous va, appuyez encore une fois.")


@bp.route("/animation/series/nouvelle", methods=["GET", "POST"])
@authorize(Permission.MEETING_PLAN)
def new() -> ResponseReturnValue:
    """Plan a series: its rule first, then its dates, which are written when all is well."""
    planner = _planner()
    form = planner.form
    if not form.is_sent or form.step is Step.RULE:
        return planner.rule_page()
    is_sound = form.validate()
    if form.shared_errors or not planner.draw():
        return planner.rule_page()
    if is_sound and form.step.writes:
        with refusals(form):
            return planner.written()
    return planner.dates_page()


@dataclass(frozen=True, slots=True)
class _Planner:
    """One sending of the form, for a Département."""

    actor: Actor
    departement: Departement
    form: SeriesForm

    def draw(self) -> bool:
        """Draw the dates; say whether the rule and what is shared allow it."""
        with refusals(self.form):
            self.form.draw_dates()
            self._check_shared()
        self.form.place_refusal()
        return self.form.refusal is None

    def written(self) -> ResponseReturnValue:
        """Write the series once, however often its button is pressed, and go to its page."""
        with unit_of_work(self.form.operation) as work:
            key = work.once(lambda: str(self._write()))
        said = "annoncee" if self.form.step is Step.ANNOUNCE else "preparee"
        return redirect(url_for("series.show", series_id=int(key), fait=said), code=303)

    def rule_page(self) -> ResponseReturnValue:
        """Show the rule and what is shared; the dates drawn before are kept along."""
        carried = _carried(lambda name: name.startswith(_DATES))
        return render_page("series/new.html", form=self.form, carried=carried)

    def dates_page(self) -> ResponseReturnValue:
        """Show the dates, each with what was refused; what all share is shown on the first page."""
        refusal = self.form.refusal
        if isinstance(refusal, SeriesRefusedError):
            shared = self._place(refusal)
            if shared is not None:
                self.form.refusal = shared
                self.form.place_refusal()
                return self.rule_page()
        if refusal is not None:  # the rollback emptied what was loaded
            self.form.known = choices_of(_planned(self.actor), self.departement)
        lines = lines_of(self.actor, self.departement, self.form)
        self.form.seen.data = " ".join(mark for line in lines for mark in line.marks)
        return render_page(
            "series/dates.html",
            form=self.form,
            lines=lines,
            rhythms=rhythm_lines(self.form.chosen_groups),
            rule=in_words(self.form.rule),
            carried=_carried(lambda name: not name.startswith(_DATES)),
        )

    def _write(self) -> int:
        lines = lines_of(self.actor, self.departement, self.form)
        self._check_seen(lines)
        venue = venue_of(self.actor, self.departement, self.form)
        series = service.plan_series(
            self.actor,
            self.form.chosen_groups,
            self.form.rule.as_recur(),
            [self._input(line, venue) for line in self.form.kept],
            organisation_ids=self.form.organisation_ids,
            is_announced=self.form.step is Step.ANNOUNCE,
        )
        return series.id

    def _input(self, line: DateLineForm, typed: Venue | None) -> MeetingInput:
        return replace(
            self.form.to_input(None),
            starts=line.starts,
            ends=line.ends,
            venue=self.form.venue_of(line, typed),
            holiday_accepted=line.keep_holiday.data,
        )

    def _check_shared(self) -> None:
        """Refuse what no date could be written with: a number that is none, too long an agenda."""
        data = self.form.to_input(self.form.chosen_venue)
        try:
            columns_of(data, zone_of(self.form.chosen_groups, data))
        except errors.HourDoesNotExistError:
            return  # the first date alone: its own line says so

    def _check_seen(self, lines: Sequence[DateLine]) -> None:
        seen = set((self.form.seen.data or "").split())
        if any(mark not in seen for line in lines for mark in line.marks):
            raise UnseenWarningsError

    def _place(self, refused: SeriesRefusedError) -> DomainError | None:
        """Put each refusal beside its date; return one that concerns all of them."""
        for place, refusal in refused.refusals.items():
            name = getattr(refusal, "column", "")
            if name not in DateLineForm.__dict__:
                name = _LINE_FIELDS.get(type(refusal), "")
            if not name:
                return refusal
            field = self.form.kept[place][name]
            field.errors = [*field.errors, str(refusal.message)]
        return None


def _planner() -> _Planner:
    actor = current_actor()
    planned = _planned(actor)
    departement, asked = place_of(planned, None)
    sites.wear(departement)
    choices = choices_of(planned, departement)
    chosen = [asked] if asked is not None else choices.groups if len(choices.groups) == 1 else []
    form = SeriesForm(
        choices,
        territories.organisations(departement.id),
        {**versions.blank(chosen, departement.settings), "organisations": []},
    )
    return _Planner(actor, departement, form)


def _planned(actor: Actor) -> list[Group]:
    return [one for one in groups.planned_by(actor) if one.holds_meetings]


def _carried(of_page: Callable[[str], bool]) -> list[tuple[str, str]]:
    """Return the answers of the other page, as they were typed, to be sent along."""
    return [
        (name, value)
        for name, value in request.form.items(multi=True)
        if name not in _OF_THE_FORM and of_page(name)
    ]
