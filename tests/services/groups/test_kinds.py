"""Kinds of groups as data, members by college, the cadre and its conflicts."""

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups import queries
from participation.groups.errors import KindArchivedError
from participation.groups.models import GroupKind
from participation.groups.presets import KINDS
from participation.groups.service import CadreInput, GroupInput, create_group, write_cadre
from participation.territories.models import Departement
from participation.territories.service import SlugTakenError
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_scene


def test_each_departement_of_the_demo_has_every_kind(session: Session) -> None:
    for departement in session.query(Departement).filter(Departement.slug == "haute-garonne"):
        held = session.query(GroupKind).filter_by(departement_id=departement.id)
        assert {kind.code for kind in held} == {kind.code for kind in KINDS}


def test_an_emi_holds_a_convivial_moment_every_quarter(session: Session) -> None:
    emi = session.query(GroupKind).filter_by(code="emi").first()
    assert emi is not None
    assert emi.required_items == ["convivialite"]
    assert emi.cadence["rules"][0]["rule"] == "minimum"
    assert emi.cadence["rules"][0]["months"] == 3


def test_the_database_refuses_a_quorum_over_100(session: Session) -> None:
    kind = make_group(make_scene().departement).kind
    kind.quorum = 101
    with pytest.raises(IntegrityError, match="quorum"), session.begin_nested():
        session.flush()
    session.rollback()


@pytest.mark.usefixtures("session")
def test_an_address_leads_to_one_group() -> None:
    scene = make_scene()
    data = GroupInput("Autre nom", scene.group.slug, scene.group.kind, (scene.territory,))
    with pytest.raises(SlugTakenError), unit_of_work():
        create_group(None, data)


@pytest.mark.usefixtures("session")
def test_two_people_write_the_same_cadre() -> None:
    scene = make_scene()
    with unit_of_work():
        cadre = write_cadre(None, scene.group, CadreInput(mission="Écouter."))
    seen = cadre.version
    with unit_of_work():
        write_cadre(None, scene.group, CadreInput(mission="Proposer."), seen_version=seen)
    with pytest.raises(EditConflictError), unit_of_work():
        write_cadre(None, scene.group, CadreInput(mission="Décider."), seen_version=seen)
    kept = queries.cadre_of(scene.group.id)
    assert kept is not None
    assert kept.mission == "Proposer."


def test_a_kind_put_away_meanwhile_takes_no_new_group(session: Session) -> None:  # noqa: ARG001
    kind = make_scene().group.kind
    change = update(GroupKind).where(GroupKind.id == kind.id).values(is_archived=True)
    db.session.execute(change, execution_options={"synchronize_session": False})
    with pytest.raises(KindArchivedError), unit_of_work():
        create_group(None, GroupInput("Le nouveau", "", kind, ()))
