"""How to reach somebody: telephone numbers, addresses of mail, of the web and of streets."""

import re
from collections.abc import Iterator

from participation.plain_french.meaning.spelling import bare
from participation.plain_french.meaning.values.found import Found, Kind

PHONE = re.compile(r"(?<![\w+])(?:(?:\+|00)33 ?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")
SHORT_PHONE = re.compile(
    r"(?:(?:appel|contact|compos|téléphon|join)\w* (?:nous )?(?:au|le)|numéro"
    r"|tél\.?(?:éphone)?) ?:? ?"
    r"(?P<number>3\d ?\d\d|1\d\d?(?:[ -]?\d\d\d)?)(?![\d /h])"
)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@\w[\w-]{0,62}(?:\.\w[\w-]{0,62})+")
WEB = re.compile(
    r"https?://[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]]|www\.[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]]"
    r"|(?<![\w.@-])(?:[a-z0-9-]{2,62}\.){1,5}(?:fr|com|org|net|eu|info|gouv|example)(?!\w)"
    r"(?:/[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]])?"
)
STREETS = (
    "rue|avenue|av\\.|boulevard|bd|place|allée|allées|chemin|route|impasse|quai|cours|square"
    "|esplanade|passage|faubourg|rond-point|venelle|lieu-dit|résidence|ruelle|mail"
)
STREET = re.compile(
    rf"(?<![\w/.,-])(?P<number>\d{{1,4}})(?: ?(?P<also>bis|ter|quater))?,? (?P<kind>{STREETS}) "
    r"(?P<name>[^\d\n,;:.()!?]{2,60}|du? \d{1,2} \w+(?: \d{4})?)"
)
ROOM = re.compile(
    r"(?<!\w)(?P<kind>salle|bureau|porte|bâtiment|bât\.|hall|escalier|guichet|quai|box|case|arrêt"
    r"|ligne|entrée)s? (?:n° ?|numéro )?(?P<name>[a-z]?\d{1,4}[a-z]?|[b-xz](?![\w'.])"
    r"|a(?! \w))(?!\w)"
)
FLOOR = re.compile(
    r"(?P<level>\d{1,2}(?:er|e|ème|ᵉ|è)?|premier|deuxième|second|troisième|quatrième|cinquième"
    r"|sixième|septième) étage|(?P<ground>rez-de-chaussée)"
)
POSTCODE = re.compile(
    r"(?<![\d ])(?P<code>\d{5})(?= [a-zà-ÿ])|(?P<box>(?:bp|cs|tsa) ?\d[\d ]{1,6}\d)"
)
LEVELS = {
    "premier": "1", "deuxième": "2", "second": "2", "troisième": "3", "quatrième": "4",
    "cinquième": "5", "sixième": "6", "septième": "7",
}  # fmt: skip
LINKS = frozenset(["de", "des", "du", "la", "le", "les", "l", "d", "à", "et", "en", "sur"])
ENDS = re.compile(
    r" (?:à|au|aux|pour|le|les|est|sont|et|ou|dans|dès|avec|afin|où|vous|nous|puis|sur) ?.*$"
)


def find_contacts(text: str) -> Iterator[Found]:
    """Yield mail and web addresses, and telephone numbers as ten figures."""
    for found in MAIL.finditer(text):
        yield Found(Kind.MAIL, *found.span(), found[0].rstrip("."))
    for found in WEB.finditer(text):
        yield Found(Kind.WEB, *found.span(), _site(found[0]))
    for found in PHONE.finditer(text):
        yield Found(Kind.PHONE, *found.span(), _ten_figures(found[0]))
    for found in SHORT_PHONE.finditer(text):
        number = re.sub(r"\D", "", found["number"])
        yield Found(Kind.PHONE, *found.span("number"), number)


def _site(words: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", words).rstrip("/.")


def _ten_figures(words: str) -> str:
    digits = re.sub(r"\D", "", words.replace("(0)", ""))
    return "0" + re.sub(r"^0{0,2}33(?=\d{9}$)|^0", "", digits)


def find_addresses(text: str) -> Iterator[Found]:
    """Yield streets with their number (“4 ecoles”), rooms, floors and post codes."""
    for found in STREET.finditer(text):
        name = ENDS.sub("", found["name"]).strip()
        words = [word for word in re.findall(r"\w+", bare(name)) if word not in LINKS]
        number = found["number"] + (found["also"] or "")
        end = found.start("name") + len(name)
        if words:
            yield Found(Kind.ADDRESS, found.start(), end, f"{number} {' '.join(words[:4])}")
    for found in ROOM.finditer(text):
        yield Found(Kind.PLACE, *found.span(), f"{found['kind']} {found['name']}")
    for found in FLOOR.finditer(text):
        level = found["level"] or "0"
        number = LEVELS.get(level) or re.sub(r"\D", "", level) or "0"
        yield Found(Kind.PLACE, *found.span(), f"étage {number}")
    for found in POSTCODE.finditer(text):
        value = re.sub(r" ", "", found[0])
        yield Found(Kind.ADDRESS, *found.span(), value, is_certain=False)


def same_address(one: str, other: str) -> bool:
    """Compare number and name of two streets; one may name less than the other."""
    number, *name = one.split(" ")
    other_number, *other_name = other.split(" ")
    return number == other_number and (not name or not other_name or bool({*name} & {*other_name}))
