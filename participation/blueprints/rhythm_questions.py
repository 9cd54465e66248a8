"""How often a body meets, as questions that one can answer: for a kind, and for one group."""

from collections.abc import Mapping
from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.fields import CountField, TextField
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.groups import rhythms
from participation.groups.rhythms import MONTHS_IN_YEAR, Rhythm, Rule
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, TEXT

RULES: dict[Rule, LazyText] = {
    Rule.NONE: _("Selon les besoins, sans rythme fixé"),
    Rule.MINIMUM: _("Au moins tant de fois"),
    Rule.TARGET: _("Si possible tant de fois, sans obligation"),
    Rule.RANGE: _("Entre deux nombres, chaque année"),
    Rule.MILESTONE: _("À des étapes du plan"),
}
PERIODS: dict[int, LazyText] = {
    1: _("chaque mois"),
    2: _("tous les deux mois"),
    3: _("tous les trois mois"),
    4: _("tous les quatre mois"),
    6: _("tous les six mois"),
    MONTHS_IN_YEAR: _("chaque année"),
}


class RhythmQuestions(PlacingForm):
    """The questions about a rhythm; the form that holds them says when they count."""

    rhythm = RadioField(
        _("À quel rythme ?"),
        [OneOf()],
        choices=[SelectChoice(str(rule), name) for rule, name in RULES.items()],
        validate_choice=False,
    )
    times = CountField(
        _("Combien de fois ?"), description=_("Pour « entre deux nombres » : le plus petit.")
    )
    period = SelectField(_("Sur quelle période ?"), [OneOf()], validate_choice=False)
    times_most = CountField(
        _("Et au plus ?"), description=_("Seulement pour « entre deux nombres », par an.")
    )
    milestones = ParagraphsField(
        _("Quelles étapes ?"),
        [AtMost(TEXT)],
        description=_("Une par ligne. Par exemple : lancement, mi-parcours, bilan."),
    )
    yearly = TextField(
        _("Une rencontre particulière, une fois par an ?"),
        [AtMost(LINE)],
        description=_("Par exemple : assemblée générale"),
    )

    def __init__(self, cadence: Mapping[str, Any] | None, data: Mapping[str, Any]) -> None:
        self.stored = rhythms.from_stored(cadence)
        answers = answers_of(self.stored)
        super().__init__(data={**answers, **data})
        known = {**PERIODS}
        if (months := int(answers["period"])) not in known:
            known[months] = _("tous les %(months)s mois", months=months)
        self.period.choices = [SelectChoice(str(key), name) for key, name in known.items()]

    def validate_times(self, field: CountField) -> None:
        needs = (Rule.MINIMUM, Rule.TARGET, Rule.RANGE)
        if self.counts_rhythm and self.rhythm.data in needs and field.data is None:
            raise ValidationError(gettext("Écrivez combien de fois, à partir de 1."))

    def validate_period(self, field: SelectField) -> None:
        months = int(field.data) if str(field.data).isdecimal() else MONTHS_IN_YEAR
        if (self.times.data or 1) > 1 and MONTHS_IN_YEAR % (months or 1):
            raise ValidationError(gettext("Comptez plutôt sur une année."))

    @property
    def counts_rhythm(self) -> bool:
        """Say whether the answers about the rhythm count."""
        return True

    def cadence(self) -> dict[str, Any]:
        """Return the column that these answers make; what has no question here stays."""
        special = [one for one in self.stored if one.about]
        if self.yearly.data != (special[0].about if special else ""):
            about = self.yearly.data
            special[:1] = [rhythms.minimum(per_year=1, about=about)] if about else []
        return rhythms.to_stored([self._main(), *special])

    def _main(self) -> Rhythm:
        rule = Rule(self.rhythm.data)
        if rule is Rule.RANGE:
            return Rhythm(rule, per_year=self.times.data, per_year_max=self.times_most.data)
        if rule is Rule.MILESTONE:
            steps = (line.strip() for line in self.milestones.data.splitlines())
            return Rhythm(rule, milestones=tuple(step for step in steps if step))
        if rule is Rule.NONE:
            return Rhythm(rule)
        times, months = self.times.data or 0, int(self.period.data)
        if times == 1 and months < MONTHS_IN_YEAR:
            return Rhythm(rule, months=months)
        return Rhythm(rule, per_year=times * MONTHS_IN_YEAR // months)


def answers_of(stored: tuple[Rhythm, ...]) -> dict[str, Any]:
    """Return a stored rhythm as the answers of these questions."""
    main = next((one for one in stored if not one.about), Rhythm(Rule.NONE))
    counted = main.rule in (Rule.MINIMUM, Rule.TARGET)
    return {
        "rhythm": str(main.rule),
        "times": main.per_year or (1 if counted else None),
        "period": str(main.months or MONTHS_IN_YEAR),
        "times_most": main.per_year_max,
        "milestones": "\n".join(main.milestones),
        "yearly": next((one.about for one in stored if one.about), ""),
    }


def in_words(cadence: Mapping[str, Any] | None) -> str:
    """Return a whole rhythm as one reads it."""
    return ", ".join(str(rhythms.in_words(one)) for one in rhythms.from_stored(cadence))
