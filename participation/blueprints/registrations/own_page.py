"""The page behind a code: see, change, withdraw, come back, register to another date."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock, policies
from participation.accounts import access_codes
from participation.accounts.actor import ANONYMOUS
from participation.accounts.models import AccessCode
from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.registrations.blueprint import UnknownCodeError, bp
from participation.blueprints.registrations.forms import (
    ButtonForm,
    CodeForm,
    NeedsForm,
    needs_in,
)
from participation.blueprints.registrations.pages import OwnPage
from participation.blueprints.registrations.views import to_own_page
from participation.errors import NotFoundError
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.registrations import queries, service
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.needs import change_needs
from participation.registrations.parties import party_of
from participation.unit_of_work import unit_of_work


@bp.route("/i", methods=["GET", "POST"])
@public
def type_code() -> ResponseReturnValue:
    """Ask for the code; what it opens is looked for at its own address."""
    form = CodeForm()
    if form.validate_on_submit():
        typed = access_codes.normalised(form.code.data)
        shown = f"{typed[: access_codes.HALF]}-{typed[access_codes.HALF :]}"
        return redirect(url_for("registrations.own_page", code=shown), code=303)
    return render_page("registrations/type_code.html", form=form)


@bp.get("/i/<code>")
@public
def own_page(code: str) -> ResponseReturnValue:
    """Show all that one person did with a code."""
    own = OwnPage.of(opened(code), request.args.get("fait", ""))
    return render_page("registrations/own_page.html", own=own)


@bp.post("/i/<code>/besoins")
@public
def change_own_needs(code: str) -> ResponseReturnValue:
    """Ask for something else in order to come."""
    access, form = opened(code), NeedsForm()
    registration = _meant(access, form)
    with unit_of_work():
        change_needs(registration, needs_in(form.besoins), access.person_id)
    return to_own_page(access, "besoins")


@bp.post("/i/<code>/desistement")
@public
def withdraw(code: str) -> ResponseReturnValue:
    """Give the place back: done at once, and the page offers the way back."""
    access, form = opened(code), ButtonForm()
    registration = _meant(access, form)
    with unit_of_work(form.sending) as work:
        work.once(lambda: str(service.withdraw(registration, access.person_id)))
    return to_own_page(access, "desistement")


@bp.post("/i/<code>/inscription")
@public
def register_again(code: str) -> ResponseReturnValue:
    """Come after all, or come to another date of the same groups, in one tap."""
    access, form = opened(code), ButtonForm()
    meeting = meetings.get(form.meeting_id or 0)
    known = queries.standing_for(form.meeting_id or 0, access.person_id)
    if meeting is None or not _may_join(access, meeting, known):
        raise NotFoundError
    needs = tuple(need.kind for need in known.needs) if known is not None else ()
    party = party_of(known) if known is not None else Party()
    data = RegistrationInput(access.person.chosen_name, needs=needs, party=party)
    with unit_of_work(form.sending) as work:
        work.once(lambda: str(service.register_again(meeting, access.person, data).id))
    return to_own_page(access, "inscription")


def opened(code: str) -> AccessCode:
    """Return what a code opens; the page wears the face of its Département.

    Raises:
        UnknownCodeError, AccessCodeEndedError, TooManyAttemptsError.

    """
    access = access_codes.find(code)
    if access is None:
        raise UnknownCodeError
    sites.wear_that_of(access.departement_id)
    return access


def _meant(access: AccessCode, form: ButtonForm) -> Registration:
    """Return the registration that the button is about, or the only one it can be about."""
    held = queries.of_person(access.person_id)
    if form.meeting_id is not None:
        found = [one for one in held if one.meeting_id == form.meeting_id]
    else:
        coming = [one for one in held if one.meeting.ends_at > clock.now()]
        found = [one for one in coming if one.state is not RegistrationState.WITHDRAWN] or coming
    if len(found) != 1:
        raise NotFoundError
    return found[0]


def _may_join(access: AccessCode, meeting: Meeting, known: Registration | None) -> bool:
    if meeting.departement_id != access.departement_id:
        return False
    return (
        known is not None
        or policies.allows(ANONYMOUS, Permission.MEETING_VIEW, meeting)
        or queries.replaces_theirs(meeting.id, access.person_id)
    )
