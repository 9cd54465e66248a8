"""What stands of a place as answers of its form, and both versions when two people write."""

from collections.abc import Mapping
from typing import Any

from participation.blueprints.edit_versions import differences
from participation.blueprints.places.forms import VersionedForm
from participation.territories.models import Organisation, Plan, Territory, Venue


def of_territory(territory: Territory) -> dict[str, Any]:
    """Return the answers that stand."""
    return {
        "name": territory.name,
        "level_label": territory.level_label,
        "other_names": "\n".join(territory.other_names),
        "zone": territory.zone or "",
        "service": territory.service,
        "phone": territory.phone,
        "hours": territory.hours,
        "transport": territory.transport,
        "version": territory.version,
    }


def of_venue(venue: Venue) -> dict[str, Any]:
    """Return the answers that stand."""
    return {
        "name": venue.name,
        "street": venue.street,
        "postal_code": venue.postal_code,
        "town": venue.town,
        "territory": str(venue.territory_id or ""),
        "how_to_come": venue.how_to_come,
        "access": venue.access,
        "is_step_free": venue.is_step_free,
        "zone": venue.zone or "",
        "version": venue.version,
    }


def of_organisation(organisation: Organisation) -> dict[str, Any]:
    """Return the answers that stand."""
    return {
        "kind": str(organisation.kind),
        "competence": organisation.competence,
        "decides": organisation.decides,
        "finances": organisation.finances,
        "version": organisation.version,
    }


def of_plan(plan: Plan) -> dict[str, Any]:
    """Return the answers that stand."""
    return {
        "name": plan.name,
        "starts_on": plan.starts_on,
        "ends_on": plan.ends_on,
        "version": plan.version,
    }


def both(form: VersionedForm, stored: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return what was typed beside what stands now, and let the form be sent over it."""
    form.version.data = str(stored["version"])
    return differences(form, stored)
