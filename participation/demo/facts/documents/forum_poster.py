"""The poster of a forum of Hérault, withdrawn once the forum was over."""

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
        key="affiche-forum",
        departement="herault",
        kind="affiche",
        state="retiree",
        title="Affiche du forum",
        service="La direction de l’insertion",
        phone="04 65 71 34 00",
        easy_title="Venez au forum",
        main_message="Venez au forum, l’entrée est gratuite.",
        key_messages=("C’est au Domaine du Château d’Ô.", "Prenez la ligne 1 du tramway."),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (SheetFact("ensemble", ()), SheetFact("ensemble", ()), SheetFact("ensemble", ())),
            (MarkFact(0, 5, "pas-sur", ("CV",)),),
            is_in_meeting=True,
        ),
        verdicts=(VerdictFact("service", "Le jour et le lieu sont justes."),),
        copies=(
            CopiesFact("Maison des solidarités", 15, 9, "L’affiche est restée trois semaines."),
        ),
        credit="Relu par 3 habitants, ensemble.",
        passages=(
            PassageFact(
                "Le Département organise un forum consacré à l’accès aux droits, à l’emploi et à la formation, en partenariat avec les acteurs institutionnels et associatifs du territoire.",
                (
                    "Le Département vous invite à un forum.",
                    "Vous y parlez de vos droits, de travail et de formation.",
                    "Des associations sont là aussi.",
                ),
                "ensemble",
            ),
            PassageFact(
                "La manifestation se tiendra le jeudi 8 octobre 2026, de 9 h 30 à 16 h.",
                ("C’est le jeudi 8 octobre 2026.", "C’est de 9 h 30 à 16 h."),
                "quand",
            ),
            PassageFact(
                "Lieu : Domaine départemental du Château d’Ô, accès par la ligne 1 du tramway, arrêt « Château d’Ô ».",
                (
                    "C’est au Domaine du Château d’Ô.",
                    "Prenez la ligne 1 du tramway.",
                    "Descendez à l’arrêt « Château d’Ô ».",
                ),
                "ou",
            ),
            PassageFact(
                "L’entrée est libre et gratuite, sans inscription préalable.",
                ("L’entrée est gratuite.", "Vous pouvez venir sans inscription."),
                "argent",
            ),
            PassageFact(
                "Un accueil personnalisé est proposé à l’entrée aux personnes qui le souhaitent.",
                ("À l’entrée, une personne peut venir avec vous.",),
                "aide",
            ),
            PassageFact(
                "Les visiteurs en recherche d’emploi sont invités à se munir d’un curriculum vitæ ; à défaut, un atelier de rédaction est prévu sur place.",
                (
                    "Vous cherchez un travail ?",
                    "Apportez votre CV : la feuille qui dit ce que vous savez faire.",
                    "Vous n’avez pas de CV ? Sur place, nous en faisons un avec vous.",
                ),
                "papiers",
            ),
            PassageFact(
                "Un espace de garde accueillera les enfants âgés de 3 à 10 ans.",
                ("Vos enfants de 3 à 10 ans ont un coin pour jouer.", "Quelqu’un les garde."),
                "enfants",
            ),
            PassageFact(
                "Une interprétation en langue des signes française sera assurée de 10 h à 12 h.",
                ("De 10 h à 12 h, une personne traduit en langue des signes.",),
            ),
            PassageFact(
                "Renseignements : 04 65 71 34 00.",
                ("Vous avez une question ?", "Appelez le 04 65 71 34 00."),
                "appeler",
            ),
        ),
    ),
)
