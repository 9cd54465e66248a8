"""The facts spell each choice as the domains do, so that a loader needs no translation."""

from enum import StrEnum
from typing import Any, get_args

import pytest

from participation.demo.facts import shapes
from participation.groups.models import College, GroupStatus, MembershipRole
from participation.meetings.models import AgendaItemKind, Audience, MeetingKind, Offer
from participation.permissions import Role
from participation.territories.models import OrganisationKind


@pytest.mark.parametrize(
    ("choice", "enum"),
    [
        (shapes.College, College),
        (shapes.MemberRole, MembershipRole),
        (shapes.GroupStatus, GroupStatus),
        (shapes.OrganisationKind, OrganisationKind),
        (shapes.AgendaKind, AgendaItemKind),
        (shapes.MeetingKind, MeetingKind),
        (shapes.Audience, Audience),
        (shapes.Offer, Offer),
        (shapes.InvitedRole, Role),
    ],
)
def test_each_choice_is_one_of_the_domain(choice: Any, enum: type[StrEnum]) -> None:
    words = get_args(choice)
    assert words
    assert set(words) <= {member.value for member in enum}
