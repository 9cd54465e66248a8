"""`flask documents`: what is due about documents."""

import click
from flask.cli import AppGroup

from participation import clock
from participation.accounts.actor import ANONYMOUS
from participation.documents import queries
from participation.documents.service import life
from participation.documents.states import DocumentState
from participation.unit_of_work import locked, unit_of_work

documents = AppGroup("documents", help="What is due about documents and their easy version.")


@documents.command("review")
def review() -> None:
    """Mark “à revoir” each published text whose day of review has come; twice changes nothing."""
    marked = 0
    for document in queries.due_for_review(None, clock.now().date()):
        with unit_of_work():
            if locked(document).state is DocumentState.PUBLISHED:
                life.revise(ANONYMOUS, document)
                marked += 1
    click.echo(f"Texts to be looked at again: {marked}.")
