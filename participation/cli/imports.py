"""`flask import`: brings in what exists elsewhere."""

from collections.abc import Iterable
from pathlib import Path

import click
from flask.cli import AppGroup

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.accounts.contacts import read_contact
from participation.accounts.queries import accounts_reached_by, grants_of
from participation.acts.bring_in_agenda import bring_in
from participation.blueprints.sessions import actor_of
from participation.errors import DomainError
from participation.groups.models import Group
from participation.groups.queries import get as get_group
from participation.interchange.agenda_files import read_agenda
from participation.interchange.fates import KIND_WORDS, Fate, FateKind, ImportRefusedError
from participation.interchange.import_meetings import decide
from participation.interchange.meeting_rows import ReadRows
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import AddressKind
from participation.unit_of_work import unit_of_work

imports = AppGroup("import", help="Bring in what exists elsewhere.")


@imports.command("rencontres")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--groupe", "slug", required=True, help="Slug of the group that meets.")
@click.option("--par", "email", required=True, help="Address of who brings the agenda in.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, write nothing.")
def import_meetings(file: Path, slug: str, email: str, dry_run: bool) -> None:
    """Bring the meetings of FILE (CSV or iCalendar) into a group, as drafts: all or nothing."""
    group = _group(slug)
    actor = _actor(email, group)
    departement = territories.departement(group.departement_id)
    if departement is None:
        raise click.ClickException("This group belongs to no département.")
    read = read_agenda(file.read_bytes(), group, departement)
    _say_notes(read)
    if read.problems:
        raise click.ClickException("Nothing was written: the file has lines to correct.")
    try:
        if dry_run:
            fates = decide(group, departement, read.rows)
        else:
            with unit_of_work():
                fates = bring_in(actor, group, departement, read.rows)
    except ImportRefusedError as refusal:
        _say_fates(refusal.fates)
        raise click.ClickException("Nothing was written: the file has rows to correct.") from None
    except DomainError as refusal:
        raise click.ClickException(str(refusal.message)) from None
    _say_fates(fates)
    if any(fate.kind is FateKind.REFUSED for fate in fates):
        raise click.ClickException("The file has rows to correct.")
    click.echo("Dry run: nothing was written." if dry_run else "Done.")


def _group(slug: str) -> Group:
    group_id = territories.target_of(AddressKind.GROUP, slug)
    group = get_group(group_id) if group_id is not None else None
    if group is None:
        raise click.ClickException(f"No group has the slug {slug}.")
    return group


def _actor(email: str, group: Group) -> Actor:
    """Return the one behind an address who may plan this group; a mailbox may be shared."""
    try:
        contact = read_contact(email)
    except DomainError as refusal:
        raise click.ClickException(str(refusal.message)) from None
    found = accounts_reached_by(contact) if contact is not None else []
    for account in found:
        actor = actor_of(account, grants_of(account.id))
        if policies.allows(actor, Permission.AGENDA_IMPORT, group):
            return actor
    raise click.ClickException(f"Nobody at {email} may plan the meetings of {group.slug}.")


def _say_notes(read: ReadRows) -> None:
    for note in (*read.problems, *read.notes):
        where = f"line {note.line}" if note.line else "file"
        click.echo(f"{where}  {note.message}")


def _say_fates(fates: Iterable[Fate]) -> None:
    for fate in fates:
        start = dates.local(fate.row.starts_at, fate.row.zone)
        day = f"{start:%Y-%m-%d %H:%M}"
        click.echo(f"line {fate.row.line}  {day}  {KIND_WORDS[fate.kind]}  {fate.row.title}")
        for remark in fate.remarks:
            click.echo(f"    {remark}")
