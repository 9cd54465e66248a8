"""Somebody who comes, and the page behind their code."""

from bs4 import BeautifulSoup

from participation.accounts import access_codes
from participation.accounts.contacts import read_contact
from participation.extensions import db
from participation.meetings.models import Meeting
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, Registration
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.support.finders import by_heading, words

LEAVE, COME_BACK = "Je ne viens plus", "Finalement, je viens"


def come(meeting: Meeting, name: str = "Sam", contact: str = "", *needs: NeedKind) -> str:
    """Register somebody and return the address of their page."""
    with unit_of_work():
        registration = register(meeting, RegistrationInput(name, read_contact(contact), needs))
        code = access_codes.living(registration.person_id)
    return f"/i/{access_codes.shown(code.selector)}"


def person_behind(address: str) -> int:
    return access_codes.find(address.removeprefix("/i/")).person_id


def state_of(address: str, meeting: Meeting) -> str:
    row = db.session.query(Registration).filter_by(
        meeting_id=meeting.id, person_id=person_behind(address)
    )
    return row.populate_existing().one().state


def card(page: BeautifulSoup, meeting: Meeting) -> str:
    return words(by_heading(page, meeting.title))
