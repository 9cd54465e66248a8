"""The Makefile and the installer of the browser: what they promise to whoever comes new."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROMISED = ("run", "test", "drills", "audit", "check", "bench", "help", "install", "fix", "lock")
INSTALLER = ROOT / "tests" / "support" / "install_browser.sh"


def make(*words: str) -> str:
    # A make above this one must not lend its flags.
    kept = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    done = subprocess.run(
        ["make", *words], check=True, cwd=ROOT, env=kept, capture_output=True, text=True
    )
    return done.stdout


@pytest.mark.parametrize("command", PROMISED)
def test_help_says_each_promised_command(command: str) -> None:
    lines = [line for line in make().split("\n") if line.split()[:1] == [command]]
    assert len(lines) == 1
    assert len(lines[0].split()) > 3


def test_recipes_stay_short() -> None:
    recipes = re.findall(
        r"^[a-z-]+:.*\n((?:\t.*\n)*)", (ROOT / "Makefile").read_text(), re.MULTILINE
    )
    assert max(recipe.count("\n") for recipe in recipes) <= 4


def test_one_run_covers_both_databases() -> None:
    planned = make("--dry-run", "test")
    runs = [line for line in planned.replace("\\\n", " ").split("\n") if "/pytest" in line]
    assert len(runs) == 1
    assert "TEST_DATABASE=sqlite" in runs[0]
    assert "TEST_DATABASE=postgresql" in runs[0]


def test_no_lock_file_names_a_package_index() -> None:
    for path in ROOT.glob("requirements*.lock"):
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"index-url|find-links|https?://", text), path.name


def test_without_browser_nor_rights_one_line_says_so(tmp_path: Path) -> None:
    for name in ("bash", "id", "mktemp", "grep"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        ["bash", str(INSTALLER)],
        check=False,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert re.fullmatch(r"Journeys skipped: no Chromium here.*\n", done.stdout)


@pytest.mark.parametrize("script", [".ci/run", "tests/support/install_browser.sh"])
def test_shell_scripts_parse(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / script)], check=True)


def test_drills_parse() -> None:
    drills = list((ROOT / "tests" / "drills").glob("*.sh"))
    assert drills
    for drill in drills:
        subprocess.run(["bash", "-n", str(drill)], check=True)
