"""Organisations: the list, one of them, its new name, and one typed by mistake."""

from flask.typing import ResponseReturnValue

from participation.acts.remove_unused import remove_organisation
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, answers_again, do_once, refusals, render_page
from participation.blueprints.places import lists, versions
from participation.blueprints.places.blueprint import ROOT, bp, done, outcome
from participation.blueprints.places.forms import (
    NewOrganisationForm,
    OrganisationForm,
    PastNameForm,
    RenamingForm,
    checked,
)
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError
from participation.groups.organisations.rosters import bodies_of
from participation.permissions import Permission
from participation.territories import queries
from participation.territories.editing.organisations import (
    add_organisation,
    change_organisation,
    note_past_name,
    rename_organisation,
)
from participation.territories.models import Organisation
from participation.territories.past_names import past_names
from participation.unit_of_work import unit_of_work

_edited = authorize(Permission.PLACE_EDIT, load=queries.organisation, into="organisation")


@bp.get(f"{ROOT}/organismes")
@authorize(Permission.PLACE_EDIT)
def organisations() -> ResponseReturnValue:
    """List the organisations."""
    listing = lists.organisations(own_departement(Permission.PLACE_EDIT))
    return render_page("places/organisations.html", listing=listing, outcome=outcome())


@bp.route(f"{ROOT}/organismes/nouveau", methods=["GET", "POST"])
@authorize(Permission.PLACE_EDIT)
def new_organisation() -> ResponseReturnValue:
    """Add an organisation."""
    departement = own_departement(Permission.PLACE_EDIT)
    form = NewOrganisationForm()
    if form.validate_on_submit():
        by, name, data = current_actor().person_id, form.name.data, form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(add_organisation(by, departement, name, data).id))
            return done("organisation", "ajoute", organisation_id=key)
        form.place_refusal()
    return render_page("places/new_organisation.html", form=form)


@bp.route(f"{ROOT}/organismes/<key:organisation_id>", methods=["GET", "POST"])
@_edited
def organisation(organisation: Organisation) -> ResponseReturnValue:
    """Change what an organisation is for; who comes second sees both versions."""
    form = OrganisationForm(data=versions.of_organisation(organisation))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        by, data, seen = current_actor().person_id, form.to_input(), form.seen_version
        with refusals(form):
            do_once(form, lambda: change_organisation(by, organisation, data, seen_version=seen))
            return done("organisation", "change", organisation_id=organisation.id)
        if isinstance(form.refusal, EditConflictError):
            changed = versions.both(form, versions.of_organisation(organisation))
    return render_page(
        "places/organisation.html",
        form=form,
        changed=changed,
        organisation=organisation,
        former=past_names(organisation.departement_id).get(organisation.id, []),
        bodies=bodies_of(organisation.id),
        outcome=outcome(),
    )


@bp.route(f"{ROOT}/organismes/<key:organisation_id>/renommer", methods=["GET", "POST"])
@_edited
def rename(organisation: Organisation) -> ResponseReturnValue:
    """Give an organisation its new name; the old one stays known, with its last day."""
    form = RenamingForm(data={"version": organisation.version})
    if form.validate_on_submit():
        name, until_on = form.name.data, form.until_on.data
        by, seen = current_actor().person_id, form.seen_version
        with refusals(form):
            do_once(
                form,
                lambda: rename_organisation(by, organisation, name, until_on, seen_version=seen),
            )
            said = "renomme" if until_on else "corrige"
            return done("organisation", said, organisation_id=organisation.id)
        form.place_refusal()
        form.version.data = str(organisation.version)
    return render_page("places/rename.html", form=form, organisation=organisation)


@bp.route(f"{ROOT}/organismes/<key:organisation_id>/ancien-nom", methods=["GET", "POST"])
@_edited
def past_name(organisation: Organisation) -> ResponseReturnValue:
    """Keep a name that an organisation had before it was written here."""
    form = PastNameForm()
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                by, day = current_actor().person_id, checked(form.until_on)
                note_past_name(by, organisation, form.name.data, day)
            return done("organisation", "change", organisation_id=organisation.id)
        form.place_refusal()
    return render_page("places/past_name.html", form=form, organisation=organisation)


@bp.route(f"{ROOT}/organismes/<key:organisation_id>/supprimer", methods=["GET", "POST"])
@answers_again(lambda **_address: done("organisations", "supprime"))
@_edited
def drop_organisation(organisation: Organisation) -> ResponseReturnValue:
    """Forget an organisation that nothing names, once one has said so."""
    form, name = BaseForm(), organisation.name
    back = {"endpoint": "places.organisation", "values": {"organisation_id": organisation.id}}
    if form.validate_on_submit():
        with refusals(form):
            by = current_actor().person_id
            do_once(form, lambda: remove_organisation(by, organisation))
            return done("organisations", "supprime")
    return render_page("places/drop.html", form=form, name=name, back=back)
