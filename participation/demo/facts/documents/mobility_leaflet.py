"""The leaflet on getting about, published in Hérault."""

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
        key="plaquette-mobilite",
        departement="herault",
        kind="plaquette",
        state="publiee",
        title="Plaquette mobilité",
        service="La plateforme mobilité",
        phone="04 65 71 34 02",
        easy_title="Se déplacer : les aides",
        main_message="Des aides existent pour vous déplacer.",
        key_messages=(
            "Réservez le petit bus la veille.",
            "L’atelier vous apprend à prendre le bus.",
            "Appelez la plateforme mobilité.",
        ),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
            ),
            (
                MarkFact(
                    0, 3, "je-ne-comprends-pas", ("caution",), "Il faut dire que l’argent revient."
                ),
                MarkFact(2, 2, "pas-sur", ("prescription",)),
                MarkFact(3, 6, "je-comprends", (), "Bonne idée, ce garage."),
            ),
            is_in_meeting=True,
        ),
        first_words=((3, ("Vous donnez une caution de 150 euros.",)),),
        verdicts=(VerdictFact("service", "Les prix sont justes."),),
        copies=(CopiesFact("Gare routière", 80, 4),),
        changed_because="Le mot « caution » est expliqué.",
        credit="Relu par 4 habitants, ensemble.",
        passages=(
            PassageFact(
                "La présente plaquette recense les dispositifs d’aide à la mobilité mobilisables par les personnes en parcours d’insertion sur le territoire départemental.",
                (
                    "Vous avez du mal à vous déplacer ?",
                    "Cette feuille vous dit quelles aides existent.",
                ),
                "trajet",
            ),
            PassageFact(
                "Transport à la demande : desserte des communes non couvertes par une ligne régulière, sur réservation la veille avant 17 h, au tarif de 2 euros le trajet.",
                (
                    "Il n’y a pas de bus chez vous ?",
                    "Un petit bus peut venir.",
                    "Vous payez 2 euros le trajet.",
                    "Réservez la veille, avant 17 h.",
                ),
                "trajet",
            ),
            PassageFact(
                "Location solidaire de véhicules : mise à disposition d’une voiture ou d’un deux-roues pour une durée maximale de 3 mois, sur prescription du référent.",
                (
                    "Vous pouvez louer une voiture ou un scooter.",
                    "C’est moins cher qu’ailleurs.",
                    "Vous pouvez le garder 3 mois au plus.",
                    "Il faut une prescription.",
                    "Une prescription : la personne qui vous suit écrit son accord.",
                ),
            ),
            PassageFact(
                "Une caution de 150 euros est exigée ; elle est restituée si aucune dégradation n’est constatée.",
                (
                    "Vous donnez une caution de 150 euros.",
                    "Une caution est de l’argent que l’on vous rend après.",
                    "Nous rendons la caution si rien n’est cassé.",
                ),
                "argent",
            ),
            PassageFact(
                "Aide à l’obtention du permis de conduire : participation plafonnée à 800 euros, subordonnée à la présentation d’un projet professionnel.",
                (
                    "Vous voulez passer le permis de conduire ?",
                    "L’aide va jusqu’à 800 euros.",
                    "La condition : parlez-nous du travail que vous voulez faire.",
                ),
                "papiers",
            ),
            PassageFact(
                "Atelier « savoir se déplacer » : apprentissage de la lecture de plans et d’horaires, en groupe de 6 personnes au plus.",
                (
                    "Vous avez peur de prendre le bus seul ?",
                    "Venez à l’atelier « savoir se déplacer ».",
                    "Vous apprenez à lire un plan et des heures de bus.",
                    "Le groupe a 6 personnes au plus.",
                ),
                "aide",
            ),
            PassageFact(
                "Garage solidaire : réparation à tarif réduit, sous condition de ressources et sur présentation de la carte grise.",
                (
                    "Votre voiture est en panne ?",
                    "Le garage solidaire la répare pour moins cher.",
                    "Il y a une condition de ressources : votre argent ne doit pas dépasser un montant.",
                    "Apportez la carte grise de la voiture.",
                ),
            ),
            PassageFact(
                "Ces aides ne présentent pas un caractère automatique et sont attribuées dans la limite des crédits disponibles.",
                (
                    "Ces aides ne sont pas automatiques.",
                    "Nous aidons dans la limite de l’argent disponible.",
                ),
                "attention",
            ),
            PassageFact(
                "Plateforme mobilité : 04 65 71 34 02, du lundi au vendredi.",
                (
                    "Appelez la plateforme mobilité.",
                    "Le numéro est le 04 65 71 34 02.",
                    "Elle répond du lundi au vendredi.",
                ),
                "appeler",
            ),
        ),
    ),
)
