"""Opening a call, putting people on its list, and where its pages are."""

from datetime import UTC, datetime

from participation.extensions import db
from participation.groups.models import Membership, Renewal
from participation.groups.seats import renewals
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_member, make_person
from tests.support.client import CheckedClient
from tests.support.finders import parse, words

AFTER = datetime(2026, 12, 23, 9, tzinfo=UTC)
WORDS = "Mardi 4 8 15 16 23"


def root(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/sieges"


def opened(desk: CheckedClient, scene: Scene, **answers: str) -> str:
    said = {
        "college": "usagers",
        "way": "tirage",
        "seats": "6",
        "substitutes": "2",
        "closes_on": "22/12/2026",
        "public_source": "Les cinq numéros du tirage national du 22 décembre.",
        **answers,
    }
    done = desk.press(desk.page(f"{root(scene)}/renouvellement"), "Ouvrir l’appel", **said)
    assert done.status_code == 303, words(parse(done.text))
    return str(done.location).partition("?")[0]


def fill(scene: Scene, count: int) -> list[Membership]:
    renewal = newest()
    people = [
        make_member(scene.group, make_person(scene.departement, f"Secret{number}"))
        for number in range(count)
    ]
    with unit_of_work():
        for one in people:
            renewals.stand(scene.facilitator.person_id or 0, renewal, one)
    return people


def newest() -> Renewal:
    row = db.session.query(Renewal).order_by(Renewal.id.desc()).first()
    assert row is not None
    return row


def public(scene: Scene) -> str:
    return f"/groupes/{scene.group.slug}/tirages/{newest().id}"
