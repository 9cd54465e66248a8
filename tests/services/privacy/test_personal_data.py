"""The export of a person: found from the schema, so that nothing held is left out."""

import json

import pytest

from participation.accounts import access_codes, sessions
from participation.clock import now
from participation.extensions import db
from participation.permissions import Role
from participation.privacy.personal_data import (
    KNOWN_BY_ID,
    OF_THE_SERVICE,
    SUBJECTS,
    everything_about,
    owned_tables,
)
from participation.privacy.register import REGISTER
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_departement

# Codes asked for live ten minutes and belong to an address, not to a person; the words that stand
# for people in the journal are what keeps names out of it.
NOT_OF_A_PERSON = {
    "sign_in_codes",
    "journal_keys",
    "meetings",
    "groups",
    "venues",
    "search_entries",
    *OF_THE_SERVICE,
}


def test_every_personal_column_is_in_the_export_of_its_owner() -> None:
    personal = {
        table for table, parts in REGISTER.items() if any(part.is_personal for part in parts)
    }
    exported = {"persons", *owned_tables(), *KNOWN_BY_ID}
    assert personal - exported - NOT_OF_A_PERSON == set()


def test_every_table_that_names_a_person_is_in_the_export() -> None:
    naming = {
        table.name
        for table in db.metadata.sorted_tables
        if {"person_id", "account_id"} & {column.name for column in table.columns}
    }
    assert naming - set(owned_tables()) - set(KNOWN_BY_ID) - NOT_OF_A_PERSON == set()


def test_each_part_has_a_name_that_people_read() -> None:
    assert {"persons", "journal_entries", *owned_tables(), *KNOWN_BY_ID} == set(SUBJECTS)


@pytest.mark.usefixtures("session")
def test_what_opens_a_door_is_left_out() -> None:
    account = make_account(make_departement(), Role.USAGER)
    with unit_of_work():
        token = sessions.open_session(account, "tests")
        code = access_codes.issue(account.person, now())
    text = json.dumps(everything_about(account.person_id), ensure_ascii=False)
    assert account.person.chosen_name in text
    for secret in (token, code.selector, code.verifier_hash):
        assert secret not in text


@pytest.mark.usefixtures("session")
def test_nobody_else_is_in_it() -> None:
    departement = make_departement()
    account = make_account(departement, Role.USAGER, email="moi@exemple.fr")
    make_account(departement, Role.USAGER, email="autre@exemple.fr")
    text = json.dumps(everything_about(account.person_id))
    assert "moi@exemple.fr" in text
    assert "autre@exemple.fr" not in text
