"""The rules of a roster: two leads, one chair, who is strangely absent."""

import pytest

from participation.groups.models import OrganisationRole
from participation.groups.organisations.rules import (
    Held,
    chairs_of,
    is_led_by_two,
    keeps_two_leads,
    leads_of,
    sits_in_most,
)

LEAD, CO_LEAD = Held(1, OrganisationRole.LEAD), Held(2, OrganisationRole.CO_LEAD)
MEMBER, CHAIR = Held(3, OrganisationRole.MEMBER), Held(4, OrganisationRole.CHAIR)


def test_leads_are_two_organisations() -> None:
    assert leads_of([LEAD, CO_LEAD, MEMBER, CHAIR]) == {1, 2}
    assert is_led_by_two([LEAD, CO_LEAD])
    assert not is_led_by_two([LEAD, Held(1, OrganisationRole.CO_LEAD)])
    assert chairs_of([LEAD, CHAIR]) == [4]


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ([], [LEAD, CO_LEAD], True),
        ([], [MEMBER], True),
        ([], [LEAD], False),
        ([LEAD, CO_LEAD], [LEAD], False),
        ([LEAD, CO_LEAD], [], True),
        ([LEAD], [LEAD, MEMBER], True),
        ([LEAD], [LEAD, CO_LEAD], True),
        ([LEAD], [], True),
    ],
)
def test_a_single_lead_is_tolerated_and_never_come_to(
    before: list[Held], after: list[Held], *, kept: bool
) -> None:
    assert keeps_two_leads(before, after) is kept


@pytest.mark.parametrize(
    ("bodies", "of", "strange"), [(3, 3, True), (2, 3, True), (2, 4, False), (1, 1, False)]
)
def test_absence_is_strange_where_one_sits_nearly_everywhere(
    bodies: int, of: int, *, strange: bool
) -> None:
    assert sits_in_most(bodies, of) is strange
