"""`flask backup` and `flask restore`: the whole database in one file, and back."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from participation import clock
from participation.database_copy import BackupError, restore_copy, write_copy
from participation.journal.queries import first_broken_link
from participation.territories.queries import departements

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("backup")
@click.argument("file", type=FILE)
@with_appcontext
def backup(file: Path) -> None:
    """Copy the whole database to FILE, while the site goes on."""
    try:
        made = write_copy(file, clock.now())
    except (BackupError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{made.rows} rows of {len(made.tables)} tables, migration {made.revision}: {file}")
    click.echo("Keep PARTICIPATION_SECRET_KEY too, elsewhere: codes are checked with it.")


@click.command("restore")
@click.argument("file", type=FILE)
@click.option("--replace", is_flag=True, help="Drop what the database holds first.")
@with_appcontext
def restore(file: Path, replace: bool) -> None:
    """Bring FILE back into an empty database, SQLite or PostgreSQL."""
    folder = Path(current_app.extensions["migrate"].directory)
    try:
        made = restore_copy(file, folder, replace=replace)
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{made.rows} rows of {len(made.tables)} tables, as of {made.made_at:%F %T} UTC.")
    broken = [one for one in departements() if first_broken_link(one.id) is not None]
    if broken:
        places = ", ".join(one.name for one in broken)
        raise click.ClickException(f"All is back, but the journal does not verify: {places}.")
    click.echo("The journal verifies. Restart the servers: they keep pages in memory.")
