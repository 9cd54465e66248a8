"""A letter ready to be read, and who facilitates its group, signed in."""

import pytest
from sqlalchemy.orm import Session

from tests.services.documents.texts import Desk, put_demo_rounds_aside
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as
from tests.web.rounds.scenes import facilitator, make_text


@pytest.fixture
def text(session: Session) -> Desk:  # noqa: ARG001 - its ground
    put_demo_rounds_aside()
    return make_text()


@pytest.fixture
def desk(client: CheckedClient, text: Desk) -> CheckedClient:
    """Who facilitates the group."""
    sign_in_as(client, facilitator(text))
    client.typed = ("Quel numéro ?", "Ah bon ?")
    return client
