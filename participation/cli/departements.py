"""`flask departements`: opens the first Département of an installation, and the next ones."""

import re

import click
from flask.cli import AppGroup

from participation.acts.open_departement import open_departement
from participation.blueprints.site import phone_href
from participation.errors import DomainError
from participation.territories import queries
from participation.territories.service import slugged
from participation.territories.settings import DepartementSettings
from participation.unit_of_work import unit_of_work

departements = AppGroup("departements", help="The Départements that this site serves.")

CODE = re.compile(r"\d{2,3}|2[AB]")  # INSEE: 31, 2A, 974
HOURS = "du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h"


@departements.command("open")
@click.argument("code")
@click.argument("name")
@click.option("--telephone", required=True, help="The human to call, on every page.")
@click.option("--service", required=True, help="Who answers there.")
@click.option("--heures", "hours", default=HOURS, show_default=True, help="When they answer.")
@click.option("--fuseau", "zone", default="Europe/Paris", show_default=True, help="IANA zone.")
@click.option("--site", "site_name", help="Name of the site.  [default: Participer – NAME]")
def open_one(  # noqa: PLR0913 - one argument an option
    *, code: str, name: str, telephone: str, service: str, hours: str, zone: str, site_name: str
) -> None:
    """Open the Département CODE (INSEE) under NAME; its settings change on the site afterwards."""
    code, name = code.upper(), name.strip()
    if not CODE.fullmatch(code) or not slugged(name):
        raise click.ClickException("CODE is an INSEE code (31, 2A, 974) and NAME a name.")
    if not phone_href(telephone):
        raise click.ClickException(f"{telephone} is no phone number.")
    settings = DepartementSettings(
        site_name=site_name or f"Participer – {name}",
        initials=_initials(name),
        service=service,
        phone=telephone,
        hours=hours,
        zone=zone,
    )
    try:
        with unit_of_work():
            if queries.departement_by_code(code) is not None:
                raise click.ClickException(f"The Département {code} is open already.")
            row = open_departement(code, name, settings)
    except DomainError as refusal:
        raise click.ClickException(str(refusal.message)) from None
    click.echo(f"{row.name} is open: /departements/{row.slug}")
    click.echo(f"Next: flask --app wsgi users invite EMAIL --role admin --departement {row.code}")


def _initials(name: str) -> str:
    """Return two capital letters: those of its first two long words, or its first two letters."""
    words = [word for word in slugged(name).split("-") if len(word) > 2]  # noqa: PLR2004
    letters = "".join(word[0] for word in words[:2]) if len(words) > 1 else slugged(name)[:2]
    return letters.upper()
