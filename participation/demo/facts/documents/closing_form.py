"""The questions asked when accompaniment ends: being written in Deux-Sèvres."""

from participation.demo.facts.documents.shapes import DocumentFact, KeptFact, PassageFact

DOCUMENTS = (
    DocumentFact(
        key="fin-d-accompagnement",
        departement="deux-sevres",
        kind="formulaire",
        state="version-de-travail",
        title="Questionnaire de fin d’accompagnement",
        service="Le service insertion",
        phone="05 36 49 79 00",
        easy_title="Votre avis sur votre accompagnement",
        main_message="Dites-nous ce que vous pensez de votre accompagnement.",
        key_messages=("Vous êtes libre de répondre.", "Vos réponses restent secrètes."),
        criteria=("tone",),
        first_words=(
            (3, ("Question 1 : avez-vous été associé aux objectifs de votre accompagnement ?",)),
            (5, ("Question 3 : les informations étaient-elles intelligibles ?",)),
        ),
        kept=(
            KeptFact(
                "passive",
                "sont réglés",
                "On parle des problèmes, qui que ce soit qui les a réglés.",
            ),
            KeptFact(
                "negation",
                "N’écrivez pas",
                "C’est ce qui protège la personne : il faut le dire ainsi.",
            ),
        ),
        passages=(
            PassageFact(
                "Le présent questionnaire a pour objet de recueillir l’appréciation des personnes à l’issue de leur accompagnement, aux fins d’amélioration du service rendu.",
                (
                    "Votre accompagnement se termine.",
                    "Dites-nous ce que vous en pensez.",
                    "Vos réponses servent à mieux accompagner les autres.",
                ),
            ),
            PassageFact(
                "Sa complétion requiert une dizaine de minutes. Elle est facultative et sans incidence sur les droits de la personne.",
                (
                    "Il faut environ 10 minutes pour répondre.",
                    "Vous êtes libre de répondre ou non.",
                    "Vos droits ne changent pas.",
                ),
                "heure",
            ),
            PassageFact(
                "Les réponses sont anonymes ; il n’y a pas lieu d’y porter son nom.",
                ("N’écrivez pas votre nom.", "Vos réponses restent secrètes."),
                "attention",
            ),
            PassageFact(
                "Question 1 : Estimez-vous avoir été associé·e à la définition des objectifs de votre accompagnement ?",
                (
                    "Question 1 : avez-vous choisi vos buts avec votre référent ?",
                    "Votre référent est la personne qui vous accompagne.",
                ),
                "ensemble",
            ),
            PassageFact(
                "Question 2 : La fréquence des entretiens vous a-t-elle paru adaptée à vos besoins ?",
                ("Question 2 : avez-vous eu assez de rendez-vous ?",),
                "quand",
            ),
            PassageFact(
                "Question 3 : Les informations communiquées étaient-elles intelligibles ?",
                ("Question 3 : avez-vous compris ce que l’on vous disait ?",),
            ),
            PassageFact(
                "Question 4 : Quels freins ont pu être levés au cours de votre parcours ?",
                (
                    "Question 4 : quels problèmes sont réglés aujourd’hui ?",
                    "Par exemple : les trajets, la santé, le logement.",
                ),
                "aide",
            ),
            PassageFact(
                "Question 5 : Quelle est votre situation au regard de l’emploi à la date de fin de l’accompagnement ?",
                ("Question 5 : aujourd’hui, avez-vous un travail ou une formation ?",),
            ),
            PassageFact(
                "Question 6 : Quelles améliorations préconisez-vous ?",
                ("Question 6 : que faut-il changer, selon vous ?",),
            ),
            PassageFact(
                "Le questionnaire complété est à retourner dans un délai de 15 jours au moyen de l’enveloppe jointe, dispensée d’affranchissement.",
                (
                    "Renvoyez vos réponses avant 15 jours.",
                    "Utilisez l’enveloppe.",
                    "Il ne faut pas de timbre.",
                ),
                "ecrire",
            ),
            PassageFact(
                "Une restitution orale peut être sollicitée au 05 36 49 79 00.",
                ("Vous préférez répondre en parlant ?", "Appelez le 05 36 49 79 00."),
                "appeler",
            ),
        ),
    ),
)
