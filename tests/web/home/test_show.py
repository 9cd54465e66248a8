"""The first page, as a visitor sees it."""

from datetime import timedelta

from participation import clock
from participation.extensions import db
from participation.meetings.models import Audience
from tests.factories import make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, words


def test_it_leads_to_the_meetings_and_to_the_code(client: CheckedClient) -> None:
    page = client.page("/")
    assert link(page, "Je cherche une rencontre")["href"] == "/agenda"
    assert link(page, "J’ai un code")["href"] == "/i"
    assert "Set-Cookie" not in client.get("/").headers


def test_it_shows_the_next_public_meetings(client: CheckedClient) -> None:
    scene = make_scene()
    soon = clock.now() + timedelta(hours=2)
    make_meeting(scene.group, title="Le café de demain", starts_at=soon)
    make_meeting(scene.group, title="Entre membres", starts_at=soon, audience=Audience.MEMBERS)
    shown = words(by_heading(client.page("/"), "Les prochaines rencontres"))
    assert "Le café de demain" in shown
    assert "Entre membres" not in shown


def test_near_me_is_a_territory(client: CheckedClient) -> None:
    page = client.page("/")
    options = [words(one) for one in by_label(page, "Où habitez-vous ?").find_all("option")]
    assert "Lauragais" in options
    answer = client.press(page, "Voir les dates ici", territoire="lauragais")
    assert answer.request.path == "/agenda"
    assert "Lauragais" in answer.text


def test_who_does_not_know_sees_every_date(client: CheckedClient) -> None:
    answer = client.press(client.page("/"), "Voir les dates ici")
    assert answer.status_code == 200
    assert "Nous ne connaissons pas" not in answer.text
    assert "Se soigner près de chez soi" in answer.text


def test_a_visitor_chooses_a_departement(client: CheckedClient) -> None:
    part = by_heading(client.page("/"), "Choisissez votre département")
    assert link(part, "Hérault")["href"] == "/departements/herault"


def test_the_host_of_a_departement_shows_that_one_only(client: CheckedClient) -> None:
    scene = make_scene(site_name="Participer chez nous", phone="05 36 49 00 09")
    scene.departement.host_name = "chez-nous.example"
    db.session.flush()
    response = client.get("/", base_url="http://chez-nous.example")
    assert "05 36 49 00 09" in response.text
    assert "Choisissez votre département" not in response.text
    assert "Se soigner près de chez soi" not in response.text


def test_the_statements_do_not_grow_with_the_meetings(client: CheckedClient) -> None:
    client.page("/?a=1")
    few = client.statements.count
    scene = make_scene()
    for number in range(30):
        make_meeting(scene.group, title=f"Café {number}", venue=scene.venue)
    client.page("/?a=2")
    assert client.statements.count == few <= 6
