"""The commands of INTERFACES, each thin: it parses, opens a unit of work and calls a service."""

from flask import Flask

from participation.cli.backup import backup, restore
from participation.cli.demo import demo
from participation.cli.departements import departements
from participation.cli.documents import documents
from participation.cli.facile import facile
from participation.cli.imports import imports
from participation.cli.registrations import registrations
from participation.cli.translations import translations
from participation.cli.users import users

COMMANDS = (
    backup,
    demo,
    departements,
    documents,
    facile,
    imports,
    registrations,
    restore,
    translations,
    users,
)


def register(app: Flask) -> None:
    """Add the commands to the `flask` command."""
    for command in COMMANDS:
        app.cli.add_command(command)
