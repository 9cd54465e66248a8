"""The vendored files are the published ones."""

import hashlib
import re
from pathlib import Path

VENDOR = Path(__file__).resolve().parents[2] / "vendor"
ROW = re.compile(r"^\| `([^`]+)` \|.*`([0-9a-f]{64})` \|$", re.MULTILINE)


def test_each_vendored_file_has_its_published_hash() -> None:
    listed = dict(ROW.findall((VENDOR / "README.md").read_text(encoding="utf-8")))
    files = {path.name for path in VENDOR.iterdir()} - {"README.md"}
    assert set(listed) == files
    for name, digest in listed.items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest, name
