"""What is written to people about their way in."""

from dataclasses import dataclass

from participation.i18n import gettext as _
from participation.notifications.outbox import Message


@dataclass(frozen=True, slots=True)
class SignInMessage(Message):
    """The code to sign in."""

    @classmethod
    def of(cls, request_id: int, code: str, link_token: str) -> "SignInMessage":
        return cls(
            kind="sign_in",
            subject=_("Votre code : %(code)s", code=code),
            paragraphs=(
                _("Tapez ce code sur la page que vous avez ouverte : %(code)s", code=code),
                _("Il marche pendant 10 minutes, une seule fois."),
                _("Vous n’avez rien demandé ? Ne faites rien : personne n’est entré."),
            ),
            action_label=_("Ouvrir la page"),
            action_path=f"/connexion/lien/{link_token}",
            about=(request_id,),
        )
