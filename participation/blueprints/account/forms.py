"""The one thing that somebody writes about themselves: the name they choose."""

from participation.blueprints.fields import TextField
from participation.blueprints.forms import BaseForm
from participation.i18n import lazy as _


class NameForm(BaseForm):
    """How somebody wants to be called."""

    chosen_name = TextField(
        _("Comment voulez-vous qu’on vous appelle ?"),
        description=_("Un prénom ou un surnom suffit."),
    )
