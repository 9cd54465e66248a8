"""Writing meetings: planned and edited (`writing`), then announced, held, put off … (`life`).

Whoever is registered is told by `acts/`, which call these functions.
"""

from participation.meetings.service.life import (
    cancel,
    hold,
    postpone,
    prepare,
    publish,
    reopen,
)
from participation.meetings.service.sequence import Change
from participation.meetings.service.series import announce_rest, give_up_rest, plan_series
from participation.meetings.service.ties import tie
from participation.meetings.service.writing import edit, plan, propose

__all__ = [
    "Change",
    "announce_rest",
    "cancel",
    "edit",
    "give_up_rest",
    "hold",
    "plan",
    "plan_series",
    "postpone",
    "prepare",
    "propose",
    "publish",
    "reopen",
    "tie",
]
