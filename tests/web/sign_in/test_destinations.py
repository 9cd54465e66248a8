"""Where signing in leads: to an address of this site, or home; never elsewhere."""

import pytest

from participation.blueprints.sign_in.destinations import local_path
from tests.support.client import CheckedClient
from tests.support.finders import by_label
from tests.support.letter_box import code_in, letters_to

ELSEWHERE = [
    "https://ailleurs.example",
    "//ailleurs.example",
    "///ailleurs.example",
    "/\\ailleurs.example",
    "\\/ailleurs.example",
    "/\t/ailleurs.example",
    "\t//ailleurs.example",
    "/\r\nSet-Cookie: a=b",
    "javascript:alert(1)",
    "mon-compte",
    "",
    "/" + "a" * 600,
    "/connexion",
    "/connexion?suite=/mon-compte",
    "/deconnexion",
]


@pytest.mark.parametrize("suite", ELSEWHERE)
def test_elsewhere_is_nowhere(suite: str) -> None:
    assert local_path(suite) == ""


@pytest.mark.parametrize(
    "suite", ["/", "/mon-compte", "/rencontres/12-titre?fait=x#y", "/connexions", "/a//b", "/@c"]
)
def test_an_address_of_the_site_stays(suite: str) -> None:
    assert local_path(suite) == suite


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("suite", ["https://ailleurs.example", "//ailleurs.example"])
def test_a_crafted_address_leads_home(client: CheckedClient, suite: str) -> None:
    page = client.page("/connexion")
    client.press(page, "Recevoir mon code", contact="usager@demo.example", suite=suite)
    code = code_in(letters_to("usager@demo.example")[0])
    entered = client.press(client.page("/connexion/code"), "Entrer", code=code)
    assert entered.location == "/mon-compte"


@pytest.mark.usefixtures("session")
def test_a_private_page_asks_to_come_in_and_is_found_again(client: CheckedClient) -> None:
    asked = client.get("/administration/journal?quoi=accounts")
    assert asked.status_code == 303
    assert asked.location.startswith("/connexion?suite=")
    page = client.page(asked.location)
    assert by_label(page, "Votre adresse électronique ou votre téléphone")
    client.press(page, "Recevoir mon code", contact="admin@demo.example")
    code = code_in(letters_to("admin@demo.example")[0])
    entered = client.press(client.page("/connexion/code"), "Entrer", code=code)
    assert entered.location == "/administration/journal?quoi=accounts"
