"""The page rules: a sound page passes, and each fault of a page is found."""

import pytest

from tests.support.pages import check_page

SOUND = """<!doctype html>
<html lang="fr"><head><title>Agenda – Participation</title>
<link rel="stylesheet" href="/static/site.css"><script src="/static/site.js" defer></script>
<script type="application/ld+json">{"name": "l'agenda"}</script></head>
<body><a href="#contenu">Aller au contenu</a>
<main id="contenu"><h1>L’agenda</h1><h2>Chercher\u00a0: où\u00a0?</h2>
<form method="get" action="/agenda"><label for="ou">Territoire</label>
<select id="ou" name="ou"><option>Tous</option></select><button>Chercher</button></form>
<form method="post" action="/rencontres/1/inscription">
<input type="hidden" name="op_id" value="k3">
<fieldset><legend>Vos besoins</legend>
<label><input type="checkbox" name="besoins" value="garde"> Une garde d’enfant</label></fieldset>
<label for="mot">Un mot</label><textarea id="mot" name="mot">j'arrive à 14 h ; merci !</textarea>
<button type="submit">Je viens</button></form>
<p>Rendez-vous à 14:30, «\u00a0salle des fêtes\u00a0». <code>d'un</code></p>
<p lang="en">It's open: come in!</p>
<img src="/static/plan.png" alt="Le plan de la salle"></main></body></html>"""


def problems(before: str = "", after: str = "", html: str = SOUND) -> list[str]:
    assert before in html, f"{before!r} is not in the page"
    return check_page(html.replace(before, after, 1) if before else html, path="/agenda")


def test_a_sound_page_passes() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("<!doctype html>", "", "no doctype"),
        (' lang="fr"', "", "no language on <html>"),
        ("Agenda – Participation", "Agenda", "title without"),
        ("<main id", "<div id", "not exactly one <main>"),
        ("<h2>Chercher\u00a0: où\u00a0?</h2>", "<h1>Encore</h1>", "2 h1"),
        ("<h1>L’agenda</h1>", "", "heading h2 after nothing"),
        ("<h2>Chercher\u00a0: où\u00a0?</h2>", "<h3>Chercher</h3>", "heading h3 after h1"),
        ("<h2>Chercher\u00a0: où\u00a0?</h2>", "<h2> </h2>", "empty h2"),
        ('id="ou"', 'id="contenu"', "id “contenu” 2 times"),
        ('for="ou"', 'for="autre"', "for names “autre”"),
        ('for="ou"', 'for="autre"', "select “ou” without a label"),
        ('href="#contenu"', 'href="#ailleurs"', "link to “#ailleurs”"),
        ('<label for="mot">Un mot</label>', "", "textarea “mot” without a label"),
        ("Une garde d’enfant", "", "input “besoins” without a label"),
        ("<legend>Vos besoins</legend>", "", "fieldset without a legend"),
        ("Je viens", "", "button without words"),
        ('<form method="get"', "<form", "without a method"),
        ('name="op_id"', 'name="autre"', "POST form to /rencontres/1/inscription without a token"),
        (' value="k3"', "", "without a token"),
        ("Aller au contenu", "", "link to #contenu without words"),
        ("Aller au contenu", "Cliquez ici\u00a0!", "says nothing"),
        (' alt="Le plan de la salle"', "", "image /static/plan.png without alt"),
        ("<h1>", '<h1 style="color:red">', "inline style on h1"),
        ("<h1>", '<h1 onclick="x()">', "inline onclick on h1"),
        ("<head>", "<head><style>p{}</style>", "inline style element"),
        (' src="/static/site.js"', "", "inline script"),
        ("<h1>", '<h1 class="titre fr-h1">', "State’s design system"),
        ("Territoire", "{{ label }}", "template is left"),
        ("Territoire", "%(label)s", "template is left"),
        ("L’agenda", "L'agenda", "straight apostrophe"),
        ("Chercher\u00a0:", "Chercher :", "plain space before a double sign"),
        ("où\u00a0?", "où?", "no space before a double sign"),
        ("Chercher\u00a0:", "Chercher:", "no space before a colon"),
        ("«\u00a0salle", "« salle", "no no-break space after «"),
        ("fêtes\u00a0»", "fêtes »", "plain space before a double sign"),
        ("fêtes\u00a0»", "fêtes»", "no space before »"),
        ("Territoire", "Territoire...", "three dots"),
        ("Le plan de", "L'image de", "straight apostrophe"),
    ],
)
def test_each_fault_is_found(before: str, after: str, expected: str) -> None:
    found = problems(before, after)
    assert any(expected in problem for problem in found), found
    assert all(problem.startswith("/agenda: ") for problem in found)


def test_typed_words_escape_typography_but_ours_do_not() -> None:
    page = SOUND.replace("L’agenda", "L'atelier de Zoé !")
    assert len(problems(html=page)) == 2
    assert check_page(page, path="/", typed=["L'atelier de Zoé !"]) == []


def test_a_page_in_another_language_keeps_its_own_typography() -> None:
    assert problems('<html lang="fr">', '<html lang="en">') == []
    assert problems("L’agenda", "What's on: now!", SOUND.replace('lang="fr"', 'lang="en"')) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<label for="ou">Territoire</label>\n<select', '<select aria-label="Territoire"'),
        (
            '<label for="ou">Territoire</label>\n<select',
            '<p id="t">Territoire</p><select aria-labelledby="t"',
        ),
        ("Je viens</button>", '<img src="/static/oui.svg" alt="Je viens"></button>'),
        ('type="hidden" name="op_id"', 'type="hidden" name="csrf_token"'),
    ],
)
def test_other_sound_ways_pass(before: str, after: str) -> None:
    assert problems(before, after) == []
