"""`flask demo`: the demo's data, and the server that shows it."""

import os
import sys
from pathlib import Path

import click
from flask.cli import AppGroup
from flask_migrate import upgrade

from participation.demo.doors import DOORS
from participation.demo.loading import load
from participation.demo.resetting import reset

WORKERS, THREADS = "2", "4"

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


@demo.command("serve")
@click.option("--port", default=8000, show_default=True)
def serve_demo(port: int) -> None:
    """Migrate, load the demo, say how to come in, and serve on loopback (`make run`)."""
    upgrade()
    load()
    address = f"http://127.0.0.1:{port}"
    click.echo(f"Participation: {address}")
    click.echo(f"Messages sent: {address}/demo/boite")
    click.echo(f"Come in from {address}/connexion as:")
    for door in DOORS:
        click.echo(f"  {door.slug:15} {door.label}")
    sys.stdout.flush()
    gunicorn = Path(sys.executable).with_name("gunicorn")
    words = ["--bind", f"127.0.0.1:{port}", "--workers", WORKERS, "--threads", THREADS]
    words += ["--worker-class", "gthread", "--no-control-socket", "wsgi:app"]
    os.execv(gunicorn, [str(gunicorn), *words])  # noqa: S606 - our own server, no shell
