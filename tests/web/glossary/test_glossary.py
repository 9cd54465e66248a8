"""The public glossary: by letter, by search, with every sense; asked about, and as a file."""

import pytest

from participation.blueprints.explaining import Explainer
from participation.extensions import db
from participation.glossary.inputs import SenseInput, TermInput
from participation.glossary.models import TermKind, TermProposal
from participation.glossary.service import terms
from participation.permissions import Role
from participation.plain_french.lexicon import Lexicon
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    actor_of,
    make_account,
    make_departement,
    make_meeting,
    make_scene,
)
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, parse, words
from tests.support.signing_in import sign_in_as

MOST_STATEMENTS, HEAVIEST = 5, 60_000

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def own_word(scene: Scene, term: str = "RSA", explanation: str = "C’est à nous.") -> int:
    actor = actor_of(make_account(scene.departement, Role.ANIMATEUR))
    with unit_of_work():
        data = TermInput(term, TermKind.SIGLE, [SenseInput(explanation)])
        return terms.write_term(actor, scene.departement.id, data).id


def test_the_first_page_shows_words_to_know_and_the_letters(
    client: CheckedClient, scene: Scene
) -> None:
    page = client.page("/glossaire")
    assert scene.group
    assert "revenu de solidarité active" in words(page).lower()
    letter = client.page(str(link(page, "Q")["href"]))
    assert "quorum" in words(letter)
    assert client.statements.count <= MOST_STATEMENTS


def test_each_letter_is_light_and_leads_to_the_rest(client: CheckedClient, scene: Scene) -> None:
    assert scene.group
    seen: set[str] = set()
    address = "/glossaire?lettre=P"
    while address:
        response = client.get(address)
        assert len(response.data) < HEAVIEST
        page = parse(response.text)
        seen |= {words(one) for one in page.select("article h3")}
        following = page.select("a[rel=next]")
        address = str(following[0]["href"]) if following else ""
    assert {"PTI", "procuration", "préavis"} <= seen


@pytest.mark.parametrize(
    ("asked", "first"),
    [("rsa", "RSA"), ("vous percevrez", "percevoir"), ("indus", "indu"), ("forclu", "forclusion")],
)
def test_a_search_finds_a_word_in_any_form(
    client: CheckedClient, scene: Scene, asked: str, first: str
) -> None:
    assert scene.group
    page = client.page(f"/glossaire?q={asked}")
    assert words(page.select("article h3")[0]) == first


def test_a_homonym_shows_all_its_senses_and_their_subjects(
    client: CheckedClient, scene: Scene
) -> None:
    assert scene.group
    word = by_heading(client.page("/glossaire?q=CC"), "CC")
    assert "Ce mot a 2 sens." in words(word)
    assert "Comité consultatif" in words(word)
    assert "Communauté de communes" in words(word)
    assert "territoire" in words(word)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/glossaire?q=zzzz", "Nous n’avons pas encore expliqué ce mot."),
        ("/glossaire?lettre=ZZ", "Aucun mot ne commence ainsi."),
        ("/glossaire?lettre=A&page=9999", "Lettre A"),
        ("/glossaire?page=²", "Les mots à connaître"),
    ],
)
def test_odd_questions_have_an_answer(
    client: CheckedClient, scene: Scene, address: str, sentence: str
) -> None:
    assert scene.group
    assert sentence in words(client.page(address))


def test_a_departement_reads_its_own_words(client: CheckedClient, scene: Scene) -> None:
    own_word(scene)
    other = make_departement()
    assert "C’est à nous." in words(
        client.page(f"/glossaire?q=RSA&departement={scene.departement.slug}")
    )
    assert "C’est à nous." not in words(client.page(f"/glossaire?q=RSA&departement={other.slug}"))
    assert "Nous ne connaissons pas ce département." in words(
        client.page("/glossaire?departement=lune")
    )


def test_the_file_holds_every_word(client: CheckedClient, scene: Scene) -> None:
    own_word(scene, "Kiosque")
    data = client.get(f"/glossaire.json?departement={scene.departement.slug}").json
    assert len(data["words"]) == len(Lexicon.base()) + 1
    (own,) = [one for one in data["words"] if one["term"] == "Kiosque"]
    assert own["senses"][0]["explanation"] == "C’est à nous."


def test_the_page_is_the_same_for_all_and_has_a_tag(client: CheckedClient, scene: Scene) -> None:
    assert scene.group
    first = client.get("/glossaire")
    again = client.get("/glossaire", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_somebody_signed_in_asks_for_a_word_once(client: CheckedClient, scene: Scene) -> None:
    account = make_account(scene.departement, Role.USAGER)
    sign_in_as(client, account)
    page = client.page("/glossaire/proposer?mot=zonage")
    for _time in range(2):
        answer = client.press(page, "Proposer ce mot", precisions="Dans une lettre.")
        assert answer.location == "/glossaire?fait=demande"
    row = db.session.query(TermProposal).filter_by(term="zonage").one()
    assert (row.term, row.words, row.person_id) == ("zonage", "Dans une lettre.", account.person_id)
    assert "Merci. Nous vous répondons bientôt." in words(client.page(answer.location))


def test_an_empty_question_is_said(client: CheckedClient, scene: Scene) -> None:
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    answer = client.press(client.page("/glossaire/proposer"), "Proposer ce mot", mot=" ")
    assert answer.status_code == 422
    assert "Il manque le mot." in words(parse(answer.text))


def test_a_visitor_signs_in_first(client: CheckedClient, scene: Scene) -> None:
    assert scene.group
    assert client.get("/glossaire/proposer").location.startswith("/connexion")


def test_hard_words_are_explained_once_where_they_stand() -> None:
    text = "Le RSA est un droit. Un recours contre un indu du RSA est possible."
    explainer = Explainer(Lexicon.base())
    pieces = explainer.pieces(text)
    assert "".join(one.text for one in pieces) == text
    assert [one.text for one in pieces if one.note] == ["RSA", "recours", "indu"]
    assert [one.number for one in explainer.notes] == [1, 2, 3]
    assert not [one for one in explainer.pieces("Le RSA.") if one.note]


def test_a_meeting_explains_its_hard_words_on_touch(client: CheckedClient, scene: Scene) -> None:
    meeting = make_meeting(scene.group, summary="On parle de recours & d’indus <b>.")
    page = client.page(f"/rencontres/{meeting.id}")
    (button, _other) = page.select("button.term")
    assert words(button) == "recours : que veut dire ce mot ?"
    box = page.find(id=str(button["popovertarget"]))
    assert box is not None
    assert "dire non à une décision" in words(box)
    assert not page.select("p.lead b")
    assert [words(one)[:7] for one in page.select(".term-notes li")] == ["recours", "indu C’"]
