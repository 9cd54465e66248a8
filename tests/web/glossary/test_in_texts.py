"""Hard words explained inside texts: on touch, as notes on paper, and never as markup."""

from functools import cache
from html import escape

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Template

from participation.blueprints.explaining import Explainer, Piece
from participation.documents.models import Audience, CheckKind
from participation.documents.service import life
from participation.plain_french.lexicon import Entry, Kind, Lexicon, Sense
from participation.unit_of_work import unit_of_work
from tests.services.documents.texts import Desk, make_desk, write_all
from tests.support.client import CheckedClient
from tests.support.finders import parse
from tests.support.sheets import words_of_pdf

SPICED = st.lists(
    st.sampled_from(
        ["RSA", "un indu", "<b>", "&amp;", "\n", "😀", '"', "’", "mise en demeure", " "]
    )
    | st.text(max_size=12)
).map(" ".join)
TEMPLATE = (
    '{% from "components/explained.html" import explained, explained_notes %}'
    "<p>{{ explained(pieces) }}</p>{{ explained_notes(notes) }}"
)


@cache
def template(app: Flask) -> Template:
    return app.jinja_env.from_string(TEMPLATE)


def rendered(app: Flask, explainer: Explainer, pieces: list[Piece]) -> str:
    return template(app).render(pieces=pieces, notes=explainer.notes)


def published() -> Desk:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk, "Vous avez un indu.", "Un recours est possible.", "Un indu se rend.")
    with unit_of_work():
        life.ask_service(desk.writer, desk.document)
        life.give_verdict(desk.service, desk.document, CheckKind.SERVICE, "", is_right=True)
        life.validate(desk.validator, desk.document)
        life.publish(desk.validator, desk.document)
    return desk


@pytest.mark.usefixtures("session")
def test_an_easy_text_explains_each_hard_word_once(client: CheckedClient) -> None:
    desk = published()
    page = client.page(f"/documents/{desk.document.id}?version=facile")
    buttons = page.select("#texte button.term")
    assert [one.contents[0] for one in buttons] == ["indu", "recours"]
    assert len(page.select(".term-notes li")) == 2
    told = words_of_pdf(client.get(f"/documents/{desk.document.id}.pdf").get_data())
    assert "Les mots difficiles" in told
    assert "reçu par erreur" in " ".join(told.split())


@given(text=SPICED)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_explaining_never_breaks_a_page(app: Flask, text: str) -> None:
    explainer = Explainer(Lexicon.base())
    pieces = explainer.pieces(text)
    assert "".join(piece.text for piece in pieces) == text
    with app.test_request_context("/"):
        html = rendered(app, explainer, pieces)
    page = parse(html)
    assert len(page.select("button")) == len(page.select("[popover]")) == len(explainer.notes)
    assert not page.select("p b")
    keys = [one["id"] for one in page.select("[id]")]
    assert len(keys) == len(set(keys))


def test_what_a_departement_writes_is_no_markup(app: Flask) -> None:
    own = Entry("<i>mot</i>", Kind.WORD, (Sense("C’est <script>."),))
    explainer = Explainer(Lexicon.base().with_entries([own, Entry("stand", Kind.WORD, own.senses)]))
    pieces = explainer.pieces("Un stand.")
    with app.test_request_context("/"):
        html = rendered(app, explainer, pieces)
    assert escape("<script>") in html
    assert "<script>" not in html
