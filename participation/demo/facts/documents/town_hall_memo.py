"""The memo for town halls of Lot-et-Garonne: agreed, not yet public."""

from participation.demo.facts.documents.shapes import (
    DocumentFact,
    KeptFact,
    PassageFact,
    VerdictFact,
)

DOCUMENTS = (
    DocumentFact(
        key="memento-mairie",
        departement="lot-et-garonne",
        kind="memento",
        state="validee",
        title="Mémento pour les mairies",
        service="Le service insertion",
        phone="05 36 49 47 00",
        audience="clair",
        easy_title="À l’accueil de la mairie : que répondre ?",
        main_message="Vous informez, vous orientez, vous prenez rendez-vous.",
        key_messages=("Ne gardez aucun papier personnel.", "Une ligne est réservée aux mairies."),
        criteria=("order", "less_administrative", "help"),
        verdicts=(VerdictFact("service", "Les horaires et le numéro sont justes."),),
        kept=(KeptFact("jargon", "médico-social", "C’est le nom écrit sur la porte du centre."),),
        passages=(
            PassageFact(
                "Le présent mémento est destiné aux agents d’accueil des mairies, aux fins d’orientation des personnes sollicitant une aide ou une information relative au revenu de solidarité active (RSA).",
                (
                    "Vous accueillez le public à la mairie.",
                    "Une personne vous parle du revenu de solidarité active (RSA).",
                    "Ce mémento vous aide à lui répondre.",
                ),
            ),
            PassageFact(
                "L’agent d’accueil n’a pas vocation à apprécier le droit ; il informe, oriente et, le cas échéant, facilite la prise de rendez-vous.",
                (
                    "Vous ne dites pas si la personne a droit à l’aide.",
                    "Vous informez.",
                    "Si elle le veut, vous prenez rendez-vous avec elle.",
                ),
                "attention",
            ),
            PassageFact(
                "Toute personne peut procéder à une simulation de ses droits sur le site de la caisse d’allocations familiales (CAF) ou de la mutualité sociale agricole (MSA).",
                (
                    "Chacun peut calculer ses droits sur internet.",
                    "C’est sur le site de la caisse d’allocations familiales (CAF).",
                    "Pour l’agriculture, c’est la mutualité sociale agricole (MSA).",
                ),
                "fait",
            ),
            PassageFact(
                "Les personnes ne disposant pas d’un accès internet peuvent être accompagnées dans un espace France services.",
                (
                    "La personne n’a pas internet ?",
                    "Donnez l’adresse de l’espace France services.",
                    "Quelqu’un l’aide à faire sa demande.",
                ),
                "aide",
            ),
            PassageFact(
                "Les permanences des travailleurs sociaux se tiennent au centre médico-social, sur rendez-vous, du lundi au jeudi.",
                (
                    "Un travailleur social reçoit au centre médico-social.",
                    "Il reçoit du lundi au jeudi, sur rendez-vous.",
                ),
                "ou",
            ),
            PassageFact(
                "Les situations d’urgence alimentaire relèvent du centre communal d’action sociale (CCAS), sans condition de durée de résidence.",
                (
                    "La personne n’a rien à manger ?",
                    "Appelez le centre communal d’action sociale (CCAS).",
                    "Il aide sans condition de durée : même une personne arrivée hier.",
                ),
                "argent",
            ),
            PassageFact(
                "Aucun document comportant des données personnelles n’est conservé à l’accueil de la mairie.",
                ("Ne gardez aucun papier personnel à l’accueil.",),
                "attention",
            ),
            PassageFact(
                "La plaquette d’information est tenue à la disposition du public ; le réassort s’effectue sous 10 jours.",
                (
                    "Donnez la plaquette à qui la demande.",
                    "Vous n’en avez plus ? Nous en envoyons d’autres en 10 jours.",
                ),
                "papiers",
            ),
            PassageFact(
                "La ligne réservée aux mairies est joignable au 05 36 49 47 00, de 9 h à 12 h.",
                (
                    "Une question ? Appelez le 05 36 49 47 00.",
                    "Cette ligne est pour les mairies, de 9 h à 12 h.",
                ),
                "appeler",
            ),
        ),
    ),
    DocumentFact(
        key="reexamen-du-dossier",
        departement="lot-et-garonne",
        kind="courrier",
        state="a-simplifier",
        title="Réexamen de votre dossier",
        service="Le service insertion",
        phone="05 36 49 47 00",
        touches_right=True,
        passages=(
            PassageFact("Objet : réexamen périodique de votre dossier d’accompagnement."),
            PassageFact(
                "Conformément aux dispositions régissant l’accompagnement des personnes, il est procédé au réexamen de votre dossier à l’issue d’une période de six mois."
            ),
            PassageFact(
                "À cette fin, il vous est demandé de compléter le questionnaire joint et de le retourner avant le 15 janvier 2027, accompagné de vos justificatifs de ressources des trois derniers mois."
            ),
            PassageFact(
                "À défaut de réception dans le délai imparti, le réexamen sera conduit au vu des seuls éléments en possession du service."
            ),
            PassageFact(
                "L’instruction du dossier ne donne pas lieu à interruption de l’accompagnement en cours."
            ),
            PassageFact(
                "Dans l’hypothèse où votre situation aurait évolué, il convient d’en faire état dans la rubrique prévue à cet effet."
            ),
            PassageFact(
                "Une aide à la complétion du questionnaire peut être sollicitée auprès du service social, sur rendez-vous, au 05 36 49 47 00."
            ),
            PassageFact(
                "Vous disposez d’un délai de deux mois à compter de la notification de la décision pour la contester auprès de l’autorité qui l’a prise."
            ),
        ),
    ),
)
