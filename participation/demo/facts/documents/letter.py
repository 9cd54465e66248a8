"""The letter “Votre rendez-vous”: read by five people, published, then its original changed."""

from participation.demo.facts.documents.shapes import (
    CopiesFact,
    DocumentFact,
    KeptFact,
    MarkFact,
    PassageFact,
    RoundFact,
    SheetFact,
    VerdictFact,
)

DOCUMENTS = (
    DocumentFact(
        key="votre-rendez-vous",
        departement="haute-garonne",
        kind="courrier",
        state="a-revoir",
        title="Votre rendez-vous",
        service="Le service insertion",
        phone="05 36 49 31 04",
        easy_title="Votre rendez-vous",
        group="emi-lauragais",
        touches_right=True,
        main_message="Venez à votre rendez-vous, avec 3 papiers.",
        key_messages=(
            "Le rendez-vous est à la Maison des solidarités.",
            "Appelez si vous ne pouvez pas venir.",
            "Vous pouvez venir avec quelqu’un.",
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
                5,
                (
                    "Apportez vos justificatifs :",
                    "- une pièce d’identité,",
                    "- votre dernier avis d’impôt,",
                    "- une attestation de domicile de moins de 3 mois.",
                ),
            ),
            (
                7,
                (
                    "En cas d’empêchement, appelez le secrétariat 48 heures avant.",
                    "Le numéro est le 05 36 49 31 04.",
                ),
            ),
            (
                10,
                (
                    "Une absence non justifiée peut entraîner une suspension de votre aide.",
                    "Vous pouvez présenter vos observations pendant 1 mois.",
                ),
            ),
        ),
        round=RoundFact(
            (
                ("Que devez-vous faire ?", "Venir au rendez-vous, avec 3 papiers."),
                ("Que faire si vous ne pouvez pas venir ?", "Appeler au moins 48 heures avant."),
            ),
            (
                SheetFact(
                    "telephone",
                    (("Aller au rendez-vous avec les papiers.", True), ("Téléphoner.", True)),
                    read=12,
                ),
                SheetFact(
                    "telephone",
                    (
                        ("Venir, avec ma carte et l’impôt.", True),
                        ("Je ne sais pas, écrire ?", False),
                    ),
                    read=12,
                ),
                SheetFact(
                    "telephone",
                    (("Y aller.", True), ("Appeler avant.", True)),
                    read=12,
                    wants_credit=False,
                ),
                SheetFact("papier", (("Venir en janvier.", True), ("Prévenir.", True)), read=12),
                SheetFact(
                    "papier",
                    (
                        ("Apporter des papiers. Lesquels ?", False),
                        ("Appeler le secrétariat.", True),
                    ),
                    read=12,
                ),
            ),
            (
                MarkFact(0, 5, "pas-sur", ("attestation",)),
                MarkFact(
                    1,
                    5,
                    "je-ne-comprends-pas",
                    ("justificatifs", "attestation"),
                    "Quel papier est-ce ?",
                ),
                MarkFact(
                    4,
                    5,
                    "je-ne-comprends-pas",
                    ("justificatifs",),
                    "Il faut dire à quoi servent ces papiers.",
                ),
                MarkFact(1, 7, "pas-sur", ("empêchement",)),
                MarkFact(3, 7, "pas-sur", ("empêchement",)),
                MarkFact(4, 7, "je-comprends", (), "Le numéro est bien visible, c’est bien."),
                MarkFact(
                    0,
                    10,
                    "je-ne-comprends-pas",
                    ("suspension", "observations"),
                    "Cela fait peur, et je ne sais pas quoi faire.",
                ),
                MarkFact(1, 10, "je-ne-comprends-pas", ("suspension",)),
                MarkFact(2, 10, "pas-sur", ("observations",)),
                MarkFact(
                    4,
                    10,
                    "je-ne-comprends-pas",
                    ("observations",),
                    "Dites-le avec des mots à nous.",
                ),
            ),
        ),
        verdicts=(
            VerdictFact("service", "Le délai d’un mois et le numéro sont justes."),
            VerdictFact("juridique", "Les délais et le recours sont complets."),
        ),
        kept=(KeptFact("jargon", "départemental", "C’est le nom de l’institution, il reste."),),
        copies=(
            CopiesFact(
                "Maison des solidarités de Revel",
                60,
                3,
                "L’accueil la lit avec les gens. Moins de questions qu’avant.",
            ),
        ),
        new_original=(
            (
                4,
                "La durée prévisionnelle de cet entretien est estimée à 60 minutes environ, dont 15 minutes consacrées à la présentation des services.",
            ),
        ),
        changed_because="Les mots « attestation », « observations » et « suspension » sont partis, ou sont expliqués. La liste des papiers est plus simple.",
        credit="Relu par 4 personnes de l’équipe du Lauragais.",
        passages=(
            PassageFact(
                "Objet : entretien d’orientation dans le cadre de votre demande de revenu de solidarité active (RSA).",
                (
                    "Votre premier rendez-vous",
                    "Vous avez demandé le revenu de solidarité active (RSA).",
                    "Le RSA est une aide en argent.",
                ),
            ),
            PassageFact(
                "Suite à l’ouverture de vos droits, il a été décidé de vous recevoir en vue de procéder à l’examen de votre situation et de définir, conjointement avec vous, les modalités de votre accompagnement.",
                (
                    "Maintenant, vous avez droit à cette aide.",
                    "Nous voulons vous rencontrer.",
                    "Nous parlons de votre situation.",
                    "Ensemble, nous choisissons l’aide qu’il vous faut.",
                ),
                "ensemble",
            ),
            PassageFact(
                "À cet effet, vous êtes attendu·e le mardi 12 janvier 2027 à 14 h 30.",
                ("Venez le mardi 12 janvier 2027.", "Le rendez-vous est à 14 h 30."),
                "quand",
            ),
            PassageFact(
                "L’entretien se déroulera dans les locaux de la Maison des solidarités, 3 rue de l’Exemple, à Revel.",
                (
                    "Le rendez-vous est à la Maison des solidarités.",
                    "C’est au 3 rue de l’Exemple, à Revel, en ville.",
                ),
                "ou",
            ),
            PassageFact(
                "La durée prévisionnelle de cet entretien est estimée à 45 minutes environ.",
                ("Le rendez-vous dure environ 45 minutes.",),
                "heure",
            ),
            PassageFact(
                "Il vous appartient de vous munir des pièces justificatives suivantes : une pièce d’identité, votre dernier avis d’imposition et une attestation de domicile de moins de 3 mois.",
                (
                    "Apportez 3 papiers :",
                    "- une pièce d’identité,",
                    "- votre dernier avis d’impôt,",
                    "- un papier avec votre adresse, qui a moins de 3 mois.",
                ),
                "papiers",
            ),
            PassageFact(
                "Le défaut de production de l’une de ces pièces ne fait pas obstacle à la tenue de l’entretien.",
                ("Il vous manque un papier ?", "Venez quand même.", "Le rendez-vous a lieu."),
                "aide",
            ),
            PassageFact(
                "En cas d’empêchement, vous êtes invité·e à en informer le secrétariat au 05 36 49 31 04, dans un délai de 48 heures avant la date susmentionnée, afin qu’un nouveau rendez-vous puisse être fixé.",
                (
                    "En cas d’empêchement, appelez le 05 36 49 31 04.",
                    "Un empêchement, c’est quand vous ne pouvez pas venir.",
                    "Appelez au moins 48 heures avant le rendez-vous.",
                    "Nous vous donnons une autre date.",
                ),
                "appeler",
            ),
            PassageFact(
                "Les frais de déplacement peuvent faire l’objet d’une prise en charge, sous réserve d’une demande formulée préalablement à l’entretien.",
                (
                    "Le trajet coûte trop cher pour vous ?",
                    "Nous pouvons le payer.",
                    "Pour cela, demandez-le avant le rendez-vous.",
                ),
                "trajet",
            ),
            PassageFact(
                "Vous avez la faculté de vous faire assister par la personne de votre choix.",
                ("Vous pouvez venir avec une personne de votre choix.",),
                "ensemble",
            ),
            PassageFact(
                "L’absence non justifiée à cet entretien est susceptible d’entraîner la suspension du versement de l’allocation, après que vous aurez été mis·e en mesure de présenter vos observations dans un délai d’un mois.",
                (
                    "Venez, ou dites-nous pourquoi vous ne venez pas.",
                    "Une absence sans raison peut entraîner une suspension de votre aide.",
                    "Suspension veut dire : l’argent s’arrête un moment.",
                    "Avant, vous avez 1 mois pour vous expliquer.",
                ),
                "attention",
            ),
            PassageFact(
                "La présente décision peut être contestée par courrier adressé au président du conseil départemental dans un délai de 2 mois à compter de sa notification.",
                (
                    "Vous n’êtes pas d’accord ?",
                    "Écrivez au président du conseil départemental.",
                    "Vous avez 2 mois pour écrire.",
                    "Les 2 mois commencent le jour où vous recevez cette lettre.",
                ),
                "ecrire",
            ),
        ),
    ),
)
