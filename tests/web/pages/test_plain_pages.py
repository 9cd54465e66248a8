"""Whole pages that anybody may read, as they are shown, hold nothing that is not listed."""

import pytest

from tests.support.client import CheckedClient
from tests.support.plain_words import exceptions, faults_of_page

PAGES = ("/", "/agenda", "/groupes", "/aide", "/contact", "/vie-privee", "/i", "/connexion")

# Words of the demo's public documents, kept as their Département wrote them.
OF_THE_DEMO = {
    ("jargon", "comité de pilotage"),
    ("jargon", "insertion par l’activité économique"),
}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_in_clear_language(client: CheckedClient, path: str) -> None:
    shown = str(client.page(path).main)
    assert sorted(faults_of_page(shown) - set(exceptions()) - OF_THE_DEMO) == []
