"""Who acts: an account with its roles and groups, loaded once per request."""

from dataclasses import dataclass, field

from participation.permissions import PERMISSIONS_OF, Permission, Role

PROFESSIONAL_ROLES = frozenset(Role) - {Role.USAGER, Role.RELECTEUR}


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts, as plain values.

    `grants` are (role, département id); `member_of` and `facilitates` are group ids.
    """

    account_id: int | None = None
    person_id: int | None = None
    departement_id: int | None = None
    name: str = ""
    grants: frozenset[tuple[Role, int]] = field(default_factory=frozenset)
    member_of: frozenset[int] = field(default_factory=frozenset)
    facilitates: frozenset[int] = field(default_factory=frozenset)

    @property
    def is_signed_in(self) -> bool:
        return self.account_id is not None

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, _ in self.grants)

    def roles_in(self, departement_id: int) -> frozenset[Role]:
        return frozenset(role for role, place in self.grants if place == departement_id)

    def holds(self, permission: Permission, departement_id: int) -> bool:
        """Say whether one of the roles held in a Département carries a permission."""
        return any(permission in PERMISSIONS_OF[role] for role in self.roles_in(departement_id))

    def departements_with(self, *roles: Role) -> frozenset[int]:
        """Return the ids of the Départements where one of the roles is held."""
        return frozenset(place for role, place in self.grants if role in roles)

    def departements_where(self, permission: Permission) -> frozenset[int]:
        """Return the ids of the Départements where a permission is held."""
        return frozenset(place for role, place in self.grants if permission in PERMISSIONS_OF[role])


ANONYMOUS = Actor()
