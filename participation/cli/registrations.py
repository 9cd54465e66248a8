"""`flask registrations`: what is due about those who come."""

import click
from flask.cli import AppGroup

from participation.registrations import keeping
from participation.unit_of_work import unit_of_work

registrations = AppGroup("registrations", help="What is due about those who come.")


@registrations.command("release")
def release() -> None:
    """Give the places kept until a day that is over to those who wait; twice changes nothing."""
    released = 0
    for meeting in keeping.with_ended_places():
        with unit_of_work():
            released += keeping.release_ended(meeting)
    click.echo(f"Meetings whose kept places were released: {released}.")
