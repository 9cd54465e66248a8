"""A letter of three passages, its group, a facilitator, and rounds opened through the services."""

from bs4 import Tag

from participation.accounts import access_codes
from participation.accounts.models import Account
from participation.documents.models import Reading, ReadingWay, Round
from participation.documents.rounds import queries
from participation.documents.rounds.inputs import RoundInput
from participation.documents.rounds.service import add_sheet, give_code, let_in, start_round
from participation.extensions import db
from participation.groups.models import Membership
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_member, make_person
from tests.services.documents.texts import Desk, make_desk, write_all
from tests.support.finders import attribute

QUESTIONS = (("Que devez-vous faire ?", "Venir le 12 mars."), ("Avant quand ?", "48 heures."))


def make_text() -> Desk:
    """Return a letter with easy words, that the group of the scene works on."""
    desk = make_desk()
    desk.document.group_id = desk.scene.group.id
    db.session.flush()
    write_all(desk)
    return desk


def facilitator(desk: Desk) -> Account:
    return db.session.get_one(Account, desk.scene.facilitator.account_id)


def member(desk: Desk, name: str = "Camille", email: str = "") -> Membership:
    return make_member(desk.scene.group, make_person(desk.scene.departement, name, email))


def root(desk: Desk) -> str:
    return f"/animation/documents/{desk.document.id}/relecture"


def open_round(desk: Desk, **values: object) -> Round:
    data = RoundInput(**{"questions": QUESTIONS, "group_id": desk.scene.group.id, **values})  # type: ignore[arg-type]
    with unit_of_work():
        made = start_round(desk.scene.facilitator, desk.document, data)
    return again(made.id)


def again(round_id: int) -> Round:
    found = queries.get(round_id)
    if found is None:
        raise LookupError(round_id)
    return found


def sheet(desk: Desk, reading_round: Round, label: str = "Feuille 1") -> Reading:
    with unit_of_work():
        return add_sheet(desk.scene.facilitator, again(reading_round.id), label, ReadingWay.PAPER)


def by_code(desk: Desk, reading_round: Round) -> tuple[Reading, str]:
    """Return a reading by a code, and the page behind the code."""
    with unit_of_work():
        reading = give_code(desk.scene.facilitator, again(reading_round.id), "Lecteur 2")
    code = access_codes.living(reading.person_id or 0)
    if code is None:
        raise LookupError(reading.id)
    return reading, f"/i/{access_codes.shown(code.selector)}"


def by_account(desk: Desk, reading_round: Round) -> tuple[Reading, Account]:
    """Return a reading of somebody with an account."""
    account = make_account(desk.scene.departement)
    with unit_of_work():
        reading = let_in(
            desk.scene.facilitator, again(reading_round.id), account.person, ReadingWay.PHONE
        )
    return reading, account


def tokens(page: Tag) -> dict[str, str]:
    """Return what a form of a page sends without being asked."""
    fields = page.select("main form[method=post] input[type=hidden]")
    return {attribute(one, "name"): attribute(one, "value") for one in fields}
