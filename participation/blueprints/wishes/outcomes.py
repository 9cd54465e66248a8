"""What the next page says after somebody asked or answered: from a closed list."""

from participation.i18n import LazyText, lazy

OUTCOMES: dict[str, LazyText] = {
    "sujet": lazy("Merci. Votre sujet est proposé. L’équipe va vous répondre."),
    "rencontre": lazy("Merci. Votre demande est notée. L’équipe va vous répondre."),
    "retiree": lazy("C’est retiré. Vous pouvez demander autre chose."),
    "notee": lazy("C’est noté. La demande attend votre réponse ici."),
    "oui": lazy("C’est répondu. La personne est prévenue, si elle a laissé son nom."),
    "plus-tard": lazy("Le sujet est gardé pour une prochaine rencontre."),
    "non": lazy("C’est répondu, avec votre raison."),
}
