"""The pages on which a facilitator brings an agenda in, and announces what came."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.acts.bring_in_agenda import announce_drafts, bring_in
from participation.blueprints import sites
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.interchange.forms import AgendaFileForm, DraftsForm
from participation.blueprints.interchange.pages import drafts_page, look_page
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.interchange.agenda_files import read_agenda
from participation.interchange.import_meetings import decide
from participation.interchange.meeting_rows import ReadRows
from participation.meetings.queries import drafts_of
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work

bp = Blueprint("interchange", __name__)

# CRLF and a mark at the start, as spreadsheets expect; the second line shows how to write.
MODEL = (
    "\ufefftitre;debut;fin;lieu;adresse;description;reference\r\n"
    "Café des habitants;08/12/2026 14:00;08/12/2026 16:00;Maison des associations;"
    "2 place de la Halle, 31540 Saint-Félix-Lauragais;"
    "Ligne d’exemple : remplacez-la par la vôtre.;exemple-1\r\n"
)


@bp.get("/animation/rencontres/importer")
@authorize(Permission.AGENDA_IMPORT)
def choose() -> ResponseReturnValue:
    """Ask for a group and for the file of its agenda."""
    return render_page("interchange/choose.html", form=_file_form())


@bp.get("/animation/rencontres/importer/modele.csv")
@authorize(Permission.AGENDA_IMPORT)
def model() -> Response:
    """Give an empty agenda to fill in a spreadsheet."""
    response = Response(MODEL, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="modele-agenda.csv"'
    return response


@bp.post("/animation/rencontres/importer")
@authorize(Permission.AGENDA_IMPORT)
def look() -> ResponseReturnValue:
    """Show what each row of the file would do; nothing is written."""
    form = _file_form()
    if not form.validate_on_submit():
        return render_page("interchange/choose.html", form=form)
    return _look(form, _read(form))


@bp.post("/animation/rencontres/importer/entrer")
@authorize(Permission.AGENDA_IMPORT)
def enter() -> ResponseReturnValue:
    """Let the rows of the file enter as drafts: all of them, or none."""
    form = _file_form()
    if not form.validate_on_submit():
        return render_page("interchange/choose.html", form=form)
    group, read = form.group, _read(form)
    if read.problems:
        return _look(form, read)
    departement = _departement(group)
    with refusals(form):
        with unit_of_work(form.operation) as work:
            work.once(lambda: str(len(bring_in(current_actor(), group, departement, read.rows))))
        return redirect(_drafts_href(group, "entrees"), code=303)
    return _look(form, read)


@bp.route("/animation/groupes/<slugged_id:group_id>/brouillons", methods=["GET", "POST"])
@authorize(Permission.AGENDA_IMPORT, load=groups.get, into="group")
def drafts(group: Group) -> ResponseReturnValue:
    """Show the drafts of a group with boxes to tick, and announce those that are ticked."""
    shown = drafts_page(group, drafts_of(group.id), request.args.get("fait", ""))
    form = DraftsForm([(draft.key, draft.title) for draft in shown.ready])
    if form.validate_on_submit():
        chosen = form.chosen
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(len(announce_drafts(current_actor(), group, chosen))))
            return redirect(_drafts_href(group, "annoncees"), code=303)
    return render_page("interchange/drafts.html", form=form, drafts=shown)


def _file_form() -> AgendaFileForm:
    planned = [one for one in groups.planned_by(current_actor()) if one.holds_meetings]
    return AgendaFileForm(planned, data={"groupe": request.args.get("groupe", "")})


def _departement(group: Group) -> Departement:
    found = territories.departement(group.departement_id)
    if found is None:
        raise NotFoundError
    return found


def _read(form: AgendaFileForm) -> ReadRows:
    sites.wear_that_of(form.group.departement_id)
    return read_agenda(form.content or b"", form.group, _departement(form.group))


def _look(form: AgendaFileForm, read: ReadRows) -> ResponseReturnValue:
    group = form.group
    fates = [] if read.problems else decide(group, _departement(group), read.rows)
    form.carry()
    page = look_page(group, read, fates, is_carried=bool(form.fichier_regarde.data))
    if read.problems:
        form.point_at_file()
    return render_page("interchange/look.html", form=form, look=page)


def _drafts_href(group: Group, outcome: str) -> str:
    return url_for(".drafts", group_id=f"{group.id}-{group.slug}", fait=outcome)
