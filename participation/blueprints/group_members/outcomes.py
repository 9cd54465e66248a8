"""What is said after an act on one's own groups; a page names it by `fait`."""

from participation.i18n import LazyText, lazy

OUTCOMES: dict[str, LazyText] = {
    "pause": lazy("C’est noté : vous faites une pause. Votre place reste."),
    "reprise": lazy("C’est noté : vous revenez. Bon retour !"),
    "depart": lazy("C’est noté : vous avez quitté le groupe. Merci d’être venu·e."),
    "retour": lazy("Vous êtes de nouveau dans le groupe."),
    "charte": lazy("Merci : vous avez accepté la charte."),
    "sujet": lazy("C’est noté."),
    "candidature": lazy("Votre candidature est notée."),
    "retrait": lazy("Votre candidature est retirée."),
    "bienvenue": lazy("Vous êtes dans le groupe. Bienvenue !"),
}
