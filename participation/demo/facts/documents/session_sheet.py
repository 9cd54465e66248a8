"""The sheet that prepares an information session, published in Hérault."""

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
        key="preparer-la-seance",
        departement="herault",
        kind="fiche",
        state="publiee",
        title="Fiche préparatoire à la séance d’information",
        service="Le service insertion",
        phone="04 65 71 34 00",
        easy_title="Préparer votre rencontre d’information",
        main_message="Apportez cette fiche à la rencontre.",
        key_messages=(
            "La rencontre dure 2 heures.",
            "Vos réponses restent secrètes.",
            "Nous pouvons payer le trajet.",
        ),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (SheetFact("ensemble", ()), SheetFact("ensemble", ()), SheetFact("ensemble", ())),
            (
                MarkFact(0, 0, "pas-sur", ("insertion",)),
                MarkFact(2, 4, "je-comprends", (), "Les exemples aident bien."),
            ),
            is_in_meeting=True,
        ),
        verdicts=(VerdictFact("service", "Tout est juste."),),
        copies=(CopiesFact("Mairie de Lunel", 25, 4, "Utile pour préparer le rendez-vous."),),
        credit="Relu par 3 habitants, ensemble.",
        passages=(
            PassageFact(
                "Les nouveaux entrants dans le dispositif sont invités à participer à une séance d’information collective visant à présenter l’offre d’insertion du territoire.",
                (
                    "Vous arrivez dans le dispositif d’insertion ?",
                    "Un dispositif, ce sont des aides qui vont ensemble.",
                    "Venez à une rencontre d’information.",
                    "Vous découvrez les aides près de chez vous.",
                ),
                "ensemble",
            ),
            PassageFact(
                "La séance, d’une durée de deux heures, réunit une quinzaine de personnes et se tient dans un lieu proche du domicile.",
                (
                    "La rencontre dure 2 heures.",
                    "Vous êtes environ 15 personnes.",
                    "Le lieu est près de chez vous.",
                ),
                "heure",
            ),
            PassageFact(
                "Il est recommandé de se munir de la présente fiche, complétée au préalable dans la mesure du possible.",
                ("Apportez cette fiche.", "Remplissez la fiche avant, si vous pouvez."),
                "papiers",
            ),
            PassageFact(
                "Les personnes ne maîtrisant pas l’écrit peuvent compléter la fiche oralement avec l’animatrice, avant le début de la séance.",
                (
                    "Vous ne savez pas bien écrire ?",
                    "Avant la rencontre, dites vos réponses à l’animatrice.",
                    "Elle les écrit pour vous.",
                ),
                "aide",
            ),
            PassageFact(
                "Rubrique 1 : exposez brièvement votre parcours et les compétences que vous souhaitez valoriser.",
                (
                    "Question 1 : qu’est-ce que vous savez faire ?",
                    "Par exemple : cuisiner, réparer, garder des enfants.",
                    "Parlez aussi de votre parcours : ce que vous avez déjà fait.",
                ),
            ),
            PassageFact(
                "Rubrique 2 : précisez les freins rencontrés (mobilité, garde d’enfants, santé, numérique, logement).",
                (
                    "Question 2 : qu’est-ce qui est difficile pour vous ?",
                    "Cochez ce qui est vrai :",
                    "- les trajets,",
                    "- la garde des enfants,",
                    "- la santé,",
                    "- internet,",
                    "- le logement.",
                ),
            ),
            PassageFact(
                "Rubrique 3 : indiquez les questions que vous souhaitez voir abordées lors de la séance.",
                ("Question 3 : de quoi voulez-vous parler ?",),
            ),
            PassageFact(
                "Aucune information relative à la situation individuelle des participants n’est évoquée en séance ; les éléments recueillis demeurent confidentiels.",
                (
                    "Votre vie n’est pas racontée pendant la rencontre.",
                    "Vos réponses restent secrètes.",
                ),
                "attention",
            ),
            PassageFact(
                "Les frais de transport et de garde d’enfants peuvent être pris en charge sur présentation d’un justificatif.",
                (
                    "Nous pouvons payer votre trajet.",
                    "Nous pouvons payer la garde de vos enfants.",
                    "Pour cela, apportez le ticket ou la facture.",
                ),
                "argent",
            ),
            PassageFact(
                "Toute demande d’aménagement (interprète, accessibilité) est à formuler au moins 7 jours avant la séance au 04 65 71 34 00.",
                (
                    "Il vous faut un interprète, ou un lieu sans marche ?",
                    "Appelez le 04 65 71 34 00.",
                    "Appelez au moins 7 jours avant la rencontre.",
                ),
                "appeler",
            ),
        ),
    ),
)
