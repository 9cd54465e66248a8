"""Nothing that WTForms says by itself reaches a page in English."""

import ast
import inspect
import re
from pathlib import Path

import pytest
import wtforms
from flask import Flask
from wtforms import SelectField, SelectMultipleField, validators

from participation import blueprints
from participation.blueprints.default_messages import DEFAULT_MESSAGES, MESSAGES
from participation.blueprints.forms import BaseForm

SAID = re.compile(r"\.n?gettext\(\s*\"([^\"]+)\"")
PLACES = ("wtforms", "wtforms.fields", "wtforms.validators")


class OneForm(BaseForm):
    """Two questions without a sentence of their own."""

    town = SelectField(choices=["ici"])
    days = SelectMultipleField(choices=["lundi"])


def classes_in_use() -> set[type]:
    """Return the fields and validators of WTForms that our forms name."""
    names = {
        alias.name
        for path in Path(next(iter(blueprints.__path__))).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module in PLACES
        for alias in node.names
    }
    found = {getattr(wtforms, name, None) or getattr(validators, name) for name in names}
    return {one for one in found if isinstance(one, type)}


def test_every_sentence_of_what_we_use_has_its_own() -> None:
    said = {
        message
        for one in classes_in_use()
        for parent in inspect.getmro(one)
        if parent.__module__.startswith("wtforms.") and parent is not wtforms.Field
        for message in SAID.findall(inspect.getsource(parent))
    }
    assert "Not a valid choice." in said
    assert said - {*MESSAGES, "Choices cannot be None."} == set()  # the last one is for who codes


@pytest.mark.parametrize("message", MESSAGES)
def test_a_sentence_takes_the_same_values(message: str) -> None:
    values = {"value": "x", "min": 2, "max": 3}
    said = DEFAULT_MESSAGES.gettext(message)
    assert said != message
    assert "%(" not in said % values
    numbers = set(re.findall(r"%\((?:min|max)\)d", message))
    assert set(re.findall(r"%\(\w+\)\w", said)) == numbers


def test_a_form_refuses_in_french(app: Flask) -> None:
    with app.test_request_context("/", method="POST", data={"town": "là", "days": ["x", "y"]}):
        form = OneForm()
        assert not form.validate()
        sentence = "Choisissez une réponse de la liste."
        assert form.error_list == [("town", sentence), ("days", sentence)]
        assert form.town.label.text == "Town"
