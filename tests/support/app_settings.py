"""The settings of the application that the tests run."""

from participation.settings import Settings

SECRET = "a secret for the tests only, and long enough"  # noqa: S105 - it guards nothing


def settings_for(database_url: str) -> Settings:
    return Settings(
        database_url=database_url,
        secret_key=SECRET,
        base_url="http://localhost",
        is_demo=True,
    )
