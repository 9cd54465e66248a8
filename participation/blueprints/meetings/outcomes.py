"""What the next page says after an act: from a closed list, kept in its address only."""

from participation.i18n import LazyText, lazy

_OUTCOMES: dict[str, LazyText] = {
    "preparee": lazy("La rencontre est en préparation. Vous seul·e et votre équipe la voyez."),
    "changee": lazy("C’est changé."),
    "deplacee": lazy("C’est changé. Les personnes inscrites sont prévenues."),
    "annoncee": lazy("La rencontre est annoncée. Elle est dans l’agenda."),
    "tenue": lazy("C’est noté : la rencontre a eu lieu."),
    "rouverte": lazy("C’est défait : la rencontre est de nouveau annoncée."),
    "copiee": lazy("C’est copié. Chaque copie est en préparation dans vos rencontres."),
    "annulee": lazy("La rencontre est annulée. Les personnes inscrites sont prévenues."),
    "abandonnee": lazy("Cette rencontre est abandonnée. Elle n’était pas annoncée."),
    "reportee": lazy("La rencontre est reportée. Les personnes inscrites sont prévenues."),
}


def outcome(code: str | None) -> LazyText | None:
    """Return the sentence of an outcome, None for an unknown one."""
    return _OUTCOMES.get(code or "")
