"""Small makers of what tests need; they write rows and never call services."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.models import Account, ContactKind, ContactPoint, Grant, Person
from participation.extensions import db
from participation.groups.models import (
    College,
    Delegation,
    Group,
    GroupKind,
    GroupStatus,
    Membership,
    MembershipRole,
    OrganisationMembership,
    OrganisationRole,
    Renewal,
    RenewalWay,
)
from participation.journal.models import JournalHead
from participation.journal.service import FIRST_HASH
from participation.meetings.models import Audience, Meeting, MeetingKind, MeetingMode
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.territories.models import (
    Address,
    AddressKind,
    Departement,
    Organisation,
    OrganisationKind,
    Plan,
    Territory,
    Venue,
)
from participation.territories.settings import DepartementSettings

_numbers = count(1)
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_LETTERS = 4


def _word(number: int) -> str:
    """Return a word of its own for a name: no digit and no word of a page can stand in it.

    All are of one length, so that none is the beginning of another.
    """
    places = (number // len(_CONSONANTS) ** place for place in reversed(range(_LETTERS)))
    return "".join(_CONSONANTS[place % len(_CONSONANTS)] for place in places).capitalize()


def make_departement(**settings: Any) -> Departement:
    number = next(_numbers)
    values = {
        "site_name": "Participer ici",
        "initials": "PI",
        "service": "Service de la participation",
        "phone": "05 36 49 00 00",
        "hours": "du lundi au vendredi, de 9 h à 17 h",
        **settings,
    }
    row = Departement(
        code=f"{number % 1000:03d}",
        name=f"Département {_word(number)}",
        slug=f"departement-{_word(number).lower()}",
        stored_settings=DepartementSettings(**values).to_stored(),
    )
    _add(row)
    _add(JournalHead(departement_id=row.id, seq=0, hash=FIRST_HASH))
    _address(AddressKind.DEPARTEMENT, row.id, row.id, row.slug)
    return row


def make_territory(departement: Departement, *, zone: str | None = None) -> Territory:
    word = _word(next(_numbers))
    row = Territory(
        departement_id=departement.id,
        name=f"Territoire {word}",
        slug=f"territoire-{word.lower()}",
        level_label="territoire",
        other_names=[],
        zone=zone,
    )
    _add(row)
    _address(AddressKind.TERRITORY, departement.id, row.id, row.slug)
    return row


def make_venue(
    departement: Departement, territory: Territory | None = None, **values: Any
) -> Venue:
    row = Venue(
        departement_id=departement.id,
        territory_id=territory.id if territory else None,
        name=f"Maison {_word(next(_numbers))}",
        town="Auterive",
        how_to_come="",
        access="",
        **values,
    )
    _add(row)
    return row


def make_organisation(departement: Departement, name: str = "", **values: Any) -> Organisation:
    row = Organisation(
        **{
            "departement_id": departement.id,
            "name": name or f"Structure {_word(next(_numbers))}",
            "kind": OrganisationKind.INSTITUTION,
            "competence": "",
            "decides": "",
            "finances": "",
            **values,
        }
    )
    _add(row)
    return row


def make_seat(
    group: Group,
    organisation: Organisation,
    role: OrganisationRole = OrganisationRole.MEMBER,
    function: str = "",
) -> OrganisationMembership:
    row = OrganisationMembership(
        departement_id=group.departement_id,
        group_id=group.id,
        organisation=organisation,
        function=function,
        role=role,
        since_on=date(2026, 1, 1),
    )
    _add(row)
    return row


def make_plan(departement: Departement, **values: Any) -> Plan:
    row = Plan(
        **{
            "departement_id": departement.id,
            "name": f"Plan {_word(next(_numbers))}",
            "starts_on": date(2025, 1, 1),
            "ends_on": date(2027, 12, 31),
            **values,
        }
    )
    _add(row)
    return row


def make_group(
    departement: Departement, territories: Sequence[Territory] = (), *, is_open: bool = True
) -> Group:
    word = _word(next(_numbers))
    kind = GroupKind(
        departement_id=departement.id,
        code=f"kind-{word.lower()}",
        label="Groupe d’usagers",
        plural="Groupes d’usagers",
        explanation="Un groupe.",
        colleges=["usagers", "elus"],
        quorum=50,
        is_open=True,
    )
    _add(kind)
    row = Group(
        departement_id=departement.id,
        kind=kind,
        name=f"Groupe {word}",
        slug=f"groupe-{word.lower()}",
        summary="Un groupe qui se réunit.",
        status=GroupStatus.ACTIVE,
        is_open=is_open,
        territories=list(territories),
        created_at=clock.now(),
    )
    _add(row)
    _address(AddressKind.GROUP, departement.id, row.id, row.slug)
    return row


def make_meeting(group: Group, **values: Any) -> Meeting:
    """Return a public meeting of a group, published, in ten days, without limit of places."""
    starts_at = values.pop("starts_at", datetime(2026, 12, 2, 13, 0, tzinfo=UTC))
    row = Meeting(
        **{
            "departement_id": group.departement_id,
            "state": MeetingState.PUBLISHED,
            "kind": MeetingKind.MEETING,
            "title": "Se déplacer près de chez nous",
            "summary": "Bus, voiture, vélo : on en parle.",
            "starts_at": starts_at,
            "ends_at": values.pop("ends_at", starts_at + timedelta(hours=2)),
            "zone": "Europe/Paris",
            "mode": MeetingMode.PLACE,
            "venue": values.pop("venue", None),
            "audience": Audience.PUBLIC,
            "who_comes": "",
            "offers": [],
            "preparation": "",
            "reason": "",
            "help_phone": "05 36 49 00 00",
            "groups": [group],
            "territories": list(group.territories),
            "created_at": clock.now(),
            "changed_at": clock.now(),
            "published_at": clock.now(),
            **values,
        }
    )
    _add(row)
    return row


def make_person(departement: Departement, name: str = "Sam", email: str = "") -> Person:
    row = Person(departement_id=departement.id, chosen_name=name, created_at=clock.now())
    _add(row)
    if email:
        _add(
            ContactPoint(
                departement_id=departement.id,
                person_id=row.id,
                kind=ContactKind.EMAIL,
                value=email,
            )
        )
    return row


def make_account(departement: Departement, *roles: Role, email: str = "") -> Account:
    person = make_person(departement, email=email or f"{_word(next(_numbers)).lower()}@exemple.fr")
    row = Account(
        departement_id=departement.id, person=person, function="Agent", created_at=clock.now()
    )
    _add(row)
    for role in roles:
        _add(Grant(departement_id=departement.id, account_id=row.id, role=role))
    return row


def make_member(
    group: Group,
    person: Person,
    college: College = College.USAGERS,
    role: MembershipRole = MembershipRole.MEMBER,
) -> Membership:
    row = Membership(
        departement_id=group.departement_id,
        group_id=group.id,
        person=person,
        college=college,
        role=role,
        since_on=date(2026, 1, 1),
    )
    _add(row)
    return row


def make_renewal(group: Group, **values: Any) -> Renewal:
    """Return a draw for one inhabitants' seat, whose list is open for ten days."""
    row = Renewal(
        **{
            "departement_id": group.departement_id,
            "group_id": group.id,
            "college": College.USAGERS,
            "way": RenewalWay.DRAW,
            "seats": 1,
            "closes_on": clock.now().date() + timedelta(days=10),
            "public_source": "Les numéros d’un tirage public.",
            "seed": "",
            **values,
        }
    )
    _add(row)
    return row


def make_delegation(group: Group, body: Group, **values: Any) -> Delegation:
    row = Delegation(
        **{
            "departement_id": group.departement_id,
            "group_id": group.id,
            "body_id": body.id,
            "carriers": "Deux membres",
            "conditions": "",
            "preparation": "",
            "report": "",
            "since_on": date(2026, 1, 1),
            **values,
        }
    )
    _add(row)
    return row


@dataclass(frozen=True)
class Scene:
    """A Département with a territory, a venue, a group and who facilitates it."""

    departement: Departement
    territory: Territory
    venue: Venue
    group: Group
    facilitator: Actor
    others: dict[str, Any] = field(default_factory=dict)


def make_scene(**settings: Any) -> Scene:
    departement = make_departement(**settings)
    territory = make_territory(departement)
    venue = make_venue(departement, territory)
    group = make_group(departement, [territory])
    account = make_account(departement, Role.ANIMATEUR)
    make_member(group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    return Scene(departement, territory, venue, group, actor_of(account, facilitates=[group]))


def actor_of(
    account: Account, *, member_of: Sequence[Group] = (), facilitates: Sequence[Group] = ()
) -> Actor:
    """Return the actor of an account, as a request would load it."""
    grants = db.session.query(Grant).filter_by(account_id=account.id).all()
    return Actor(
        account_id=account.id,
        person_id=account.person_id,
        departement_id=account.departement_id,
        grants=frozenset((grant.role, grant.departement_id) for grant in grants),
        member_of=frozenset(group.id for group in (*member_of, *facilitates)),
        facilitates=frozenset(group.id for group in facilitates),
    )


def _address(kind: AddressKind, departement_id: int, target_id: int, slug: str) -> None:
    _add(Address(kind=kind, departement_id=departement_id, target_id=target_id, slug=slug))


def _add(row: Any) -> None:
    db.session.add(row)
    db.session.flush()
