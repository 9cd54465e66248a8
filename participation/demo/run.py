"""`make run`: migrates, loads the demo once, and serves it on loopback."""

import os
import sys
from pathlib import Path

from flask_migrate import upgrade

from participation.app import create_app
from participation.demo.doors import DOORS
from participation.demo.loading import load
from participation.settings import Settings

WORKERS, THREADS = "2", "4"


def main() -> None:
    """Prepare the demo, say how to come in, and become the server."""
    port = os.environ.get("PORT", "8000")
    settings = Settings.from_env(os.environ)
    settings.announce(sys.stderr)
    app = create_app(settings)
    with app.app_context():
        upgrade()
        load()
    address = f"http://127.0.0.1:{port}"
    lines = [f"Participation: {address}", f"Sent messages: {address}/demo/boite", "Come in as:"]
    lines += [f"  {door.slug:15} {door.label}" for door in DOORS]
    lines += [f"from {address}/connexion"]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
    gunicorn = Path(sys.executable).with_name("gunicorn")
    command = [str(gunicorn), "--bind", f"127.0.0.1:{port}", "--workers", WORKERS]
    command += [
        "--worker-class",
        "gthread",
        "--threads",
        THREADS,
        "--no-control-socket",
        "wsgi:app",
    ]
    os.execv(gunicorn, command)  # noqa: S606 - our own server, no shell


if __name__ == "__main__":
    main()
