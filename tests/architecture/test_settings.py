"""Settings: read once, checked, and each one in the README."""

import inspect
import re

import pytest

from participation import settings
from participation.settings import PREFIX, ROOT, Settings, SettingsError

SECRET = "k" * 40
REAL = {
    f"{PREFIX}DATABASE_URL": "postgresql://localhost/participation",
    f"{PREFIX}BASE_URL": "https://participer.exemple.fr",
    f"{PREFIX}SECRET_KEY": SECRET,
}


def test_each_variable_stands_in_the_readme() -> None:
    names = set(re.findall(r'"([A-Z][A-Z_]+)"', inspect.getsource(settings))) - {PREFIX}
    documented = set(re.findall(rf"`{PREFIX}([A-Z_]+)`", (ROOT / "README.md").read_text()))
    assert names == documented


def test_nothing_set_is_the_embedded_demo() -> None:
    found = Settings.from_env({"PATH": "/bin"})
    assert found.is_demo
    assert found.is_embedded
    assert found.database_url.startswith("sqlite:///")
    assert len(found.secret_key) >= 32


def test_a_real_installation_is_no_demo() -> None:
    found = Settings.from_env(REAL)
    assert not found.is_demo
    assert found.is_https


@pytest.mark.parametrize("missing", REAL)
def test_what_is_missing_is_named(missing: str) -> None:
    given = {key: value for key, value in REAL.items() if key != missing}
    with pytest.raises(SettingsError, match=missing):
        Settings.from_env(given)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY_FALLBACKS", f"{SECRET} short"),
        ("DEMO", "perhaps"),
        ("PROXY_HOPS", "-1"),
        ("BASE_URL", "ftp://x"),
        ("BASE_URL", "https://[x"),
    ],
)
def test_what_is_unusable_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.from_env({**REAL, f"{PREFIX}{name}": value})


def test_secrets_have_no_default_in_the_code() -> None:
    assert "secret_key: str\n" in inspect.getsource(settings)
