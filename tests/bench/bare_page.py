"""The yardstick: the least a Flask page can do with the same server, workers and database.

It reads 20 rows through the ORM with one eager load and renders 6 KB. It keeps no transaction
settings, no headers, no cache and no checks, so that it costs as little as such a page can.
"""

import os
from pathlib import Path

from flask import Flask, render_template
from sqlalchemy import create_engine, make_url, select
from sqlalchemy.orm import Session, selectinload

import participation.models  # noqa: F401 - the mappers must know every table
from participation.database import normal_url, sqlite_driver
from participation.meetings.models import Meeting

ROWS = 20

app = Flask(__name__, template_folder=str(Path(__file__).parent))
_url = normal_url(os.environ["PARTICIPATION_DATABASE_URL"])
_is_sqlite = make_url(_url).get_backend_name() == "sqlite"
# Two SQLite libraries must never open one file: the module is the application's own.
_engine = create_engine(_url, **({"module": sqlite_driver()} if _is_sqlite else {}))


@app.get("/")
def bare_page() -> str:
    """Show the first rows."""
    statement = (
        select(Meeting).options(selectinload(Meeting.groups)).order_by(Meeting.id).limit(ROWS)
    )
    with Session(_engine) as session:
        return render_template("bare_page.html", meetings=session.scalars(statement).all())
