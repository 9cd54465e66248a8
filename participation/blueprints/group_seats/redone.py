"""“Refaire le tirage”: the order that words and a number lead to; it writes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from participation.groups import draws
from participation.groups.draws import MOST_CANDIDATES, Step
from participation.groups.seats.renewals import LONGEST_SEED
from participation.i18n import gettext as _

MOST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Redone:
    """What was typed, what is wrong with it, and each step of the draw."""

    words: str
    number: str
    key: str
    steps: Sequence[Step]
    words_problem: str
    number_problem: str

    @classmethod
    def of_address(cls, typed: Mapping[str, str], seed: str, count: int | None) -> "Redone":
        """Read `mots` and `nombre`; the form begins with those of the draw where they are told."""
        words = typed.get("mots", seed)
        number = typed.get("nombre", str(count or ""))
        if "mots" not in typed and "nombre" not in typed:
            return cls(words, number, "", (), "", "")
        key = draws.key_of(words[:LONGEST_SEED])
        words_problem = number_problem = ""
        if not key or len(words) > LONGEST_SEED:
            words_problem = _("Recopiez les mots du tirage : 200 signes au plus.")
        plain = number.strip()
        is_number = plain.isascii() and plain.isdecimal() and len(plain) <= MOST_DIGITS
        if not is_number or not 1 <= int(plain) <= MOST_CANDIDATES:
            number_problem = _("Écrivez le nombre de candidatures, de 1 à 10 000.")
        is_sound = not (words_problem or number_problem)
        steps = draws.steps(key, int(plain)) if is_sound else []
        return cls(words, number, key if is_sound else "", steps, words_problem, number_problem)
