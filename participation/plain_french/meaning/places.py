"""Places named by a common word: “à la mairie” is not “à la médiathèque”."""

import re
from collections.abc import Iterator

from participation.plain_french.meaning.facts import Fact
from participation.plain_french.meaning.folding import Folded
from participation.plain_french.meaning.values.found import Kind

# What each place may be called.
PLACES = {
    "mairie": r"mairies?|hôtels? de ville",
    "médiathèque": r"médiathèques?",
    "bibliothèque": r"bibliothèques?",
    "préfecture": r"(?:sous-)?préfectures?",
    "gare": r"gares?",
    "école": r"écoles?",
    "lycée": r"lycées?",
    "centre social": r"centres? socia\w+|centres? sociocultur\w+",
    "maison de quartier": r"maisons? de quartier",
    "salle polyvalente": r"salles? polyvalentes?",
    "salle des fêtes": r"salles? des fêtes",
    "gymnase": r"gymnases?",
    "hôpital": r"hôpita\w+|centres? hospitaliers?",
    "église": r"églises?",
    "parking": r"parkings?|parcs? de stationnement",
    "crèche": r"crèches?",
    "pharmacie": r"pharmacies?",
    "théâtre": r"théâtres?",
    "cinéma": r"cinémas?",
    "commissariat": r"commissariats?",
    "gendarmerie": r"gendarmeries?",
    "poste": r"bureaux? de poste|la poste",
    "cafétéria": r"cafétérias?",
    "foyer rural": r"foyers? rura\w+",
    "maison des associations": r"maisons? des associations",
    "maison des solidarités": r"maisons? des solidarités",
    "maison du département": r"maisons? du département|maisons? départementales?",
    "marché": r"marchés?(?= (?:de|du|couvert|aux|hebdo))|halles?",
    "tribunal": r"tribuna\w+",
    "piscine": r"piscines?",
    "déchèterie": r"déch[eè]tt?er\w+",
    "ludothèque": r"ludothèques?",
    "épicerie": r"épiceries?",
    "banque": r"banques?(?! alimentaire)",
    "parc": r"parcs?(?! de)",
    "jardin": r"jardins?",
}
WHERE = (
    r"(?:à|au|aux|dans|devant|derrière|en|vers|chez|face|depuis|près|jusqu'|auprès|par"
    r"|sur|de|du|des"
    r"|lieu|rejoindre|rendre)(?: (?:à|de|au|du|la|le|les|l'|l'accueil|l'entrée"
    r"|l'annexe|l'une des|une|un|des|votre|notre|cette"
    r"|chaque|nouvelle|ancienne|petite|grande|l'ancienne|l'auditorium|hall|parvis|guichet))* ?"
)
PATTERN = re.compile(
    rf"(?<!\w)(?:{WHERE})(?P<place>"
    + "|".join(f"(?P<p{number}>{forms})" for number, forms in enumerate(PLACES.values()))
    + r")(?![\w-])"
)
BY_GROUP = {f"p{number}": name for number, name in enumerate(PLACES)}
ANYWHERE = {name: re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])") for name, forms in PLACES.items()}


def places_of(folded: Folded) -> Iterator[Fact]:
    """Yield each place that a text sends to, once."""
    seen: set[str] = set()
    for found in PATTERN.finditer(folded.text):
        value = next(BY_GROUP[group] for group in BY_GROUP if found[group])
        if value in seen:
            continue
        seen.add(value)
        start, end = folded.span(*found.span("place"))
        yield Fact(Kind.PLACE, folded.source[start:end], start, end, value)


def names_place(folded: Folded, value: str) -> bool:
    """Say whether a text names a place, anywhere."""
    return bool(ANYWHERE[value].search(folded.text))
