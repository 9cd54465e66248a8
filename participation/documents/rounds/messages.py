"""What is written to readers: never the text, its subject or the group.

In French, whoever acts: a facilitator who reads the site in English writes to everybody.
"""

from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.notifications.outbox import Message

OWN_PAGE = "/i/{code}"


@speaking(SOURCE_LANGUAGE)
def asked_to_read(reading_id: int) -> Message:
    """Return the invitation to read: a text is tested, never a person."""
    return Message(
        kind="asked_to_read",
        subject=_("Nous avons besoin de votre avis sur un texte"),
        paragraphs=(
            _("Lisez un texte court et dites-nous ce qui n’est pas clair."),
            _("C’est le texte que l’on teste, pas vous. Arrêtez-vous quand vous voulez."),
        ),
        action_label=_("Lire le texte"),
        action_path=OWN_PAGE,
        about=(reading_id,),
    )


@speaking(SOURCE_LANGUAGE)
def thanks(round_id: int, document_id: int) -> Message:
    """Return the thanks to a reader, with the page that will say what changed."""
    return Message(
        kind="reading_thanks",
        subject=_("Merci pour votre relecture"),
        paragraphs=(
            _("Merci : vos remarques servent à écrire un texte plus clair."),
            _("Nous n’avons gardé aucun lien entre vous et ce que vous avez noté."),
            _("Quand le texte sera prêt, cette page dira ce que la relecture a changé."),
        ),
        action_label=_("Voir la page du texte"),
        action_path=f"/documents/{document_id}",
        about=(round_id,),
    )
