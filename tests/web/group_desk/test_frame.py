"""The frame, the brief and the protocol, and what is missing before a group opens."""

import pytest
from sqlalchemy.orm import Session

from participation.groups.completeness import OWED_BY_THE_CADRE
from participation.groups.models import Cadre, GroupStatus, OrganisationRole
from participation.groups.models import OrganisationMembership as Seat
from participation.groups.queries import get
from participation.groups.service import CadreInput, write_cadre
from participation.territories.models import OrganisationKind
from participation.territories.service import create_organisation
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_meeting
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, parse, words

CADRE = {
    "mission": "Se faire entendre.",
    "advises_on": "Les bus.",
    "does_not_decide": "Le budget.",
    "who_answers": "Le service des transports, en 60 jours.",
}


def desk(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}"


def prepare(scene: Scene, session: Session, **rules: bool) -> None:
    scene.group.status = GroupStatus.PREPARING
    for name, value in rules.items():
        setattr(scene.group.kind, name, value)
    session.flush()


def test_two_facilitators_write_the_same_cadre(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    page, other = (facilitator.page(f"{desk(scene)}/cadre") for _person in range(2))
    first = facilitator.press(other, "Enregistrer", **CADRE)
    assert first.location == f"{desk(scene)}?fait=cadre"
    second = facilitator.press(page, "Enregistrer", mission="Se retrouver.")
    assert second.status_code == 409
    again = parse(second.text)
    both = words(by_heading(again, "À quoi sert ce groupe ?"))
    assert "Se retrouver." in both
    assert "Se faire entendre." in both
    assert words(by_label(again, "À quoi sert ce groupe ?")) == "Se retrouver."
    assert facilitator.press(again, "Garder ma version").status_code == 303
    assert session.query(Cadre).filter_by(group_id=scene.group.id).one().mission == "Se retrouver."


def test_a_group_opens_once_its_frame_is_said(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    prepare(scene, session)
    page = facilitator.page(desk(scene))
    assert "Le groupe ouvrira quand tout sera dit." in words(page)
    facilitator.press(facilitator.page(f"{desk(scene)}/cadre"), "Enregistrer", **CADRE)
    opened = facilitator.press(facilitator.page(desk(scene)), "Ouvrir le groupe")
    assert opened.location == f"{desk(scene)}?fait=ouvrir"
    page = facilitator.page(desk(scene))
    assert "Ouvert depuis dimanche 22 novembre 2026" in words(page)
    assert "Se réunit" in words(page)


def test_an_opening_without_its_frame_is_refused(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    with unit_of_work():
        write_cadre(None, scene.group, CadreInput(**CADRE))
    prepare(scene, session)
    page = facilitator.page(desk(scene))
    with unit_of_work():
        write_cadre(None, scene.group, CadreInput(**{**CADRE, OWED_BY_THE_CADRE[0]: ""}))
    refused = facilitator.press(page, "Ouvrir le groupe")
    assert refused.status_code == 409
    assert "Dites le cadre avant de commencer." in words(parse(refused.text))


def test_a_working_group_writes_its_brief_and_one_lead_is_tolerated(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    with unit_of_work():
        write_cadre(None, scene.group, CadreInput(**CADRE))
        mission = create_organisation(
            scene.departement.id, "Mission locale", OrganisationKind.EMPLOYMENT, ""
        )
        session.add(
            Seat(
                departement_id=scene.departement.id,
                group_id=scene.group.id,
                organisation_id=mission.id,
                role=OrganisationRole.LEAD,
                since_on=scene.group.created_at.date(),
            )
        )
    prepare(scene, session, needs_brief=True, needs_two_leads=True)
    missing = words(by_heading(facilitator.page(desk(scene)), "Dites le cadre avant de commencer"))
    assert "La fiche" in missing
    assert "Deux structures différentes conduisent ce groupe." in missing
    facilitator.press(
        facilitator.page(f"{desk(scene)}/fiche"),
        "Enregistrer",
        objectives="Des trajets plus courts.",
        publics="Qui n’a pas de voiture.",
        deliverables="Une carte.",
        indicators="Le nombre de trajets.",
    )
    page = facilitator.page(desk(scene))
    assert "La fiche" not in words(by_heading(page, "Dites le cadre avant de commencer"))
    assert facilitator.press(page, "Commencer à l’essai").status_code == 303
    public = words(
        by_heading(facilitator.page(f"/groupes/{scene.group.slug}"), "Ce que ce groupe prépare")
    )
    assert "Des trajets plus courts." in public


def test_a_protocol_is_agreed_and_never_tomorrow(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    scene.group.kind.needs_protocol = True
    session.flush()
    answers = {
        "format": "Deux heures.",
        "content": "Les droits.",
        "organisation": "Une salle.",
        "signatories": "La Caisse et le Département.",
    }
    page = facilitator.page(f"{desk(scene)}/protocole")
    refused = facilitator.press(page, "Enregistrer", agreed_on="23/11/2026", **answers)
    assert refused.status_code == 422
    assert "Ce jour n’est pas encore passé." in words(parse(refused.text))
    assert facilitator.press(page, "Enregistrer", agreed_on="22/11/2026", **answers).location
    public = facilitator.page(f"/groupes/{scene.group.slug}")
    card = words(by_heading(public, "Comment se passent les séances"))
    assert "Accepté le dimanche 22 novembre 2026." in card


def test_a_sheet_that_the_kind_does_not_ask_for_is_not_there(
    facilitator: CheckedClient, scene: Scene
) -> None:
    for name in ("fiche", "protocole"):
        facilitator.page(f"{desk(scene)}/{name}", status=404)


@pytest.mark.parametrize(
    ("label", "after"),
    [("Mettre en pause", GroupStatus.PAUSED), ("Revenir à l’essai", GroupStatus.EXPERIMENTAL)],
)
def test_an_act_is_done_and_undone(
    facilitator: CheckedClient, scene: Scene, session: Session, label: str, after: GroupStatus
) -> None:
    assert facilitator.press(facilitator.page(desk(scene)), label).status_code == 303
    session.refresh(scene.group)
    assert scene.group.status is after
    back = "Reprendre" if after is GroupStatus.PAUSED else "Installer pour de bon"
    assert facilitator.press(facilitator.page(desk(scene)), back).status_code == 303
    session.refresh(scene.group)
    assert scene.group.status is GroupStatus.ACTIVE


def test_a_deployed_experiment_says_since_when(facilitator: CheckedClient, scene: Scene) -> None:
    facilitator.press(facilitator.page(desk(scene)), "Revenir à l’essai")
    facilitator.press(facilitator.page(desk(scene)), "Installer pour de bon")
    story = by_heading(facilitator.page(f"/groupes/{scene.group.slug}"), "D’où vient-il ?")
    assert "D’abord à l’essai" in words(story)


def test_an_act_that_no_longer_follows_is_refused(facilitator: CheckedClient, scene: Scene) -> None:
    page = facilitator.page(desk(scene))
    facilitator.press(page, "Mettre en pause")
    again = facilitator.press(facilitator.page(desk(scene)), "Reprendre")
    assert again.status_code == 303
    late = facilitator.press(page, "Revenir à l’essai")
    assert late.status_code == 303  # it follows from where the group stands again
    assert facilitator.press(page, "Revenir à l’essai").status_code == 303  # a replay
    other = facilitator.page(desk(scene))
    facilitator.press(other, "Mettre en pause")
    assert facilitator.press(other, "Installer pour de bon").status_code == 409


def test_a_group_that_people_wait_for_does_not_close(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    meeting = make_meeting(scene.group)
    page = facilitator.page(f"{desk(scene)}/fermer")
    assert "Une rencontre est annoncée." in words(page)
    assert "Fermer ce groupe" not in words(page)
    session.delete(meeting)
    session.flush()
    page = facilitator.page(f"{desk(scene)}/fermer")
    again = get(scene.group.id)
    assert again is not None
    make_meeting(again)
    refused = facilitator.press(page, "Fermer ce groupe")
    assert refused.status_code == 409
    assert "Annulez-les d’abord." in words(parse(refused.text))


def test_a_closed_group_opens_again(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    opened_before = facilitator.page(f"{desk(scene)}/cadre")
    done = facilitator.press(facilitator.page(f"{desk(scene)}/fermer"), "Fermer ce groupe")
    assert done.location == f"{desk(scene)}?fait=fermer"
    assert "Ce groupe ne se réunit plus." in words(facilitator.page(f"/groupes/{scene.group.slug}"))
    facilitator.last_path = f"{desk(scene)}/cadre"
    late = facilitator.press(opened_before, "Enregistrer", **CADRE)
    assert late.status_code == 409
    assert facilitator.press(facilitator.page(desk(scene)), "Rouvrir le groupe").status_code == 303
    session.refresh(scene.group)
    assert scene.group.closed_on is None


def test_a_register_of_seats_is_offered_no_meeting(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    scene.group.kind.holds_meetings = False
    session.flush()
    page = facilitator.page(desk(scene))
    assert "Prévoir une rencontre" not in words(page)
    assert "Ce site ne montre que ses places." in words(page)
    facilitator.page(f"/animation/rencontres/nouvelle?groupe={scene.group.slug}", status=404)


def test_a_group_that_never_opened_does_not_open_by_closing(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    """It was in preparation, without a frame: it is so again."""
    prepare(scene, session)
    facilitator.press(facilitator.page(f"{desk(scene)}/fermer"), "Fermer ce groupe")
    again = facilitator.press(facilitator.page(desk(scene)), "Rouvrir le groupe")
    session.refresh(scene.group)
    assert scene.group.status is GroupStatus.PREPARING
    page = words(facilitator.page(again.location))
    assert "Dites le cadre avant de commencer" in page
    assert "Le groupe est ouvert." not in page


def test_the_last_group_of_a_meeting_does_not_close(
    facilitator: CheckedClient, scene: Scene, session: Session
) -> None:
    """Two groups announced it; the other one has closed: people wait for this one."""
    other = make_group(scene.departement)
    meeting = make_meeting(scene.group)
    meeting.groups = [scene.group, other]
    session.flush()
    assert "Fermer ce groupe" in words(facilitator.page(f"{desk(scene)}/fermer"))
    other.status = GroupStatus.CLOSED
    session.flush()
    assert "Une rencontre est annoncée." in words(facilitator.page(f"{desk(scene)}/fermer"))


def test_a_version_that_is_no_number_is_a_conflict(
    facilitator: CheckedClient, scene: Scene
) -> None:
    page = facilitator.page(f"{desk(scene)}/cadre")
    assert facilitator.press(page, "Enregistrer", version="9" * 5000, **CADRE).status_code == 409
