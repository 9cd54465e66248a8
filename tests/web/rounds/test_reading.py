"""Reading a text on a phone: by an account or a code, one passage a screen, at one's own pace."""

import pytest
from sqlalchemy import select

from participation.blueprints.reading.touched_words import touched_text
from participation.documents.inputs import OriginalInput
from participation.documents.models import Mark, QuestionAnswer, Reading, Round, Understanding
from participation.documents.rounds.closing import cancel_round
from participation.documents.service.originals import change_original
from participation.extensions import db
from participation.i18n import typeset
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_person, make_scene
from tests.services.documents.texts import LETTER, Desk
from tests.support.client import CheckedClient
from tests.support.finders import by_label, link, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.rounds.scenes import again, by_account, by_code, open_round, tokens

MOST_STATEMENTS = 10


@pytest.fixture
def made(text: Desk) -> Round:
    return open_round(text)


@pytest.fixture(params=["account", "code"])
def base(request: pytest.FixtureRequest, client: CheckedClient, text: Desk, made: Round) -> str:
    """The address of the reading, by each of the two doors."""
    if request.param == "code":
        return f"{by_code(text, made)[1]}/relecture/{made.id}"
    _reading, account = by_account(text, made)
    sign_in_as(client, account)
    return f"/relecture/{made.id}"


def test_one_passage_a_screen_then_the_questions_then_thanks(
    client: CheckedClient, base: str, made: Round
) -> None:
    page = client.page(base)
    assert "C’est le texte que l’on teste, pas vous." in words(page)
    assert "3 passages courts" in words(page)
    page = client.page(str(link(page, "Commencer")["href"]))
    assert "Passage 1 sur 3" in words(page)
    assert client.statements.count <= MOST_STATEMENTS
    for kind in ("je-comprends", "pas-sur", "je-ne-comprends-pas"):
        page = client.page(str(client.press(page, "Continuer", clair=kind).location))
    assert words(page.h1) == "Que devez-vous faire ?"
    assert "Apportez vos papiers." in page.get_text()
    page = client.page(str(client.press(page, "Continuer", reponse="Venir").location))
    done = client.press(page, "Le texte ne le dit pas, ou pas assez bien")
    page = client.page(str(done.location))
    assert "Merci, vous êtes au bout." in words(page)
    page = client.page(str(client.press(page, "J’ai fini").location))
    assert "Merci : vous avez tout lu." in words(page)
    marks = db.session.scalars(select(Mark).order_by(Mark.position)).all()
    assert [one.understanding for one in marks] == list(Understanding)
    answers = db.session.scalars(select(QuestionAnswer).order_by(QuestionAnswer.id)).all()
    assert [(one.words, one.is_found) for one in answers] == [("Venir", None), ("", False)]
    assert client.get(base).headers["Cache-Control"] == "private, no-store"
    assert made.id


def test_words_are_touched_in_the_text_and_stand_in_a_list(
    client: CheckedClient, base: str
) -> None:
    page = client.page(f"{base}/passages/1")
    numbers = {words(one): one["data-word"] for one in page.select("[data-word]")}
    assert by_label(page, "heures")["value"] == numbers["heures"]
    chosen = [numbers["heures"], numbers["Appelez"]]
    client.press(page, "Continuer", mots=chosen, remarque="  Trop court.  ")
    row = db.session.scalars(select(Mark)).one()
    assert sorted(row.words) == ["Appelez", "heures"]
    assert (row.understanding, row.remark) == (None, "Trop court.")
    page = client.page(f"{base}/passages/1")
    assert by_label(page, "heures").has_attr("checked")
    assert not by_label(page, "venir").has_attr("checked")
    assert (
        client.post(f"{base}/passages/1", data={**tokens(page), "mots": "9999"}).status_code == 303
    )


def test_one_stops_half_way_and_comes_back(client: CheckedClient, base: str) -> None:
    done = client.press(
        client.page(f"{base}/passages/0"), "M’arrêter pour le moment", clair="pas-sur"
    )
    page = client.page(str(done.location))
    assert "Nous gardons ce que vous avez noté." in words(page)
    assert str(link(page, "Reprendre")["href"]).endswith("/passages/1")
    page = client.page(f"{base}/passages/1")
    done = client.press(page, "Revenir en arrière")
    page = client.page(str(done.location))
    assert by_label(page, "Pas sûr·e").has_attr("checked")
    assert client.press(page, "Revenir en arrière").location == base


def test_pressed_twice_and_said_again_it_counts_once(client: CheckedClient, base: str) -> None:
    page = client.page(f"{base}/passages/0")
    for _press in range(2):
        client.press(page, "Continuer", clair="je-comprends")
    client.press(page, "Continuer", clair="je-ne-comprends-pas")
    assert db.session.scalars(select(Mark.understanding)).all() == [Understanding.NO]
    client.press(page, "Continuer")
    assert db.session.scalars(select(Mark)).all() == []


def test_a_remark_that_is_too_long_comes_back_whole(client: CheckedClient, base: str) -> None:
    page = client.page(f"{base}/passages/0")
    done = client.press(page, "Continuer", remarque="mot " * 600, clair="pas-sur")
    assert done.status_code == 422
    assert by_label(parse(done.text), "Pas sûr·e").has_attr("checked")
    question = link(client.page(base), "Commencer")
    assert question


def test_unknown_answers_say_nothing(client: CheckedClient, base: str) -> None:
    page = client.page(f"{base}/passages/0")
    assert client.press(page, "Continuer", clair="peut-etre").status_code == 303
    assert db.session.scalars(select(Mark)).all() == []


def test_what_is_not_there_is_not_there(client: CheckedClient, base: str, made: Round) -> None:
    for path in ("passages/3", "passages/99999999", "questions/99999999"):
        assert client.get(f"{base}/{path}").status_code == 404
    assert client.get(base.replace(f"/{made.id}", f"/{made.id + 1000}")).status_code == 404


def test_the_original_changed_is_said_calmly_and_reading_goes_on(
    client: CheckedClient, base: str, text: Desk
) -> None:
    with unit_of_work():
        change_original(text.writer, text.document, OriginalInput(LETTER.replace("48", "72")))
    page = client.page(f"{base}/passages/1")
    assert "Continuez : votre lecture sert toujours." in words(page)
    assert "avant 48 heures" in page.get_text()
    assert client.press(page, "Continuer", clair="je-comprends").status_code == 303


def test_a_round_that_closes_meanwhile_thanks(
    client: CheckedClient, base: str, text: Desk, made: Round
) -> None:
    pages = [client.page(f"{base}/{path}") for path in ("passages/0", "fin")]
    with unit_of_work():
        cancel_round(text.scene.facilitator, again(made.id))
    for page, label in zip(pages, ("Continuer", "J’ai fini"), strict=True):
        done = client.post(f"{base}/passages/0", data=tokens(page))
        assert (done.status_code, done.location) == (303, base), label
    assert "Cette relecture est terminée. Merci !" in words(client.page(base))
    assert db.session.scalars(select(Mark)).all() == []


def test_who_was_not_asked_reads_nothing(client: CheckedClient, text: Desk, made: Round) -> None:
    sign_in_as(client, make_account(text.scene.departement))
    for path in ("", "/passages/0", f"/questions/{again(made.id).questions[0].id}", "/fin"):
        assert client.get(f"/relecture/{made.id}{path}").status_code == 404
    sign_in_as(client, make_account(make_scene().departement))
    with unit_of_work():
        cancel_round(text.scene.facilitator, again(made.id))
    assert client.get(f"/relecture/{made.id}").status_code == 404


def test_readers_never_see_each_other(client: CheckedClient, text: Desk, made: Round) -> None:
    _first, one = by_code(text, made)
    _second, two = by_code(text, made)
    path = f"/relecture/{made.id}/passages/0"
    client.press(client.page(one + path), "Continuer", clair="pas-sur", remarque="Ah bon ?")
    page = client.page(two + path)
    assert "Ah bon" not in page.get_text()
    assert not by_label(page, "Pas sûr·e").has_attr("checked")


def test_ones_own_pages_list_the_texts_to_read(
    client: CheckedClient, text: Desk, made: Round
) -> None:
    reading, account = by_account(text, made)
    _other, address = by_code(text, made)
    assert link(client.page(address), text.document.title)["href"] == (
        f"{address}/relecture/{made.id}"
    )
    sign_in_as(client, account)
    for page in ("/mon-compte", "/relecture"):
        assert link(client.page(page), text.document.title)["href"] == f"/relecture/{made.id}"
    row = db.session.get_one(Reading, reading.id)
    row.finished_at = row.created_at
    db.session.flush()
    assert "Lu : merci !" in words(client.page("/relecture"))


def test_nothing_to_read_is_said(client: CheckedClient, text: Desk) -> None:
    assert client.get("/relecture").location.startswith("/connexion")
    sign_in_as(client, make_account(text.scene.departement))
    assert "Vous n’avez aucun texte à relire" in words(client.page("/relecture"))
    assert "Textes à relire" not in words(client.page("/mon-compte").main)


def test_a_code_that_is_none_opens_no_text(client: CheckedClient, text: Desk, made: Round) -> None:
    make_person(text.scene.departement)
    path = f"/i/AAAAA-AAAAA/relecture/{made.id}"
    for one in ("", "/passages/0", "/fin"):
        assert client.get(path + one).status_code == 404


def test_words_that_may_be_touched_are_whole_and_stand_where_they_stood() -> None:
    line = "L’EMI vous dit : appelez-nous au 05 61, ou à M. 😀 l’équipe. Équipe, CV et RSA."
    text = touched_text(line)
    assert [word for word in text.words if word not in ("vous", "dit")] == [
        "EMI",
        "appelez",
        "nous",
        "équipe",
        "CV",
        "RSA",
    ]
    assert "".join(piece.text for piece in text.lines[0]) == typeset(line)
    numbers = [piece.number for piece in text.lines[0] if piece.text.lower() == "équipe"]
    assert len(numbers) == 2
    assert len(set(numbers)) == 1
    assert touched_text("").lines == []
