"""What is written to people about their way in, and what fills the marks of any message."""

from dataclasses import dataclass

from participation.accounts import access_codes
from participation.accounts.sign_in_secrets import JOINT, code_of, proof_of, selector_of
from participation.i18n import gettext as _
from participation.notifications.models import OutboxMessage
from participation.notifications.outbox import Message

SIGN_IN = "sign_in"


@dataclass(frozen=True, slots=True)
class SignInMessage(Message):
    """The code to sign in; the marks `{code}` and `{proof}` are filled when it leaves."""

    @classmethod
    def of(cls, request_id: int, selector: str) -> "SignInMessage":
        return cls(
            kind=SIGN_IN,
            subject=_("Votre code : {code}"),
            paragraphs=(
                _("Tapez ce code sur la page que vous avez ouverte : {code}"),
                _("Il marche pendant 10 minutes, une seule fois."),
                _(
                    "Ne le donnez à personne, même au téléphone. "
                    "Vous n’avez rien demandé ? Ne faites rien : personne n’est entré."
                ),
            ),
            action_label=_("Ouvrir la page"),
            action_path=f"/connexion/lien/{selector}{JOINT}{{proof}}",
            about=(request_id,),
        )


@dataclass(frozen=True, slots=True)
class InvitationMessage(Message):
    """The news that somebody may come in; it says neither why nor into which group."""

    @classmethod
    def of(cls, account_id: int, site_name: str, phone: str, occasion: str) -> "InvitationMessage":
        return cls(
            kind="invited",
            subject=_("Vous êtes invité·e sur « %(site)s »", site=site_name),
            paragraphs=(
                _("Votre espace est prêt sur « %(site)s ».", site=site_name),
                _(
                    "Pour entrer, tapez cette même adresse. Vous recevrez un code. "
                    "Il n’y a pas de mot de passe."
                ),
                _("Une question ? Appelez le %(phone)s.", phone=phone),
            ),
            action_label=_("Entrer"),
            action_path="/connexion",
            about=(account_id, occasion),
        )


def marks_of(message: OutboxMessage) -> dict[str, str]:
    """Return what fills the marks of a message at delivery; it is written nowhere."""
    if message.kind == SIGN_IN:
        selector = selector_of(message.action_path)
        return {"code": code_of(selector), "proof": proof_of(selector)}
    if message.code_selector:
        return {"code": access_codes.shown(message.code_selector)}
    return {}
