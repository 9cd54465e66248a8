"""`/administration/charte`: the next version of a charter; both texts when two people write."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import HiddenField, TextAreaField

from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.charters.views import bp
from participation.blueprints.fields import DayField
from participation.blueprints.forms import BaseForm, Needed, refusals, render_page
from participation.blueprints.request_state import current_actor, state
from participation.errors import EditConflictError, NotFoundError
from participation.groups import queries as groups
from participation.groups.addresses import group_of_slug
from participation.groups.charters import queries
from participation.groups.charters.default_text import DEFAULT_CHARTER
from participation.groups.charters.errors import EmptyCharterError
from participation.groups.charters.service import write_version
from participation.groups.models import Charter, Group
from participation.i18n import gettext, lazy
from participation.i18n import lazy as _
from participation.permissions import Permission
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work

OUTCOMES = {"ecrite": lazy("C’est enregistré. Chaque membre la lira à sa prochaine visite.")}


class CharterForm(BaseForm):
    """The next version, and the day from which it counts."""

    body = TextAreaField(
        _("Le texte"),
        [Needed(EmptyCharterError.message)],
        description=_("Une ligne vide sépare deux parties. La première ligne est le titre."),
    )
    in_force_on = DayField(
        _("À partir de quel jour compte-t-elle ?"), [Needed(_("Choisissez un jour."))]
    )
    number = HiddenField()

    @property
    def seen_number(self) -> int:
        """The number of the version that was changed."""
        typed = self.number.data or ""
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0  # noqa: PLR2004


@bp.route("/administration/charte", methods=["GET", "POST"])
@authorize(Permission.CHARTER_EDIT)
def edit() -> ResponseReturnValue:
    """Write the next version of the charter of a Département."""
    departement = own_departement(Permission.CHARTER_EDIT)
    return _page(departement, None)


@bp.route("/administration/charte/<slug>", methods=["GET", "POST"])
@authorize(Permission.CHARTER_EDIT, load=group_of_slug, into="group", by="slug")
def edit_own(group: Group) -> ResponseReturnValue:
    """Write the next version of the charter of a network."""
    if not group.kind.has_own_charter:
        raise NotFoundError
    departement = next(one for one in state().departements if one.id == group.departement_id)
    return _page(departement, group)


def _page(departement: Departement, group: Group | None) -> ResponseReturnValue:
    known = queries.versions(departement.id, group.id if group is not None else None)
    form = CharterForm(data=_newest(known))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form), unit_of_work(form.operation) as work:
            work.once(lambda: _write(departement, group, form))
            return redirect(f"{request.path}?fait=ecrite", code=303)
        if isinstance(form.refusal, EditConflictError):
            changed = _both(form, departement, group)
    return render_page(
        "charters/edit.html",
        form=form,
        group=group,
        departement=departement,
        changed=changed,
        networks=[one for one in groups.all_of(departement.id) if one.kind.has_own_charter],
        shown_href=url_for(
            ".show",
            departement=departement.slug if group is None else None,
            groupe=group.slug if group is not None else None,
        ),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


def _newest(known: list[Charter]) -> dict[str, Any]:
    if not known:
        return {"body": DEFAULT_CHARTER, "number": "0"}
    return {"body": known[0].body, "number": str(known[0].number)}


def _write(departement: Departement, group: Group | None, form: CharterForm) -> str:
    person_id = current_actor().person_id
    if person_id is None:
        raise NotFoundError
    written = write_version(
        person_id,
        departement,
        form.body.data or "",
        form.in_force_on.data,
        seen_number=form.seen_number,
        group=group,
    )
    return str(written.id)


def _both(
    form: CharterForm, departement: Departement, group: Group | None
) -> list[tuple[str, str, str]]:
    """Return what was typed beside the version that came in between, to be sent over it."""
    known = queries.versions(departement.id, group.id if group is not None else None)
    stored = _newest(known)
    form.number.data = stored["number"]
    return [(gettext("Le texte"), form.body.data or "", stored["body"])]
