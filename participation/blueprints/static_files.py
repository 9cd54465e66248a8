"""Static files under names that hold a hash of their content, with compressed twins.

There is no build step: at start, each process copies the few files it serves into a folder of its
own, so that an address never changes its content and may be kept for ever.
"""

import gzip
import hashlib
import re
import shutil
import tempfile
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

from participation.blueprints import security_headers

SOURCE = Path(__file__).resolve().parent.parent / "static"
COMPRESSED = {".css", ".js", ".svg", ".txt"}
_HASHED = re.compile(r"\.[0-9a-f]{12}\.[a-z0-9]+$")


class StaticFiles:
    """The files served by one process."""

    def __init__(self, source: Path = SOURCE) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="participation-static-"))
        self.addresses: dict[str, str] = {}
        digest = hashlib.sha256()
        for path in sorted(source.rglob("*")):
            if path.is_file():
                name = path.relative_to(source).as_posix()
                self.addresses[name] = self._publish(path, name)
                digest.update(self.addresses[name].encode())
        self.digest = digest.hexdigest()

    def address(self, name: str) -> str:
        """Return the address of a file.

        Raises:
            KeyError: there is no such file.

        """
        return self.addresses[name]

    def serve(self, app: Flask) -> None:
        """Put the files in front of an application."""
        app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
            app.wsgi_app,
            root=str(self.folder),
            prefix="static/",
            immutable_file_test=lambda _path, url: bool(_HASHED.search(url)),
            add_headers_function=security_headers.add_to_static,
            allow_all_origins=False,
        )

    def remove(self) -> None:
        """Delete this process's copies."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _publish(self, path: Path, name: str) -> str:
        content = path.read_bytes()
        stem, _, suffix = name.rpartition(".")
        hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"
        target = self.folder / hashed
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        if path.suffix in COMPRESSED:
            target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))
        return f"/static/{hashed}"
