"""The rhythm of a body in plain words, and where it stands; a wish is never said as a reproach."""

from collections.abc import Sequence

from participation.dates import begun, day_in_words
from participation.groups.cadence.rules import Milestones, Minimum, OnNeed, Range, Rule, Target
from participation.groups.cadence.states import CadenceState, Verdict
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _

LABELS: dict[CadenceState, LazyText] = {
    CadenceState.LATE: lazy("En retard"),
    CadenceState.SOON_LATE: lazy("Bientôt en retard"),
    CadenceState.UNDATED: lazy("Pas de dates connues"),
    CadenceState.KEPT: lazy("À jour"),
    CadenceState.FREE: lazy("Selon les besoins"),
    CadenceState.RESTING: lazy("En pause"),
}
WISHED: dict[CadenceState, LazyText] = {
    CadenceState.LATE: lazy("Moins souvent que souhaité"),
    CadenceState.SOON_LATE: lazy("Une date à trouver bientôt"),
    CadenceState.KEPT: lazy("Rythme souhaité tenu"),
}
# Tone and pictogram of components/tag.html: the words say it, these only help.
TONES: dict[CadenceState, tuple[str, str]] = {
    CadenceState.LATE: ("warn", "alert"),
    CadenceState.SOON_LATE: ("warn", "clock"),
    CadenceState.UNDATED: ("neutral", "calendar"),
    CadenceState.KEPT: ("ok", "check"),
    CadenceState.FREE: ("neutral", "info"),
    CadenceState.RESTING: ("neutral", "hourglass"),
}
_WISHED_TONES = {
    CadenceState.LATE: ("neutral", "clock"),
    CadenceState.SOON_LATE: ("neutral", "clock"),
}
_NUMBERS: tuple[LazyText, ...] = (
    lazy("une"),
    lazy("deux"),
    lazy("trois"),
    lazy("quatre"),
    lazy("cinq"),
    lazy("six"),
    lazy("sept"),
    lazy("huit"),
    lazy("neuf"),
    lazy("dix"),
)
_YEAR = 12
_DATED = (CadenceState.LATE, CadenceState.SOON_LATE, CadenceState.KEPT)


def label_of(verdict: Verdict) -> LazyText:
    """Return where a body stands, in two or three words."""
    if verdict.is_wish and verdict.state in WISHED:
        return WISHED[verdict.state]
    return LABELS[verdict.state]


def tone_of(verdict: Verdict) -> tuple[str, str]:
    """Return the tone and the pictogram of a tag."""
    if verdict.is_wish and verdict.state in _WISHED_TONES:
        return _WISHED_TONES[verdict.state]
    return TONES[verdict.state]


def stands_in_words(verdict: Verdict) -> str:
    """Return the label as a sentence, with the day: “En retard depuis le mardi 4 mars 2026.”."""
    label = str(label_of(verdict))
    if verdict.late_on is None or verdict.state not in _DATED:
        return f"{label}."
    day = day_in_words(verdict.late_on)
    if verdict.state is CadenceState.LATE:
        return _("%(label)s, depuis le %(day)s.", label=label, day=day)
    return _("%(label)s : une rencontre est attendue avant le %(day)s.", label=label, day=day)


def rhythm_in_words(rules: Sequence[Rule]) -> str:
    """Return “Se réunit au moins une fois tous les trois mois.”, one sentence a rule."""
    return " ".join(rule_in_words(rule) for rule in rules) or rule_in_words(OnNeed())


def rule_in_words(rule: Rule) -> str:
    """Return one rule as a sentence; `about` names the meetings that it is for."""
    match rule:
        case Minimum(count=count, months=months):
            how = _("au moins %(times)s %(period)s", times=_times(count), period=_period(months))
        case Target(count=count, months=months):
            how = _("si possible %(times)s %(period)s", times=_times(count), period=_period(months))
        case Range(least=least, most=most, months=months):
            how = _(
                "entre %(least)s et %(times)s %(period)s",
                least=_number(least),
                times=_times(most),
                period=_period(months),
            )
        case Milestones(milestones=milestones):
            names = ", ".join(one.name for one in milestones)
            how = _("à chaque étape du plan (%(names)s)", names=names)
        case OnNeed():
            how = _("selon les besoins")
    if rule.about:
        return _("%(about)s : %(how)s.", about=begun(rule.about), how=how)
    return _("Se réunit %(how)s.", how=how)


def _times(count: int) -> str:
    return _("%(number)s fois", number=_number(count))


def _period(months: int) -> str:
    if months == 1:
        return _("par mois")
    if months == _YEAR:
        return _("par an")
    if months % _YEAR == 0:
        return _("tous les %(number)s ans", number=_number(months // _YEAR))
    return _("tous les %(number)s mois", number=_number(months))


def _number(number: int) -> str:
    return str(_NUMBERS[number - 1]) if number <= len(_NUMBERS) else str(number)
