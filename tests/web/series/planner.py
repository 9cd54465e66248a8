"""The planner of series as its tests use it: its first page answered, what it wrote."""

from typing import Any

from bs4 import BeautifulSoup

from participation.extensions import db
from participation.meetings.models import Meeting
from participation.territories.models import Organisation, OrganisationKind
from tests.factories import Scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, parse
from tests.web.meetings.desks import problems

NEW = "/animation/series/nouvelle"
RULE: dict[str, Any] = {
    "title": "Se déplacer sans voiture",
    "starts_on": "11/5/2027",
    "starts_at": "14 h",
    "ends_at": "16 h 30",
    "every": "2",
    "unit": "mois",
    "until_on": "31/12/2027",
}
SEE, DRAFTS, ANNOUNCE = "Voir les dates", "Enregistrer comme brouillons", "Annoncer tout"
AGAIN, BACK = "Regarder à nouveau", "Changer la règle"


def proposed(client: CheckedClient, scene: Scene, **answers: Any) -> BeautifulSoup:
    """Answer the first page and return the second one."""
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    answer = client.press(page, SEE, **{**RULE, "venue": str(scene.venue.id), **answers})
    assert answer.status_code == 200, problems(parse(answer.text))
    return parse(answer.text)


def days(page: BeautifulSoup) -> list[str]:
    fields = page.select('input[name^="dates-"][name$="-day"]')
    return [attribute(one, "value") for one in fields]


def written(scene: Scene) -> list[Meeting]:
    db.session.expire_all()
    return (
        db.session.query(Meeting)
        .filter_by(departement_id=scene.departement.id)
        .filter(Meeting.series_id.is_not(None))
        .order_by(Meeting.starts_at)
        .all()
    )


def make_organisation(scene: Scene, name: str = "Mission locale") -> Organisation:
    row = Organisation(departement_id=scene.departement.id, name=name, kind=OrganisationKind.OTHER)
    db.session.add(row)
    db.session.flush()
    return row
