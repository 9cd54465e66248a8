"""Closed lists of French: grammar words, marks of negation and subordination, words of offices."""

import re

GRAMMAR = """
le la les l' un une des du de d' et est sont ou où mais donc or ni car si que qu' qui quoi dont ce
c' cet cette ces ça cela ceci celui celle ceux celles celui-ci celle-ci je j' tu il elle on nous
vous ils elles me m' te t' se s' lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos
votre vos à au aux dans par pour sur sous avec sans chez entre vers jusqu' jusque dès depuis
pendant avant après contre ne n' pas plus jamais rien personne aucun aucune tout toute tous toutes
même mêmes autre autres quel quelle quels quelles chaque plusieurs quelque quelques très bien
aussi ainsi alors comme quand lorsque lorsqu' puisque puisqu' quoique quoiqu' afin parce moins
trop peu encore déjà ici là être été avoir ai as a avons avez ont suis es sommes êtes étais était
étions étiez étaient sera serai seront serez aura auront aurez avait avaient soit soient ait aient
fait faire peut pouvez peuvent doit devez doivent va vont vas allez moi toi eux oui non
"""
NEGATIONS = frozenset(["ne", "n'", "ni", "sans", "non", "aucun", "aucune", "nul", "nulle"])
SUBORDINATORS = """
qui que qu' dont où lequel laquelle lesquels lesquelles auquel à laquelle auxquels auxquelles duquel
desquels desquelles lorsque lorsqu' puisque puisqu' quoique quoiqu' bien afin tandis
"""
CONDITIONS = frozenset(
    ["sauf", "excepté", "hormis", "sous", "défaut", "condition", "conditions", "réserve"]
)
# “Vous” and the imperative speak to the reader.
ADDRESS = frozenset(
    ["vous", "votre", "vos", "tu", "te", "t'", "toi", "ton", "ta", "tes", "je", "j'"]
)
PREPOSITIONS = frozenset(["de", "d'", "du", "des", "à", "au", "aux", "par", "en", "sur", "dans"])
# Said in speech by everybody, written in capitals; others are of a trade.
FAMILIAR_SIGLES = frozenset(
    [
        "caf",
        "rsa",
        "cdi",
        "cdd",
        "sms",
        "cv",
        "tv",
        "sncf",
        "pdf",
        "pc",
        "ok",
        "smic",
        "adn",
        "usb",
        "gps",
        "dvd",
        "cd",
        "onu",
        "sida",
        "bac",
    ]
)
# Words of the laws and of offices that Lexique may hold and films may use, in another sense.
OFFICE = """
nonobstant susvisé susmentionné susdit susnommé précité ci-après ci-joint ci-annexé ci-dessus
ci-dessous afférent y afférent attenant imputable imputé imputation recouvrement recouvrer indu
forclusion forclos prescrire prescription prescrit péremption caducité caduc diligence diligenter
diligenté stipuler stipulé stipulations disposition dispositions modalité modalités dispositif
dispositifs prestation prestations allocataire allocataires bénéficiaire bénéficiaires ayant-droit
ayants-droit ayant ressortissant usager usagers public publics parcours référent préconisation
préconisations préconiser préalable préalablement subsidiaire subsidiairement subsidiarité
conformément relatif relative relatifs relatives lequel susceptible susceptibles sus assujetti
assujettis assujettissement assujettie exonération exonérer exonéré abrogé abrogation dérogation
dérogatoire déroger habilité habilitation notifier notifié notification signifier signifié requérant
requête pourvoi saisine saisir statuer statué délibérer délibération arrêté arrêtés décret
circulaire alinéa article articles code annexe annexes avenant convention conventions conventionnel
conventionnement contractuel contractualisation contractualiser cotisation cotisations assiette
quotient barème plafond plafonné abattement montant différentiel forfaitaire forfait subrogation
subrogé créance créances créancier débiteur débiteurs solidarité solidairement solvabilité solde
échéance échéances échéancier échéant mise demeure injonction astreinte opposable opposabilité
recevable recevabilité irrecevable contentieux gracieux juridiction compétent compétente compétence
compétences instruction instruire instruit réexamen éligible éligibles éligibilité insertion
orientation mobilisation mobiliser accompagnement partenariat partenarial partenariaux partenaires
gouvernance pilotage coordination transversal transversale transversalité territorial territoriaux
territorialisé territorialisation déploiement déployer mutualisation mutualiser périphérique
opérationnel opérationnelle stratégique axe axes levier leviers enjeu enjeux diagnostic évaluation
optimisation optimiser structurant structurer articulation articuler effectivité effectif efficience
adéquation pérenniser pérennisation pérenne inhérent inclusif inclusion prérogative prérogatives
attribution attributions mandataire mandater mandaté procuration délégation délégataire signataire
signataires susciter émarger émargement ordonnancement ordonnancer mandatement engagement imputer
liquidation liquider versement versements radiation radier suspension suspendre sanction réputé
réputée quorum séance ordre motivé motivée exprès expresse formalité formalités justificatif
justificatifs attestation pièces récépissé titre titulaire titulaires détenteur domiciliation
résiliation résilier résilié préavis reconduction reconduire tacite tacitement bailleur preneur
locatif cession céder acquéreur usufruit ascendant ascendants descendant conjoint concubin foyer
ménage ressources revenu quote-part percevoir perçu perçue perçus octroi octroyer octroyé allouer
alloué attribuer bénéficier solliciter sollicité effectuer procéder procédé convenir convient sied
incomber incombe appartient échoit requérir requis requise requiert susciter subordonné subordonnée
conditionné conditionnée conformité vigueur compter terme ressort égard titre vertu sein instar
aune lieu cadre outre demeurant toutefois néanmoins cependant nanti moyennant eu égard attendu
considérant vu sursis surseoir ester grief motif arguer alléguer idoine ad hoc in fine intuitu
personae prorata pro rata mutatis mutandis ès qualité séant liminaire
"""
# Too common in simple speech to be marked alone.
NOT_OFFICE = frozenset(
    [
        "bien",
        "y",
        "eu",
        "hoc",
        "in",
        "fine",
        "pro",
        "rata",
        "ordre",
        "terme",
        "lieu",
        "cadre",
        "titre",
        "public",
        "saisir",
        "saisi",
        "vu",
        "demeure",
        "mise",
        "engagement",
        "compter",
        "pièces",
        "article",
        "sus",
        "ès",
        "à",
        "axe",
        "revenu",
        "ménage",
        "domicile",
        "élire",
        "montant",
        "solde",
        "motif",
        "cependant",
        "convient",
        "appartient",
        "code",
        "conjoint",
        "foyer",
        "annexe",
        "insertion",
        "usager",
        "usagers",
        "ressources",
        "accompagnement",
        "outre",
        "vertu",
        "sein",
    ]
)
# Endings of nouns made from verbs and adjectives, on words of six letters and more.
ABSTRACT = re.compile(
    r"(?:[tsx]ions?|ités?|ments?|ances?|ences?|ismes?|ages?|ures?|itudes?|esses?|tés)$"
)
ROMAN = re.compile(r"(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ème)?")

GRAMMAR_WORDS = frozenset(GRAMMAR.split())
SUBORDINATING = frozenset(SUBORDINATORS.split()) - {"bien", "à", "laquelle"} | {"laquelle"}
OFFICE_WORDS = frozenset(OFFICE.split()) - NOT_OFFICE
