"""How often a body meets, as questions that one can answer: for a kind, and for one group."""

from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import CountField, read_day
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.groups.cadence import errors, rules
from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    OnNeed,
    Range,
    Rule,
    Target,
)
from participation.groups.cadence.words import rhythm_in_words
from participation.i18n import SOURCE_LANGUAGE, LazyText, gettext, speaking
from participation.i18n import lazy as _
from participation.meetings.drafting import TEXT
from participation.meetings.models import MeetingKind
from participation.meetings.words import KINDS

YEAR = 12
RULES: dict[str, LazyText] = {
    OnNeed.name: _("Selon les besoins, sans rythme fixé"),
    Minimum.name: _("Au moins tant de fois"),
    Target.name: _("Si possible tant de fois, sans obligation"),
    Range.name: _("Entre deux nombres"),
    Milestones.name: _("À des étapes du plan"),
}
PERIODS: dict[int, LazyText] = {
    1: _("chaque mois"),
    2: _("tous les deux mois"),
    3: _("tous les trois mois"),
    4: _("tous les quatre mois"),
    6: _("tous les six mois"),
    YEAR: _("chaque année"),
}
# Where a refusal of the rules is shown.
_FIELD_OF: dict[type[errors.CadenceError], str] = {
    errors.NoMeetingError: "times",
    errors.TooManyMeetingsError: "times",
    errors.PeriodError: "period",
    errors.RangeError: "times_most",
    errors.MilestonesError: "milestones",
}


class RhythmQuestions(PlacingForm):
    """The questions about a rhythm; the form that holds them says when they count."""

    rhythm = RadioField(
        _("À quel rythme ?"),
        [OneOf()],
        choices=[SelectChoice(name, words) for name, words in RULES.items()],
        validate_choice=False,
    )
    times = CountField(
        _("Combien de fois ?"), description=_("Pour « entre deux nombres » : le plus petit.")
    )
    times_most = CountField(
        _("Et au plus ?"), description=_("Seulement pour « entre deux nombres ».")
    )
    period = SelectField(_("Sur quelle période ?"), [OneOf()], validate_choice=False)
    per_territory = BooleanField(_("Autant dans chacun de ses territoires"))
    milestones = ParagraphsField(
        _("Quelles étapes ?"),
        [AtMost(TEXT)],
        description=_(
            "Une par ligne, avec son jour si on le connaît. Par exemple : bilan, 31/12/2027"
        ),
    )
    yearly = SelectField(
        _("Et une rencontre particulière, chaque année ?"),
        [OneOf()],
        choices=[
            SelectChoice("", _("Non")),
            *(SelectChoice(str(kind), name) for kind, name in KINDS.items()),
        ],
        validate_choice=False,
    )

    def __init__(self, cadence: Mapping[str, Any] | None, data: Mapping[str, Any]) -> None:
        self.stored = rules.read(cadence)
        answers = answers_of(self.stored)
        super().__init__(data={**answers, **data})
        known = {**PERIODS}
        if (months := int(answers["period"])) not in known:
            known[months] = _("tous les %(months)s mois", months=months)
        self.period.choices = [SelectChoice(str(key), name) for key, name in known.items()]

    def validate_times(self, field: CountField) -> None:
        needs = (Minimum.name, Target.name, Range.name)
        if not self.counts_rhythm or self.rhythm.data not in needs or field.process_errors:
            return
        if field.data is None:
            raise ValidationError(gettext("Écrivez combien de fois, à partir de 1."))

    def validate_times_most(self, field: CountField) -> None:
        asks = self.counts_rhythm and self.rhythm.data == Range.name and not field.process_errors
        if asks and field.data is None:
            raise ValidationError(gettext("Écrivez combien de fois au plus."))

    @property
    def counts_rhythm(self) -> bool:
        """Say whether the answers about the rhythm count."""
        return True

    @property
    def refused_field(self) -> str:
        if isinstance(self.refusal, errors.CadenceError):
            return _FIELD_OF.get(type(self.refusal), "rhythm")
        return super().refused_field

    def cadence(self) -> dict[str, Any]:
        """Return the column that these answers make; what has no question here stays.

        Raises:
            CadenceError: nobody could keep this rhythm.

        """
        return rules.to_stored([self._main(), *self._special()])

    def _main(self) -> Rule:
        held = _main_of(self.stored)
        scope: dict[str, Any] = {
            "meeting_kinds": held.meeting_kinds,
            "per_territory": self.per_territory.data,
            "source": held.source,
        }
        times, months = self.times.data or 0, int(self.period.data)
        match self.rhythm.data:
            case Minimum.name:
                return Minimum(times, months, **scope)
            case Target.name:
                return Target(times, months, **scope)
            case Range.name:
                return Range(times, self.times_most.data or 0, months, **scope)
            case Milestones.name:
                return Milestones(_read_steps(self.milestones.data), **scope)
        return OnNeed(**scope)

    def _special(self) -> list[Rule]:
        special = [one for one in self.stored if one.about]
        if self.yearly.data == _kind_of(special):
            return special
        made = _yearly(MeetingKind(self.yearly.data)) if self.yearly.data else None
        return ([made] if made is not None else []) + special[1:]


def answers_of(stored: tuple[Rule, ...]) -> dict[str, Any]:
    """Return a stored rhythm as the answers of these questions."""
    main = _main_of(stored)
    answers: dict[str, Any] = {"rhythm": main.name, "period": str(YEAR), "milestones": ""}
    match main:
        case Minimum(count=count, months=months) | Target(count=count, months=months):
            answers |= {"times": count, "period": str(months)}
        case Range(least=least, most=most, months=months):
            answers |= {"times": least, "times_most": most, "period": str(months)}
        case Milestones(milestones=steps):
            answers["milestones"] = "\n".join(_step_in_words(one) for one in steps)
    special = [one for one in stored if one.about]
    return {**answers, "per_territory": main.per_territory, "yearly": _kind_of(special)}


def in_words(cadence: Mapping[str, Any] | None) -> str:
    """Return a whole rhythm as one reads it."""
    return rhythm_in_words(rules.read(cadence))


@speaking(SOURCE_LANGUAGE)
def _yearly(kind: MeetingKind) -> Rule:
    """Return the rule of one meeting of a kind a year; its words are stored, hence French."""
    about = str(KINDS[kind])
    return Minimum(1, YEAR, meeting_kinds=(str(kind),), about=about[:1].lower() + about[1:])


def _main_of(stored: tuple[Rule, ...]) -> Rule:
    return next((one for one in stored if not one.about), OnNeed())


def _kind_of(special: list[Rule]) -> str:
    held = special[0].meeting_kinds if special else ()
    return held[0] if len(held) == 1 and held[0] in set(MeetingKind) else ""


def _step_in_words(step: Milestone) -> str:
    return step.name if step.due_on is None else f"{step.name}, {step.due_on:%d/%m/%Y}"


def _read_steps(text: str) -> tuple[Milestone, ...]:
    steps = []
    for line in text.splitlines():
        name, _comma, day = (part.strip() for part in line.rpartition(","))
        try:
            steps.append(Milestone(name, read_day(day)))
        except ValueError:  # no day at its end: the whole line is the name
            if line.strip():
                steps.append(Milestone(line.strip()))
    return tuple(steps)
