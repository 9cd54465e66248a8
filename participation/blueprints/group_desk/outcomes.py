"""What the desk of a group says after an act: from a closed list, kept in its address only."""

from participation.i18n import LazyText, lazy

_OUTCOMES: dict[str, LazyText] = {
    "cree": lazy("Le groupe est créé. Dites maintenant son cadre, puis ouvrez-le."),
    "change": lazy("C’est changé."),
    "cadre": lazy("Le cadre est enregistré. Tout le monde peut le lire."),
    "fiche": lazy("La fiche est enregistrée."),
    "protocole": lazy("Le protocole est enregistré."),
    "ouvrir": lazy("Le groupe est ouvert."),
    "essayer": lazy("Le groupe est à l’essai."),
    "installer": lazy("Le groupe est installé pour de bon."),
    "mettre-en-pause": lazy("Le groupe est en pause. Vous pouvez le reprendre quand vous voulez."),
    "fermer": lazy("Le groupe est fermé. Sa page reste, avec son histoire."),
    "reuni": lazy("Les groupes sont réunis. Les anciennes adresses mènent ici."),
    "partage": lazy("Le groupe est partagé. Sa page dit où il continue."),
}


def outcome(code: str | None) -> LazyText | None:
    """Return the sentence of an outcome, None for an unknown one."""
    return _OUTCOMES.get(code or "")
