"""The desk of the glossary: what waits, own words, ours changed or hidden, two people at once."""

import pytest

from participation.extensions import db
from participation.glossary.inputs import ProposalInput
from participation.glossary.models import ProposalState, Term, TermProposal
from participation.glossary.service import proposals
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, actor_of, make_account
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, parse, words
from tests.web.meetings.desks import desk

ROOT = "/animation/glossaire"
MOST_STATEMENTS = 10

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene(client: CheckedClient) -> Scene:
    return desk(client)


def asked(scene: Scene, term: str = "zonage") -> int:
    asker = actor_of(make_account(scene.departement, Role.USAGER))
    with unit_of_work():
        data = ProposalInput(term, "Dans une lettre.")
        return proposals.propose(asker, scene.departement.id, data).id


def written(client: CheckedClient, term: str = "Kiosque") -> str:
    page = client.page(f"{ROOT}/mots/nouveau")
    answers = {"mot": term, "sens-0-explication": "C’est un lieu.", "sens-1-explication": "Un jeu."}
    done = client.press(page, "Mettre dans le glossaire", **answers)
    assert done.status_code == 303, words(parse(done.text))
    return str(done.location)


def test_a_word_is_added_with_two_senses_and_changed(client: CheckedClient, scene: Scene) -> None:
    page = client.page(written(client))
    assert "Le mot est dans le glossaire." in words(page)
    public = client.page(f"/glossaire?q=kiosque&departement={scene.departement.slug}")
    assert "Ce mot a 2 sens." in words(by_heading(public, "Kiosque"))
    answers = {"sens-1-explication": "", "simple": "stand"}
    page = client.page(f"{ROOT}/mots/{db.session.query(Term).filter_by(folded='kiosque').one().id}")
    done = client.press(page, "Enregistrer", **answers)
    page = client.page(str(done.location))
    assert "C’est enregistré." in words(page)
    assert "Mot changé" in words(by_heading(page, "Ce qui s’est passé"))
    public = client.page(f"/glossaire?q=kiosque&departement={scene.departement.slug}")
    assert "Plus simple : stand" in words(by_heading(public, "Kiosque"))


def test_who_comes_second_sees_both_versions(client: CheckedClient, scene: Scene) -> None:
    assert scene.group
    address = written(client)
    first, second = client.page(address), client.page(address)
    client.press(first, "Enregistrer", **{"sens-0-explication": "C’est une tente."})
    answer = client.press(second, "Enregistrer", **{"sens-0-explication": "C’est un bus."})
    assert answer.status_code == 409
    conflict = words(by_heading(parse(answer.text), "Que veut-il dire ?"))
    assert "C’est une tente." in conflict
    assert "C’est un bus." in conflict


@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"mot": ""}, 422, "Il manque le mot."),
        ({"sens-0-explication": ""}, 409, "Il manque l’explication."),
        ({"mot": "m" * 201}, 422, "200 signes"),
        ({"sorte": "lune"}, 422, "Choisissez une réponse de la liste."),
        ({"mot": "kiosque"}, 409, "Ce mot est déjà dans votre glossaire."),
    ],
)
def test_half_a_word_says_what_is_missing(
    client: CheckedClient, scene: Scene, answers: dict[str, str], status: int, sentence: str
) -> None:
    assert scene.group
    written(client)
    page = client.page(f"{ROOT}/mots/nouveau")
    typed = {"mot": "stand", "sens-0-explication": "C’est un lieu.", **answers}
    answer = client.press(page, "Mettre dans le glossaire", **typed)
    assert answer.status_code == status
    assert sentence in words(parse(answer.text))


def test_a_word_is_hidden_and_shown_again(client: CheckedClient, scene: Scene) -> None:
    page = client.page(written(client))
    public = f"/glossaire?q=kiosque&departement={scene.departement.slug}"
    page = client.page(str(client.press(page, "Cacher ce mot").location))
    assert "Ce mot est caché." in words(page)
    assert "Nous n’avons pas encore expliqué ce mot." in words(client.page(public))
    client.press(page, "Montrer ce mot")
    assert by_heading(client.page(public), "Kiosque")


def test_one_of_ours_is_found_then_explained_another_way_or_hidden(
    client: CheckedClient, scene: Scene
) -> None:
    page = client.page(f"{ROOT}?q=forclusion")
    form = client.page(str(link(page, "L’expliquer autrement : forclusion")["href"]))
    assert "perte d’un droit" in words(form)
    client.press(form, "Mettre dans le glossaire", **{"sens-0-explication": "C’est trop tard."})
    public = client.page(f"/glossaire?q=forclusion&departement={scene.departement.slug}")
    assert "C’est trop tard." in words(by_heading(public, "forclusion"))
    page = client.page(f"{ROOT}?q=usufruitier")
    done = [client.press(page, "Cacher ce mot").location for _time in range(2)]
    assert done[0] == done[1]
    row = db.session.query(Term).filter_by(folded="usufruitier").one()
    assert row.hidden_at is not None


def test_a_word_of_nobody_is_hidden_from_nobody(client: CheckedClient, scene: Scene) -> None:
    assert scene.group
    page = client.page(f"{ROOT}?q=usufruitier")
    assert client.press(page, "Cacher ce mot", mot="inconnu").status_code == 404


def test_what_waits_is_explained_and_the_second_answer_is_refused(
    client: CheckedClient, scene: Scene
) -> None:
    key = asked(scene)
    page = client.page(ROOT)
    assert client.statements.count <= MOST_STATEMENTS
    card = by_heading(page, "zonage")
    assert "1 fois" in words(card)
    assert "Dans une lettre." in words(card)
    again = client.page(f"{ROOT}/demandes/{key}/ecarter")
    form = client.page(str(link(page, "Répondre : zonage")["href"]))
    explained = {"sens-0-explication": "C’est couper un lieu en parties."}
    done = client.press(form, "Expliquer ce mot", **explained)
    assert done.location == f"{ROOT}?fait=explique"
    client.last_path = f"{ROOT}/demandes/{key}/ecarter"
    refused = client.press(again, "Répondre", raison="Trop tard.")
    assert refused.status_code == 409
    assert "Cette demande a déjà sa réponse." in words(parse(refused.text))
    assert "Expliqué" in words(client.page(ROOT))


def test_a_word_is_declined_with_a_reason(client: CheckedClient, scene: Scene) -> None:
    key = asked(scene)
    page = client.page(f"{ROOT}/demandes/{key}/ecarter")
    assert client.press(page, "Répondre", raison=" ").status_code == 422
    client.press(page, "Répondre", raison="C’est un nom de rue.")
    row = db.session.get_one(TermProposal, key)
    assert (row.state, row.answer) == (ProposalState.DECLINED, "C’est un nom de rue.")


def test_a_word_still_not_understood_starts_from_its_explanation(
    client: CheckedClient, scene: Scene
) -> None:
    key = asked(scene, "indu")
    page = client.page(f"{ROOT}/demandes/{key}")
    assert "Ce mot est déjà expliqué." in words(page)
    assert "reçu par erreur" in words(page)


def test_the_desk_of_another_departement_is_closed(client: CheckedClient, scene: Scene) -> None:
    key = asked(scene)
    address = written(client)
    other = desk(client)
    assert other.departement.id != scene.departement.id
    assert client.get(address).status_code == 404
    assert client.get(f"{ROOT}/demandes/{key}").status_code == 404
    assert "zonage" not in words(client.page(ROOT))
