"""`flask users`: opens the first accounts."""

import click
from flask.cli import AppGroup

from participation.accounts.contacts import read_contact
from participation.accounts.queries import accounts_of_address
from participation.acts.invite_person import InvitationInput, invite_person
from participation.errors import DomainError
from participation.groups.models import Group
from participation.groups.queries import get as get_group
from participation.permissions import Role
from participation.territories import queries as territories
from participation.territories.models import AddressKind, Departement
from participation.unit_of_work import unit_of_work

users = AppGroup("users", help="People who may sign in.")


@users.command("invite")
@click.argument("email")
@click.option("--role", type=click.Choice([str(role) for role in Role]), required=True)
@click.option("--departement", "code", help="INSEE code, 31 for Haute-Garonne.")
@click.option("--groupe", "slug", help="Slug of a group to join.")
def invite_user(email: str, role: str, code: str | None, slug: str | None) -> None:
    """Open an account for EMAIL, or give it one more role."""
    group = _group(slug) if slug else None
    departement = _departement(code, group.departement_id if group else None)
    try:
        contact = read_contact(email)
        if contact is None:
            raise click.ClickException("An e-mail address is needed.")
        with unit_of_work():
            known = accounts_of_address(departement.id, contact)
            data = InvitationInput(
                contact, Role(role), group=group, account=known[0] if known else None
            )
            invite_person(None, departement, data)
    except DomainError as refusal:
        raise click.ClickException(str(refusal.message)) from None
    click.echo(f"{email} may sign in as {role}.")


def _group(slug: str) -> Group:
    group_id = territories.target_of(AddressKind.GROUP, slug)
    group = get_group(group_id) if group_id is not None else None
    if group is None:
        raise click.ClickException(f"No group has the slug {slug}.")
    return group


def _departement(code: str | None, of_group: int | None) -> Departement:
    known = territories.departements()
    if code is not None:
        found = next((one for one in known if one.code == code.upper()), None)
        if found is None:
            raise click.ClickException(f"No département has the code {code}.")
        if of_group not in (None, found.id):
            raise click.ClickException("This group belongs to another département.")
        return found
    chosen = [one for one in known if one.id == of_group] if of_group is not None else known
    if len(chosen) != 1:
        raise click.ClickException("Say which département with --departement.")
    return chosen[0]
