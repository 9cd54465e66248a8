"""`flask users`: opens the first accounts."""

import click
from flask.cli import AppGroup

from participation.accounts.contacts import read_contact
from participation.accounts.people import invite
from participation.errors import DomainError
from participation.groups import service as groups
from participation.groups.models import College, MembershipRole
from participation.groups.queries import get as get_group
from participation.permissions import Role
from participation.territories import queries as territories
from participation.territories.models import AddressKind
from participation.unit_of_work import unit_of_work

users = AppGroup("users", help="People who may sign in.")

COLLEGES = {
    Role.ELU: College.ELUS,
    Role.PARTENAIRE: College.INSTITUTIONS,
    Role.ANIMATEUR: College.PROFESSIONNELS,
    Role.CHARGE_MISSION: College.PROFESSIONNELS,
    Role.REFERENT: College.PROFESSIONNELS,
}


@users.command("invite")
@click.argument("email")
@click.option("--role", type=click.Choice([str(role) for role in Role]), required=True)
@click.option("--departement", "code", help="INSEE code, 31 for Haute-Garonne.")
@click.option("--groupe", "slug", help="Slug of a group to join.")
def invite_user(email: str, role: str, code: str | None, slug: str | None) -> None:
    """Open an account for EMAIL, or give it one more role."""
    group_id = territories.target_of(AddressKind.GROUP, slug) if slug else None
    group = get_group(group_id) if group_id is not None else None
    if slug and group is None:
        raise click.ClickException(f"No group has the slug {slug}.")
    departement = _departement(code, group.departement_id if group else None)
    try:
        contact = read_contact(email)
        if contact is None:
            raise click.ClickException("An e-mail address is needed.")
        with unit_of_work():
            account = invite(departement, contact, [Role(role)])
            if group is not None:
                groups.join(
                    group,
                    account.person,
                    COLLEGES.get(Role(role), College.USAGERS),
                    MembershipRole.FACILITATOR if role == Role.ANIMATEUR else MembershipRole.MEMBER,
                )
    except DomainError as refusal:
        raise click.ClickException(str(refusal.message)) from None
    click.echo(f"{email} may sign in as {role}.")


def _departement(code: str | None, of_group: int | None) -> int:
    if of_group is not None and code is None:
        return of_group
    if code is not None:
        found = territories.departement_by_code(code)
        if found is None:
            raise click.ClickException(f"No département has the code {code}.")
        return found.id
    known = territories.departements()
    if len(known) != 1:
        raise click.ClickException("Say which département with --departement.")
    return known[0].id
