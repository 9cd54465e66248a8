"""The Flask extensions, bound to an application in `app.py`."""

from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import postgresql, sqlite

from participation.database import Base

# Objects stay readable after a commit: services lock and refresh what they decide on.
db = SQLAlchemy(metadata=Base.metadata, session_options={"expire_on_commit": False})
migrate = Migrate(compare_type=True, render_as_batch=True)
login_manager = LoginManager()


def insert_into(table: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT that can say what becomes of a row that is there already.

    Both databases know how, each in its own dialect of SQLAlchemy.
    """
    return sqlite.insert(table) if db.engine.dialect.name == "sqlite" else postgresql.insert(table)
