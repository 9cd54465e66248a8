"""Somebody's own calendar over the web: its secret opens it, nothing keeps it, nothing tells it."""

import icalendar
import pytest

from participation.accounts.models import Account
from participation.calendars import service
from participation.meetings.models import Audience
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient


def address_of(account: Account) -> str:
    with unit_of_work():
        return f"/mon-agenda/{service.secret_of(service.reset(account.person))}.ics"


def member_of(scene: Scene) -> Account:
    account = make_account(scene.departement)
    make_member(scene.group, account.person)
    return account


def test_the_secret_opens_it_and_nothing_keeps_it(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, audience=Audience.MEMBERS, venue=scene.venue)
    address = address_of(member_of(scene))
    response = client.get(address)
    (event,) = icalendar.Calendar.from_ical(response.data).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Rencontre à Auterive"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "Content-Disposition" not in response.headers
    assert address.split("/")[-1].removesuffix(".ics") not in response.text.replace("\r\n ", "")


def test_who_has_it_already_is_told_so(client: CheckedClient) -> None:
    address = address_of(member_of(make_scene()))
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    assert client.get(address, headers=known).status_code == 304


@pytest.mark.parametrize("secret", ["x", "A" * 59, "é" * 59, "A" * 5000])
def test_any_other_word_opens_nothing(client: CheckedClient, secret: str) -> None:
    client.page(f"/mon-agenda/{secret}.ics", status=404)


def test_the_number_of_statements_does_not_grow(client: CheckedClient) -> None:
    counts = []
    for count in (5, 200):
        scene = make_scene()
        for _ in range(count):
            make_meeting(scene.group, venue=scene.venue)
        address = address_of(member_of(scene))
        assert client.get(address).data.count(b"BEGIN:VEVENT") == count
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 10, str(client.statements)
