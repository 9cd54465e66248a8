"""Texts of the product with their easy twin: a meeting and a group."""

from participation.demo.facts.documents.shapes import (
    DocumentFact,
    MarkFact,
    PassageFact,
    RoundFact,
    SheetFact,
    VerdictFact,
)

DOCUMENTS = (
    DocumentFact(
        key="rencontre-courriers",
        departement="haute-garonne",
        kind="texte-de-rencontre",
        state="publiee",
        title="Des courriers que l’on comprend",
        service="L’animation de l’équipe",
        phone="05 36 49 31 01",
        easy_title="Lire des lettres ensemble",
        group="emi-toulouse",
        meeting="toulouse-courriers",
        is_of_product=True,
        main_message="Nous lisons 2 lettres ensemble.",
        key_messages=("Vous n’avez pas besoin de savoir bien lire.", "Pour venir, appelez."),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (SheetFact("ensemble", ()), SheetFact("ensemble", ()), SheetFact("ensemble", ())),
            (MarkFact(1, 5, "pas-sur", ("interprète",)),),
            is_in_meeting=True,
        ),
        verdicts=(VerdictFact("service", "C’est bien ce qui est prévu."),),
        credit="Relu par 3 membres de l’équipe, ensemble.",
        passages=(
            PassageFact(
                "Cet atelier a pour objet la relecture de deux courriers types adressés aux personnes accompagnées, en vue d’en améliorer la lisibilité.",
                (
                    "Nous lisons ensemble 2 lettres.",
                    "Le Département envoie ces lettres aux habitants.",
                    "Nous voulons des lettres plus faciles à lire.",
                ),
                "ensemble",
            ),
            PassageFact(
                "La lecture est effectuée à voix haute par l’animatrice ; la maîtrise de l’écrit n’est pas un prérequis.",
                ("L’animatrice lit à voix haute.", "Vous n’avez pas besoin de savoir bien lire."),
            ),
            PassageFact(
                "Chaque participant est invité à signaler les termes et passages dont la compréhension lui semble malaisée.",
                ("Vous dites quels mots sont difficiles.", "Il n’y a pas de mauvaise réponse."),
                "fait",
            ),
            PassageFact(
                "Les courriers examinés sont dépourvus de toute donnée nominative.",
                ("Il n’y a aucun nom dans ces lettres.",),
                "attention",
            ),
            PassageFact(
                "La séance est limitée à 12 personnes et se conclut par un repas partagé.",
                ("L’atelier est limité à 12 personnes.", "À la fin, nous mangeons ensemble."),
                "ensemble",
            ),
            PassageFact(
                "Une solution de garde d’enfants et la présence d’un interprète peuvent être organisées sur demande.",
                (
                    "Nous pouvons garder vos enfants.",
                    "Un interprète peut venir : il traduit pour vous.",
                    "Pour cela, demandez avant.",
                ),
                "enfants",
            ),
            PassageFact(
                "Les propositions issues de l’atelier sont transmises au service rédacteur, qui indique les suites données dans un délai de 60 jours.",
                ("Le service qui écrit les lettres reçoit vos idées.", "Il répond en 60 jours."),
            ),
            PassageFact(
                "Inscriptions et renseignements au 05 36 49 31 01.",
                ("Pour venir, appelez le 05 36 49 31 01.",),
                "appeler",
            ),
        ),
    ),
    DocumentFact(
        key="equipe-du-lauragais",
        departement="haute-garonne",
        kind="texte-de-groupe",
        state="publiee",
        title="L’équipe mixte d’insertion du Lauragais",
        service="L’animation de l’équipe",
        phone="05 36 49 31 04",
        easy_title="L’équipe du Lauragais",
        group="emi-lauragais",
        is_of_product=True,
        main_message="Ce groupe est ouvert à tous, et chaque parole compte.",
        key_messages=(
            "Vous venez si vous voulez.",
            "Le Département paie votre trajet.",
            "Il répond en 60 jours.",
        ),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (SheetFact("ensemble", ()), SheetFact("ensemble", ()), SheetFact("ensemble", ())),
            (MarkFact(0, 4, "pas-sur", ("trimestre",)),),
            is_in_meeting=True,
        ),
        verdicts=(VerdictFact("service", "C’est bien ce que fait l’équipe."),),
        credit="Relu par 3 membres de l’équipe, ensemble.",
        passages=(
            PassageFact(
                "L’équipe mixte d’insertion du Lauragais réunit, à parité de parole, des personnes concernées, des élus et des professionnels.",
                (
                    "L’équipe mixte du Lauragais est un groupe.",
                    "Dans ce groupe, il y a des habitants, des élus et des professionnels.",
                    "Chaque parole compte autant.",
                ),
                "ensemble",
            ),
            PassageFact(
                "Elle a pour mission d’identifier les dysfonctionnements et de formuler des propositions d’amélioration relatives à l’insertion.",
                (
                    "Le groupe dit ce qui marche.",
                    "Il dit aussi ce qui bloque.",
                    "Il cherche des idées pour que ça aille mieux.",
                ),
            ),
            PassageFact(
                "Elle n’a pas compétence pour statuer sur les aides individuelles.",
                ("Le groupe ne décide pas des aides de chacun.",),
                "attention",
            ),
            PassageFact(
                "Elle détermine librement ses thèmes et ses méthodes de travail.",
                ("Le groupe choisit ses sujets.", "Il choisit aussi sa façon de travailler."),
            ),
            PassageFact(
                "Elle se réunit au moins une fois par trimestre.",
                ("Le groupe se voit au moins 1 fois tous les 3 mois, donc 1 fois par trimestre.",),
                "quand",
            ),
            PassageFact(
                "Le Département prend en charge les frais de transport et de garde d’enfants des participants.",
                ("Le Département paie votre trajet.", "Il paie aussi la garde de vos enfants."),
                "trajet",
            ),
            PassageFact(
                "L’adhésion est volontaire et peut cesser à tout moment, sans motif.",
                (
                    "Vous venez si vous voulez.",
                    "Vous arrêtez quand vous voulez, sans dire pourquoi.",
                ),
            ),
            PassageFact(
                "Le Département répond aux avis de l’équipe dans un délai de 60 jours.",
                ("Le groupe donne son avis au Département.", "Le Département répond en 60 jours."),
                "fait",
            ),
            PassageFact(
                "L’animatrice est joignable au 05 36 49 31 04.",
                ("Pour venir, appelez l’animatrice au 05 36 49 31 04.",),
                "appeler",
            ),
        ),
    ),
)
