"""The leaflet “Mon RSA, mode d’emploi”: read by five people, signed off, published, handed out."""

from participation.demo.facts.documents.shapes import (
    CopiesFact,
    DocumentFact,
    MarkFact,
    PassageFact,
    RoundFact,
    SheetFact,
    VerdictFact,
)

DOCUMENTS = (
    DocumentFact(
        key="mon-rsa-mode-d-emploi",
        departement="haute-garonne",
        kind="plaquette",
        state="publiee",
        title="Mon RSA, mode d’emploi",
        service="Le service insertion",
        phone="05 36 49 31 00",
        easy_title="Mon RSA, comment ça marche",
        group="emi-toulouse",
        touches_right=True,
        main_message="Le RSA est une aide en argent. Quelqu’un vous accompagne.",
        key_messages=(
            "Tous les 3 mois, dites combien vous avez gagné.",
            "Un changement dans votre vie ? Dites-le tout de suite.",
            "Pas d’accord ? Vous avez 2 mois pour écrire.",
        ),
        criteria=(
            "order",
            "less_administrative",
            "wants_to_be_read",
            "tone",
            "help",
            "rights",
            "duties",
            "appeal",
        ),
        first_words=(
            (
                2,
                (
                    "L’aide est due au premier jour du mois de votre demande.",
                    "Elle est versée à terme échu, le 5 du mois.",
                ),
            ),
            (
                5,
                (
                    "Un référent unique est choisi dans les 2 mois.",
                    "Vous signez avec lui un contrat d’engagement.",
                ),
            ),
            (
                9,
                (
                    "Vous pouvez faire un recours administratif auprès du président du conseil départemental.",
                    "Vous avez 2 mois.",
                ),
            ),
        ),
        round=RoundFact(
            (
                ("Que faut-il faire tous les 3 mois ?", "Dire combien on a gagné."),
                ("Vous n’êtes pas d’accord : avant quand écrire ?", "Avant 2 mois."),
                ("Qui appeler ?", "Le service insertion."),
            ),
            (
                SheetFact(
                    "papier",
                    (
                        ("Déclarer ce que je gagne.", True),
                        ("2 mois.", True),
                        ("Le service insertion.", True),
                    ),
                    read=11,
                ),
                SheetFact(
                    "papier",
                    (
                        ("Renvoyer un papier.", True),
                        ("Je n’ai pas trouvé.", False),
                        ("Le numéro à la fin.", True),
                    ),
                    read=11,
                ),
                SheetFact(
                    "telephone",
                    (
                        ("Dire mes revenus.", True),
                        ("Dans les 2 mois.", True),
                        ("05 36 49 31 00.", True),
                    ),
                    read=11,
                    wants_credit=False,
                ),
                SheetFact(
                    "telephone",
                    (("La déclaration.", True), ("2 mois.", True), ("Mon référent ?", False)),
                    read=11,
                ),
                SheetFact(
                    "telephone",
                    (
                        ("Dire ce que l’on gagne.", True),
                        ("Je ne sais pas.", False),
                        ("Le service.", True),
                    ),
                    read=11,
                ),
            ),
            (
                MarkFact(
                    0, 2, "je-ne-comprends-pas", ("terme échu",), "Je n’ai jamais entendu ces mots."
                ),
                MarkFact(1, 2, "je-ne-comprends-pas", ("terme échu", "due")),
                MarkFact(3, 2, "pas-sur", ("terme échu",)),
                MarkFact(4, 2, "je-ne-comprends-pas", ("terme échu",)),
                MarkFact(1, 5, "pas-sur", ("référent unique",), "C’est qui, cette personne ?"),
                MarkFact(4, 5, "pas-sur", ("engagement",)),
                MarkFact(2, 5, "je-comprends", (), "J’aime bien « vous discutez »."),
                MarkFact(1, 9, "je-ne-comprends-pas", ("recours administratif",)),
                MarkFact(3, 9, "pas-sur", ("recours administratif",)),
                MarkFact(
                    4,
                    9,
                    "je-ne-comprends-pas",
                    ("recours administratif",),
                    "Il faut dire que c’est une lettre.",
                ),
            ),
        ),
        verdicts=(
            VerdictFact("service", "Les montants et les dates sont justes."),
            VerdictFact("juridique", "Les délais de recours sont complets."),
        ),
        copies=(
            CopiesFact("Mairie de Revel", 40, 6, "Il n’en reste plus. Les gens la gardent."),
            CopiesFact(
                "Centre communal d’action sociale de Toulouse",
                120,
                5,
                "Un agent la lit à voix haute à l’accueil.",
            ),
            CopiesFact("Relais du Lauragais", 30, 2),
        ),
        changed_because="« Terme échu » est parti : un exemple le remplace. Le recours est expliqué.",
        credit="Relu par 4 personnes de l’équipe de Toulouse.",
        passages=(
            PassageFact(
                "Le revenu de solidarité active (RSA) garantit un revenu minimum aux personnes dont les ressources sont inférieures à un montant fixé par décret. Il ouvre droit à un accompagnement social et professionnel.",
                (
                    "Le revenu de solidarité active (RSA) est une aide en argent.",
                    "Cette aide est pour les personnes qui ont peu d’argent.",
                    "La loi fixe un montant.",
                    "Vous gagnez moins que ce montant ? Vous pouvez avoir droit à cette aide.",
                    "Avec cette aide, une personne vous accompagne.",
                ),
                "argent",
            ),
            PassageFact(
                "La demande est instruite par voie dématérialisée sur le site de la caisse d’allocations familiales (CAF) ou de la mutualité sociale agricole (MSA). Un dépôt au format papier demeure possible.",
                (
                    "Faites votre demande sur internet.",
                    "Allez sur le site de la caisse d’allocations familiales (CAF).",
                    "Vous travaillez dans l’agriculture ?",
                    "Allez sur le site de la mutualité sociale agricole (MSA).",
                    "Vous pouvez aussi demander sur papier.",
                ),
                "papiers",
            ),
            PassageFact(
                "L’allocation est due à compter du premier jour du mois au cours duquel la demande a été déposée ; elle est versée mensuellement, à terme échu, le 5 de chaque mois.",
                (
                    "Votre droit commence le premier jour du mois de votre demande.",
                    "L’argent arrive chaque mois, le 5 du mois.",
                    "Le 5 mars, par exemple, vous touchez l’argent de février.",
                ),
                "quand",
            ),
            PassageFact(
                "Le bénéficiaire est tenu de procéder à la déclaration trimestrielle de ses ressources. Toute absence de déclaration entraîne l’interruption du versement.",
                (
                    "Tous les 3 mois, dites combien vous avez gagné.",
                    "Cela s’appelle la déclaration trimestrielle.",
                    "Sans cette déclaration, l’argent s’arrête.",
                ),
                "fait",
            ),
            PassageFact(
                "Tout changement intervenant dans la situation familiale, professionnelle ou résidentielle doit être signalé sans délai à l’organisme payeur.",
                (
                    "Votre vie change ? Par exemple :",
                    "- un enfant arrive,",
                    "- vous trouvez un travail,",
                    "- vous changez d’adresse.",
                    "Dites-le tout de suite à la CAF ou à la MSA, par internet.",
                ),
                "attention",
            ),
            PassageFact(
                "Un référent unique est désigné dans un délai de deux mois. Il élabore avec l’intéressé·e un contrat d’engagement, librement débattu, énumérant les engagements réciproques.",
                (
                    "Dans les 2 mois, une personne est choisie pour vous aider.",
                    "Cette personne s’appelle votre référent.",
                    "Avec votre référent, vous écrivez un contrat d’engagement.",
                    "Ce contrat dit ce que vous faites.",
                    "Il dit aussi ce que le Département fait pour vous.",
                    "Vous discutez librement de chaque point.",
                ),
                "ensemble",
            ),
            PassageFact(
                "L’allocation peut se cumuler, dans certaines conditions, avec des revenus d’activité.",
                (
                    "Vous pouvez travailler et garder une partie de cette aide.",
                    "Il y a des conditions : votre référent les connaît.",
                ),
            ),
            PassageFact(
                "La qualité d’allocataire peut ouvrir droit, sur demande, à la complémentaire santé solidaire ainsi qu’à des tarifs réduits dans les transports.",
                (
                    "Vous pouvez aussi demander :",
                    "- une aide pour payer vos soins : la complémentaire santé solidaire,",
                    "- des tarifs réduits dans les transports.",
                ),
                "aide",
            ),
            PassageFact(
                "Le versement peut être suspendu, en tout ou partie, lorsque le contrat n’est pas respecté sans motif légitime, la personne ayant été préalablement informée et mise en mesure de faire connaître ses observations dans un délai d’un mois.",
                (
                    "Vous ne respectez pas le contrat, sans bonne raison ?",
                    "Le versement peut être suspendu, en tout ou en partie.",
                    "Suspendu veut dire : l’argent s’arrête un moment.",
                    "Avant, vous recevez une lettre.",
                    "Vous avez 1 mois pour vous expliquer.",
                ),
                "attention",
            ),
            PassageFact(
                "Toute réclamation dirigée contre une décision relative à l’allocation fait l’objet, préalablement à l’exercice d’un recours contentieux, d’un recours administratif auprès du président du conseil départemental, dans un délai de deux mois.",
                (
                    "Vous n’êtes pas d’accord avec une décision ?",
                    "Vous pouvez faire un recours.",
                    "Un recours est une lettre pour demander de changer la décision.",
                    "Écrivez d’abord au président du conseil départemental.",
                    "Vous avez 2 mois pour écrire.",
                    "Ensuite, vous pouvez aller devant le juge.",
                ),
                "ecrire",
            ),
            PassageFact(
                "Pour tout renseignement complémentaire, le service insertion est joignable au 05 36 49 31 00, du lundi au vendredi.",
                (
                    "Vous avez une question ?",
                    "Appelez le service insertion au 05 36 49 31 00.",
                    "Le service répond du lundi au vendredi.",
                ),
                "appeler",
            ),
        ),
    ),
)
