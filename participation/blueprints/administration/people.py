"""`/administration/personnes`: who may come in, invitations, and the end of an access."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import access, queries
from participation.accounts.contacts import Contact
from participation.accounts.models import Account
from participation.accounts.words import ROLE_HINTS
from participation.acts.invite_person import InvitationInput, WhoIsMeantError, invite_person
from participation.blueprints.administration.blueprint import bp, own_departement
from participation.blueprints.administration.forms import AccessForm, InvitationForm
from participation.blueprints.administration.pages import (
    differences,
    people_page,
    person_page,
)
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.i18n import LazyText, lazy
from participation.permissions import Permission, Role
from participation.unit_of_work import unit_of_work

OUTCOMES: dict[str, LazyText] = {
    "invitation": lazy("C’est fait : un message est parti."),
    "acces": lazy("C’est noté."),
    "fermeture": lazy("Ce compte est fermé."),
}


@bp.get("/administration/personnes")
@authorize(Permission.ACCOUNT_INVITE)
def people() -> ResponseReturnValue:
    """List who may come in, the newest first."""
    departement = own_departement(Permission.ACCOUNT_INVITE)
    prepared = people_page(departement, request.args.get("role", ""), request.args.get("avant", ""))
    return render_template("administration/people.html", people=prepared, outcome=_outcome())


@bp.route("/administration/personnes/inviter", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_INVITE)
def invite() -> ResponseReturnValue:
    """Invite somebody, with a role and, if one wants, a group."""
    departement = own_departement(Permission.ACCOUNT_INVITE)
    known_groups = groups.all_of(departement.id)
    form = InvitationForm(known_groups)
    if form.validate_on_submit() and form.contact.contact is not None:
        by = current_actor().person_id
        data = _invitation(form, form.contact.contact, departement.id, known_groups)
        with refusals(form), unit_of_work(form.operation) as work:
            key = work.once(lambda: str(invite_person(by, departement, data).person.uid))
            return redirect(url_for(".person", account_id=key, fait="invitation"), code=303)
        if isinstance(form.refusal, WhoIsMeantError):
            form.ask_who(queries.accounts_of_address(departement.id, data.contact))
    return render_page("administration/invite.html", form=form, hints=ROLE_HINTS)


@bp.route("/administration/personnes/<uuid:account_id>", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_INVITE, load=queries.account_by_uid, into="account")
def person(account: Account) -> ResponseReturnValue:
    """Show somebody's access and change it."""
    held = queries.roles_of([account.id]).get(account.id, [])
    form = AccessForm(
        data={"function": account.function, "roles": held, "seen": access.stamp(account, held)}
    )
    prepared = person_page(account)  # a refusal takes back what was loaded with the account
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        roles, function = [Role(one) for one in form.roles.data or []], form.function.data
        with refusals(form), unit_of_work():
            by = current_actor().person_id
            access.change_access(by, account, function, roles, seen=form.seen.data)
            return redirect(
                url_for(".person", account_id=account.person.uid, fait="acces"), code=303
            )
        if isinstance(form.refusal, EditConflictError):
            changed = differences(form, account)
    return render_page(
        "administration/person.html",
        form=form,
        one=prepared,
        changed=changed,
        hints=ROLE_HINTS,
        outcome=_outcome(),
    )


@bp.route("/administration/personnes/<uuid:account_id>/fermer", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_INVITE, load=queries.account_by_uid, into="account")
def close_account(account: Account) -> ResponseReturnValue:
    """Close somebody's account, after saying what happens."""
    form, prepared = BaseForm(), person_page(account)
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            access.close(current_actor().person_id, account)
            return redirect(url_for(".people", fait="fermeture"), code=303)
    return render_page("administration/close.html", form=form, one=prepared)


def _invitation(
    form: InvitationForm, contact: Contact, departement_id: int, known_groups: list[Group]
) -> InvitationInput:
    return InvitationInput(
        contact,
        Role(form.role.data),
        function=form.function.data or "",
        group=next((one for one in known_groups if one.slug == form.group.data), None),
        account=form.chosen(queries.accounts_of_address(departement_id, contact)),
        is_somebody_else=form.is_somebody_else,
    )


def _outcome() -> LazyText | None:
    return OUTCOMES.get(request.args.get("fait", ""))
