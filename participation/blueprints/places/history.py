"""When a plan was prolonged, as its page tells it."""

from participation import dates
from participation.blueprints.request_state import state
from participation.journal.history import history_of
from participation.territories.models import Plan


def prolonged_on(plan: Plan) -> list[str]:
    """Return the days on which a plan was prolonged, the latest first."""
    zone = next(one.settings.zone for one in state().departements if one.id == plan.departement_id)
    return [
        dates.day_in_words(dates.local(past.recorded_at, zone).date())
        for past in history_of(plan.departement_id, Plan.__tablename__, plan.id)
        if past.act == "plan.prolonged"
    ]
