"""Writing what people ask for in order to come, and what became of it."""

from collections.abc import Iterable

from sqlalchemy.orm.attributes import set_committed_value

from participation.accounts.telling import tell
from participation.extensions import db
from participation.journal.service import record
from participation.registrations import messages, queries
from participation.registrations.errors import RegistrationClosedError
from participation.registrations.models import (
    Need,
    NeedKind,
    NeedState,
    Registration,
    RegistrationState,
)
from participation.registrations.openness import check_open
from participation.unit_of_work import locked


def change_needs(
    registration: Registration, wanted: Iterable[NeedKind], by_person_id: int | None
) -> None:
    """Replace what somebody asks for; what is organised already stays so.

    Raises:
        RegistrationClosedError: the meeting is over or stopped, or they do not come any more.

    """
    _check_standing(registration)
    kinds = set(wanted)
    held = queries.needs_of(registration.id)
    for need in held:
        if need.kind not in kinds:
            db.session.delete(need)
    missing = kinds - {need.kind for need in held}
    if not missing and len(held) == len(kinds):
        return
    write_needs(registration, missing)
    record(by_person_id, "registration.needs_changed", registration, fields=["needs"])


def answer_need(
    registration: Registration, kind: NeedKind, state: NeedState, by_person_id: int
) -> None:
    """Note what became of a need, and tell the person (PRODUCT, “Inscription”).

    An answer taken back is told too: they may be counting on it.
    A need that was taken back in between stays away.

    Raises:
        RegistrationClosedError: the meeting is over or stopped, or they do not come any more.

    """
    _check_standing(registration)
    held = queries.needs_of(registration.id)
    need = next((one for one in held if one.kind is kind), None)
    if need is None or need.state is state:
        return
    need.state = state
    set_committed_value(registration, "needs", held)
    record(by_person_id, "registration.need_answered", registration, fields=["needs"])
    tell(registration.person, messages.need_answered(registration.meeting, need))


def write_needs(registration: Registration, kinds: Iterable[NeedKind]) -> None:
    """Add needs to a registration, in the order of the page."""
    asked = set(kinds)
    for kind in NeedKind:
        if kind in asked:
            db.session.add(
                Need(
                    departement_id=registration.departement_id,
                    registration_id=registration.id,
                    kind=kind,
                    state=NeedState.ASKED,
                )
            )
    db.session.flush()  # what the registration shows is read again
    set_committed_value(registration, "needs", queries.needs_of(registration.id))


def _check_standing(registration: Registration) -> None:
    check_open(locked(registration.meeting))  # before the registration, as everywhere
    if locked(registration).state is RegistrationState.WITHDRAWN:
        raise RegistrationClosedError
