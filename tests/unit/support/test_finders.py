"""The finders: a person’s words lead to the thing, and a form sends what a browser sends."""

import pytest
from bs4 import BeautifulSoup, Tag

from tests.support.finders import (
    NotOnPageError,
    attribute,
    button,
    by_heading,
    by_label,
    form_fields,
    form_of,
    link,
    parse,
    words,
)

PAGE = """<!doctype html><html lang="fr"><body><main>
<nav><a href="/agenda">Agenda</a> <a href="/agenda"><img src="a.svg" alt="Agenda"></a>
<a href="/avis">Lire</a> <a href="/suites">Lire</a></nav>
<ul><li><h2>Atelier du lundi</h2><p>à Revel</p></li><li><h2>Atelier du mardi</h2></li></ul>
<form method="post" action="/x">
<input type="hidden" name="op_id" value="k">
<label for="prenom">Votre prénom\u00a0: <small>ou un surnom</small></label>
<input id="prenom" name="prenom" value="Zoé">
<label><input type="checkbox" name="besoins" value="garde" checked> Garde</label>
<label><input type="checkbox" name="besoins" value="lsf" checked> LSF</label>
<label><input type="checkbox" name="besoins" value="taxi"> Taxi</label>
<label>Accord <input type="checkbox" name="accord" checked></label>
<label>Oui <input type="radio" name="choix" value="oui"></label>
<label>Non <input type="radio" name="choix" value="non" checked></label>
<label>Lieu <select name="lieu"><option value="1">Revel</option><option selected>Toulouse</option>
</select></label>
<label>Heure <select name="heure"><option value="">Choisir</option><option>14 h</option></select>
</label>
<label>Thèmes <select name="themes" multiple><option selected>logement</option>
<option selected>santé</option><option>mobilité</option></select></label>
<label>Mot <textarea name="mot">
une
deux</textarea></label>
<label>Fichier <input type="file" name="fichier"></label>
<label>Fermé <input name="ferme" value="1" disabled></label>
<fieldset disabled><legend>Plus tard</legend><label>Tard <input name="tard" value="1"></label>
</fieldset>
<input type="submit" name="acte" value="Envoyer"><button name="acte" value="garder">Garder</button>
</form></main></body></html>"""


@pytest.fixture
def page() -> BeautifulSoup:
    return parse(PAGE)


def test_a_field_is_found_by_its_label_or_its_beginning(page: BeautifulSoup) -> None:
    assert attribute(by_label(page, "Votre prénom :"), "name") == "prenom"
    assert attribute(by_label(page, "votre prénom : ou un surnom"), "name") == "prenom"
    assert attribute(by_label(page, "Garde"), "value") == "garde"


def test_a_missing_label_lists_those_there(page: BeautifulSoup) -> None:
    with pytest.raises(NotOnPageError, match=r"No field “Âge”; the page has .*“Garde”"):
        by_label(page, "Âge")


def test_a_heading_opens_its_part_only(page: BeautifulSoup) -> None:
    part = by_heading(page, "Atelier du lundi")
    assert words(part) == "Atelier du lundi à Revel"


def test_links_to_one_address_are_one_and_to_two_are_refused(page: BeautifulSoup) -> None:
    assert attribute(link(page, "Agenda"), "href") == "/agenda"
    with pytest.raises(NotOnPageError, match="2 times the link “Lire”"):
        link(page, "Lire")


def test_a_button_is_found_by_its_words_or_its_value(page: BeautifulSoup) -> None:
    assert attribute(button(page, "Garder"), "value") == "garder"
    assert button(page, "envoyer").name == "input"
    with pytest.raises(NotOnPageError):
        button(page, "Annuler")


def test_a_form_sends_what_a_browser_sends(page: BeautifulSoup) -> None:
    pressed = button(page, "Garder")
    assert form_fields(form_of(pressed), pressed) == {
        "op_id": ["k"],
        "prenom": ["Zoé"],
        "besoins": ["garde", "lsf"],
        "accord": ["on"],
        "choix": ["non"],
        "lieu": ["Toulouse"],
        "heure": [""],
        "themes": ["logement", "santé"],
        "mot": ["une\r\ndeux"],
        "acte": ["garder"],
    }


def test_without_a_pressed_button_none_is_sent(page: BeautifulSoup) -> None:
    form = page.find("form")
    assert isinstance(form, Tag)
    assert "acte" not in form_fields(form)


def test_a_field_outside_any_form_is_said() -> None:
    loose = parse('<main><input aria-label="Seul" name="seul"></main>')
    with pytest.raises(NotOnPageError, match="No form around"):
        form_of(by_label(loose, "Seul"))
