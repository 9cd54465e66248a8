"""What the desk of a document says after an act: from a closed list, kept in its address only."""

from flask import request

from participation.i18n import LazyText, lazy

_OUTCOMES: dict[str, LazyText] = {
    "ajoute": lazy("Le document est là. Écrivez maintenant les mots faciles."),
    "enregistre": lazy("C’est enregistré."),
    "idee-prise": lazy("L’idée est prise. Relisez la phrase."),
    "idee-passee": lazy("Le texte a changé : regardez les nouvelles remarques."),
    "mot-garde": lazy("C’est gardé, avec votre motif. On n’en parle plus dans ce document."),
    "mot-rendu": lazy("La remarque revient."),
    "passage-ajoute": lazy("Il y a un passage de plus : expliquez ce qui manque."),
    "passage-retire": lazy("Le passage est retiré."),
    "passage-revu": lazy("Merci. Ce passage est à jour."),
    "autre-texte": lazy("Le texte de l’autre personne est gardé."),
    "change": lazy("C’est changé."),
    "messages": lazy("C’est enregistré."),
    "version-gardee": lazy("Cette version est gardée."),
    "version-reprise": lazy("L’ancienne version est reprise. Celle d’avant est gardée aussi."),
    "original-change": lazy("Le nouvel original est là. Nous signalons les passages à revoir."),
    "original-pareil": lazy("Ce texte est le même qu’avant : rien ne change."),
    "demande-service": lazy("C’est demandé au service."),
    "juste": lazy("Merci. Votre accord est noté."),
    "pas-juste": lazy("Merci. Le texte revient à l’écriture, avec vos mots."),
    "accord": lazy("Vous avez donné votre accord. On peut maintenant publier le texte."),
    "publie": lazy("Tout le monde peut lire la version facile, à côté de l’original."),
    "revoir": lazy("Le texte est à revoir. Il reste public en attendant."),
    "garde": lazy("Le texte est gardé tel quel."),
    "repris": lazy("Le texte est repris à l’écriture."),
    "renvoye": lazy("Le texte est revenu à l’écriture."),
    "retire": lazy("Le texte n’est plus public."),
    "exemplaires": lazy("C’est noté."),
    "ligne-retiree": lazy("La ligne est retirée."),
    "signe": lazy("La signature est notée."),
    "conditions": lazy("La liste est enregistrée."),
}


def outcome() -> LazyText | None:
    """Return the sentence of the outcome that the address names, None for an unknown one."""
    return _OUTCOMES.get(request.args.get("fait", ""))
