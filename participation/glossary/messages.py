"""What is written to who asked about a word: never the word itself.

In French, whoever acts.
"""

from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.notifications.outbox import Message


@speaking(SOURCE_LANGUAGE)
def word_explained(proposal_id: int, phone: str) -> Message:
    """Return the answer yes: the word is explained now."""
    said = _("Merci. Le mot que vous avez proposé est maintenant expliqué dans le glossaire.")
    return _message("word_explained", proposal_id, phone, said)


@speaking(SOURCE_LANGUAGE)
def word_declined(proposal_id: int, answer: str, phone: str) -> Message:
    """Return the answer no, with what was said."""
    said = (
        _("Merci d’avoir proposé un mot. Nous ne l’ajoutons pas au glossaire."),
        _("La raison : %(reason)s", reason=answer),
    )
    return _message("word_declined", proposal_id, phone, *said)


def _message(kind: str, proposal_id: int, phone: str, *paragraphs: str) -> Message:
    return Message(
        kind=kind,
        subject=_("Notre réponse à votre demande"),
        paragraphs=(*paragraphs, _("Une question ? Appelez le %(phone)s.", phone=phone)),
        action_label=_("Voir le glossaire"),
        action_path="/glossaire",
        about=(proposal_id,),
    )
