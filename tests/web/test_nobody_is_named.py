"""No name, address or number of anybody stands in anything that a passer-by may open.

Belonging to a group tells that one lives on a benefit: the names that people chose, the ways to
reach them and the keys of their accounts are looked for in every public answer, pages and files.
"""

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection
from werkzeug.test import TestResponse

from participation.accounts.models import ContactPoint, Person
from participation.extensions import db
from tests.support.every_address import addresses
from tests.support.role_objects import make_role_objects
from tests.support.sheets import words_of_pdf

NAME = "Zoélie-Clémentine"
# The page behind one's own code speaks to oneself.
OWN = "good"
# A demo opens its doors to invented people by what they are called.
DEMO = ("/connexion", "/demo/")


def test_no_public_answer_names_anybody(app: Flask, connection: Connection) -> None:
    objects = make_role_objects()
    contacts = {point.value for point in db.session.query(ContactPoint)}
    people = db.session.query(Person).all()
    for number, person in enumerate(people):
        person.chosen_name = f"{NAME} {number}"
    hidden = {NAME, *contacts, *(str(person.uid) for person in people)}
    asked = [
        address
        for method, _rule, name, address in addresses(app, objects)
        if method == "GET" and name != OWN and not address.startswith(DEMO)
    ]
    db.session.commit()
    browser = FlaskClient(app, app.response_class, use_cookies=False)
    opened = []
    for address in asked:
        before = connection.begin_nested()
        with app.app_context():
            response = browser.get(address, headers={"Sec-Fetch-Site": "same-origin"})
            text = _words(response)
        before.rollback()
        if response.status_code == 200:
            opened.append(address)
            assert [one for one in hidden if one in text] == [], address
    assert len(opened) > 40
    for part in ("/agenda.json", "/agenda.ics", "/rencontres/", "/groupes/", "/territoires/"):
        assert any(part in address for address in opened), part


def _words(response: TestResponse) -> str:
    if response.mimetype == "application/pdf":
        return words_of_pdf(response.get_data())
    return response.get_data(as_text=True)
