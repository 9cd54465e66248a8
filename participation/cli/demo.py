"""`flask demo`: the demo's data."""

import click
from flask.cli import AppGroup

from participation.demo.loading import load
from participation.demo.resetting import reset

demo = AppGroup("demo", help="Demo data, from public documents.")


@demo.command("load")
def load_demo() -> None:
    """Load the demo, or top up its coming months."""
    load()
    click.echo("The demo is loaded.")


@demo.command("reset")
def reset_demo() -> None:
    """Empty the database and load the demo afresh."""
    reset()
    click.echo("The demo is fresh again.")
