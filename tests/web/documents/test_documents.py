"""The public pages of documents: both texts one tap apart, on screen and on paper."""

from inspect import unwrap

import pytest

from participation import clock
from participation.cli.documents import review
from participation.documents.inputs import MessageInput, OriginalInput
from participation.documents.models import Audience, CheckKind, DocumentKind, DocumentState
from participation.documents.service import life
from participation.documents.service.originals import change_original
from participation.documents.service.writing import write_messages
from participation.extensions import db
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting
from tests.services.documents.texts import EASY, LETTER, Desk, make_desk, write_all
from tests.support.client import CheckedClient
from tests.support.finders import link, words
from tests.support.sheets import words_of_pdf

pytestmark = pytest.mark.usefixtures("session")
MOST_STATEMENTS_OF_A_LIST = 6


def published(**values: object) -> Desk:
    desk = make_desk(audience=Audience.CLAIR, **values)
    write_all(desk, *EASY)
    with unit_of_work():
        write_messages(
            desk.writer,
            desk.document,
            MessageInput("Votre rendez-vous", "Venez le 12 mars.", ("Venez.", "Ou appelez.")),
        )
        life.ask_service(desk.writer, desk.document)
        life.give_verdict(desk.service, desk.document, CheckKind.SERVICE, "", is_right=True)
        life.validate(desk.validator, desk.document)
        life.publish(desk.validator, desk.document)
    return desk


def test_the_easy_version_stands_beside_its_original(client: CheckedClient) -> None:
    desk = published()
    page = client.page(f"/documents/{desk.document.id}")
    assert "il vous appartient de nous contacter" in words(page)
    easy = client.page(str(link(page, "Version facile")["href"]))
    assert "Apportez vos papiers." in words(easy)
    assert "il vous appartient" not in words(easy)
    assert "Venez le 12 mars." in words(easy)
    assert link(easy, "Texte d’origine")["href"].endswith("?version=original")


def test_the_reading_mode_shows_the_easy_version_first(client: CheckedClient) -> None:
    desk = published()
    page = client.page(f"/documents/{desk.document.id}?lecture=facile")
    assert "Apportez vos papiers." in words(page)
    assert "Apportez vos papiers." in words(client.page(f"/documents/{desk.document.id}"))


def test_a_text_that_is_not_published_has_no_page(client: CheckedClient) -> None:
    desk = make_desk()
    for address in ("", ".pdf"):
        assert client.get(f"/documents/{desk.document.id}{address}").status_code == 404
    desk = published()
    with unit_of_work():
        life.withdraw(desk.validator, desk.document)
    assert client.get(f"/documents/{desk.document.id}").status_code == 404


def test_a_text_to_revise_says_so_and_stays(client: CheckedClient) -> None:
    desk = published()
    with unit_of_work():
        change_original(desk.writer, desk.document, OriginalInput(LETTER.replace("48", "72")))
    address = f"/documents/{desk.document.id}"
    easy = client.page(f"{address}?version=facile")
    assert "en train d’être revu" in words(easy)
    assert "avant 48 heures" in words(easy)
    assert "72 heures" in words(client.page(f"{address}?version=original"))


def test_one_sentence_a_line_on_demand(client: CheckedClient) -> None:
    desk = published()
    address = f"/documents/{desk.document.id}?version=facile"
    assert not client.page(address).select("#texte br")
    assert client.page(f"{address}&lignes=phrases").select("#texte br")


def test_the_list_names_each_text_once_and_asks_little(client: CheckedClient) -> None:
    desk = published()
    address = f"/documents?departement={desk.scene.departement.slug}"
    page = client.page(address)
    assert words(page).count("Votre rendez-vous") == 1
    for _more in range(3):
        published()
    client.page(f"{address}&type=courrier")
    assert client.statements.count <= MOST_STATEMENTS_OF_A_LIST


def test_an_unknown_filter_is_said_and_shows_everything(client: CheckedClient) -> None:
    published()
    page = client.page("/documents?type=roman")
    assert "Nous ne connaissons pas ce type de texte." in words(page)
    assert "Votre rendez-vous" in words(page)


def test_the_sheet_is_a_tagged_french_pdf(client: CheckedClient) -> None:
    desk = published(contact_phone="05 61 00 00 00")
    for sheet in ("", "?format=a5"):
        answer = client.get(f"/documents/{desk.document.id}.pdf{sheet}")
        assert answer.mimetype == "application/pdf"
        content = answer.get_data()
        assert b"/MarkInfo" in content
        assert b"/Lang" in content
        assert b"pdfuaid" in content
        told = words_of_pdf(content)
        assert "Apportez vos papiers." in told
        assert "05 61 00 00 00" in told


def test_no_sign_of_a_text_is_read_as_markup(client: CheckedClient) -> None:
    desk = make_desk(audience=Audience.CLAIR, title="Votre #panic(1) rendez-vous")
    odd = "#panic() *gras* $x$ @ref \\ <b> `code` = titre"
    write_all(desk, odd, odd, odd)
    with unit_of_work():
        life.ask_service(desk.writer, desk.document)
        life.give_verdict(desk.service, desk.document, CheckKind.SERVICE, "", is_right=True)
        life.validate(desk.validator, desk.document)
        life.publish(desk.validator, desk.document)
    told = words_of_pdf(client.get(f"/documents/{desk.document.id}.pdf").get_data())
    assert odd in told


def test_a_meeting_and_a_group_lead_to_their_easy_twin(client: CheckedClient) -> None:
    desk = published(kind=DocumentKind.GROUP_TEXT)
    group = make_group(desk.scene.departement)
    meeting = make_meeting(group, summary="Venez parler des trajets.")
    with unit_of_work():
        meeting.easy_document_id = desk.document.id
        desk.document.group_id = group.id
    for address in (f"/rencontres/{meeting.id}", f"/groupes/{group.slug}"):
        page = client.page(address)
        assert "Apportez vos papiers." not in words(page)
        easy = client.page(str(link(page, "Lire ce texte en facile")["href"]))
        assert "Apportez vos papiers." in words(easy)
        assert "Apportez vos papiers." in words(client.page(f"{address}?lecture=facile"))
        client.page(f"{address}?lecture=normale")


def test_a_text_is_looked_at_again_after_a_year(capsys: pytest.CaptureFixture[str]) -> None:
    desk = published()
    assert review.callback is not None
    mark_due = unwrap(review.callback)
    mark_due()
    desk.document.review_on = clock.now().date()
    db.session.commit()
    mark_due()
    mark_due()
    assert [line[-2:] for line in capsys.readouterr().out.splitlines()] == ["0.", "1.", "0."]
    db.session.refresh(desk.document)
    assert desk.document.state is DocumentState.TO_REVISE


def test_a_title_narrows_the_list_whatever_its_accents(client: CheckedClient) -> None:
    published(title="Récépissé de dépôt")
    desk = published()
    page = client.page("/documents?titre=recepisse")
    titles = [words(one) for one in page.select("main .rows a")]
    assert titles == ["Votre rendez-vous"]  # its easy title; the original one was looked for
    assert str(desk.document.id) not in str(page.select("main .rows a")[0]["href"])
    assert "Il n’y a pas encore" in words(client.page("/documents?titre=zzz"))


def test_programs_read_the_list_too(client: CheckedClient) -> None:
    desk = published()
    graph = client.get(f"/documents.json?departement={desk.scene.departement.slug}").get_json()
    assert [one["identifier"] for one in graph["@graph"]] == [str(desk.document.id)]
    assert graph["@graph"][0]["workTranslation"]["url"].endswith("?version=facile")
