"""Two real calendar programs that follow an address: vdirsyncer fetches it, khal shows it."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAMS = Path(sys.executable).parent

VDIRSYNCER = """
[general]
status_path = "{folder}/status/"

[pair agenda]
a = "site"
b = "here"
collections = null

[storage site]
type = "http"
url = "{address}"

[storage here]
type = "filesystem"
path = "{folder}/events/"
fileext = ".ics"
"""

KHAL = """
[calendars]
[[agenda]]
path = {folder}/events/
readonly = True

[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Paris
default_timezone = Europe/Paris

[sqlite]
path = {folder}/khal.db
"""


class Subscription:
    """An address served on this machine, and the two programs that follow it."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        (folder / "events").mkdir()
        values = {"folder": folder, "address": address}
        (folder / "vdirsyncer.ini").write_text(VDIRSYNCER.format(**values))
        (folder / "khal.ini").write_text(KHAL.format(**values))

    def synchronise(self) -> None:
        config = str(self._folder / "vdirsyncer.ini")
        if not (self._folder / "status").exists():
            self._run("vdirsyncer", "-c", config, "discover")
        self._run("vdirsyncer", "-c", config, "sync")

    def agenda(self, start: str, days: int) -> list[str]:
        """Return "2026-10-25 14:00 16:00 CONFIRMED title" lines as khal shows them in Paris."""
        line = "{start-date-full} {start-time} {end-time} {status}{title}"
        config = str(self._folder / "khal.ini")
        shown = self._run(
            "khal", "-c", config, "list", "--day-format", "", "--format", line, start, f"{days}d"
        )
        return [text.strip() for text in shown.splitlines() if text.strip()]

    def _run(self, program: str, *arguments: str) -> str:
        environment = {
            "HOME": str(self._folder),
            "PATH": os.environ.get("PATH", ""),
            "LC_ALL": "C.UTF-8",
            "NO_PROXY": "127.0.0.1",
        }
        done = subprocess.run(
            [PROGRAMS / program, *arguments],
            capture_output=True, check=False, env=environment, input="y\n", text=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout
