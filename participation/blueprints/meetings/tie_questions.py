"""What ties a meeting to other things: the one before it, its plans, who holds it elsewhere."""

from collections.abc import Sequence

from wtforms import SelectField, URLField
from wtforms.fields.choices import SelectChoice

from participation import dates
from participation.blueprints.fields import ChoicesField
from participation.blueprints.forms import BaseForm
from participation.blueprints.meetings.answers import AtMost, OneOf, in_words
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINK
from participation.meetings.models import Meeting
from participation.territories.models import Plan


class TieQuestions(BaseForm):
    """Three questions of the form of a meeting, each of which may stay empty."""

    external_url = URLField(
        _("Le lien pour s’inscrire ailleurs"),
        [AtMost(LINK)],
        description=_("Seulement pour l’événement d’une autre structure."),
    )
    plans = ChoicesField(_("De quels plans parle-t-on ?"), choices=[])
    follows = SelectField(
        _("Juste après une autre rencontre ?"), [OneOf()], validate_choice=False, default=""
    )

    def offer_ties(
        self, plans: Sequence[Plan], before: Sequence[Meeting], unseen_id: int | None = None
    ) -> None:
        """Say what may be chosen; of a meeting of others that stays chosen, the day alone."""
        self._plans = {str(one.id): one for one in plans}
        self._before = {str(one.id): one for one in before}
        self.plans.choices = [SelectChoice(key, one.name) for key, one in self._plans.items()]
        self.follows.choices = [
            SelectChoice("", _("Non")),
            *(
                SelectChoice(key, in_words(one) if one.id != unseen_id else _unseen(one))
                for key, one in self._before.items()
            ),
        ]

    @property
    def chosen_before(self) -> Meeting | None:
        return self._before.get(self.follows.data)

    @property
    def chosen_plans(self) -> list[Plan]:
        return [self._plans[key] for key in self.plans.data or [] if key in self._plans]


def _unseen(meeting: Meeting) -> str:
    day = dates.day_in_words(meeting.day)
    return gettext("%(day)s – une rencontre d’un autre groupe", day=day)
