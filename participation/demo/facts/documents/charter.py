"""The charter of participation, signed and published in Deux-Sèvres."""

from participation.demo.facts.documents.shapes import (
    DocumentFact,
    MarkFact,
    PassageFact,
    RoundFact,
    SheetFact,
    SignatoryFact,
    VerdictFact,
)

DOCUMENTS = (
    DocumentFact(
        key="charte-de-participation",
        departement="deux-sevres",
        kind="charte",
        state="publiee",
        title="Charte de participation",
        service="Le service insertion",
        phone="05 36 49 79 01",
        easy_title="Nos règles pour travailler ensemble",
        group="groupe-usagers-deux-sevres",
        main_message="Vous venez si vous voulez, et chaque parole compte.",
        key_messages=(
            "Nous ne disons pas qui a dit quoi.",
            "Le Département paie votre trajet.",
            "Il répond en 60 jours au plus.",
        ),
        criteria=("order", "less_administrative", "wants_to_be_read", "tone", "help"),
        round=RoundFact(
            (),
            (
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
                SheetFact("ensemble", ()),
            ),
            (
                MarkFact(1, 0, "pas-sur", ("charte",), "C’est mieux avec l’explication."),
                MarkFact(3, 8, "pas-sur", ("proposition",)),
            ),
            is_in_meeting=True,
        ),
        verdicts=(VerdictFact("service", "Les délais sont ceux que nous tenons."),),
        signatories=(
            SignatoryFact("Le Département", "La direction de l’insertion", 8),
            SignatoryFact("La mission locale", "La direction", 7),
        ),
        credit="Relu par 5 membres du groupe, ensemble.",
        passages=(
            PassageFact(
                "La présente charte énonce les principes régissant la participation des personnes concernées aux travaux relatifs à la politique d’insertion.",
                (
                    "Cette charte dit comment nous travaillons ensemble.",
                    "Une charte, ce sont des règles que tout le monde accepte.",
                ),
                "ensemble",
            ),
            PassageFact(
                "La participation revêt un caractère volontaire. Il peut y être mis fin à tout moment, sans justification.",
                (
                    "Vous venez si vous voulez.",
                    "Vous pouvez arrêter quand vous voulez, sans dire pourquoi.",
                ),
            ),
            PassageFact(
                "Elle est dépourvue de toute incidence sur les droits et prestations de la personne.",
                ("Vos droits restent les mêmes, avec ou sans votre venue.",),
            ),
            PassageFact(
                "Chaque participant s’exprime à égalité, indépendamment de sa qualité d’élu, de professionnel ou d’usager.",
                (
                    "Chaque parole compte autant.",
                    "C’est vrai pour les élus, pour les professionnels et pour vous.",
                ),
                "ensemble",
            ),
            PassageFact(
                "Les échanges sont empreints de respect mutuel et exempts de tout jugement.",
                ("Nous nous respectons.", "Personne ne juge les autres."),
            ),
            PassageFact(
                "Les situations individuelles ne sont pas évoquées. Les propos tenus en séance demeurent anonymes.",
                (
                    "Nous ne parlons pas des dossiers de chacun.",
                    "Nous ne disons pas qui a dit quoi.",
                ),
                "attention",
            ),
            PassageFact(
                "Les documents préparatoires sont transmis au moins 8 jours avant la séance, dans une version accessible.",
                (
                    "Vous recevez les papiers au moins 8 jours avant la rencontre.",
                    "Ils sont faciles à lire.",
                ),
                "papiers",
            ),
            PassageFact(
                "Les frais engagés au titre de la participation (transport, garde d’enfants) sont pris en charge par le Département.",
                ("Le Département paie votre trajet.", "Il paie aussi la garde de vos enfants."),
                "trajet",
            ),
            PassageFact(
                "Il est apporté une réponse motivée à chaque proposition dans un délai maximal de 60 jours.",
                (
                    "Le groupe fait une proposition ?",
                    "Nous répondons en 60 jours au plus.",
                    "Nous disons pourquoi c’est oui ou pourquoi c’est non.",
                ),
                "quand",
            ),
            PassageFact(
                "La charte fait l’objet d’une révision annuelle par le groupe.",
                ("Chaque année, le groupe relit cette charte.", "Il peut la changer."),
            ),
            PassageFact(
                "Toute difficulté dans l’application de la charte peut être signalée au 05 36 49 79 01.",
                ("Quelque chose ne va pas ?", "Appelez le 05 36 49 79 01."),
                "appeler",
            ),
        ),
    ),
)
