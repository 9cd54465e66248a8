"""The questions about putting a meeting off, or cancelling it."""

from wtforms import SelectField

from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.i18n import lazy as _
from participation.meetings.drafting import TEXT


class ReasonForm(PlacingForm):
    """Why a meeting is cancelled."""

    reason = ParagraphsField(
        _("La raison, en une phrase"),
        [AtMost(TEXT)],
        description=_("Les personnes inscrites la liront."),
    )


class PostponementForm(ReasonForm):
    """Why a meeting is put off, and which one replaces it."""

    replacement = SelectField(_("La nouvelle date"), [OneOf()], validate_choice=False)
