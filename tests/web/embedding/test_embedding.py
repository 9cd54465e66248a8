"""The agenda inside other sites: what one pastes, and a bare page that leaves nothing behind."""

import pytest

from tests.factories import make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_label, link, words

FRAME = "/integrer/agenda"


def test_one_chooses_and_copies(client: CheckedClient) -> None:
    page = client.page("/integrer?territoire=thouarsais")
    code = attribute(by_label(page, "Le code à coller"), "value")
    assert code.startswith('<iframe src="http://localhost/integrer/agenda?territoire=thouarsais"')
    assert 'title="Les prochaines rencontres"' in code
    feed = attribute(by_label(page, "Pour un agenda (ICS)"), "value")
    assert feed == "http://localhost/agenda.ics?territoire=thouarsais"
    data = attribute(by_label(page, "Pour les personnes qui programment (JSON)"), "value")
    assert client.get(data.removeprefix("http://localhost")).status_code == 200
    assert link(page, "Voir ce qui sera montré")["href"] == f"{FRAME}?territoire=thouarsais"


def test_an_unknown_choice_is_left_aside(client: CheckedClient) -> None:
    page = client.page("/integrer?territoire=atlantide")
    assert "Nous ne connaissons pas ce territoire." in words(page)
    assert "atlantide" not in attribute(by_label(page, "Le code à coller"), "value")
    assert "Aucune date" in words(client.page(f"{FRAME}?territoire=atlantide"))


def test_the_frame_holds_only_what_is_public_and_opens_elsewhere(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, title="Le café d’ici", venue=scene.venue)
    make_meeting(scene.group, title="Entre nous", audience="membres")
    page = client.page(f"{FRAME}?groupe={scene.group.slug}")
    assert "Le café d’ici" in words(page)
    assert "Entre nous" not in words(page)
    links = page.find_all("a")
    assert links
    for one in links:
        assert attribute(one, "target") == "_blank"
        assert attribute(one, "rel") == "noopener"
        assert attribute(one, "href").startswith("http://localhost/")
    assert page.find("header") is None
    assert page.find("form") is None


def test_only_the_frame_may_stand_in_other_sites(client: CheckedClient) -> None:
    for answer in (client.get(FRAME), client.get(FRAME), client.head(FRAME)):
        headers = answer.headers
        assert "frame-ancestors *" in headers["Content-Security-Policy"]
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "X-Frame-Options" not in headers
        assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
    again = client.get(FRAME, headers={"If-None-Match": headers["ETag"]})
    assert again.status_code == 304
    assert "frame-ancestors *" in again.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/integrer", "/agenda", "/connexion", f"{FRAME}/absent"])
def test_nothing_else_may(client: CheckedClient, path: str) -> None:
    headers = client.get(path).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    refused = client.post(FRAME)
    assert "frame-ancestors 'none'" in refused.headers["Content-Security-Policy"]


def test_it_leaves_no_cookie_and_is_kept_in_memory(client: CheckedClient) -> None:
    answer = client.get(f"{FRAME}?langue=en&lecture=facile")
    assert "Set-Cookie" not in answer.headers
    assert 'lang="en"' in answer.text
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    client.get(f"{FRAME}?langue=en&lecture=facile")
    assert client.statements.count == 1


def test_the_statements_do_not_grow_with_the_rows(client: CheckedClient) -> None:
    scene = make_scene()
    address = f"{FRAME}?territoire={scene.territory.slug}"
    make_meeting(scene.group, venue=scene.venue)
    client.forget_facts()
    client.page(f"{address}&a=1")
    few = client.statements.count
    group = make_group(scene.departement, [scene.territory])
    for number in range(15):
        make_meeting(group, title=f"Café {number}", venue=scene.venue)
    client.forget_facts()
    client.page(f"{address}&a=2")
    assert client.statements.count == few <= 4
