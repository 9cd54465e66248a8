"""The web page “Demander une aide pour se déplacer”: the service corrects a fact in it."""

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
        key="aide-pour-se-deplacer",
        departement="haute-garonne",
        kind="page-web",
        state="relecture-du-service",
        title="Demander une aide pour se déplacer",
        service="La plateforme mobilité",
        phone="05 36 49 31 08",
        easy_title="Une aide pour payer vos trajets",
        group="emi-lauragais",
        main_message="Demandez l’aide avant de payer le trajet.",
        key_messages=(
            "L’aide va jusqu’à 300 euros par année.",
            "Il faut 3 papiers.",
            "Nous répondons en 15 jours.",
        ),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        first_words=((3, ("Vous pouvez avoir 300 euros au plus par trajet.",)),),
        round=RoundFact(
            (("Quand faut-il demander ?", "Avant de payer le trajet."),),
            (
                SheetFact("ensemble", (("Avant le trajet.", True),)),
                SheetFact("ensemble", (("Avant le trajet.", True),)),
                SheetFact("ensemble", (("Avant le trajet.", True),)),
                SheetFact("ensemble", (("Avant le trajet.", True),)),
            ),
            (
                MarkFact(1, 4, "pas-sur", ("remboursé",)),
                MarkFact(2, 5, "pas-sur", ("relevé d’identité bancaire",), "Où le trouver ?"),
            ),
            is_in_meeting=True,
        ),
        verdicts=(
            VerdictFact(
                "service",
                "Les 300 euros sont pour toute l’année, et non pour chaque trajet.",
                is_right=False,
            ),
        ),
        changed_because="Le texte dit maintenant où trouver le relevé de la banque.",
        credit="Relu par 4 personnes de l’équipe du Lauragais.",
        passages=(
            PassageFact(
                "Dans le cadre de sa politique de retour à l’emploi, le Département est susceptible d’octroyer une aide individuelle à la mobilité aux personnes rencontrant des difficultés de déplacement.",
                (
                    "Vous avez du mal à vous déplacer ?",
                    "Le Département peut vous donner une aide.",
                    "Elle s’appelle l’aide individuelle à la mobilité.",
                ),
                "trajet",
            ),
            PassageFact(
                "Sont éligibles au dispositif les personnes allocataires du revenu de solidarité active (RSA) domiciliées en Haute-Garonne et inscrites dans une démarche d’insertion.",
                (
                    "Cette aide est pour vous si :",
                    "- vous recevez le revenu de solidarité active (RSA),",
                    "- vous habitez en Haute-Garonne,",
                    "- vous cherchez un travail, un stage ou une formation.",
                ),
            ),
            PassageFact(
                "L’aide est mobilisable au titre des trajets vers un entretien d’embauche, une formation, un stage ou une reprise d’emploi.",
                (
                    "L’aide paie des trajets pour aller :",
                    "- à un entretien d’embauche,",
                    "- à une formation ou à un stage,",
                    "- à un nouveau travail.",
                ),
                "trajet",
            ),
            PassageFact(
                "Le montant de la participation est plafonné à 300 euros par année civile et par personne, tous motifs confondus.",
                ("Vous pouvez avoir 300 euros au plus par année.",),
                "argent",
            ),
            PassageFact(
                "La demande doit impérativement être déposée préalablement à l’engagement de la dépense ; aucune régularisation ne pourra intervenir a posteriori.",
                (
                    "Vous devez demander l’aide avant de payer le trajet.",
                    "Un trajet déjà payé ne pourra pas être remboursé.",
                ),
                "attention",
            ),
            PassageFact(
                "Le dossier comporte le document de demande complété, un justificatif du rendez-vous ou de la formation et un relevé d’identité bancaire (RIB).",
                (
                    "Préparez 3 papiers :",
                    "- la feuille de demande,",
                    "- un papier qui prouve le rendez-vous ou la formation,",
                    "- un relevé d’identité bancaire (RIB) : votre banque le donne.",
                ),
                "papiers",
            ),
            PassageFact(
                "Les demandes sont à transmettre au référent, qui émet un avis, ou à déposer à la Maison des solidarités de rattachement.",
                (
                    "Donnez ces papiers à votre référent.",
                    "Votre référent est la personne qui vous accompagne.",
                    "Il dit ce qu’il pense de votre demande.",
                    "Vous pouvez aussi porter les papiers à la Maison des solidarités.",
                ),
                "ecrire",
            ),
            PassageFact(
                "L’administration statue dans un délai de 15 jours à compter de la réception du dossier complet. La décision est notifiée par courrier.",
                (
                    "Nous répondons en 15 jours.",
                    "Les 15 jours commencent quand nous avons tous les papiers.",
                    "Vous recevez une lettre.",
                ),
                "quand",
            ),
            PassageFact(
                "En cas d’accord, le versement est effectué par virement bancaire.",
                ("En cas d’accord, l’argent arrive sur votre compte.",),
                "argent",
            ),
            PassageFact(
                "Le refus est motivé. Il est susceptible de recours auprès du président du conseil départemental dans un délai de deux mois.",
                (
                    "Si c’est non, la lettre dit pourquoi.",
                    "Vous n’êtes pas d’accord ?",
                    "Vous pouvez faire un recours : une lettre pour demander de changer la décision.",
                    "Écrivez au président du conseil départemental.",
                    "Vous avez 2 mois pour écrire.",
                ),
                "ecrire",
            ),
            PassageFact(
                "Renseignements auprès de la plateforme mobilité, au 05 36 49 31 08.",
                ("Vous avez besoin d’aide ?", "Appelez la plateforme mobilité au 05 36 49 31 08."),
                "appeler",
            ),
        ),
    ),
)
