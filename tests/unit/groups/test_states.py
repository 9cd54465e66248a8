"""Where a group stands, and what follows: each cell of the table, and what is left out of it."""

from participation.groups.states import BUTTONS, TRANSITIONS, GroupAct, GroupStatus, acts_from

WAYS = {
    GroupStatus.PREPARING: {GroupAct.OPEN, GroupAct.TRY, GroupAct.CLOSE},
    GroupStatus.EXPERIMENTAL: {GroupAct.DEPLOY, GroupAct.PAUSE, GroupAct.CLOSE},
    GroupStatus.ACTIVE: {GroupAct.TRY, GroupAct.PAUSE, GroupAct.CLOSE},
    GroupStatus.PAUSED: {GroupAct.OPEN, GroupAct.TRY, GroupAct.CLOSE},
    GroupStatus.CLOSED: {GroupAct.OPEN},
}


def test_every_cell_of_the_table() -> None:
    for status in GroupStatus:
        for act in GroupAct:
            assert ((status, act) in TRANSITIONS) is (act in WAYS[status])
        assert set(acts_from(status)) == WAYS[status]


def test_every_group_can_be_taken_up_again() -> None:
    for start in GroupStatus:
        reached = {start}
        for _step in GroupStatus:
            reached |= {after for (before, _act), after in TRANSITIONS.items() if before in reached}
        assert GroupStatus.ACTIVE in reached


def test_every_act_but_closing_has_a_button() -> None:
    assert set(BUTTONS) == {cell for cell in TRANSITIONS if cell[1] is not GroupAct.CLOSE}
