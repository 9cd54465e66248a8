"""Places kept for some until a day: how many are left, keeping, giving back."""

from dataclasses import dataclass

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from participation import dates
from participation.blueprints.addresses import slugged_id
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.desk import ROOT, agent, managed
from participation.blueprints.registrations.forms import ButtonForm
from participation.blueprints.registrations.party_forms import KeepForm, kept_for_in
from participation.errors import NotFoundError
from participation.i18n import LazyText
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.registrations import keeping
from participation.registrations.models import KeptFor, KeptPlaces
from participation.registrations.openness import why_closed
from participation.registrations.places import Places, most_to_invite
from participation.registrations.places_left import counts_of, kept_of, reckoned
from participation.registrations.words import KEPT_FOR
from participation.unit_of_work import unit_of_work


@dataclass(frozen=True, slots=True)
class KeptLine:
    """Places kept for some, what was filled of them, and until when."""

    kept_for: KeptFor
    label: LazyText
    places: int
    filled: int
    until: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The places of a meeting: in all, taken, kept for whom, and how many may be invited."""

    places: Places
    lines: list[KeptLine]
    why_closed: LazyText | None

    @classmethod
    def of(cls, meeting: Meeting) -> "KeptPage":
        kept = kept_of(meeting.id)
        places = reckoned(meeting, kept, counts_of(meeting.id))
        return cls(places, [_line(one, places) for one in kept], why_closed(meeting))

    @property
    def most_to_invite(self) -> int | None:
        return most_to_invite(self.places)


@bp.route(f"{ROOT}/places", methods=["GET", "POST"])
@managed
def kept_places(meeting: Meeting) -> ResponseReturnValue:
    """Show what is kept for whom, and keep more or fewer."""
    form = KeepForm(meeting)
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _keep(meeting, form))
            return _again(meeting, "gardees")
    if form.refusal is not None:  # what was read before it was rolled back with it
        meeting = meetings.get(meeting.id) or meeting
    return render_page(
        "registrations/kept_places.html",
        form=form,
        kept=KeptPage.of(meeting),
        meeting=meeting,
        outcome=request.args.get("fait", ""),
    )


@bp.post(f"{ROOT}/places/rendre")
@managed
def let_places_go(meeting: Meeting) -> ResponseReturnValue:
    """Give what was kept for some to everybody, who waits first."""
    form, kept_for = ButtonForm(), kept_for_in(request.form.get("pour", ""))
    if kept_for is None:
        raise NotFoundError
    with unit_of_work(form.sending) as work:
        work.once(lambda: str(keeping.let_go(meeting, kept_for, agent())))
    return _again(meeting, "rendues")


def _keep(meeting: Meeting, form: KeepForm) -> str:
    kept_for = KeptFor(form.pour.data)
    keeping.keep_places(meeting, kept_for, *form.how_many_until, agent())
    return kept_for


def _again(meeting: Meeting, outcome: str) -> Response:
    address = url_for("registrations.kept_places", meeting_id=slugged_id(meeting), fait=outcome)
    return redirect(address, code=303)


def _line(kept: KeptPlaces, places: Places) -> KeptLine:
    return KeptLine(
        kept_for=kept.kept_for,
        label=KEPT_FOR[kept.kept_for],
        places=kept.places,
        filled=places.filled.get(kept.kept_for, 0),
        until=dates.day_in_words(kept.until_on),
        is_over=kept.kept_for not in places.kept,
    )
