"""Citations of law: an easy version may put them in a box, so they are only advised."""

import re
from collections.abc import Iterator

from participation.plain_french.meaning.values.found import Found, Kind

NUMBER = r"(?:[lrda]\*?\. ?|[lrd](?=\d))?\d+(?:[-.]\d+)*(?: (?:bis|ter))?"
ARTICLE = (
    rf"(?:articles?|art\.) {NUMBER}(?:(?:,| et| à| ou|, et) (?:l'article )?(?:suivants|{NUMBER}))*"
)
CODES = (
    r"code (?:de l'action sociale(?: et des familles)?|de la sécurité sociale"
    r"|du travail|civil|pénal"
    r"|de l'éducation|de la santé publique|des relations entre le public et l'administration"
    r"|de la construction et de l'habitation|de justice administrative|de procédure \w+"
    r"|général des collectivités territoriales|de l'entrée et du séjour[^,.;]{0,60}|électoral"
    r"|général des impôts|de la consommation|rural(?: et de la pêche maritime)?|des marchés publics"
    r"|de la commande publique|monétaire et financier|de la famille)"
)
DATE = r"(?: du \d{1,2}(?:er)? \w+ \d{4}| du \d\d?/\d\d?/\d{4})?"
TEXT_NUMBER = r" ?(?:n°|n\.|numéro) ?[\d][\d ./-]*\d"
TEXTS = (
    rf"(?:loi|décret|ordonnance|circulaire|délibération|arrêté|règlement|directive)s?"
    rf"(?: \w+)?(?:{TEXT_NUMBER}{DATE}| du \d{{1,2}}(?:er)? \w+ \d{{4}})(?: (?:modifié\w*))?"
)
CITED = re.compile(
    rf"(?<!\w)(?:(?:{ARTICLE}|(?<![\w.])[lrd]\.? ?\d{{3}}-\d+(?:-\d+)*)(?:,? (?:du"
    rf"|de la|de l')? ?(?:{CODES}|{TEXTS}|même code|code précité))?"
    rf"|{CODES}|{TEXTS})"
)


def find_laws(text: str) -> Iterator[Found]:
    """Yield articles, codes and texts of law, with their number and date."""
    for found in CITED.finditer(text):
        value = re.sub(r"[^\w-]+", " ", found[0]).strip()
        yield Found(Kind.LEGAL_BASIS, *found.span(), value, is_certain=False)
