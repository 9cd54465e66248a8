"""Reading which territories, organisations and plans the groups rely on."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import joinedload, selectinload

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import (
    Group,
    GroupStatus,
    GroupTerritory,
    OrganisationMembership,
)


def groups_by_territory(departement_id: int | None) -> dict[int, int]:
    """Return how many groups that still meet each territory has, by territory id."""
    rows = db.session.execute(
        scoped(select(Group), departement_id)
        .join(GroupTerritory, GroupTerritory.group_id == Group.id)
        .where(Group.status != GroupStatus.CLOSED)
        .with_only_columns(GroupTerritory.territory_id, func.count())
        .group_by(GroupTerritory.territory_id)
        .order_by(GroupTerritory.territory_id)
    )
    return dict(rows.all())


def bodies_by_organisation(departement_id: int | None) -> dict[int, int]:
    """Return in how many bodies each organisation sits, by organisation id."""
    rows = db.session.execute(
        scoped(select(OrganisationMembership), departement_id)
        .where(OrganisationMembership.until_on.is_(None))
        .with_only_columns(OrganisationMembership.organisation_id, func.count())
        .group_by(OrganisationMembership.organisation_id)
        .order_by(OrganisationMembership.organisation_id)
    )
    return dict(rows.all())


def groups_by_plan(departement_id: int | None) -> dict[int, int]:
    """Return how many groups steer each plan, by plan id."""
    rows = db.session.execute(
        scoped(select(Group), departement_id)
        .where(Group.plan_id.is_not(None))
        .with_only_columns(Group.plan_id, func.count())
        .group_by(Group.plan_id)
        .order_by(Group.plan_id)
    )
    return {plan_id: count for plan_id, count in rows if plan_id is not None}


def groups_of_territory(territory_id: int) -> list[Group]:
    """Return every group of a territory, closed ones too, with kind and territories, by name."""
    return list(
        db.session.scalars(
            scoped(select(Group), None)
            .where(
                exists().where(
                    GroupTerritory.group_id == Group.id,
                    GroupTerritory.territory_id == territory_id,
                )
            )
            .options(joinedload(Group.kind), selectinload(Group.territories))
            .order_by(Group.name, Group.id)
        )
    )


def is_organisation_seated(organisation_id: int) -> bool:
    """Say whether an organisation sits, or sat, in a body."""
    return bool(
        db.session.scalar(
            select(exists().where(OrganisationMembership.organisation_id == organisation_id))
        )
    )


def is_plan_steered(plan_id: int) -> bool:
    """Say whether a group steers a plan."""
    return bool(db.session.scalar(select(exists().where(Group.plan_id == plan_id))))
