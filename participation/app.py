"""Builds the application: binds the extensions, registers the blueprints, nothing else."""

import hashlib
from pathlib import Path

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from participation import cli, database, i18n
from participation.accounts.secrets import use_keys
from participation.blueprints import errors, request_hooks, templating
from participation.blueprints.facts import Facts
from participation.blueprints.page_cache import PageCache
from participation.blueprints.registry import BLUEPRINTS, DEMO_BLUEPRINTS
from participation.blueprints.sessions import NoCookieSessions
from participation.blueprints.static_files import StaticFiles
from participation.blueprints.url_converters import Key, SluggedId
from participation.extensions import db, login_manager, migrate
from participation.settings import ROOT, Settings

MEBIBYTE = 1024 * 1024


def create_app(settings: Settings) -> Flask:
    """Return the application for one installation."""
    app = Flask(__name__, template_folder=str(ROOT / "templates"), static_folder=None)
    app.config.update(
        SETTINGS=settings,
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=database.normal_url(settings.database_url),
        SQLALCHEMY_ENGINE_OPTIONS=database.engine_options(settings.database_url),
        MAX_CONTENT_LENGTH=6 * MEBIBYTE,  # a document of 5 MiB, and the words beside it
        MAX_FORM_MEMORY_SIZE=MEBIBYTE,
        MAX_FORM_PARTS=500,
    )
    app.url_map.strict_slashes = False
    app.url_map.converters.update(key=Key, slugged_id=SluggedId)
    app.session_interface = NoCookieSessions()
    use_keys(settings.secret_key, settings.secret_key_fallbacks)
    i18n.compile_catalogues()
    static = StaticFiles()
    _bind(app)
    templating.install(app, static)
    app.extensions["facts"] = Facts()
    app.extensions["page_cache"] = PageCache(_release(static))
    request_hooks.install(app, app.extensions["page_cache"])
    errors.install(app)
    for blueprint in BLUEPRINTS + (DEMO_BLUEPRINTS if settings.is_demo else ()):
        app.register_blueprint(blueprint)
    cli.register(app)
    static.serve(app)
    if settings.proxy_hops:
        hops = settings.proxy_hops
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops
        )
    return app


def _bind(app: Flask) -> None:
    db.init_app(app)
    migrate.init_app(app, db, directory=str(ROOT / "migrations"))
    login_manager.init_app(app, add_context_processor=False)
    with app.app_context():
        for engine in db.engines.values():
            database.configure(engine)


def _release(static: StaticFiles) -> str:
    """Return what changes with every delivery: the words, the pages and the files."""
    digest = hashlib.sha256(static.digest.encode())
    for folder in ("templates", "translations", "participation"):
        for path in sorted(Path(ROOT / folder).rglob("*")):
            if path.suffix in (".html", ".txt", ".po", ".py"):
                digest.update(path.read_bytes())
    return digest.hexdigest()
