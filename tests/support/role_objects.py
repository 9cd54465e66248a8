"""The objects that stand in the addresses of the role table: some one's own, some of others.

“Own” is what the team of the Lauragais does, “other” what another Département does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from participation.accounts import access_codes
from participation.accounts.models import Account, Person
from participation.blueprints.group_members.member_pages import PURPOSE
from participation.blueprints.registrations.handles import handle_of
from participation.blueprints.row_handles import handle as row_handle
from participation.extensions import db
from participation.groups.models import Delegation, Group, Membership, Renewal
from participation.groups.organisations.rosters import seats_of
from participation.groups.queries import get as get_group
from participation.meetings.models import Audience, Meeting, MeetingKind, MeetingSeries
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Registration
from participation.registrations.service import register
from participation.territories import plans
from participation.territories import queries as territories
from participation.territories.models import AddressKind, Departement
from participation.unit_of_work import unit_of_work
from tests.factories import (
    make_account,
    make_delegation,
    make_group,
    make_meeting,
    make_member,
    make_renewal,
    make_territory,
)
from tests.support.role_documents import DOCUMENT_KEYS, make_document_keys

OWN_GROUP, OTHER_GROUP = "emi-lauragais", "groupe-usagers-deux-sevres"
# Nothing real hangs on these: guesses, and doors tried with a wrong key.
GUESSES = {
    "act": "pause",
    "code": "AAAAA-AAAAA",
    "hash": "0" * 12,
    "link": "AAAAAAAAAAAAAAAA-guess",
    "mark": "guess",
    "month": 12,
    "partner": 1,
    "role": "maire",
    "wish": 1,
    "secret": "guess",
    "step": "mettre-en-pause",
    "year": 2026,
}
PLACES = ("organisation_id", "plan_id", "seat_id", "territory_id", "venue_id")
OWN_OR_OTHER = {
    "account_id",
    "departement_id",
    "group_id",
    "kind_id",
    "series_id",
    "slug",
    *DOCUMENT_KEYS,
    *PLACES,
}
SLUGS = {
    "departements": {"own": "haute-garonne", "other": "deux-sevres"},
    "groupes": {"own": OWN_GROUP, "other": OTHER_GROUP},
    "territoires": {"own": "lauragais", "other": "thouarsais"},
}


@dataclass(frozen=True)
class RoleObjects:
    """The values of an address's variables, by the name of the object they stand for."""

    meetings: dict[str, Meeting]
    registrations: dict[str, Registration]
    groups: dict[str, Group]
    accounts: dict[str, Person]
    members: dict[str, Membership]
    renewals: dict[str, Renewal]
    delegations: dict[str, Delegation]
    series: dict[str, int]
    code: str
    places: dict[str, dict[str, int]]
    documents: dict[str, dict[str, int]]

    def of(self, address: str, arguments: set[str]) -> list[tuple[str, dict[str, Any]]]:
        """Return (object, values) for an address; a KeyError names a variable nobody stands for."""
        names = self._names(arguments)
        return [
            (name, {one: self._value(address, one, name) for one in arguments}) for name in names
        ]

    def _names(self, arguments: set[str]) -> list[str]:
        if "handle" in arguments:
            return list(self.registrations)
        if "meeting_id" in arguments:
            return list(self.meetings)
        if "code" in arguments:
            return ["good", "guess"]
        if arguments & OWN_OR_OTHER:
            return ["own", "other"]
        return ["guess"] if arguments else [""]

    def _value(self, address: str, argument: str, name: str) -> object:
        made: dict[str, Callable[[], object]] = {
            "account_id": lambda: self.accounts[name].uid,
            "code": lambda: self.code if name == "good" else GUESSES["code"],
            "delegation_id": lambda: self.delegations[name].id,
            "departement_id": lambda: self.groups[name].departement_id,
            "group_id": lambda: self.groups[name].id,
            "handle": lambda: handle_of(self.registrations[name].id),
            "meeting_id": lambda: self.meetings[name].id,
            "kind_id": lambda: self.groups[name].kind_id,
            "member": lambda: row_handle(PURPOSE, self.members[name].id),
            "renewal_id": lambda: self.renewals[name].id,
            "slug": lambda: _slug(address, name),
            "series_id": lambda: self.series[name],
            **{one: partial(self.places[name].get, one) for one in PLACES if name in self.places},
            **{
                one: partial(self.documents.get(name, self.documents["own"]).get, one)
                for one in DOCUMENT_KEYS
            },
        }
        return made[argument]() if argument in made else GUESSES[argument]


def make_role_objects() -> RoleObjects:
    """Write the objects; the demo's groups and people are there already."""
    groups = {"own": _group(OWN_GROUP), "other": _group(OTHER_GROUP)}
    meetings = {}
    for name, group in groups.items():
        meetings[f"{name} announced"] = make_meeting(group)
        meetings[f"{name} draft"] = make_meeting(
            group, state=MeetingState.PLANNED, published_at=None
        )
        meetings[f"{name} for members"] = make_meeting(group, audience=Audience.MEMBERS)
        meetings[f"{name} event"] = make_meeting(
            group, kind=MeetingKind.EXTERNAL, state=MeetingState.PROPOSED, published_at=None
        )
    announced = {name: meetings[f"{name} announced"] for name in groups}
    with unit_of_work():
        registrations = {
            f"{name} announced": register(meeting, RegistrationInput(name="Sam"))
            for name, meeting in announced.items()
        }
    accounts = {name: _somebody(group.departement_id) for name, group in groups.items()}
    members = {name: make_member(groups[name], accounts[name]) for name in groups}
    code = access_codes.living(registrations["own announced"].person_id)
    places = {name: _places(group) for name, group in groups.items()}
    return RoleObjects(
        meetings,
        registrations,
        groups,
        accounts,
        members,
        {name: make_renewal(group) for name, group in groups.items()},
        {
            name: make_delegation(group, make_group(_departement(group.departement_id)))
            for name, group in groups.items()
        },
        {name: _series_of(meetings[f"{name} draft"]) for name in groups},
        access_codes.shown(code.selector) if code else "",
        places,
        {
            name: make_document_keys(
                group, name, reader_id=registrations[f"{name} announced"].person_id
            )
            for name, group in groups.items()
        },
    )


def _slug(address: str, name: str) -> str:
    """Return the slug of an object: of the kind that the address speaks of, own for a good code."""
    kind = next((part for part in address.split("/") if part in SLUGS), "groupes")
    return SLUGS[kind].get(name, SLUGS[kind]["own"])


def _series_of(meeting: Meeting) -> int:
    """Return the id of a series of one meeting."""
    series = MeetingSeries(
        departement_id=meeting.departement_id,
        rule="FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=1",
        planned_count=1,
        created_at=meeting.created_at,
    )
    db.session.add(series)
    db.session.flush()
    meeting.series_id, meeting.series_number = series.id, 1
    db.session.flush()
    return series.id


def _group(slug: str) -> Group:
    group_id = territories.target_of(AddressKind.GROUP, slug)
    group = get_group(group_id) if group_id is not None else None
    if group is None:
        raise LookupError(slug)
    return group


def _places(group: Group) -> dict[str, int]:
    """Return the ids of places of the Département of a group, by the name that addresses use."""
    departement = territories.departement(group.departement_id)
    if departement is None:
        raise LookupError(group.departement_id)
    territory = group.territories[0] if group.territories else make_territory(departement)
    return {
        "organisation_id": territories.organisations(departement.id)[0].id,
        "plan_id": plans.all_of(departement.id)[0].id,
        "seat_id": seats_of(group.id)[0].id,
        "territory_id": territory.id,
        "venue_id": territories.venues(departement.id)[0].id,
    }


def _departement(departement_id: int) -> Departement:
    departement = territories.departement(departement_id)
    if departement is None:
        raise LookupError(departement_id)
    return departement


def _somebody(departement_id: int) -> Person:
    account: Account = make_account(_departement(departement_id), Role.USAGER)
    return db.session.get_one(Person, account.person_id)
