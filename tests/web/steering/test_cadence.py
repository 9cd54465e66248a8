"""The rhythm of every body, the most pressing first, for those who steer."""

import csv
import io

import pytest
from bs4 import BeautifulSoup

from participation.accounts.models import Grant
from participation.extensions import db
from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    OnNeed,
    Range,
    Target,
    to_stored,
)
from participation.groups.models import GroupStatus
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.permissions import Role
from tests.factories import (
    make_account,
    make_group,
    make_meeting,
    make_scene,
    make_territory,
    make_venue,
)
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, attribute, link, words
from tests.support.signing_in import sign_in_as
from tests.web.steering.desks import enter_demo_as, make_body, steering


def rows(page: BeautifulSoup) -> dict[str, str]:
    """Return what is said of each body, by its name, in the order of the page."""
    return {
        words(row.select("a")[0]): " | ".join(words(cell) for cell in row.select("td"))
        for row in page.select("tbody tr")
    }


def test_the_demo_shows_the_lauragais_late_first(client: CheckedClient) -> None:
    enter_demo_as(client, "charge-mission")
    found = rows(client.page("/pilotage/cadence"))
    assert list(found)[:2] == [
        "Équipe mixte d’insertion du Lauragais",
        "Comité de liaison des personnes sans emploi",
    ]
    late, soon, *_others = found.values()
    assert late.startswith("En retard Depuis le ")
    assert "Se réunit au moins une fois tous les trois mois." in late
    assert soon.startswith("Bientôt en retard Une rencontre est attendue avant le ")
    for name in ("Toulouse", "Nord Toulousain", "Sud Toulousain", "Comminges – Pyrénées"):
        kept = next(said for body, said in found.items() if body.endswith(name))
        assert kept.startswith("À jour La suivante avant le ")


def test_each_state_has_its_words_its_pictogram_and_what_to_do(client: CheckedClient) -> None:
    scene = steering(client)
    place = scene.departement
    make_body(place, "Tard", -120)
    make_body(place, "Trop loin", -120, 150)
    make_body(place, "Bientôt", -75)
    make_body(place, "Souhaité", -120, rules=(Target(1, 2),))
    make_body(place, "Étapes", rules=(Milestones((Milestone("bilan"),)),))
    make_body(place, "À l’heure", -75, 20)
    make_body(place, "Fatigue", -100, -60, -20, 9, rules=(Range(2, 3),))
    make_body(place, "Libre", rules=(OnNeed(),))
    make_body(place, "Repos").status = GroupStatus.PAUSED
    make_body(place, "Fini").status = GroupStatus.CLOSED
    make_body(place, "Places seulement").kind.holds_meetings = False
    page = client.page("/pilotage/cadence")
    found = rows(page)
    names = [one for one in found if not one.startswith("Groupe")]
    assert names[:5] == ["Tard", "Trop loin", "Bientôt", "Souhaité", "Étapes"]
    assert names[-2:] == ["Libre", "Repos"]
    assert "Il faut trouver une date." in found["Tard"]
    assert "La prochaine rencontre vient trop tard." in found["Trop loin"]
    assert found["Souhaité"].startswith("Moins souvent que souhaité")
    assert "retard" not in found["Souhaité"]
    assert found["Étapes"].startswith("Pas de dates connues")
    assert "Il manque les dates du plan." in found["Étapes"]
    assert "Plus souvent que prévu" in found["Fatigue"]
    assert "espacez les prochaines" in found["Fatigue"]
    assert found["Libre"].startswith("Selon les besoins")
    assert found["Repos"].startswith("En pause")
    assert all(row.select("td .tag svg") for row in page.select("tbody tr"))


def test_who_steers_plans_from_here_and_an_elue_only_reads(client: CheckedClient) -> None:
    scene = steering(client)
    body = make_body(scene.departement, "Tard", -120)
    page = client.page("/pilotage/cadence")
    assert f'href="/animation/rencontres/nouvelle?groupe={body.slug}"' in str(page)
    sign_in_as(client, make_account(scene.departement, Role.ELU))
    page = client.page("/pilotage/cadence")
    assert "Il faut trouver une date." in rows(page)["Tard"]
    assert "/animation" not in str(page.main)


@pytest.mark.parametrize("role", [Role.USAGER, Role.ANIMATEUR, Role.PARTENAIRE])
@pytest.mark.parametrize("path", ["", "/cadence", "/cadence.csv", "/groupes"])
def test_nobody_else_comes_in(client: CheckedClient, role: Role, path: str) -> None:
    steering(client, role)
    assert client.get(f"/pilotage{path}").status_code == 404


def test_another_departement_is_not_shown(client: CheckedClient) -> None:
    steering(client)
    elsewhere = make_body(make_scene().departement, "Ailleurs", -120)
    assert elsewhere.name not in rows(client.page("/pilotage/cadence"))
    assert elsewhere.name not in client.get("/pilotage/cadence.csv").text
    assert elsewhere.name not in words(client.page("/pilotage/groupes").main)


def test_the_choices_narrow_the_list(client: CheckedClient) -> None:
    scene = steering(client)
    here, there = scene.territory, make_territory(scene.departement)
    make_body(scene.departement, "Tard ici", -120, territories=(here,))
    kind = make_body(scene.departement, "À jour là", -20, 30, territories=(there,)).kind.code
    page = client.page("/pilotage/cadence")
    answer = client.press(page, "Montrer", territoire=there.slug)
    assert "À jour là" in answer.text
    assert "Tard ici" not in answer.text
    assert list(rows(client.page(f"/pilotage/cadence?type={kind}"))) == ["À jour là"]
    late = client.page(attribute(link(page, "En retard : 1"), "href"))
    assert list(rows(late)) == ["Tard ici"]
    assert link(late, "À jour : 1")  # the other states stay within reach
    empty = client.page("/pilotage/cadence?etat=sans-dates")
    assert "Aucun groupe ne correspond à vos choix." in words(empty.main)
    assert link(empty, "Voir tous les groupes")["href"] == "/pilotage/cadence"


@pytest.mark.parametrize("name", ["departement", "territoire", "type", "etat"])
def test_an_unknown_choice_is_said_and_leaves_all_shown(client: CheckedClient, name: str) -> None:
    scene = steering(client)
    page = client.page(f"/pilotage/cadence?{name}=mars")
    assert "Nous avons laissé ce choix de côté." in words(page.main)
    assert scene.group.name in rows(page)


def test_a_departement_is_chosen_only_by_who_steers_several(client: CheckedClient) -> None:
    scene = steering(client)
    assert client.page("/pilotage/cadence").find(id="departement") is None
    other = make_scene()
    account = make_account(scene.departement, Role.CHARGE_MISSION)
    db.session.add(
        Grant(departement_id=other.departement.id, account_id=account.id, role=Role.CHARGE_MISSION)
    )
    sign_in_as(client, account)
    found = rows(client.page("/pilotage/cadence"))
    assert {scene.group.name, other.group.name} <= set(found)
    page = client.page(f"/pilotage/cadence?departement={other.departement.slug}")
    assert list(rows(page)) == [other.group.name]


def test_each_territory_of_a_body_has_its_own_line(client: CheckedClient) -> None:
    scene = steering(client)
    here, there = scene.territory, make_territory(scene.departement)
    body = make_body(
        scene.departement,
        "À cheval",
        20,
        rules=(Minimum(1, 3, per_territory=True),),
        territories=(here, there),
    )
    meeting = db.session.query(Meeting).filter(Meeting.groups.contains(body)).one()
    meeting.venue = make_venue(scene.departement, here)
    db.session.flush()
    said = rows(client.page("/pilotage/cadence"))["À cheval"]
    assert f"{there.name} – Se réunit" in said
    assert "En retard" in said
    assert "À jour" in said
    only_here = client.page(f"/pilotage/cadence?territoire={here.slug}")
    assert rows(only_here)["À cheval"].startswith("À jour")


def test_a_long_list_goes_on_page_by_page(client: CheckedClient) -> None:
    scene = steering(client)
    for number in range(103):
        make_body(scene.departement, f"Corps {number:03d}", rules=(OnNeed(),))
    first = client.page("/pilotage/cadence")
    assert len(rows(first)) == 100
    second = client.page(attribute(link(first, "Voir les groupes suivants"), "href"))
    assert list(rows(second))[:2] == ["Corps 100", "Corps 101"]
    assert link(second, "Revenir au début")["href"] == "/pilotage/cadence"
    with pytest.raises(NotOnPageError):
        link(second, "Voir les groupes suivants")
    assert list(rows(client.page("/pilotage/cadence?apres=inconnu"))) == list(rows(first))


def test_the_table_is_a_file_that_no_spreadsheet_takes_for_a_formula(
    client: CheckedClient,
) -> None:
    scene = steering(client)
    make_body(scene.departement, "=SOMME(A1)", -120, 150)
    make_body(scene.departement, "Bientôt ; tard", -75)
    answer = client.get("/pilotage/cadence.csv?etat=en-retard")
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="rythme-des-groupes-2026-11-22.csv"'
    )
    assert answer.data.startswith("\ufeff".encode())
    assert b"\r\n" in answer.data
    (line,) = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";")
    assert line["groupe"] == "'=SOMME(A1)"
    assert line["etat"] == "En retard"
    assert line["derniere_rencontre"] == "2026-07-25"
    assert line["en_retard_depuis"] == "2026-10-25"
    assert line["prochaine_rencontre"] == "2027-04-21"
    assert line["avant_le"] == ""
    every = client.get("/pilotage/cadence.csv").data.decode("utf-8-sig")
    assert '"Bientôt ; tard"' in every or "Bientôt ; tard" in every
    page = client.page("/pilotage/cadence?etat=en-retard")
    assert link(page, "Prendre le tableau")["href"] == "/pilotage/cadence.csv?etat=en-retard"


def test_the_statements_do_not_grow_with_the_bodies(client: CheckedClient) -> None:
    scene = steering(client)
    counts = []
    for number in (1, 12):
        for place in range(number):
            make_body(
                scene.departement,
                f"Corps {number} {place}",
                -20,
                30,
                territories=(scene.territory,),
            )
        client.page("/pilotage/cadence")
        counts.append(client.statements.count)
    assert counts[0] == counts[1] <= 10, client.statements


def test_a_planned_and_published_meeting_turns_late_into_kept(client: CheckedClient) -> None:
    scene = steering(client)
    body = make_body(scene.departement, "Tard", -120)
    coming = make_meeting(body, state=MeetingState.PLANNED, published_at=None)
    assert rows(client.page("/pilotage/cadence"))["Tard"].startswith("En retard")
    coming.state = MeetingState.PUBLISHED
    db.session.flush()
    assert rows(client.page("/pilotage/cadence"))["Tard"].startswith("À jour")


def test_a_departement_without_any_body_says_so(client: CheckedClient) -> None:
    scene = steering(client)
    scene.group.status = GroupStatus.CLOSED
    page = client.page("/pilotage/cadence")
    assert "Aucun groupe ne se réunit ici pour le moment." in words(page.main)
    assert page.find("table") is None


def test_the_door_leads_to_the_pages(client: CheckedClient) -> None:
    steering(client, Role.ELU)
    page = client.page("/pilotage")
    assert link(page, "Le rythme des groupes")["href"] == "/pilotage/cadence"
    assert link(page, "Qui siège où")["href"] == "/pilotage/groupes"
    assert link(page, "Pilotage")["href"] == "/pilotage"


def test_the_own_rhythm_of_a_body_is_the_one_shown(client: CheckedClient) -> None:
    scene = steering(client)
    group = make_group(scene.departement)
    group.cadence = to_stored([Minimum(2, 12)])
    db.session.flush()
    assert "deux fois par an" in rows(client.page("/pilotage/cadence"))[group.name]
