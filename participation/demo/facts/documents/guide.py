"""The participants’ guide, owned by their collective, in the hands of two readers."""

from participation.demo.facts.documents.shapes import (
    DocumentFact,
    MarkFact,
    PassageFact,
    RoundFact,
    SheetFact,
)

DOCUMENTS = (
    DocumentFact(
        key="guide-du-participant",
        departement="haute-garonne",
        kind="guide",
        state="relecture-des-usagers",
        title="Guide du participant",
        service="La coordination du plan local",
        phone="05 36 49 31 06",
        easy_title="Votre guide",
        group="collectif-plie-toulouse",
        is_collective=True,
        main_message="Une personne vous suit, et le collectif vous attend.",
        key_messages=(
            "Vous signez pour 18 mois.",
            "Vous choisissez vos rendez-vous.",
            "Le collectif est ouvert à tous.",
        ),
        criteria=("tone", "help"),
        round=RoundFact(
            (
                ("Combien de temps dure l’engagement ?", "18 mois."),
                ("Que faire en cas de désaccord ?", "Demander une médiation."),
            ),
            (
                SheetFact("telephone", (("18 mois, je crois.", True),), read=6, is_finished=False),
                SheetFact("papier", (), read=4, is_finished=False),
            ),
            (
                MarkFact(0, 1, "pas-sur", ("engagement",)),
                MarkFact(0, 5, "je-ne-comprends-pas", ("accord",), "Un accord de qui ?"),
                MarkFact(1, 0, "pas-sur", ("plan local",)),
                MarkFact(1, 3, "je-comprends", (), "Très clair."),
            ),
            is_open=True,
        ),
        passages=(
            PassageFact(
                "Le collectif rassemble les participants du plan local pour l’insertion et l’emploi (PLIE) souhaitant contribuer à l’amélioration de l’accompagnement.",
                (
                    "Vous êtes au plan local pour l’insertion et l’emploi (PLIE) ?",
                    "Le collectif est un groupe pour vous.",
                    "Ensemble, nous améliorons l’accompagnement.",
                ),
                "ensemble",
            ),
            PassageFact(
                "L’entrée dans le dispositif est formalisée par la signature d’un engagement, d’une durée de 18 mois renouvelable.",
                (
                    "Vous signez un engagement au début.",
                    "Il dure 18 mois.",
                    "Vous pouvez continuer après.",
                ),
            ),
            PassageFact(
                "Un accompagnateur à l’emploi référent assure le suivi individualisé du parcours et l’interface avec les employeurs.",
                (
                    "Une personne vous suit pendant tout ce temps.",
                    "Elle vous connaît.",
                    "Elle parle aussi avec les employeurs.",
                ),
                "aide",
            ),
            PassageFact(
                "La fréquence des entretiens est fixée d’un commun accord, à raison d’un entretien mensuel au minimum.",
                (
                    "Vous la rencontrez au moins 1 fois par mois.",
                    "Vous choisissez la date ensemble.",
                ),
                "quand",
            ),
            PassageFact(
                "Le participant peut mobiliser des étapes de parcours : immersion en entreprise, formation, remise à niveau, atelier.",
                (
                    "Vous pouvez choisir :",
                    "- un essai dans une entreprise,",
                    "- une formation,",
                    "- des cours pour revoir les bases,",
                    "- un atelier.",
                ),
            ),
            PassageFact(
                "Les frais annexes à la formation (transport, restauration, garde d’enfants) peuvent donner lieu à une participation financière, sous réserve d’accord préalable.",
                (
                    "Une formation peut coûter cher : le trajet, les repas, la garde des enfants.",
                    "Nous pouvons en payer une partie.",
                    "Pour cela, demandez un accord avant.",
                ),
                "trajet",
            ),
            PassageFact(
                "Le participant est tenu d’informer son accompagnateur de tout changement de situation ou de coordonnées.",
                (
                    "Vous changez d’adresse, de téléphone ou de situation ?",
                    "Dites-le à la personne qui vous suit.",
                ),
                "papiers",
            ),
            PassageFact(
                "En cas de désaccord, une rencontre de médiation peut être organisée avec la coordination.",
                (
                    "En cas de désaccord, demandez une médiation.",
                    "Une médiation est une rencontre avec une troisième personne.",
                    "Elle vous écoute tous les deux.",
                ),
                "attention",
            ),
            PassageFact(
                "Le collectif se réunit deux fois par mois. La participation n’est subordonnée à aucune condition d’assiduité.",
                (
                    "Le collectif se retrouve 2 fois par mois.",
                    "Venez quand vous pouvez.",
                    "Il n’y a aucune condition.",
                ),
                "ensemble",
            ),
            PassageFact(
                "Les questions individuelles récurrentes y sont reformulées en questions collectives et adressées aux institutions compétentes.",
                (
                    "Plusieurs personnes ont le même problème ?",
                    "Le collectif en fait une question pour tous.",
                    "Il pose cette question au bon service.",
                ),
            ),
            PassageFact(
                "Contact : l’animatrice du collectif, au 05 36 49 31 06.",
                ("Pour venir, appelez l’animatrice au 05 36 49 31 06.",),
                "appeler",
            ),
        ),
    ),
)
