"""What a meeting of each kind usually looks like: its hours, who it is for, what is on its agenda.

A half-day (001:245, 000:65) or a day; each hour is a proposal that one changes in the form.
"""

from dataclasses import dataclass
from datetime import time

from participation.i18n import SOURCE_LANGUAGE, LazyText, lazy, speaking
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItemKind, Audience, MeetingKind

Items = tuple[tuple[AgendaItemKind, LazyText, int | None], ...]


@dataclass(frozen=True, slots=True)
class KindPreset:
    """The usual hours of a kind, on the wall clock; its audience; what its agenda starts from."""

    starts: time
    ends: time
    audience: Audience = Audience.PUBLIC
    items: Items = ()


_MORNING, _AFTERNOON, _DAY = (
    (time(9), time(12, 30)),
    (time(14), time(17)),
    (time(9), time(16, 30)),
)
_TWO_HOURS = (time(14), time(16))
_INFORMATION, _DEBATE = AgendaItemKind.INFORMATION, AgendaItemKind.DEBATE
_FOLLOW_UP, _WORK = AgendaItemKind.FOLLOW_UP, AgendaItemKind.WORK
_CONVIVIALITY, _OTHER = AgendaItemKind.CONVIVIALITY, AgendaItemKind.OTHER

PRESETS: dict[MeetingKind, KindPreset] = {
    MeetingKind.MEETING: KindPreset(*_TWO_HOURS),
    MeetingKind.FORUM: KindPreset(
        *_AFTERNOON, items=((_CONVIVIALITY, lazy("Un café pour commencer"), 20),)
    ),
    MeetingKind.WORKSHOP: KindPreset(
        *_TWO_HOURS, items=((_WORK, lazy("On travaille ensemble"), 75),)
    ),
    MeetingKind.COMMITTEE: KindPreset(
        *_TWO_HOURS,
        items=(
            (_FOLLOW_UP, lazy("Où en est ce qui a été décidé"), 30),
            (_DEBATE, lazy("Ce qu’il faut décider"), 60),
        ),
    ),
    MeetingKind.SEMINAR: KindPreset(
        *_DAY, items=((_WORK, lazy("Réfléchir par petits groupes"), 120),)
    ),
    # Done, under construction, next (004:1043-1045).
    MeetingKind.RESTITUTION: KindPreset(
        *_DAY,
        items=(
            (_FOLLOW_UP, lazy("Ce qui est fait"), 45),
            (_WORK, lazy("Ce qui est en construction"), 45),
            (_DEBATE, lazy("Ce qui vient ensuite"), 60),
            (_CONVIVIALITY, lazy("On mange ensemble"), 60),
        ),
    ),
    MeetingKind.STREET: KindPreset(
        time(9, 30),
        time(12),
        items=(
            (_WORK, lazy("On pose la question et on écrit les réponses"), 120),
            (_OTHER, lazy("On relit ensemble"), 30),
        ),
    ),
    MeetingKind.CAFE: KindPreset(
        time(9),
        time(10, 30),
        Audience.PROFESSIONALS,
        ((_CONVIVIALITY, lazy("Un café ensemble"), 30),),
    ),
    MeetingKind.KIOSK: KindPreset(time(9), time(12)),
    # Half a day, so that professionals know each other (000:65).
    MeetingKind.NETWORKING: KindPreset(
        *_MORNING,
        Audience.PROFESSIONALS,
        (
            (_INFORMATION, lazy("Chacun se présente en deux minutes"), 45),
            (_WORK, lazy("Rencontres deux par deux"), 90),
            (_CONVIVIALITY, lazy("Un café ensemble"), 30),
        ),
    ),
    MeetingKind.DAY: KindPreset(*_DAY, items=((_CONVIVIALITY, lazy("On mange ensemble"), 60),)),
    MeetingKind.OUTING: KindPreset(*_DAY),
    MeetingKind.INFORMAL: KindPreset(*_TWO_HOURS),
    MeetingKind.OPEN_AGENDA: KindPreset(
        *_TWO_HOURS, items=((_OTHER, lazy("On choisit les sujets ensemble"), 20),)
    ),
    MeetingKind.EXTERNAL: KindPreset(*_DAY),
    MeetingKind.ASSEMBLY: KindPreset(
        *_AFTERNOON,
        items=(
            (_FOLLOW_UP, lazy("L’année passée"), 60),
            (_DEBATE, lazy("L’année qui vient"), 60),
            (_CONVIVIALITY, lazy("Un verre ensemble"), 30),
        ),
    ),
    MeetingKind.YEARLY: KindPreset(
        *_DAY, items=((_FOLLOW_UP, lazy("Ce que la participation a changé"), 60),)
    ),
    # Half a day; the individual interviews come after it (001:528).
    MeetingKind.INFORMATION: KindPreset(
        *_MORNING,
        items=(
            (_INFORMATION, lazy("Ce qui existe, et qui peut vous aider"), 60),
            (_OTHER, lazy("Vos questions"), 60),
            (_OTHER, lazy("Demander un entretien, si vous voulez"), 30),
        ),
    ),
    MeetingKind.TRAINING: KindPreset(*_DAY, items=((_WORK, lazy("On essaie ensemble"), 120),)),
}


@speaking(SOURCE_LANGUAGE)
def items_of(preset: KindPreset) -> tuple[AgendaItemInput, ...]:
    """Return what an agenda starts from: it is stored, hence French."""
    return tuple(
        AgendaItemInput(kind, str(title), minutes) for kind, title, minutes in preset.items
    )
