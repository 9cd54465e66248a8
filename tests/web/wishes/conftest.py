"""The visitor of these tests knows the words that the makers of tests type."""

import pytest

from tests.support.client import CheckedClient


@pytest.fixture
def client(client: CheckedClient) -> CheckedClient:
    client.typed = ("Bus, voiture, vélo : on en parle.",)
    return client
