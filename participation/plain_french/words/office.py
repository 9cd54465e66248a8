"""Words and phrases of laws and offices, some of them common words in another sense."""

import re
from collections import defaultdict
from collections.abc import Sequence

OFFICE = """
abattement abondement abonder abrogation abrogé accompagnement acquitté acquittée acquittées
acquéreur acter acté actée ad adéquation affectation affecté afférent alinéa aller-vers
allocataire allocataires allouer alloué allégation alléguer amorçage annexe annexes antérieurement
antériorité appartient appétence arguer arrêté arrêtés article articles articulation articuler
ascendant ascendants assesseur assiette assignation assigner assigné assujetti assujettie
assujettis assujettissement astreinte attenant attendu attendus attestation attribuer attributaire
attribution attributions audit aune auxdits avenant axe axes ayant ayant-droit ayants-droit
bailleur bailleurs barème bénéficiaire bénéficiaires bénéficier cadre caduc caducité
capitalisation cependant cessible cession ci-annexé ci-après ci-dessous ci-dessus ci-joint
circulaire code cofinancement cofinanceur collégialité commissaire-priseur compter compétence
compétences compétent compétente concertation concerté concomitamment concomitant concourir
concourt concubin conditionné conditionnée conformité conformément conjoint considérant
consignation consigner consolidation consolider consultatif consultative consécutivement
contentieux contractualisation contractualiser contractuel contradictoire convenir convention
conventionnel conventionnement conventions convient convoquer coordination corrélativement
cotisation cotisations créance créances créancier curatelle céder demeurant demeure descendant
desdits diagnostic différentiel différé différée diligence diligences diligenter diligenté
dispositif dispositifs disposition dispositions domiciliation dotation dudit débiteur débiteurs
débours débouter débouté déclaratif déclarative déclinaison décliner décret défraiement délibérant
délibérante délibération délibérer délégant délégataire délégation déploiement déployer dérogation
dérogatoire déroger désaffecter détenteur dûment effectif effectivité effectuer efficience
employabilité engagement enjeu enjeux essaimage essaimer ester eu exequatur exigence exigibilité
exigible exonération exonérer exonéré expresse exprès expérimental expérimentation exécutif
exécutoire finaliser fine fléchage flécher fléché fongibilité fongible forclos forclusion forfait
forfaitaire formalité formalités foyer gouvernance gracieux greffier grief habilitation habilité
hoc hypothèque hypothécaire icelui idoine imprescriptible impulser imputable imputables imputation
imputer imputé in inaliénable incessible inclusif inclusion incombe incomber indivis indivision
indu indûment ingénierie inhérent injonction insaisissable insertion instance instances instar
instruction instruire instruit intuitu irrecevable irrévocable itinérance itération juridiction
justificatif justificatifs ladite ledit lequel lesdites lesdits levier leviers libératoire lieu
liminaire liquidatif liquidation liquider locatif légalement législatif législative maillage
majoration majoré mandataire mandatement mandater mandature mandaté minoration minoré mise
mobilisation mobiliser modalité modalités montant moratoire moratoires motif motivation motivé
motivée moyennant mutandis mutatis mutualisation mutualiser ménage nanti nomenclature nominatif
nominative non-recours nonobstant notification notifier notifié nu-propriétaire néanmoins
objectivation objectiver octroi octroyer octroyé onéreux opposabilité opposable oppose
optimisation optimiser opérateur opérateurs opérationnel opérationnelle ordonnancement ordonnancer
ordre orientation outre parcours paritaire paritairement partenaires partenarial partenariat
partenariaux percevoir personae perçu perçue perçus pilotage pièces plafond plafonné plénier
pléniers plénière postérieurement pourvoi preneur prescripteur prescripteurs prescription
prescrire prescrit prestation prestations primo-entrant priorisation prioriser pro probant
probante problématique problématiques procuration procéder procédé prorata prorogation proroger
prorogé préalable préalablement préavis précité préconisation préconisations préconiser
préfiguration préfigurer prérogative prérogatives public publics pécuniaire pécuniaires péremption
pérenne pérennisation pérenniser périphérique péréquation qualité quitus quorum quote-part
quotient quotité radiation radier rapporteur rapporteure rata recevabilité recevable reconductible
reconduction reconduire recouvrement recouvrer redynamisation relatif relatifs relative relatives
remobilisation renouvellement requiert requis requise requérant requérir requête ressort
ressortissant ressources revenu récusation récuser récépissé réexamen référencement référent régie
régisseur réglementaire réglementaires réputé réputée répétible répétition résiliation résilier
résilié rétroactif rétroactive rétroactivité révocable saisine saisir saisissant sanction sein
sied signataire signataires signifier signifié sise solde solidairement solidarité solliciter
sollicité solvabilité sourcing sous-traitant statuer statutaire statutairement statué stipulations
stipuler stipulé stratégique structurant structurer subordonné subordonnée subrogation subrogé
subsidiaire subsidiairement subsidiarité surseoir surseoit sursis sus susceptible susceptibles
susciter susdit susmentionné susnommé suspendre suspensif suspension suspensive susvisé séance
séant tacite tacitement terme territorial territorialisation territorialisé territoriaux
thématique thématiques titre titrisé titulaire titulaires toutefois transversal transversale
transversalité tutelle tutélaire ultérieurement usager usagers usufruit usufruitier vacation
vacations versement versements vertu vigueur visas visé visée voies vu y ès échelonnement
échelonné échoit échéance échéances échéancier échéant égard éligibilité éligible éligibles
émargement émarger émoluments évaluation
"""
PHRASES = """
donné acte · dont acte · donner acte · mise en demeure · met en demeure · fait générateur · plein
droit · voie d' exécution · voies d' exécution · non-valeur · intérêt à agir · à compter de · à
compter du · au titre de · au titre du · au titre des · du chef de · du chef d' · ès qualités ·
sur pièces · en opportunité · ordre de mission · dernier ressort · premier ressort · tribunal
compétent · autorité compétente · force exécutoire · ayant droit · ayants droit · a posteriori · a
priori · in fine · ad hoc · pro rata · intuitu personae · prima facie · en sus · eu égard · en
tant que de besoin · le cas échéant · en application de · en application des · en application du ·
en vertu de · en vertu du · au sens de · au sens du · aux termes de · aux termes du · au regard de
· au regard du · au regard des · à l' encontre · à l' égard · à l' issue · dans le cadre de · dans
le cadre du · dans le cadre d' · dans la limite · sous réserve · à défaut · faute de · en cas de ·
en vue de · aux fins de · à l' effet de · sans préjudice · par dérogation · donne lieu · donnent
lieu · fait l' objet · font l' objet · feront l' objet · fera l' objet · il y a lieu · en l'
espèce · en tout état de cause · est réputé · sont réputés · est réputée · reste à charge · restes
à charge · reste à vivre · prise d' effet · arrêté de nomination · acte de naissance · domicile de
secours · quotient familial · numéro de rôle · force est de constater · il est statué · est
rapportée · est rapporté · prend acte · porter à votre connaissance · par la présente · la
présente · présente décision · présente convention · en date du · ci-dessus · tout autre élément ·
de nature à · mise en œuvre · mettre en œuvre · prise en charge · mettre en place · mise à
disposition · montée en compétences · levée des freins · projet professionnel · droit commun ·
public cible · file active · comité de pilotage · reste à réaliser · exercice budgétaire · crédits
de paiement · autorisations d' engagement · ordre public · sans suite · statue sur · statuer sur
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

OFFICE_WORDS = frozenset(OFFICE.split()) - NOT_OFFICE
BY_FIRST: defaultdict[str, list[list[str]]] = defaultdict(list)
for phrase in re.split(r"\s*·\s*", PHRASES.strip()):
    BY_FIRST[phrase.split()[0]].append(phrase.split())


def phrases_in(folded: Sequence[str]) -> int:
    """Count the phrases of offices among the folded words of a sentence."""
    found = 0
    for number, word in enumerate(folded):
        for phrase in BY_FIRST.get(word, ()):
            found += folded[number : number + len(phrase)] == phrase
    return found
